import type {
  ChatLine,
  LeadAct,
  MoveAct,
  PartAct,
  RoomAsk,
  RoomKnock,
  RoomStanding,
} from '../contract/room.js';
import type { RoomRole } from '../contract/session.js';
import { EMPTY_ROUND, afterAct, type Round, type RoundAct } from './speaking-round.js';
import { isLetIn, leads, mayGoIn } from './waiting-room.js';

export { leads } from './waiting-room.js';

/** Somebody at the door of a room, with the browser that they came with where they say which. */
export interface Guest {
  readonly id: string;
  readonly displayName: string;
  readonly role: RoomRole;
  readonly device: string | null;
}

export interface RoomPlace extends Guest {
  readonly standing: 'waiting' | 'held' | 'inside' | 'aside' | 'removed';
  readonly since: string;
  readonly here: boolean;
  /** The browser that was let in. `device` is the one that asked last. */
  readonly admitted: string | null;
  readonly whereabouts: string | null;
  readonly callback: string | null;
  readonly ask: { readonly ask: RoomAsk; readonly at: string } | null;
  readonly help: string | null;
  readonly reason: string | null;
  /** The co-leader whose side room they are in. */
  readonly aside: string | null;
}

/** Everything that is so in a room beside what the media server knows. Plain data, to be kept as it is. */
export interface Room {
  readonly version: number;
  /** When somebody who leads opened it. */
  readonly openedAt: string | null;
  readonly locked: boolean;
  readonly word: { readonly word: 'two-minutes'; readonly at: string } | null;
  readonly spotlight: string | null;
  readonly places: readonly RoomPlace[];
  readonly round: Round;
  readonly chat: readonly ChatLine[];
}

export const EMPTY_ROOM: Room = {
  version: 0,
  openedAt: null,
  locked: false,
  word: null,
  spotlight: null,
  places: [],
  round: EMPTY_ROUND,
  chat: [],
};

/** Why a room says no: in words of the API's problems. */
export class RoomRefusal extends Error {
  override readonly name = 'RoomRefusal';
  readonly code: 'waiting' | 'removed' | 'door-closed' | 'not-found' | 'conflict' | 'name-taken';

  constructor(code: RoomRefusal['code']) {
    super(code);
    this.code = code;
  }
}

/** More lines than this nobody reads again. */
const MOST_CHAT = 500;

export const placeOf = (room: Room, id: string): RoomPlace | undefined =>
  room.places.find(place => place.id === id);

export const isIn = (place: RoomPlace | undefined): boolean => place !== undefined && isLetIn(place.standing);

const found = (room: Room, id: string, fits: (place: RoomPlace) => boolean = isIn): RoomPlace => {
  const place = placeOf(room, id);
  if (!place || !fits(place)) throw new RoomRefusal('not-found');
  return place;
};

const withPlace = (room: Room, id: string, change: Partial<RoomPlace>): Room => ({
  ...room,
  places: room.places.map(place => (place.id === id ? { ...place, ...change } : place)),
});

const inRound = (room: Room, act: RoundAct): Room => ({ ...room, round: afterAct(room.round, act) });

/** Those who lead and those who watch have no turn to wait for. */
const takesTurns = ({ role }: { readonly role: RoomRole }): boolean =>
  role === 'member' || role === 'family-guest';

/**
 * Whether somebody who was let in came back with another browser. A family guest has a link, which can be passed on:
 * the second browser needs a yes of its own, and costs the first one nothing.
 */
const isForwarded = (place: RoomPlace, device: string | null): boolean =>
  place.role === 'family-guest' && isIn(place) && (device === null || device !== place.admitted);

/** Who waits for a yes: newcomers, and guests who came with another browser. */
export const waitsForYes = (place: RoomPlace): boolean =>
  place.standing === 'waiting' || place.standing === 'held' || isForwarded(place, place.device);

/** Where somebody stands, as the browser in their hands may know it. */
export const standingOf = (room: Room, { id, device }: Guest): RoomStanding => {
  const place = placeOf(room, id);
  if (!place) return 'outside';
  return isForwarded(place, device) ? 'waiting' : place.standing;
};

