/** What was written at the same moment has an order all the same: the later one is the newer one. */
export const orderOfWritingSchema: readonly string[] = [
  `alter table check_ins add column nth bigint generated always as identity`,
  `alter table messages add column nth bigint generated always as identity`,
];
