import { IopCheckIn } from '../elements/check-in/check-in.js';
import { register } from './register.js';

register('iop-check-in', IopCheckIn);
