/** Waits about `delay` milliseconds, less when the network comes back, not at all once `end` aborts. */
export const pause = (delay: number, end: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (end.aborted) return resolve();
    const over = new AbortController();
    const done = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    // Between half and the whole, so that everyone who was cut off does not come back at once.
    const timer = setTimeout(done, delay * (0.5 + Math.random() / 2));
    end.addEventListener('abort', done, { signal: over.signal });
    // Back on the network: don't make the person wait for the rest of a long pause.
    globalThis.addEventListener?.('online', done, { signal: over.signal });
  });
