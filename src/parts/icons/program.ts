import type { Icon } from './icon.js';

/** Icons of the schedule and the charts. 24 grid, 1.75 stroke, one path each. */
export const calendarIcon: Icon = {
  d: 'M6 5h12a2.4 2.4 0 0 1 2.4 2.4v10.4a2.4 2.4 0 0 1-2.4 2.4h-12a2.4 2.4 0 0 1-2.4-2.4v-10.4a2.4 2.4 0 0 1 2.4-2.4zM3.6 10h16.8M8.2 3v4M15.8 3v4',
};
export const flagIcon: Icon = { d: 'M5.4 21V3.8M5.4 4.6h12.2l-2.4 4.2 2.4 4.2H5.4' };
export const cupIcon: Icon = {
  d: 'M4.5 9h12v6a4.6 4.6 0 0 1-4.6 4.6H9.1A4.6 4.6 0 0 1 4.5 15zM16.5 10.6h1.6a2.6 2.6 0 0 1 0 5.2h-1.7M8.4 5.8V3.6M12.6 5.8V3.6',
};
export const moonIcon: Icon = { d: 'M19.6 14.6A8.2 8.2 0 0 1 9.4 4.4a8.2 8.2 0 1 0 10.2 10.2z' };
export const waveIcon: Icon = { d: 'M2.6 14.6c2.4 0 3-5.4 6-5.4s3.2 5.4 6.2 5.4c2.6 0 3.2-3.4 6.6-3.4' };
export const listIcon: Icon = { d: 'M8.6 6.4h12M8.6 12h12M8.6 17.6h12M4 6.4v.1M4 12v.1M4 17.6v.1' };
export const chartIcon: Icon = { d: 'M3.8 4v16.2h16.4M7.4 15.4l3.6-4 3 2.2 5-6.2' };
