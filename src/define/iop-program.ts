import { IopProgram } from '../elements/program/program.js';
import { register } from './register.js';

register('iop-program', IopProgram);
