import { me, goToSignIn } from './clinic.js';

const room = document.querySelector('[data-room]');
const session = new URLSearchParams(location.search).get('session');

if (!session) {
  document.querySelector('[data-no-session]').hidden = false;
} else if (await me()) {
  room.setAttribute('session-id', session);
  room.hidden = false;
} else {
  goToSignIn();
}

room.addEventListener('iop-room-left', () => {
  document.querySelector('[data-after-room]').hidden = false;
});
room.addEventListener('iop-room-joined', () => {
  document.querySelector('[data-after-room]').hidden = true;
});