export const sees = (room: Room, guest: Guest): boolean => {
  return leads(guest) || isLetIn(standingOf(room, guest));
};

/**
 * Whether somebody may go in now.
 * @throws RoomRefusal that says why not.
 */
export const checkEntry = (room: Room, guest: Guest): void => {
  const standing = standingOf(room, guest);
  if (standing === 'removed') throw new RoomRefusal('removed');
  if (mayGoIn({ role: guest.role, standing }, room.openedAt !== null)) return;
  throw new RoomRefusal(room.locked && standing === 'outside' ? 'door-closed' : 'waiting');
};

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Whether two names read alike. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

/** Nobody goes by the name of somebody else, least of all of somebody who leads. */
const checkName = (room: Room, id: string, name: string): void => {
  const taken = room.places.some(place => place.id !== id && isSameName(place.displayName, name));
  if (taken) throw new RoomRefusal('name-taken');
};

const changed = (room: Room, next: Room): Room => ({ ...next, version: room.version + 1 });

/** Somebody asks to be let in. Once let in they are, however often they ask. */
export const afterKnock = (room: Room, guest: Guest, knock: RoomKnock, at: string): Room => {
  const place = placeOf(room, guest.id);
  if (place?.standing === 'removed') throw new RoomRefusal('removed');
  if (room.locked && !place && !leads(guest)) throw new RoomRefusal('door-closed');
  if (knock.displayName !== undefined) checkName(room, guest.id, knock.displayName);
  const now: RoomPlace = {
    standing: leads(guest) ? 'inside' : 'waiting',
    since: at,
    here: false,
    admitted: null,
    ask: null,
    help: null,
    reason: null,
    aside: null,
    ...place,
    ...guest,
    displayName: knock.displayName ?? place?.displayName ?? guest.displayName,
    whereabouts: knock.whereabouts ?? place?.whereabouts ?? null,
    callback: knock.callback ?? place?.callback ?? null,
  };
  const places = place ? room.places.map(one => (one === place ? now : one)) : [...room.places, now];
  return changed(room, { ...room, places });
};

/** Somebody goes in on a grant. The first grant to somebody who leads opens the room. */
export const afterEntry = (room: Room, guest: Guest, at: string): Room => {
  checkEntry(room, guest);
  const knocked = placeOf(room, guest.id) ? room : afterKnock(room, guest, {}, at);
  const opened = leads(guest) && !room.openedAt ? { ...knocked, openedAt: at } : knocked;
  const arrived = withPlace(opened, guest.id, { here: true });
  return changed(room, takesTurns(guest) ? inRound(arrived, { type: 'come', id: guest.id }) : arrived);
};

/** The media server saw somebody come or go. Going by itself costs nobody their place. */
export const afterPresence = (room: Room, id: string, here: boolean): Room => {
  const place = placeOf(room, id);
  if (!place || !isIn(place) || place.here === here) return room;
  const next = withPlace(room, id, { here });
  return changed(room, takesTurns(place) ? inRound(next, { type: here ? 'come' : 'drop', id }) : next);
};

/** Somebody who is inside does their part. `lineId` names a line of chat. */
export const afterPart = (room: Room, guest: Guest, act: PartAct, at: string, lineId: string): Room => {
  if (!sees(room, guest)) throw new RoomRefusal('waiting');
  const place = found(room, guest.id);
  const { id } = place;
  switch (act.type) {
    case 'say': {
      const line: ChatLine = { id: lineId, fromId: id, to: act.to, text: act.text, at };
      return changed(room, { ...room, chat: [...room.chat, line].slice(-MOST_CHAT) });
    }
    case 'answer-ask':
      return changed(room, withPlace(room, id, { ask: null }));
    case 'call-for-help':
      return changed(room, withPlace(room, id, { help: place.help ?? at }));
    default:
      if (!takesTurns(place)) throw new RoomRefusal('conflict');
      return changed(room, inRound(room, { ...act, id }));
  }
};

