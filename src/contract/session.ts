import * as v from 'valibot';
import { PersonSummary } from './person.js';
import { Id, Instant, TimeZone, extend, text } from './primitives.js';
import { SessionKind } from './session-kind.js';

const minutes = v.pipe(v.number(), v.integer(), v.minValue(5, 'minutes'), v.maxValue(480, 'minutes'));

/** An open time that can be booked. */
export const Slot = v.object({
  id: Id,
  kind: SessionKind,
  title: text(120),
  startsAt: Instant,
  endsAt: Instant,
  /** Zone in which the program planned it. */
  timeZone: TimeZone,
  leader: PersonSummary,
});
export type Slot = v.InferOutput<typeof Slot>;
export const SlotList = v.object({ items: v.array(Slot) });

/**
 * One session as one person sees it. Other people in care are never listed here: who else comes to a group
 * is nobody's to read from a schedule.
 */
export const Session = v.object({
  id: Id,
  kind: SessionKind,
  title: text(120),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: TimeZone,
  /** The weekly series that it belongs to. */
  seriesId: v.optional(Id),
  leader: PersonSummary,
  /** As in FHIR Encounter. */
  status: v.picklist(['planned', 'in-progress', 'completed', 'cancelled']),
  /** When the door opens and closes for this person. */
  joinOpensAt: Instant,
  joinClosesAt: Instant,
  /** Minutes that the person was there; null until the session is over. */
  attendedMinutes: v.nullable(v.number()),
});
export type Session = v.InferOutput<typeof Session>;

/** `serverTime` lets a device whose clock is wrong still open the door on time. */
export const SessionList = v.object({ serverTime: Instant, items: v.array(Session) });
export type SessionList = v.InferOutput<typeof SessionList>;

/** What the staff who lead a session see of it. */
export const StaffSession = extend(Session, { participants: v.array(PersonSummary) });
export type StaffSession = v.InferOutput<typeof StaffSession>;
export const StaffSessionList = v.object({ serverTime: Instant, items: v.array(StaffSession) });

/** A person books an open time for themselves; staff may book it for somebody. */
export const SlotBooking = v.strictObject({ slotId: Id, personId: v.optional(Id) });
/** Staff plan a session at any time. */
export const DirectBooking = v.strictObject({
  personId: Id,
  kind: SessionKind,
  startsAt: Instant,
  minutes,
  leaderId: v.optional(Id),
  title: v.optional(text(120)),
});
export const BookingInput = v.union([SlotBooking, DirectBooking]);
export type BookingInput = v.InferOutput<typeof BookingInput>;

/** A person says that they can't come. The reason is theirs to give or not. */
export const CancellationInput = v.strictObject({ reason: v.optional(text(500)) });
export type CancellationInput = v.InferOutput<typeof CancellationInput>;

/** What somebody may do in a room. */
export const RoomRole = v.picklist(['leader', 'co-leader', 'member', 'family-guest', 'observer']);
export type RoomRole = v.InferOutput<typeof RoomRole>;

/** Lets one person into one session's room, once, within a minute. */
export const RoomGrant = v.object({
  id: Id,
  sessionId: Id,
  participantId: Id,
  role: RoomRole,
  /** The name that the others in the room see. */
  displayName: text(80),
  expiresAt: Instant,
  /** Address of the media server, with its single-use token. Never logged, never put into a URL of ours. */
  connection: v.object({
    provider: v.picklist(['openvidu']),
    url: v.pipe(v.string(), v.regex(/^wss?:\/\//), v.maxLength(2048)),
  }),
  /** TURN and STUN servers of the program's own; empty means none, never a public one. */
  iceServers: v.array(
    v.object({
      urls: v.array(v.string()),
      username: v.optional(v.string()),
      credential: v.optional(v.string()),
    }),
  ),
});
export type RoomGrant = v.InferOutput<typeof RoomGrant>;

/** What the media server passes between participants about each other: an id, a shown name and a role. */
export const ParticipantData = v.object({ participantId: Id, displayName: text(80), role: RoomRole });
export type ParticipantData = v.InferOutput<typeof ParticipantData>;
