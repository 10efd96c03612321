const native = (AbortSignal as Partial<Pick<typeof AbortSignal, 'any'>>).any?.bind(AbortSignal);

/** What `AbortSignal.any` gives, which Safari before 17.4 and Firefox before 124 don't have: the first abort of several. */
export const anySignal = (...signals: AbortSignal[]): AbortSignal => {
  if (native) return native(signals);
  const first = new AbortController();
  for (const signal of signals) {
    const follow = (): void => {
      first.abort(signal.reason);
    };
    if (signal.aborted) follow();
    // It lets go of all of them once one has aborted.
    signal.addEventListener('abort', follow, { signal: first.signal });
  }
  return first.signal;
};
