import { randomUuid } from './random-uuid.js';

const KEY = 'iop-browser';

let inMemory: string | undefined;

/**
 * Names this browser, by chance alone: a link that was passed on comes from another one. Where nothing can be stored,
 * each page is a browser of its own.
 */
export const deviceId = (): string => {
  try {
    const known = localStorage.getItem(KEY);
    if (known) return known;
    const id = (inMemory ??= randomUuid());
    localStorage.setItem(KEY, id);
    return id;
  } catch {
    return (inMemory ??= randomUuid());
  }
};
