/** An answer that is said again after somebody looked asks for another look: only of those that wait there is one. */
export const alertsAgainSchema: readonly string[] = [
  `alter table alerts drop constraint alerts_source_key`,
  `create unique index alerts_waiting on alerts (source) where status = 'requested'`,
  `create index on alerts (source)`,
];
