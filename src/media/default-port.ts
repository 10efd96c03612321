import type { RoomPortFactory } from './room.js';

/** The port for OpenVidu, the one media server that a grant can name. Fetched when somebody joins. */
export const openViduRoom: RoomPortFactory = async () =>
  new (await import('./openvidu/openvidu-room.js')).OpenViduRoom();
