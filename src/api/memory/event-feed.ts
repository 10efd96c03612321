import type { ProgramEvent } from '../../contract/event.js';

/** Server-Sent Events without a server. */
export class EventFeed {
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #encoder = new TextEncoder();

  open(signal: AbortSignal): Response {
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        stream = controller;
        this.#streams.add(controller);
        controller.enqueue(this.#encoder.encode(': here\n\n'));
      },
      cancel: () => {
        if (stream) this.#streams.delete(stream);
      },
    });
    signal.addEventListener('abort', () => {
      if (stream && this.#streams.delete(stream)) stream.error(signal.reason);
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  emit(event: ProgramEvent): void {
    const chunk = this.#encoder.encode(
      `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
    );
    for (const stream of this.#streams) stream.enqueue(chunk);
  }

  cut(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }
}
