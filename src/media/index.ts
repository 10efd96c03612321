export { blur, type BlurOptions } from './blur/blur.js';
export { openViduRoom } from './default-port.js';
export {
  LocalDevice,
  startTogether,
  type AppliedEffect,
  type DeviceChoice,
  type DeviceHost,
  type DeviceKind,
  type DeviceState,
  type DeviceStatus,
  type EffectFault,
  type TrackEffect,
} from './local-device.js';
export { RoomBase } from './room-base.js';
export type {
  FailureCode,
  LeaveReason,
  LocalDevices,
  LocalParticipant,
  LocalSource,
  NetworkQuality,
  Participant,
  RenewGrant,
  RoomConnection,
  RoomMessage,
  RoomPort,
  RoomPortFactory,
  RoomState,
  RoomStats,
} from './room.js';
