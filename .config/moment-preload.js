// Loaded before a program of a test run (`node --import`): moves its clock to that of the tests.
import { OFFSET, shiftClock } from './moment.js';

if (process.env[OFFSET]) shiftClock(Number(process.env[OFFSET]));
