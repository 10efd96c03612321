import { IopIntakeForm } from '../elements/intake-form/intake-form.js';
import { register } from './register.js';

register('iop-intake-form', IopIntakeForm);
