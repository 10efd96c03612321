import type { RoomStanding } from '../contract/room.js';
import type { RoomRole } from '../contract/session.js';

/** Whoever leads a session, alone or with somebody else. */
export const leads = ({ role }: { readonly role: RoomRole }): boolean =>
  role === 'leader' || role === 'co-leader';

/** Whether a standing is that of somebody who was let in. */
export const isLetIn = (standing: RoomStanding): boolean => standing === 'inside' || standing === 'aside';

/** Somebody who comes to a room. */
export interface Comer {
  readonly role: RoomRole;
  readonly standing: RoomStanding;
}

/**
 * The waiting-room rule: who leads never waits; everybody else waits until one of those has opened the room by going
 * in, and has let them in. The server holds it, and the room's element knows by it when to go in.
 */
export const mayGoIn = (comer: Comer, isOpen: boolean): boolean =>
  leads(comer) || (isOpen && isLetIn(comer.standing));