const admit = (room: Room, people: readonly string[] | undefined): Room => {
  const wanted = people
    ? people.map(id => found(room, id, ({ standing }) => standing !== 'removed'))
    : room.places.filter(place => waitsForYes(place) && place.standing !== 'held');
  return wanted.reduce(
    (next, { id, device, standing }) =>
      withPlace(next, id, { standing: standing === 'aside' ? standing : 'inside', admitted: device }),
    room,
  );
};

/** Somebody who leads does something that is the room's own. */
export const afterLead = (room: Room, act: LeadAct, at: string): Room => {
  switch (act.type) {
    case 'admit':
      return changed(room, { ...admit(room, act.people), word: null });
    case 'hold':
      found(room, act.personId, place => !isIn(place) && place.standing !== 'removed');
      return changed(room, withPlace(room, act.personId, { standing: 'held' }));
    case 'tell-waiting':
      return changed(room, { ...room, word: { word: act.word, at } });
    case 'lock':
      return changed(room, { ...room, locked: act.locked });
    case 'ask':
      found(room, act.personId);
      return changed(room, withPlace(room, act.personId, { ask: { ask: act.ask, at } }));
    case 'spotlight':
      if (act.personId !== null) found(room, act.personId);
      return changed(room, { ...room, spotlight: act.personId });
    case 'answer-help':
      found(room, act.personId);
      return changed(room, withPlace(room, act.personId, { help: null }));
    case 'offer':
      if (act.personId !== undefined) found(room, act.personId);
      return changed(room, inRound(room, { type: 'offer', id: act.personId }));
    case 'finish':
      return changed(room, inRound(room, { type: 'finish', id: act.personId }));
    case 'restart-round':
      return changed(room, inRound(room, { type: 'restart' }));
  }
};

/** Out of the room that they were in, on the way to another one or to none. */
const moved = (room: Room, id: string, change: Partial<RoomPlace>): Room =>
  inRound(
    withPlace({ ...room, spotlight: room.spotlight === id ? null : room.spotlight }, id, {
      ...change,
      here: false,
    }),
    { type: change.standing === 'removed' ? 'go' : 'drop', id },
  );

const broughtBack = (room: Room, id: string): Room => moved(room, id, { standing: 'inside', aside: null });

/** Whoever went aside with somebody comes back when nobody is left with them. */
const afterBringBack = (room: Room, { id, aside }: RoomPlace): Room => {
  const back = broughtBack(room, id);
  const company = aside !== null && back.places.some(place => place.aside === aside && place.id !== aside);
  return company || aside === null || aside === id ? back : broughtBack(back, aside);
};

/** Somebody who leads moves somebody, which the media server has to do as well. Nobody removes who leads. */
export const afterMove = (room: Room, act: MoveAct): Room => {
  const place = found(room, act.personId, () => true);
  if (act.type === 'remove') {
    if (leads(place)) throw new RoomRefusal('conflict');
    if (place.standing === 'removed') return room;
    const { reason } = act;
    return changed(room, moved(room, place.id, { standing: 'removed', reason, admitted: null, aside: null }));
  }
  if (!isIn(place)) throw new RoomRefusal('not-found');
  if (act.type === 'stop-share') return room;
  if (act.type === 'bring-back')
    return place.standing === 'aside' ? changed(room, afterBringBack(room, place)) : room;
  const companion = found(room, act.withId);
  if (leads(place) || !leads(companion)) throw new RoomRefusal('conflict');
  const aside = { standing: 'aside', aside: companion.id } as const;
  return [place, companion].every(one => one.aside === companion.id)
    ? room
    : changed(room, moved(moved(room, place.id, aside), companion.id, aside));
};

/** Which of the session's rooms somebody is in: 0 for the one of everybody. */
export const sideOf = (room: Room, id: string): number => {
  const aside = placeOf(room, id)?.aside;
  return aside ? 1 + room.places.findIndex(place => place.id === aside) : 0;
};
