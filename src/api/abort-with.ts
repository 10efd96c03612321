/**
 * Aborts a controller when a signal does, with the signal's reason, until the controller has aborted by itself: abort it
 * once it is of no use any more. In place of `AbortSignal.any`, which Safari before 17.4 and Firefox before 124 don't have.
 */
export const abortWith = (controller: AbortController, signal: AbortSignal | null | undefined): void => {
  const follow = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) follow();
  signal?.addEventListener('abort', follow, { signal: controller.signal });
};
