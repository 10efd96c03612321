import type { Icon } from './icon.js';

/** Icons of the session room. 24 grid, 1.75 stroke, one path each. */
export { cameraIcon } from './camera.js';
export const cameraOffIcon: Icon = {
  d: 'M8 6.2h5a2.6 2.6 0 0 1 2.6 2.6v1.8l5.8-3.2v9.2l-3-1.7M14.8 16.8a2.6 2.6 0 0 1-1.8 1H5.2a2.6 2.6 0 0 1-2.6-2.6V8.8c0-1 .6-1.9 1.4-2.3M3 3l18 18',
};
export const microphoneIcon: Icon = {
  d: 'M12 2.8a3.2 3.2 0 0 1 3.2 3.2v5a3.2 3.2 0 0 1-3.2 3.2a3.2 3.2 0 0 1-3.2-3.2v-5a3.2 3.2 0 0 1 3.2-3.2zM5 11.2a7 7 0 0 0 14 0M12 18.2v3',
};
export const microphoneOffIcon: Icon = {
  d: 'M15.2 9.6V6a3.2 3.2 0 0 0-6-1.5M8.8 9v2a3.2 3.2 0 0 0 4.9 2.7M5 11.2a7 7 0 0 0 11 5.8M19 11.2a7 7 0 0 1-.7 3M12 18.2v3M3 3l18 18',
};
export const speakerIcon: Icon = {
  d: 'M4 9.2h3.6L12.6 5v14l-5-4.2H4zM16 9a4.2 4.2 0 0 1 0 6M18.4 6.4a8 8 0 0 1 0 11.2',
};
export const blurIcon: Icon = {
  d: 'M8.4 9.4a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0zM5 20c.6-3.6 3.4-5.6 7-5.6s6.4 2 7 5.6M3.4 8.2v.1M3.4 12v.1M20.6 8.2v.1M20.6 12v.1M6 4.4v.1M18 4.4v.1',
};
export const speakIcon: Icon = { d: 'M4 5.2h16v11h-8.6L7 20.2v-4H4zM8 9.4h8M8 12.4h5' };
export const comeBackIcon: Icon = {
  d: 'M5.2 8.4h9.6a4.7 4.7 0 0 1 0 9.4H8M8.6 4.8 5 8.4 8.6 12',
  flip: true,
};
export const listenIcon: Icon = {
  d: 'M7 9.2a5.2 5.2 0 0 1 10.4 0c0 4-3.8 4.4-3.8 7.6a3 3 0 0 1-5.6 1.6M10 9.6a2.3 2.3 0 0 1 4.6 0c0 1.8-1.8 2-1.8 3.6',
};
export const peopleIcon: Icon = {
  d: 'M5.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0zM2.8 19.5v-.8a5 5 0 0 1 5-5h2.4a5 5 0 0 1 5 5v.8M15.5 5.2a3.2 3.2 0 0 1 0 5.8M18 13.9a5 5 0 0 1 3.2 4.8v.8',
};
export const chatIcon: Icon = {
  d: 'M20.4 11.6c0 4-3.8 7.2-8.4 7.2-1.2 0-2.4-.2-3.4-.6L4 19.6l1.2-3.8a6.6 6.6 0 0 1-1.6-4.2c0-4 3.8-7.2 8.4-7.2s8.4 3.2 8.4 7.2z',
};
export const captionsIcon: Icon = {
  d: 'M5.4 5h13.2a2.6 2.6 0 0 1 2.6 2.6v8.8a2.6 2.6 0 0 1-2.6 2.6h-13.2a2.6 2.6 0 0 1-2.6-2.6v-8.8a2.6 2.6 0 0 1 2.6-2.6zM6.4 12h5M13.8 12h3.8M6.4 15.4h3M11.6 15.4h6',
};
export const momentIcon: Icon = {
  d: 'M3.4 12a8.6 8.6 0 1 0 17.2 0 8.6 8.6 0 1 0-17.2 0zM8.4 12a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0zM5.9 5.9l3.6 3.6M14.5 14.5l3.6 3.6M18.1 5.9l-3.6 3.6M9.5 14.5l-3.6 3.6',
};
export const moreIcon: Icon = { d: 'M5.5 12v.1M12 12v.1M18.5 12v.1' };
