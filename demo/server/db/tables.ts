import type { ColumnType, Generated, Selectable } from 'kysely';
import type { CheckInInput } from '../../../src/contract/check-in.js';
import type { ContactPoint } from '../../../src/contract/contact-request.js';
import type { Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import type { Program } from '../../../src/contract/program.js';
import type { Room } from '../../../src/rules/room.js';

/** A `jsonb` column: read as the value, written as text through {@link json}. */
type Json<T> = ColumnType<T, unknown, unknown>;

interface People {
  id: string;
  display_name: string;
  role: string;
  title: string | null;
  status: string;
  age_group: string;
  locale: string;
  time_zone: string;
  created_at: Date;
}

interface Sessions {
  id: string;
  kind: string;
  title: string;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  leader_id: string;
  co_leader_id: string | null;
  series_id: string | null;
  /** Calendar date in the series' zone: with the series it names the instance. */
  occurs_on: string | null;
  /** The open time that was booked. */
  slot_id: string | null;
  /** Name of the room at the media server. */
  room_id: string;
  cancelled_at: Date | null;
  scenery: Generated<boolean>;
}

interface Series {
  id: string;
  kind: string;
  title: string;
  leader_id: string;
  co_leader_id: string | null;
  weekday: number;
  starts: string;
  minutes: number;
  time_zone: string;
}

interface CheckIns {
  id: string;
  person_id: string;
  occurred_at: Date;
  recorded_at: Date;
  time_zone: string;
  visibility: 'care-team' | 'self';
  /** Feeling, urge, sleep, medications, goals and note. */
  items: Json<Omit<CheckInInput, 'occurredAt' | 'timeZone' | 'visibility'>>;
  scenery: Generated<boolean>;
}

/** As what somebody comes to a session who does not lead it. */
export type Capacity = 'member' | 'family-guest' | 'observer';

/** Every table and view, as kysely checks queries against it. */
export interface Tables {
  programs: { id: string; definition: Json<Program> };
  people: People;
  care_team: { patient_id: string; staff_id: string; position: number };
  intake_team: { staff_id: string; position: number };
  guardianships: { guardian_id: string; patient_id: string };
  resume_codes: { code_hash: string; person_id: string; created_at: Date };
  contact_requests: {
    id: string;
    preferred_name: string;
    contact_point: Json<ContactPoint>;
    note: string | null;
    locale: string | null;
    time_zone: string | null;
    created_at: Date;
    reply_by: Date;
    answered_at: Date | null;
    scenery: Generated<boolean>;
  };
  intake_forms: { id: string; version: number; language: string; definition: Json<IntakeForm> };
  intake_drafts: {
    id: string;
    person_id: string;
    form_id: string;
    form_version: number;
    language: string;
    answers: Json<Answers>;
    current_item: string | null;
    version: number;
    updated_at: Date;
  };
  intake_submissions: {
    id: string;
    person_id: string;
    form_id: string;
    form_version: number;
    language: string;
    answers: Json<Answers>;
    flagged: boolean;
    status: 'received' | 'accepted' | 'referred';
    submitted_at: Date;
    reply_by: Date;
    scenery: Generated<boolean>;
  };
  series: Series;
  series_members: { series_id: string; person_id: string; joined_at: Date; left_at: Date | null };
  sessions: Sessions;
  session_participants: { session_id: string; person_id: string; capacity: Capacity };
  absences: { session_id: string; person_id: string; at: Date; reason: string | null };
  /** View: everybody who belongs to a session, by invitation or through its series. */
  attendees: { session_id: string; person_id: string; capacity: Capacity };
  availability: {
    id: string;
    staff_id: string;
    kind: string;
    title: string;
    weekday: number;
    opens: string;
    closes: string;
    minutes: number;
    time_zone: string;
    /** Whether a person in care may book it without asking. */
    self_booking: boolean;
  };
  room_grants: {
    id: string;
    session_id: string;
    person_id: string;
    granted_at: Date;
    scenery: Generated<boolean>;
  };
  /** Grants whose minute has not been seen to end. */
  open_grants: {
    connection_id: string;
    session_id: string;
    person_id: string;
    media_room: string;
    expires_at: Date;
  };
  rooms: { session_id: string; state: Json<Room> };
  /** One row a connection to the media server; still open while `went_at` is null. */
  room_presence: {
    connection_id: string;
    session_id: string;
    person_id: string;
    came_at: Date;
    went_at: Date | null;
  };
  medications: {
    id: string;
    person_id: string;
    name: string;
    dosage: string | null;
    as_needed: boolean;
    position: number;
  };
  goals: { id: string; person_id: string; text: string; position: number };
  takeaways: {
    id: string;
    person_id: string;
    text: string;
    created_at: Date;
    scenery: Generated<boolean>;
  };
  check_ins: CheckIns;
  alerts: {
    id: string;
    person_id: string;
    /** What raised it: the same answer saved again raises nothing new. */
    source: string;
    reason: 'safety-answer' | 'safety-answer-acute' | 'urge-now';
    raised_at: Date;
    owner_id: string;
    due_at: Date;
    status: 'requested' | 'completed';
    scenery: Generated<boolean>;
  };
  messages: {
    id: string;
    from_id: string;
    to_id: string;
    text: string;
    sent_at: Date;
    read_at: Date | null;
    scenery: Generated<boolean>;
  };
  events: {
    id: Generated<string>;
    type: string;
    resource_id: string;
    at: Date;
    /** Who hears of it: `person:…`, `team:…` or `role:…`. */
    audience: string[];
  };
  idempotency_keys: {
    key_hash: string;
    request_hash: string;
    /** Status, body and ETag, sealed with a key that only whoever sent the idempotency key can make. */
    sealed: string | null;
    created_at: Date;
  };
  demo_people: { key: string; person_id: string; note: string; position: number };
  demo_sign_ins: { cookie_hash: string; person_id: string; expires_at: Date };
  notes: { key: string; value: string };
}

export type PersonRow = Selectable<People>;
export type SessionRow = Selectable<Sessions>;
export type SeriesRow = Selectable<Series>;
export type CheckInRow = Selectable<CheckIns>;
