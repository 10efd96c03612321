import type { Icon } from './icon.js';

/** Icons that most elements use. 24 grid, 1.75 stroke, one path each. */
export const eyeIcon: Icon = {
  d: 'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM9.2 12a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0z',
};
export const leaveIcon: Icon = { d: 'M13.5 4H5.8v16h7.7M10.5 12h10M17 8.2l3.8 3.8-3.8 3.8', flip: true };
export const backIcon: Icon = { d: 'M14.5 5.5l-6.5 6.5 6.5 6.5', flip: true };
export const nextIcon: Icon = { d: 'M9.5 5.5l6.5 6.5-6.5 6.5', flip: true };
export const downIcon: Icon = { d: 'M5.5 9l6.5 6.5L18.5 9' };
export const checkIcon: Icon = { d: 'M4.8 12.8l4.6 4.6L19.4 7' };
export const clockIcon: Icon = { d: 'M3.4 12a8.6 8.6 0 1 0 17.2 0 8.6 8.6 0 1 0-17.2 0zM12 7v5.3l3.4 2' };
export const infoIcon: Icon = { d: 'M3.2 12a8.8 8.8 0 1 0 17.6 0 8.8 8.8 0 1 0-17.6 0zM12 11v5.4M12 7.6v.1' };
export const pencilIcon: Icon = { d: 'M4 20l1-4.4L16.2 4.4l3.4 3.4L8.4 19zM13.6 7l3.4 3.4' };
export const lockIcon: Icon = {
  d: 'M7 10.4h10a2.2 2.2 0 0 1 2.2 2.2v5.6a2.2 2.2 0 0 1-2.2 2.2h-10a2.2 2.2 0 0 1-2.2-2.2v-5.6a2.2 2.2 0 0 1 2.2-2.2zM8 10.4V7.6a4 4 0 0 1 8 0v2.8',
};
export const plusIcon: Icon = { d: 'M12 5v14M5 12h14' };
export const minusIcon: Icon = { d: 'M5 12h14' };
