/** Each save of a draft asks which of the person's alerts wait. */
export const alertsByPersonSchema: readonly string[] = [`create index on alerts (person_id)`];
