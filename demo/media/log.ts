/** What happened, and to which ids. Never a token, a name, an address, metadata or the text of a signal. */
export interface MediaLogEntry {
  readonly event: string;
  readonly sessionId?: string;
  readonly connectionId?: string;
  readonly streamId?: string;
  readonly role?: string;
  readonly reason?: string;
  readonly method?: string;
  readonly code?: number;
  readonly error?: string;
  readonly at?: string;
}

export type MediaLog = (entry: MediaLogEntry) => void;

/** A log that writes each entry as one line of JSON. */
export const jsonLog =
  (write: (line: string) => void): MediaLog =>
  entry =>
    write(`${JSON.stringify({ time: new Date().toISOString(), part: 'media', ...entry })}\n`);

/**
 * An unexpected error as log fields. Its message stays out: engines quote their input in it ("Unexpected token … in
 * JSON"), and that input is what people say to each other.
 */
export const faultOf = (error: unknown): Pick<MediaLogEntry, 'error' | 'at'> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split('\n').find(line => line.trimStart().startsWith('at '));
  return { error: error.name, ...(frame ? { at: frame.trim() } : {}) };
};
