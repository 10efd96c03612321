import { waitUntil as look } from '@open-wc/testing';

type Look = typeof look;

/** Waits until something holds, as long as a busy machine may need for it. Looks every 10 ms: at the 50 of the library, tests slept longer than they worked. */
export const waitUntil = (
  holds: Parameters<Look>[0],
  what?: string,
  options: Parameters<Look>[2] = {},
): Promise<void> => look(holds, what, { interval: 10, timeout: 8000, ...options });
