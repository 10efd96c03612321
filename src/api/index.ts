export { ApiClient, type ApiClientOptions } from './api-client.js';
export { ApiError, type ApiErrorCode } from './errors/api-error.js';
export type { EventListener, LiveEvent } from './events/event-hub.js';
export type { CallOptions, Versioned, WriteOptions } from './http.js';
export { newIdempotencyKey } from './idempotency-key.js';
export { ProgramClient } from './program-client.js';
export { TeamClient } from './team-client.js';
export { tokenFrom, type TokenProvider } from './token-source.js';
export type { TimeWindow } from './uses/sessions.js';
