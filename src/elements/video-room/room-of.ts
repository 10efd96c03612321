import { deviceId } from '../../api/device.js';

/** The room of a session as this browser comes to it: a link can be passed on to another one. */
export const here = (sessionId: string): { readonly id: string; readonly device: string } => ({
  id: sessionId,
  device: deviceId(),
});
