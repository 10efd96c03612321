import { nothing } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** Where the focus goes after the next render: a name that an element answers to. */
export class FocusWish {
  #name: string | undefined;

  ask(name: string): void {
    this.#name = name;
  }

  /** True once for the name that was asked for. */
  take(name: string): boolean {
    if (this.#name !== name) return false;
    this.#name = undefined;
    return true;
  }
}

class Focused extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('focusedBy belongs on an element.');
  }

  render(_wish: FocusWish, _name: string): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [wish, name]: [FocusWish, string]): typeof nothing {
    // On its first render the element is not in the document yet, and before it a dialog may have to close.
    if (wish.take(name)) queueMicrotask(() => (part.element as HTMLElement).focus());
    return nothing;
  }
}

/** Gives the element the focus when somebody wished for its name. */
export const focusedBy = directive(Focused);
