/** Rooms: what is so in each, who was there when, and the grants that may not have been used yet. */
export const roomSchema: readonly string[] = [
  `create table rooms (
    session_id text primary key references sessions on delete cascade,
    state jsonb not null
  )`,
  `create table room_presence (
    connection_id text primary key,
    session_id text not null references sessions on delete cascade,
    person_id text not null references people on delete cascade,
    came_at timestamptz not null,
    went_at timestamptz
  )`,
  `create table open_grants (
    connection_id text primary key,
    session_id text not null references sessions on delete cascade,
    person_id text not null references people on delete cascade,
    media_room text not null,
    expires_at timestamptz not null
  )`,
  `create index on room_presence (session_id, person_id)`,
  `create index on room_presence (connection_id) where went_at is null`,
];
