import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IopReadyEvent } from '../context/program-events.js';

/** Fires `iop-ready`, once in an element's life: after the first render at which it can be used. */
export class ReadyController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #canBeUsed: () => boolean;
  readonly #onReady: () => void;
  #isReady = false;

  /** `onReady`: what can wait until then, such as fetching what the first screen does without. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    canBeUsed: () => boolean,
    onReady: () => void = () => undefined,
  ) {
    this.#host = host;
    this.#canBeUsed = canBeUsed;
    this.#onReady = onReady;
    host.addController(this);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  hostUpdated(): void {
    if (this.#isReady || !this.#canBeUsed()) return;
    this.#isReady = true;
    this.#host.dispatchEvent(new IopReadyEvent());
    this.#onReady();
  }
}
