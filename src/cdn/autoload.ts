/** Fetches the code that defines a tag. */
export type Loader = () => Promise<unknown>;

/**
 * Watches a document and runs the loader of each tag when an element of that name first stands there, in the
 * markup or later. Shadow roots of the page are its own affair.
 */
export const autoload = (document: Document, loaders: ReadonlyMap<string, Loader>): MutationObserver => {
  const waiting = new Map(loaders);

  const define = (tag: string): void => {
    const load = waiting.get(tag);
    if (!load) return;
    waiting.delete(tag);
    load().catch((error: unknown) => {
      // A network that comes back gets its second chance with the next element of this tag.
      waiting.set(tag, load);
      reportError(error);
    });
  };

  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    define(node.localName);
    for (const element of node.querySelectorAll(':not(:defined)')) define(element.localName);
  };

  const observer = new MutationObserver(records => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document.documentElement);
  return observer;
};
