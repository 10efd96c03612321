/**
 * Files of intakes. In the database like everything else of a person, so that one backup holds both and one deletion
 * takes both.
 */
export const intakeFileSchema: readonly string[] = [
  `create table intake_files (
    id text primary key,
    person_id text not null references people on delete cascade,
    form_id text not null,
    type text not null,
    size integer not null,
    sha256 text not null,
    scan text not null,
    bytes bytea,
    created_at timestamptz not null,
    check (scan in ('pending', 'clean', 'blocked', 'not-scanned')),
    check ((bytes is null) = (scan = 'blocked'))
  )`,
  // A picture does not get smaller by a second compression.
  `alter table intake_files alter column bytes set storage external`,
  `create index on intake_files (person_id, form_id)`,
  `create index on intake_files (created_at) where scan = 'pending'`,
];
