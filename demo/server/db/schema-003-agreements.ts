const person = 'text not null references people on delete cascade';

/** Who agreed to what, who may sign for whom, what the team said back, and who looked. */
export const agreementSchema: readonly string[] = [
  // The age is kept as it was said, with the day, where no birth date was given: a made-up one could pass for real.
  `alter table people add column birth_date text, add column said_age integer, add column said_on text,
    add column home_state text, add column services text[]`,
  `create table consents (
    id text primary key,
    person_id ${person},
    signer_id ${person},
    signer_name text not null,
    relationship text not null,
    submission_id text not null references intake_submissions on delete cascade,
    link_id text not null,
    form_id text not null,
    form_version integer not null,
    language text not null,
    title text not null,
    summary text,
    text text not null,
    hash text not null,
    method text not null,
    needed boolean not null,
    signed_at timestamptz not null,
    ended_at timestamptz,
    revoked_at timestamptz
  )`,
  `create index on consents (person_id)`,
  `create index on consents (signer_id, form_id, link_id)`,
  `alter table guardianships
    add column id text,
    add column name text,
    add column relationship text not null default 'parent',
    add column status text not null default 'signed',
    add column invited_at timestamptz,
    add column signed_at timestamptz,
    add column barred_at timestamptz,
    add column barred_by text references people,
    add column barred_reason text`,
  // Those from before were made by the clinic, which knows them.
  `update guardianships g set
    id = 'guardian_' || md5(g.guardian_id || g.patient_id),
    name = p.display_name, invited_at = p.created_at, signed_at = p.created_at
    from people p where p.id = g.guardian_id`,
  `alter table guardianships alter column id set not null, alter column name set not null,
    alter column invited_at set not null, alter column relationship drop default, alter column status drop default,
    add unique (id)`,
  `create index on guardianships (patient_id)`,
  // The draft is opened again when the team asks for more: under its own id, so that no alert is raised twice.
  `alter table intake_submissions add column draft_id text, add column draft_version integer`,
  `create table minor_rules (id text primary key, definition jsonb not null)`,
  `create table intake_replies (
    nth bigint generated always as identity primary key,
    submission_id text not null references intake_submissions on delete cascade,
    by_id ${person},
    at timestamptz not null,
    words jsonb not null
  )`,
  `create index on intake_replies (submission_id, nth)`,
  `create table intake_amendments (
    id text primary key,
    submission_id text not null references intake_submissions on delete cascade,
    form_version integer not null,
    language text not null,
    answers jsonb not null,
    submitted_at timestamptz not null
  )`,
  `create index on intake_amendments (submission_id)`,
  `create table access_log (
    id text primary key,
    person_id ${person},
    actor_id ${person},
    what text not null,
    at timestamptz not null
  )`,
  `create index on access_log (person_id, at)`,
];
