/**
 * Ends openvidu-browser's retries. Once its socket is lost it opens a new one every three seconds, 2,000 times, and
 * closing it does not stop that. The only thing that it asks for is `new WebSocket`, so the next one with this
 * address gets an object on which nothing ever happens, and the loop ends there. Every other socket of the page is
 * made as always, and `WebSocket` is as it was as soon as that one attempt has come: within three seconds.
 */
export const stopRetrying = (address: string): void => {
  const real = globalThis.WebSocket;
  const guard: typeof WebSocket = new Proxy(real, {
    construct: (target, args: ConstructorParameters<typeof WebSocket>, newTarget): object => {
      if (!String(args[0]).startsWith(address))
        return Reflect.construct(target, args, newTarget === guard ? target : newTarget) as object;
      // Somebody may have put something of their own around it meanwhile; then it stays, and lets all through.
      if (globalThis.WebSocket === guard) globalThis.WebSocket = real;
      return Object.assign(new EventTarget(), {
        readyState: 3,
        close: () => undefined,
        send: () => undefined,
      });
    },
  });
  globalThis.WebSocket = guard;
};
