import type { Icon } from './icon.js';

/** Icons of the ways to reach somebody. 24 grid, 1.75 stroke, one path each. */
export const phoneIcon: Icon = {
  d: 'M5 3.8h3.8l1.8 4.6-2.4 1.7a12 12 0 0 0 5.7 5.7l1.7-2.4 4.6 1.8V19a1.6 1.6 0 0 1-1.7 1.6A16 16 0 0 1 3.4 5.5 1.6 1.6 0 0 1 5 3.8z',
};
export const textIcon: Icon = {
  d: 'M8.4 2.6h7.2a2.4 2.4 0 0 1 2.4 2.4v14a2.4 2.4 0 0 1-2.4 2.4h-7.2a2.4 2.4 0 0 1-2.4-2.4v-14a2.4 2.4 0 0 1 2.4-2.4zM9.2 8h5.6M9.2 11.4h3.6M11 18.4h2',
};
export const chatIcon: Icon = {
  d: 'M20.4 11.6c0 4-3.8 7.2-8.4 7.2-1.2 0-2.4-.2-3.4-.6L4 19.6l1.2-3.8a6.6 6.6 0 0 1-1.6-4.2c0-4 3.8-7.2 8.4-7.2s8.4 3.2 8.4 7.2z',
};
export const externalIcon: Icon = { d: 'M13.6 4.4h6v6M19.4 4.6 11 13M17 13.6v6H4.6V7.2h6', flip: true };
export const mailIcon: Icon = {
  d: 'M5.2 5.4h13.6a2.2 2.2 0 0 1 2.2 2.2v9a2.2 2.2 0 0 1-2.2 2.2h-13.6a2.2 2.2 0 0 1-2.2-2.2v-9a2.2 2.2 0 0 1 2.2-2.2zM3.8 7.4l8.2 6 8.2-6',
};
