const person = 'text not null references people on delete cascade';

/** Statements of the first schema, in order. A later change is a new migration, never an edit here. */
export const initialSchema: readonly string[] = [
  `create table programs (id text primary key, definition jsonb not null)`,
  `create table people (
    id text primary key,
    display_name text not null,
    role text not null,
    title text,
    status text not null,
    age_group text not null,
    locale text not null,
    time_zone text not null,
    created_at timestamptz not null
  )`,
  `create table care_team (patient_id ${person}, staff_id ${person}, position integer not null,
    primary key (patient_id, staff_id))`,
  `create index on care_team (staff_id)`,
  `create table intake_team (staff_id ${person} primary key, position integer not null)`,
  `create table guardianships (guardian_id ${person}, patient_id ${person}, primary key (guardian_id, patient_id))`,
  `create table resume_codes (code_hash text primary key, person_id ${person}, created_at timestamptz not null)`,
  `create table contact_requests (
    id text primary key,
    preferred_name text not null,
    contact_point jsonb not null,
    note text,
    locale text,
    time_zone text,
    created_at timestamptz not null,
    reply_by timestamptz not null,
    answered_at timestamptz,
    scenery boolean not null default false
  )`,
  `create table intake_forms (id text, version integer, language text, definition jsonb not null,
    primary key (id, version, language))`,
  `create table intake_drafts (
    id text primary key,
    person_id ${person},
    form_id text not null,
    form_version integer not null,
    language text not null,
    answers jsonb not null,
    current_item text,
    version integer not null,
    updated_at timestamptz not null,
    unique (person_id, form_id)
  )`,
  `create table intake_submissions (
    id text primary key,
    person_id ${person},
    form_id text not null,
    form_version integer not null,
    language text not null,
    answers jsonb not null,
    flagged boolean not null,
    status text not null,
    submitted_at timestamptz not null,
    reply_by timestamptz not null,
    scenery boolean not null default false
  )`,
  `create index on intake_submissions (person_id)`,
  `create table series (
    id text primary key,
    kind text not null,
    title text not null,
    leader_id ${person},
    co_leader_id text references people,
    weekday integer not null check (weekday between 1 and 7),
    starts text not null,
    minutes integer not null,
    time_zone text not null
  )`,
  `create table series_members (
    series_id text not null references series on delete cascade,
    person_id ${person},
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (series_id, person_id)
  )`,
  `create index on series_members (person_id)`,
  `create table sessions (
    id text primary key,
    kind text not null,
    title text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    time_zone text not null,
    leader_id ${person},
    co_leader_id text references people,
    series_id text references series on delete cascade,
    occurs_on text,
    slot_id text,
    room_id text not null unique,
    cancelled_at timestamptz,
    scenery boolean not null default false,
    unique (series_id, occurs_on)
  )`,
  `create index on sessions (starts_at)`,
  `create index on sessions (leader_id, starts_at)`,
  // Whoever loses the race for an open time is told by the database, whatever the code above it forgot.
  // A range over the leader's hash, because text has no gist operators without an extension.
  `alter table sessions add constraint sessions_slot_once exclude using gist
    (numrange(hashtextextended(leader_id, 0), hashtextextended(leader_id, 0), '[]') with &&,
     tstzrange(starts_at, ends_at) with &&)
    where (slot_id is not null and cancelled_at is null)`,
  `create table session_participants (
    session_id text not null references sessions on delete cascade,
    person_id ${person},
    capacity text not null,
    primary key (session_id, person_id)
  )`,
  `create index on session_participants (person_id)`,
  `create table absences (
    session_id text not null references sessions on delete cascade,
    person_id ${person},
    at timestamptz not null,
    reason text,
    primary key (session_id, person_id)
  )`,
  `create view attendees as
    select session_id, person_id, capacity from session_participants
    union
    select s.id, m.person_id, 'member' from sessions s join series_members m on m.series_id = s.series_id
      where s.starts_at >= m.joined_at and (m.left_at is null or s.starts_at < m.left_at)`,
  `create table availability (
    id text primary key,
    staff_id ${person},
    kind text not null,
    title text not null,
    weekday integer not null check (weekday between 1 and 7),
    opens text not null,
    closes text not null,
    minutes integer not null,
    time_zone text not null,
    self_booking boolean not null
  )`,
  `create table room_grants (
    id text primary key,
    session_id text not null references sessions on delete cascade,
    person_id ${person},
    granted_at timestamptz not null,
    scenery boolean not null default false
  )`,
  `create index on room_grants (session_id, person_id)`,
  `create table medications (id text primary key, person_id ${person}, name text not null, dosage text,
    as_needed boolean not null, position integer not null)`,
  `create table goals (id text primary key, person_id ${person}, text text not null, position integer not null)`,
  `create table takeaways (id text primary key, person_id ${person}, text text not null,
    created_at timestamptz not null, scenery boolean not null default false)`,
  `create table check_ins (
    id text primary key,
    person_id ${person},
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    time_zone text not null,
    visibility text not null,
    items jsonb not null,
    scenery boolean not null default false
  )`,
  `create index on check_ins (person_id, occurred_at)`,
  `create table alerts (
    id text primary key,
    person_id ${person},
    source text not null unique,
    reason text not null,
    raised_at timestamptz not null,
    owner_id text not null references people,
    due_at timestamptz not null,
    status text not null,
    scenery boolean not null default false
  )`,
  `create table messages (id text primary key, from_id ${person}, to_id ${person}, text text not null,
    sent_at timestamptz not null, read_at timestamptz, scenery boolean not null default false)`,
  `create table events (
    id bigint generated always as identity primary key,
    type text not null,
    resource_id text not null,
    at timestamptz not null,
    audience text[] not null
  )`,
  `create table idempotency_keys (key_hash text primary key, request_hash text not null, sealed text,
    created_at timestamptz not null)`,
  `create table demo_people (key text primary key, person_id ${person}, note text not null, position integer not null)`,
  `create table demo_sign_ins (cookie_hash text primary key, person_id ${person}, expires_at timestamptz not null)`,
  `create table notes (key text primary key, value text not null)`,
];
