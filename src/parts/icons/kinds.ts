import type { Icon } from './icon.js';

/** Icons of the session kinds. 24 grid, 1.75 stroke, one path each. */
export const intakeTalkIcon: Icon = {
  d: 'M4.6 4h8.8a1.8 1.8 0 0 1 1.8 1.8v4.8a1.8 1.8 0 0 1-1.8 1.8H8.6l-3.2 2.8v-2.8h-.8a1.8 1.8 0 0 1-1.8-1.8V5.8A1.8 1.8 0 0 1 4.6 4zM18.2 9h1.2a1.8 1.8 0 0 1 1.8 1.8v4.8a1.8 1.8 0 0 1-1.8 1.8h-.8v2.8l-3.2-2.8h-4.2a1.8 1.8 0 0 1-1.8-1.8',
};
export const individualIcon: Icon = {
  d: 'M4.7 8a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM13.7 8a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM3 19v-1.5a4 4 0 0 1 4-4h1.2M21 19v-1.5a4 4 0 0 0-4-4h-1.2M12 13v6',
};
export const groupIcon: Icon = {
  d: 'M9.4 7a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0zM3 14a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0zM15.8 14a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0zM8.6 19.2c2.1 1.4 4.7 1.4 6.8 0',
};
export const skillsClassIcon: Icon = {
  d: 'M12 6.6C9.6 4.9 6.6 4.6 3.5 5v13.2c3.1-.4 6.1 0 8.5 1.6 2.4-1.6 5.4-2 8.5-1.6V5c-3.1-.4-6.1-.1-8.5 1.6zM12 6.6v13',
};
export const familyIcon: Icon = { d: 'M3.5 11.5 12 4.2l8.5 7.3M5.8 9.8V20h12.4V9.8M9.5 20v-5.2h5V20' };
export const medicationIcon: Icon = {
  d: 'M5.147 13.057L13.768 5.295A3.8 3.8 0 0 1 18.853 10.943L10.232 18.705A3.8 3.8 0 0 1 5.147 13.057zM9.4 9.1l5.1 5.7',
};
export const studyAndWorkIcon: Icon = {
  d: 'M5.6 8h12.8a2.2 2.2 0 0 1 2.2 2.2v7.2a2.2 2.2 0 0 1-2.2 2.2H5.6a2.2 2.2 0 0 1-2.2-2.2v-7.2A2.2 2.2 0 0 1 5.6 8zM8.8 8V6.4a2 2 0 0 1 2-2h2.4a2 2 0 0 1 2 2V8M3.4 13h17.2M12 11.8v2.4',
};
export const coachIcon: Icon = {
  d: 'M3.4 20.6h12.8a2.6 2.6 0 0 0 0-5.2H9.2a2 2 0 0 1 0-4H14V3.2M14 3.8h6.2l-1.9 2.6 1.9 2.6H14',
};
export const mealSupportIcon: Icon = {
  d: 'M3.5 11.5h17a8.5 8.5 0 0 1-5 7.6v1.4h-7v-1.4a8.5 8.5 0 0 1-5-7.6zM9 7.8c-1-1.2 1-2.1 0-3.6M14 7.8c-1-1.2 1-2.1 0-3.6',
};
