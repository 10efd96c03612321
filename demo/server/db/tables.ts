import type { ColumnType, Generated, GeneratedAlways, RawBuilder, Selectable } from 'kysely';
import type { CheckInInput } from '../../../src/contract/check-in.js';
import type { ContactPoint, SafeContact } from '../../../src/contract/contact-request.js';
import type { IntakeFile } from '../../../src/contract/intake-file.js';
import type { Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import type { AccessLogEntry } from '../../../src/contract/access-log.js';
import type { Consent } from '../../../src/contract/consent.js';
import type { Guardian, MinorRules } from '../../../src/contract/guardian.js';
import type { IntakeReply, IntakeStatus } from '../../../src/contract/intake.js';
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
  birth_date: Generated<string | null>;
  /** Whole years, as said on the day `said_on`, where there is no birth date. */
  said_age: Generated<number | null>;
  said_on: Generated<string | null>;
  /** ISO 3166-2. */
  home_state: Generated<string | null>;
  /** What the person asks for, as the rules about minors name it. */
  services: Generated<string[] | null>;
}

interface Consents {
  id: string;
  /** Whose care it is about; the signer may be a guardian of theirs. */
  person_id: string;
  signer_id: string;
  signer_name: string;
  relationship: Consent['signer']['relationship'];
  submission_id: string;
  link_id: string;
  form_id: string;
  form_version: number;
  language: string;
  title: string;
  summary: string | null;
  text: string;
  hash: string;
  method: Consent['method'];
  /** The form could not be sent without it. */
  needed: boolean;
  signed_at: Date;
  /** Since when it no longer counts: taken back, or given anew. */
  ended_at: Generated<Date | null>;
  revoked_at: Generated<Date | null>;
}

interface Guardianships {
  id: string;
  guardian_id: string;
  patient_id: string;
  name: string;
  relationship: Guardian['relationship'];
  status: Exclude<Guardian['status'], 'ended'>;
  invited_at: Date;
  signed_at: Date | null;
  barred_at: Generated<Date | null>;
  barred_by: Generated<string | null>;
  barred_reason: Generated<string | null>;
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
  /** Order of writing. */
  nth: GeneratedAlways<string>;
}

type Bytes = ColumnType<Uint8Array | null, RawBuilder<Uint8Array> | null, null>;

interface IntakeFiles {
  id: string;
  person_id: string;
  form_id: string;
  type: IntakeFile['type'];
  /** Bytes. */
  size: number;
  sha256: string;
  scan: IntakeFile['scan'];
  /** Null when the scanner found something. Written by {@link blob}, read by {@link base64Of}. */
  bytes: Bytes;
  created_at: Date;
}

/** As what somebody comes to a session who does not lead it. */
export type Capacity = 'member' | 'family-guest' | 'observer';

/** Every table and view, as kysely checks queries against it. */
export interface Tables {
  programs: { id: string; definition: Json<Program> };
  people: People;
  care_team: { patient_id: string; staff_id: string; position: number };
  intake_team: { staff_id: string; position: number };
  guardianships: Guardianships;
  minor_rules: { id: string; definition: Json<MinorRules> };
  consents: Consents;
  access_log: {
    id: string;
    person_id: string;
    actor_id: string;
    what: AccessLogEntry['what'];
    at: Date;
  };
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
    safe_contact: Json<SafeContact | null>;
    /** When the team calls, where the person picked a time. */
    call_at: Date | null;
    /** The call as it stands in the caller's calendar. */
    session_id: string | null;
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
  intake_files: IntakeFiles;
  intake_submissions: {
    id: string;
    person_id: string;
    form_id: string;
    form_version: number;
    language: string;
    answers: Json<Answers>;
    flagged: boolean;
    status: IntakeStatus;
    submitted_at: Date;
    reply_by: Date;
    /** The draft that it was, to open it again. */
    draft_id: Generated<string | null>;
    draft_version: Generated<number | null>;
    scenery: Generated<boolean>;
  };
  /** What the team said back about an intake, oldest first. */
  intake_replies: {
    nth: Generated<string>;
    submission_id: string;
    by_id: string;
    at: Date;
    words: Json<Omit<IntakeReply, 'by' | 'at'>>;
  };
  /** What an intake said before the person changed it. */
  intake_amendments: {
    id: string;
    submission_id: string;
    form_version: number;
    language: string;
    answers: Json<Answers>;
    submitted_at: Date;
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
    /** What raised it. One alert of a source waits at a time. */
    source: string;
    reason: 'safety-answer' | 'safety-answer-acute' | 'urge-now';
    raised_at: Date;
    owner_id: string;
    due_at: Date;
    status: 'requested' | 'completed';
    completed_at: Generated<Date | null>;
    completed_by: Generated<string | null>;
    /** What was done, in the words of whoever did it. */
    note: Generated<string | null>;
    scenery: Generated<boolean>;
  };
  messages: {
    id: string;
    from_id: string;
    to_id: string;
    text: string;
    sent_at: Date;
    read_at: Date | null;
    /** Order of writing. */
    nth: GeneratedAlways<string>;
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
export type ConsentRow = Selectable<Consents>;
export type GuardianshipRow = Selectable<Guardianships>;
export type SessionRow = Selectable<Sessions>;
export type SeriesRow = Selectable<Series>;
export type CheckInRow = Selectable<CheckIns>;
