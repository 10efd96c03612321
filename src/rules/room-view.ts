import type { Reach, RoomLead, RoomPerson, RoomView } from '../contract/room.js';
import {
  isIn,
  leads,
  placeOf,
  sees,
  standingOf,
  waitsForYes,
  type Guest,
  type Room,
  type RoomPlace,
} from './room.js';
import { lineOf, nextOf, unofferedOf } from './speaking-round.js';

const personOf = ({ id, displayName, role, here }: RoomPlace): RoomPerson => ({
  id,
  displayName,
  role,
  here,
});

/** Who has the controls: the leader while they are here, else a co-leader who is. Nobody else, ever. */
const inChargeOf = ({ places }: Room): string | null => {
  const here = places.filter(place => place.here && isIn(place));
  return (here.find(({ role }) => role === 'leader') ?? here.find(leads))?.id ?? null;
};

const leadOf = (room: Room): RoomLead => {
  const inside = room.places.filter(isIn);
  return {
    inCharge: inChargeOf(room),
    waiting: room.places.filter(waitsForYes).map(place => ({
      ...personOf(place),
      since: place.since,
      held: place.standing === 'held',
      newDevice: isIn(place),
    })),
    reach: room.places
      .filter(({ standing, whereabouts, callback }) => standing !== 'removed' && (whereabouts ?? callback))
      .map(({ id, whereabouts, callback }) => ({ id, whereabouts, callback })),
    unoffered: unofferedOf(room.round).map(({ id }) => id),
    next: nextOf(room.round)?.id ?? null,
    handedIn: room.round.seats.flatMap(({ id, words }) => (words === null ? [] : [{ id, words }])),
    help: inside.flatMap(({ id, help }) => (help === null ? [] : [{ id, at: help }])),
    aside: inside.filter(({ standing }) => standing === 'aside').map(({ id }) => id),
    removed: room.places
      .filter(({ standing }) => standing === 'removed')
      .map(({ id, displayName, reason }) => ({ id, displayName, reason: reason ?? '' })),
  };
};

/** The room as one person may see it: those who lead all of it, those inside each other, those who wait nobody. */
export const roomViewOf = (
  room: Room,
  guest: Guest,
  sessionId: string,
  before: Reach | null = null,
): RoomView => {
  const place = placeOf(room, guest.id);
  const leading = leads(guest);
  const inside = sees(room, guest);
  const seat = inside ? room.round.seats.find(({ id }) => id === guest.id) : undefined;
  return {
    sessionId,
    version: room.version,
    open: room.openedAt !== null,
    locked: room.locked,
    word: room.word,
    me: {
      id: guest.id,
      role: guest.role,
      standing: standingOf(room, guest),
      choice: seat?.choice ?? null,
      words: seat?.words ?? null,
      ask: place?.ask ?? null,
      calledForHelp: place?.help != null,
      whereabouts: place?.whereabouts ?? null,
      callback: place?.callback ?? null,
      before,
    },
    people: inside ? room.places.filter(isIn).map(personOf) : [],
    line: inside ? lineOf(room.round).map(({ id }) => id) : [],
    turn: inside ? room.round.turn : null,
    spotlight: inside ? room.spotlight : null,
    chat: inside
      ? room.chat.filter(({ to, fromId }) => leading || to === 'everyone' || fromId === guest.id)
      : [],
    ...(leading ? { lead: leadOf(room) } : {}),
  };
};
