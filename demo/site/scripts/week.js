import { goToSignIn, me } from './clinic.js';

if (!(await me())) goToSignIn();
