/** What is safe when the team calls back, and the call itself where a time was picked. */
export const callTimeSchema: readonly string[] = [
  `alter table contact_requests
    add column safe_contact jsonb,
    add column call_at timestamptz,
    add column session_id text references sessions on delete set null`,
];
