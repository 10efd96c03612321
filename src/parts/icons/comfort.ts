import type { Icon } from './icon.js';

export { speakerIcon } from './room.js';
/** A moment: a ring to hold on to. */
export const ringIcon: Icon = {
  d: 'M3.4 12a8.6 8.6 0 1 0 17.2 0 8.6 8.6 0 1 0-17.2 0zM8.4 12a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0zM5.9 5.9l3.6 3.6M14.5 14.5l3.6 3.6M18.1 5.9l-3.6 3.6M9.5 14.5l-3.6 3.6',
};
