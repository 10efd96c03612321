import type { MediaLogEntry } from './log.js';

/** What the media process says to the process that started it. */
export type MediaProcessMessage =
  | { readonly type: 'ready'; readonly url: string; readonly port: number }
  | { readonly type: 'fault'; readonly message: string }
  | { readonly type: 'log'; readonly entry: MediaLogEntry };
