import { createParser, type EventSourceMessage } from 'eventsource-parser';
import * as v from 'valibot';
import { ProgramEvent } from '../../contract/event.js';
import { abortWith } from '../abort-with.js';
import { ApiError } from '../errors/api-error.js';
import { pause } from '../pause.js';

/** A change, or `resync`: changes may have been lost, so fetch again what is on the screen. */
export type LiveEvent = ProgramEvent | { readonly type: 'resync' };
export type EventListener = (event: LiveEvent) => void;

/** Opens the stream with the given headers; ends when the signal aborts. */
export type OpenStream = (
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Response>;

/** Longest silence on the wire, in milliseconds. The server sends a heartbeat every 15 seconds. */
export const SILENCE = 40_000;
/** A connection that held this long was a good one: the next pause is a short one again. */
export const STEADY = 10_000;
export const FIRST_DELAY = 500;
export const LAST_DELAY = 30_000;

/**
 * One event stream for all listeners of a client. Reads Server-Sent Events over fetch, because EventSource can't
 * send a header and a token has no place in a URL. Connects while anybody listens; resumes after the last event.
 */
export class EventHub {
  readonly #open: OpenStream;
  readonly #listeners = new Set<{ readonly hear: EventListener }>();
  #lastId = '';
  #end: AbortController | undefined;
  /** Ends a pause after the API could not be reached. */
  #hurry: AbortController | undefined;

  constructor(open: OpenStream) {
    this.#open = open;
  }

  add(listener: EventListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    // An entry of its own, so that a function given twice is heard until both its signals have aborted.
    const entry = { hear: listener };
    this.#listeners.add(entry);
    signal.addEventListener('abort', () => this.#remove(entry), { once: true });
    this.wake();
  }

  /** Connects again after the API had said that nobody is signed in. */
  wake(): void {
    if (this.#end || this.#listeners.size === 0) return;
    this.#end = new AbortController();
    void this.#run(this.#end.signal);
  }

  /** Some other call has reached the API: where the stream did not, it need not wait for its turn to try again. */
  reached(): void {
    this.#hurry?.abort();
  }

  #remove(entry: { readonly hear: EventListener }): void {
    this.#listeners.delete(entry);
    if (this.#listeners.size > 0) return;
    this.#end?.abort();
    this.#end = undefined;
    // What happens while nobody listens is not missed by anybody.
    this.#lastId = '';
  }

  async #run(end: AbortSignal): Promise<void> {
    let failures = 0;
    while (!end.aborted) {
      const began = Date.now();
      let unreachable = false;
      try {
        await this.#read(end);
      } catch (error) {
        // Signed out: nothing to hear until somebody signs in, which wakes the hub.
        if (error instanceof ApiError && (error.status === 401 || error.status === 403)) this.#stop(end);
        unreachable = error instanceof ApiError && error.code === 'network';
      }
      if (end.aborted || this.#end?.signal !== end) return;
      // Something between here and the API may close each stream at once: that is no reason to hammer it.
      failures = Date.now() - began >= STEADY ? 0 : failures + 1;
      const delay = Math.min(LAST_DELAY, FIRST_DELAY * 2 ** Math.max(0, failures - 1));
      const rest = new AbortController();
      abortWith(rest, end);
      this.#hurry = unreachable ? rest : undefined;
      await pause(delay, rest.signal);
      rest.abort();
      this.#hurry = undefined;
    }
  }

  #stop(end: AbortSignal): void {
    if (this.#end?.signal === end) this.#end = undefined;
  }

  async #read(end: AbortSignal): Promise<void> {
    const cut = new AbortController();
    const { signal } = cut;
    abortWith(cut, end);
    const resuming = this.#lastId;
    let timer = setTimeout(() => cut.abort(), SILENCE);
    try {
      const response = await this.#open(
        { Accept: 'text/event-stream', ...(resuming ? { 'Last-Event-ID': resuming } : {}) },
        signal,
      );
      // A page where the stream should be (a sign-in page, a proxy's word) holds no events.
      const type = response.headers.get('content-type') ?? '';
      if (!response.body || !type.startsWith('text/event-stream')) return cut.abort();
      // A first connection may come after the first fetch of a widget: what changed between is not in the stream.
      if (!resuming) this.#tell({ type: 'resync' });
      const parser = createParser({ onEvent: message => this.#take(message) });
      const decoder = new TextDecoder();
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      // The stream may not know of the signal (a test's, a service worker's), and must end by it all the same.
      signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        if (signal.aborted) return;
        clearTimeout(timer);
        timer = setTimeout(() => cut.abort(), SILENCE);
        parser.feed(decoder.decode(chunk.value, { stream: true }));
      }
    } finally {
      clearTimeout(timer);
      cut.abort();
    }
  }

  #take(message: EventSourceMessage): void {
    if (message.id) this.#lastId = message.id;
    // The server forgot where we were: everything on the screen may be old.
    if (message.event === 'resync') return this.#tell({ type: 'resync' });
    let data: unknown;
    try {
      data = JSON.parse(message.data);
    } catch {
      return;
    }
    // A type of event that this version does not know is no error: a newer server may send it.
    const parsed = v.safeParse(ProgramEvent, data);
    if (parsed.success) this.#tell(parsed.output);
  }

  #tell(event: LiveEvent): void {
    for (const { hear } of [...this.#listeners]) {
      // One widget's fault must not keep the others from hearing.
      try {
        hear(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
