import type { RoomGrant, RoomRole, Session } from '../../contract/session.js';
import {
  EMPTY_ROOM,
  RoomRefusal,
  afterEntry,
  afterKnock,
  afterLead,
  afterMove,
  afterPart,
  placeOf,
  type Guest,
  type Room,
} from '../../rules/room.js';
import { roomViewOf } from '../../rules/room-view.js';
import { found, Refusal, type MemoryAnswer, type MemoryOperations, type MemoryStore } from './store.js';

/** A call that names a session, perhaps with the browser from which it comes. */
interface Coming {
  readonly params: { readonly id: string };
  readonly query?: { readonly device?: string };
}

const STATUS = {
  waiting: 409,
  removed: 403,
  'door-closed': 409,
  'not-found': 404,
  conflict: 409,
  'name-taken': 409,
} as const;

const byRules = <T>(decide: () => T): T => {
  try {
    return decide();
  } catch (error) {
    throw error instanceof RoomRefusal ? new Refusal(error.code, STATUS[error.code]) : error;
  }
};

const roleIn = ({ leader }: Session, { data: { me } }: MemoryStore): RoomRole => {
  if (leader.id === me?.id) return 'leader';
  if (me?.role === 'guardian' || me?.role === 'family-guest') return 'family-guest';
  return me?.role === 'patient' ? 'member' : 'co-leader';
};

/** The one room of the in-memory program, by the rules that the server has. */
export const roomsOf = (store: MemoryStore) => {
  const sessionOf = ({ params }: Coming): Session =>
    found(store.data.sessions.find(one => one.id === params.id));
  const guestOf = (call: Coming, session: Session): Guest => {
    const { id, displayName } = found(store.data.me);
    return { id, displayName, role: roleIn(session, store), device: call.query?.device ?? null };
  };
  const change = (call: Coming, how: (room: Room, guest: Guest) => Room): MemoryAnswer => {
    const session = sessionOf(call);
    const guest = guestOf(call, session);
    store.data.room = byRules(() => how(store.data.room, guest));
    return { body: roomViewOf(store.data.room, guest, session.id, store.data.reach) };
  };
  return {
    getRoom: call => change(call, room => room),
    knockAtRoom: call => change(call, (room, guest) => afterKnock(room, guest, call.body, store.iso())),
    takePartInRoom: call =>
      change(call, (room, guest) => afterPart(room, guest, call.body, store.iso(), store.id('line'))),
    leadRoom: call => change(call, room => afterLead(room, call.body, store.iso())),
    moveInRoom: call => change(call, room => afterMove(room, call.body)),
    createRoomGrant: call => {
      change(call, (room, guest) => afterEntry(room, guest, store.iso()));
      const session = sessionOf(call);
      const { id, role, ...guest } = guestOf(call, session);
      const displayName = placeOf(store.data.room, id)?.displayName ?? guest.displayName;
      const grant: RoomGrant = {
        id: store.id('grant'),
        sessionId: session.id,
        participantId: id,
        role,
        displayName,
        expiresAt: store.iso(60_000),
        connection: { provider: 'openvidu', url: 'ws://localhost/openvidu?sessionId=memory&token=memory' },
        iceServers: [],
      };
      return { status: 201, body: grant };
    },
  } satisfies MemoryOperations;
};

/** A room that its leader has opened, and that lets these people in. */
export const sampleRoom = (
  at: string,
  leader: Pick<Guest, 'id' | 'displayName'>,
  ...members: readonly Pick<Guest, 'id' | 'displayName'>[]
): Room => {
  const guests = members.map(member => ({ ...member, role: 'member' as const, device: null }));
  const opened = afterEntry(EMPTY_ROOM, { ...leader, role: 'leader', device: null }, at);
  const knocked = guests.reduce((room, guest) => afterKnock(room, guest, {}, at), opened);
  return afterLead(knocked, { type: 'admit' }, at);
};
