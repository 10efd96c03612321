import { VERSION } from '../version.js';

/** A class that may carry the version that defined it. */
type Versioned = CustomElementConstructor & { iopVersion?: string };

let warned = false;

/**
 * Gives a class its tag. Does nothing away from a page and never throws: a page may load the library twice.
 * A tag that another version holds stays with that version, and the console says so once for all tags.
 */
export const register = (tag: string, element: CustomElementConstructor): void => {
  // On a server Lit puts up a registry of its own; only a page has a document for the elements to stand in.
  if (typeof document === 'undefined' || typeof customElements === 'undefined') return;
  const present = customElements.get(tag) as Versioned | undefined;
  try {
    if (!present) {
      (element as Versioned).iopVersion = VERSION;
      customElements.define(tag, element);
    }
  } catch {
    // The class holds another tag already. What the page has works; it must not stop for this.
    return;
  }
  if (!present || present === element || present.iopVersion === VERSION || warned) return;
  warned = true;
  // eslint-disable-next-line no-console -- the page's developer must know, the person must not be stopped
  console.warn(
    `iop-elements ${VERSION} stands back: <${tag}> is already defined by ${present.iopVersion ? `version ${present.iopVersion}` : 'something else'}. Load one version only.`,
  );
};
