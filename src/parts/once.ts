import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Once extends Directive {
  #done = false;

  render(callback: () => void): typeof nothing {
    if (!this.#done) {
      this.#done = true;
      // After the render: a callback that changes the element's state must not run inside its update.
      queueMicrotask(callback);
    }
    return nothing;
  }
}

/** Runs a callback the first time the element it stands on is shown, not at every render. */
export const once = directive(Once);
