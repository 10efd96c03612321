/** Who reached the person, when, and what they wrote about it. */
export const alertCompletionSchema: readonly string[] = [
  `alter table alerts
    add column completed_at timestamptz,
    add column completed_by text references people on delete set null,
    add column note text`,
];
