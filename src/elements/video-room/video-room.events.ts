import type { LeaveReason } from '../../media/room.js';

export interface RoomJoinedDetail {
  readonly sessionId: string;
}

export interface RoomLeftDetail extends RoomJoinedDetail {
  /** `lost`: the line dropped and did not come back. */
  readonly reason: LeaveReason | 'lost';
}

/** The person is in the room. */
export class IopRoomJoinedEvent extends CustomEvent<RoomJoinedDetail> {
  constructor(sessionId: string) {
    super('iop-room-joined', { bubbles: true, composed: true, detail: { sessionId } });
  }
}

/** The person is no longer in the room. */
export class IopRoomLeftEvent extends CustomEvent<RoomLeftDetail> {
  constructor(sessionId: string, reason: RoomLeftDetail['reason']) {
    super('iop-room-left', { bubbles: true, composed: true, detail: { sessionId, reason } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-room-joined': IopRoomJoinedEvent;
    'iop-room-left': IopRoomLeftEvent;
  }
}
