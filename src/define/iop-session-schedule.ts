import { IopSessionSchedule } from '../elements/session-schedule/session-schedule.js';
import { register } from './register.js';

register('iop-session-schedule', IopSessionSchedule);
