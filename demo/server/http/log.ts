import type { ProblemCode } from '../../../src/contract/problem.js';
import type { MediaLogEntry } from '../../media/supervise.js';

/** One line of the log: ids and outcomes. There is no field into which a name, an answer or a token could go. */
export interface LogEntry {
  readonly event: 'request' | 'fault' | 'started' | 'stopped' | 'media';
  readonly requestId?: string;
  readonly operation?: string;
  readonly method?: string;
  readonly status?: number;
  readonly code?: ProblemCode;
  readonly personId?: string;
  readonly role?: string;
  readonly ms?: number;
  readonly replayed?: boolean;
  /** What the embedded media server tells, by the same rule. */
  readonly media?: MediaLogEntry;
  /** Class of an unexpected error, its SQLSTATE or errno, and where it was thrown. Never its message. */
  readonly error?: { readonly name: string; readonly code?: string; readonly at: readonly string[] };
}

export type Log = (entry: LogEntry) => void;

/** Writes each entry as a line of JSON with the time. */
export const jsonLog =
  (now: () => number, write: (line: string) => void = line => process.stdout.write(line)): Log =>
  entry =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`);

/** What may be logged of an unexpected error. Its message may quote a value from the database or the request. */
export const describeError = (error: unknown): NonNullable<LogEntry['error']> => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 8)
    .map(line => line.trim());
  return { name: error.name, ...(code ? { code } : {}), at };
};
