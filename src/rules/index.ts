export * from './answers.js';
export * from './hours.js';
export * from './monitoring.js';
export * from './safety.js';
export * from './scores.js';
export * from './speaking-round.js';
export * from './time-zone.js';
export * from './zone.js';
