import * as v from 'valibot';
import { Id, Instant, PhoneNumber, extend, text } from './primitives.js';
import { RoundChoice } from './room-round.js';
import { RoomRole } from './session.js';

/**
 * Where somebody stands: `held` is kept waiting while others are let in, `aside` is with a co-leader in a room of
 * their own. Whoever was let in stays `inside` through every lost connection.
 */
export const RoomStanding = v.picklist(['outside', 'waiting', 'held', 'inside', 'aside', 'removed']);
export type RoomStanding = v.InferOutput<typeof RoomStanding>;

/** Asks to be let in. Where somebody is and can be called is for those who lead alone. */
export const RoomKnock = v.strictObject({
  /** Where the person is now, in case help has to come. */
  whereabouts: v.optional(text(200)),
  /** Where the person can be called when the line drops. */
  callback: v.optional(PhoneNumber),
  /** By what name the others are to read the person, where the program lets people choose. Kept for the session. */
  displayName: v.optional(text(40)),
});
export type RoomKnock = v.InferOutput<typeof RoomKnock>;

/** Where somebody is and can be called. */
const Reach = v.object({ whereabouts: v.nullable(v.string()), callback: v.nullable(v.string()) });
export type Reach = v.InferOutput<typeof Reach>;

/** What a leader may ask of somebody. Asked, never done for them. */
export const RoomAsk = v.picklist(['mute', 'unmute', 'stop-share']);
export type RoomAsk = v.InferOutput<typeof RoomAsk>;

/** Words go to everyone or to those who lead. Between two people in care there is no way. */
export const ChatAudience = v.picklist(['everyone', 'leaders']);
export type ChatAudience = v.InferOutput<typeof ChatAudience>;

/** What everybody in the room can do. */
export const PartAct = v.variant('type', [
  v.strictObject({ type: v.literal('choose'), choice: RoundChoice }),
  v.strictObject({ type: v.literal('hand-in'), words: text(1000) }),
  v.strictObject({ type: v.literal('finish') }),
  v.strictObject({ type: v.literal('say'), text: text(1000), to: ChatAudience }),
  v.strictObject({ type: v.literal('answer-ask') }),
  v.strictObject({ type: v.literal('call-for-help') }),
]);
export type PartAct = v.InferOutput<typeof PartAct>;

/** What those who lead do. */
export const LeadAct = v.variant('type', [
  /** Lets these people in, or everybody who waits and is not held. */
  v.strictObject({ type: v.literal('admit'), people: v.optional(v.pipe(v.array(Id), v.maxLength(50))) }),
  v.strictObject({ type: v.literal('hold'), personId: Id }),
  v.strictObject({ type: v.literal('tell-waiting'), word: v.picklist(['two-minutes']) }),
  v.strictObject({ type: v.literal('lock'), locked: v.boolean() }),
  v.strictObject({ type: v.literal('ask'), personId: Id, ask: RoomAsk }),
  v.strictObject({ type: v.literal('spotlight'), personId: v.nullable(Id) }),
  /** Holds a turn out to somebody, or to whoever is next. */
  v.strictObject({ type: v.literal('offer'), personId: v.optional(Id) }),
  v.strictObject({ type: v.literal('finish'), personId: Id }),
  v.strictObject({ type: v.literal('restart-round') }),
  v.strictObject({ type: v.literal('answer-help'), personId: Id }),
]);
export type LeadAct = v.InferOutput<typeof LeadAct>;

/** What those who lead do with somebody's connection. Doing it again is no harm. */
export const MoveAct = v.variant('type', [
  v.strictObject({ type: v.literal('remove'), personId: Id, reason: text(300) }),
  v.strictObject({ type: v.literal('stop-share'), personId: Id }),
  v.strictObject({ type: v.literal('aside'), personId: Id, withId: Id }),
  v.strictObject({ type: v.literal('bring-back'), personId: Id }),
]);
export type MoveAct = v.InferOutput<typeof MoveAct>;

const RoomPerson = v.object({ id: Id, displayName: text(80), role: RoomRole, here: v.boolean() });
export type RoomPerson = v.InferOutput<typeof RoomPerson>;

const ChatLine = v.object({
  id: Id,
  fromId: Id,
  to: ChatAudience,
  text: text(1000),
  at: Instant,
});
export type ChatLine = v.InferOutput<typeof ChatLine>;

/** What those who lead see beside what everybody sees. */
export const RoomLead = v.object({
  /** Who has the controls now: the leader, or a co-leader while the leader is away. */
  inCharge: v.nullable(Id),
  waiting: v.array(
    extend(RoomPerson, {
      since: Instant,
      held: v.boolean(),
      /** A guest whom another browser has let in before: the link may have been passed on. */
      newDevice: v.boolean(),
    }),
  ),
  /** Where people are and can be called. */
  reach: v.array(v.object({ id: Id, whereabouts: v.nullable(v.string()), callback: v.nullable(v.string()) })),
  /** Who was not offered a turn yet. */
  unoffered: v.array(Id),
  /** To whom the next turn goes. */
  next: v.nullable(Id),
  /** Words to read out. */
  handedIn: v.array(v.object({ id: Id, words: v.string() })),
  help: v.array(v.object({ id: Id, at: Instant })),
  aside: v.array(Id),
  removed: v.array(v.object({ id: Id, displayName: text(80), reason: v.string() })),
});
export type RoomLead = v.InferOutput<typeof RoomLead>;

/**
 * A room as one person sees it. Whoever waits sees nobody: no name, no word, no order. `version` grows with each
 * change: an answer with a lower one than the last is old.
 */
export const RoomView = v.object({
  sessionId: Id,
  version: v.pipe(v.number(), v.integer()),
  /** Somebody who leads has opened it. */
  open: v.boolean(),
  /** Nobody new is let in. */
  locked: v.boolean(),
  /** What those who lead said last to those who wait. */
  word: v.nullable(v.object({ word: v.picklist(['two-minutes']), at: Instant })),
  me: v.object({
    id: Id,
    role: RoomRole,
    standing: RoomStanding,
    choice: v.nullable(RoundChoice),
    words: v.nullable(v.string()),
    ask: v.nullable(v.object({ ask: RoomAsk, at: Instant })),
    calledForHelp: v.boolean(),
    /** What was said at this room's door. */
    whereabouts: v.nullable(v.string()),
    callback: v.nullable(v.string()),
    /** What was said at an earlier session's door, to be confirmed and not typed again. Only at the door. */
    before: v.nullable(Reach),
  }),
  people: v.array(RoomPerson),
  /** Who waits to speak, in the order that holds for everyone. */
  line: v.array(Id),
  turn: v.nullable(Id),
  spotlight: v.nullable(Id),
  chat: v.array(ChatLine),
  lead: v.optional(RoomLead),
});
export type RoomView = v.InferOutput<typeof RoomView>;
