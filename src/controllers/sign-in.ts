import type { ReactiveControllerHost } from 'lit';
import { IopSignedOutEvent, IopSignInRequestedEvent } from '../context/program-events.js';

/**
 * Whether somebody's sign-in has ended while the element showed what is theirs. It tells the page once, so that the
 * page can sign them in again, and hands on the person's own wish to.
 */
export class SignIn {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hasEnded = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Nobody is signed in any more. */
  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#host.requestUpdate();
    // By then nothing is on the screen that was theirs.
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new IopSignedOutEvent()));
  }

  /** Somebody is signed in: what is shown is theirs. */
  begin(): void {
    this.#hasEnded = false;
  }

  /** The same, told at each look. */
  follow(hasEnded: boolean): void {
    if (hasEnded) this.end();
    else this.begin();
  }

  /** The person asked to sign in. */
  readonly request = (): void => {
    this.#host.dispatchEvent(new IopSignInRequestedEvent());
  };
}
