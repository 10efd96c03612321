import type { ReactiveController, ReactiveControllerHost } from 'lit';

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * Reads words aloud by a voice that the browser has on the device. A voice that a server speaks is never used: what a
 * form asks says something about whoever it is read to.
 */
export class ReadAloudController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #watch: AbortController | undefined;
  /** The reading that goes on. */
  #run: symbol | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isReading(): boolean {
    return this.#run !== undefined;
  }

  /** Whether a voice of this device speaks the language. */
  speaks(language: string): boolean {
    return this.#voice(language) !== undefined;
  }

  /** Reads one piece after another. Does nothing where no voice of the device speaks the language. */
  read(pieces: readonly string[], language: string): void {
    this.stop();
    const voice = this.#voice(language);
    if (!voice || pieces.length === 0) return;
    const run = (this.#run = Symbol('reading'));
    const onEnd = (): void => {
      // Whoever is told of an end after another reading began must not end that one.
      if (this.#run !== run) return;
      this.#run = undefined;
      this.#host.requestUpdate();
    };
    pieces.forEach((piece, index) => {
      const said = new SpeechSynthesisUtterance(piece);
      said.voice = voice;
      said.lang = voice.lang;
      said.addEventListener('error', onEnd);
      if (index === pieces.length - 1) said.addEventListener('end', onEnd);
      speechSynthesis.speak(said);
    });
    this.#host.requestUpdate();
  }

  stop(): void {
    // The page may be reading something of its own.
    if (!this.#run) return;
    this.#run = undefined;
    speechSynthesis.cancel();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!('speechSynthesis' in globalThis)) return;
    this.#watch = new AbortController();
    // Most browsers look for their voices only when they are asked, and have none at first.
    speechSynthesis.addEventListener('voiceschanged', () => this.#host.requestUpdate(), {
      signal: this.#watch.signal,
    });
  }

  hostDisconnected(): void {
    this.#watch?.abort();
    this.stop();
  }

  #voice(language: string): SpeechSynthesisVoice | undefined {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const able = speechSynthesis
      .getVoices()
      .filter(({ localService, lang }) => localService && primary(lang) === primary(language));
    const exact = language.toLowerCase();
    return (
      able.find(({ lang }) => lang.replace('_', '-').toLowerCase() === exact) ??
      able.find(voice => voice.default) ??
      able[0]
    );
  }
}
