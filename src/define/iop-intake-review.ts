import { IopIntakeReview } from '../elements/intake-review/intake-review.js';
import { register } from './register.js';

register('iop-intake-review', IopIntakeReview);
