import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { MediaEndpoint, MediaEngine, PublisherEndpoint } from '../../../demo/media/transport.js';

/** A line of one person's, the same in both directions. */
export interface LineShape {
  /** Bits per second. */
  readonly rate: number;
  /** Milliseconds that everything takes each way. */
  readonly delay: number;
  /** Share of the packets that get lost. */
  readonly loss: number;
  /** Milliseconds for which packets wait for their turn before the line drops them. */
  readonly queue: number;
}

/** Bytes that travel with each packet of media: IP and UDP. */
const HEADERS = 28;
/** Bytes of one segment of a stream, and what travels with it. */
const SEGMENT = 1400;
const SEGMENT_HEADERS = 40;

/** The same losses at each run. */
const createRandom = (): (() => number) => {
  let state = 1;
  return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff;
};

/** One direction: everything waits for its turn, takes its time, and may be lost. */
class Way {
  readonly #shape: LineShape;
  readonly #random = createRandom();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #stream: (() => void)[] = [];
  #freeAt = 0;
  #streamAt = 0;

  constructor(shape: LineShape) {
    this.#shape = shape;
  }

  /** A packet of media, which may come never. */
  packet(bytes: number, deliver: () => void): void {
    const lost = this.#random() < this.#shape.loss;
    if (lost || this.#freeAt - performance.now() > this.#shape.queue) return;
    this.#at(this.#take(bytes + HEADERS), deliver);
  }

  /** A part of a stream, which comes always: what is lost of it is sent again, and holds up what follows. */
  segments(bytes: number, deliver: () => void): void {
    const { loss, delay } = this.#shape;
    const count = Math.ceil(bytes / SEGMENT);
    let repeats = 0;
    for (let segment = 0; segment < count; segment++) while (this.#random() < loss) repeats++;
    const arrival = this.#take(bytes + (count + repeats) * SEGMENT_HEADERS) + repeats * 3 * delay;
    this.#streamAt = Math.max(this.#streamAt, arrival);
    this.#stream.push(deliver);
    // Timers are not exact: whichever ends first delivers what was sent first.
    this.#at(this.#streamAt, () => this.#stream.shift()?.());
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** When so many bytes have come through. */
  #take(bytes: number): number {
    this.#freeAt = Math.max(performance.now(), this.#freeAt) + (bytes * 8_000) / this.#shape.rate;
    return this.#freeAt + this.#shape.delay;
  }

  #at(time: number, deliver: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      deliver();
    }, time - performance.now());
    this.#timers.add(timer);
  }
}

/** The line of one person: their signaling and all their media go through it, whoever they come from. */
export class ThinLine {
  readonly #up: Way;
  readonly #down: Way;
  readonly #sockets = new Set<UdpSocket>();

  constructor(shape: LineShape) {
    this.#up = new Way(shape);
    this.#down = new Way(shape);
  }

  /** A port that leads to a stream server of this machine. */
  async stream(target: () => number): Promise<{ readonly port: number; close(): void }> {
    const open = new Set<Socket>();
    const pass = (from: Socket, to: Socket, way: Way): void => {
      from.on('data', bytes => way.segments(bytes.length, () => to.destroyed || to.write(bytes)));
      from.on('error', () => from.destroy());
      from.on('close', () => to.destroy());
      open.add(from);
    };
    const server = createServer(here => {
      const there = connect(target(), '127.0.0.1');
      pass(here, there, this.#up);
      pass(there, here, this.#down);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return {
      port: (server.address() as AddressInfo).port,
      close: () => {
        server.close();
        for (const socket of open) socket.destroy();
      },
    };
  }

  /** An answer whose every address leads through this line. */
  async media(answer: string): Promise<string> {
    const lines = await Promise.all(
      answer.split('\r\n').map(async text => {
        const [, head, address = '', port, tail] =
          /^(a=candidate:\S+ 1 udp \d+) (\d+\.\d+\.\d+\.\d+) (\d+) (typ host.*)$/i.exec(text) ?? [];
        if (head) return `${head} ${address} ${await this.#packets(address, Number(port))} ${tail}`;
        return text.startsWith('a=candidate') ? '' : text;
      }),
    );
    return lines.filter((text, index) => text || index === lines.length - 1).join('\r\n');
  }

  close(): void {
    this.#up.close();
    this.#down.close();
    for (const socket of this.#sockets) socket.close();
  }

  /** A port that leads to a port of the media server. */
  async #packets(address: string, target: number): Promise<number> {
    const socket = createSocket('udp4');
    this.#sockets.add(socket);
    let browser: { readonly port: number; readonly address: string } | undefined;
    socket.on('message', (bytes, from) => {
      const server = from.port === target;
      if (!server) browser = from;
      const to = server ? browser : { port: target, address };
      if (!to) return;
      (server ? this.#down : this.#up).packet(bytes.length, () => socket.send(bytes, to.port, to.address));
    });
    await new Promise<void>(resolve => socket.bind(0, address, resolve));
    return socket.address().port;
  }
}

/**
 * An engine for two people: whoever publishes first has the line of this machine, the other one the thin line.
 * Knows nothing of people, so it goes by who receives whom.
 */
export class ThinLineEngine implements MediaEngine {
  readonly #engine: MediaEngine;
  readonly #line: ThinLine;
  #first: PublisherEndpoint | undefined;

  constructor(engine: MediaEngine, line: ThinLine) {
    this.#engine = engine;
    this.#line = line;
  }

  async createPublisher(offer: string): Promise<PublisherEndpoint> {
    const endpoint = await this.#engine.createPublisher(offer);
    if (this.#first) return this.#through(endpoint);
    this.#first = endpoint;
    return endpoint;
  }

  async createSubscriber(publisher: PublisherEndpoint, offer: string): Promise<MediaEndpoint> {
    const endpoint = await this.#engine.createSubscriber(publisher, offer);
    return publisher === this.#first ? this.#through(endpoint) : endpoint;
  }

  close(): void {
    this.#engine.close();
  }

  /** The browser learns of the line alone, and the media server of no way around it. */
  async #through<T extends MediaEndpoint>(endpoint: T): Promise<T> {
    const answer = await this.#line.media(endpoint.answer);
    return Object.assign(endpoint, { answer, addCandidate: () => undefined });
  }
}
