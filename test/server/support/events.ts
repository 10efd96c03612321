import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Reads a stream of Server-Sent Events as a test needs it: waits for the next thing, never for a time. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #events: EventSourceMessage[] = [];
  /** Everything that came, as it came. */
  text = '';
  readonly #parser = createParser({ onEvent: event => void this.#events.push(event) });

  constructor(response: Response) {
    if (!response.body) throw new Error('The response has no body.');
    this.#reader = response.body.getReader();
  }

  /** Reads until the text matches. False when the stream ended before. */
  async until(pattern: RegExp): Promise<boolean> {
    while (!pattern.test(this.text)) if (!(await this.#more())) return false;
    return true;
  }

  /** The next event; undefined when the stream ended. */
  async next(): Promise<EventSourceMessage | undefined> {
    while (!this.#events.length) if (!(await this.#more())) return undefined;
    return this.#events.shift();
  }

  /** Reads to the end and tells what events were left. */
  async rest(): Promise<EventSourceMessage[]> {
    while (await this.#more());
    return this.#events.splice(0);
  }

  cut(): Promise<void> {
    return this.#reader.cancel();
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#reader.read();
    if (done) return false;
    const text = this.#decoder.decode(value, { stream: true });
    this.text += text;
    this.#parser.feed(text);
    return true;
  }
}
