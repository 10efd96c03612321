export { openViduRoom } from './default-port.js';
export {
  LocalDevice,
  startTogether,
  type DeviceChoice,
  type DeviceHost,
  type DeviceKind,
  type DeviceState,
  type DeviceStatus,
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
