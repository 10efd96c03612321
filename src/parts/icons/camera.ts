import type { Icon } from './icon.js';

/** By itself, because a button that leads to a room needs no other icon of the room. */
export const cameraIcon: Icon = {
  d: 'M5.2 6.2h7.8a2.6 2.6 0 0 1 2.6 2.6v6.4a2.6 2.6 0 0 1-2.6 2.6h-7.8a2.6 2.6 0 0 1-2.6-2.6v-6.4a2.6 2.6 0 0 1 2.6-2.6zM15.6 10.6l5.8-3.2v9.2l-5.8-3.2',
};
