import { goToSignIn, language, me } from './clinic.js';

const partOfDay = hour => (hour < 12 ? 0 : hour < 18 ? 1 : 2);
const GREETING = {
  en: ['Good morning', 'Good afternoon', 'Good evening'],
  es: ['Buenos días', 'Buenas tardes', 'Buenas noches'],
};

const greet = person => {
  const now = new Date();
  const spoken = language() === 'es' ? 'es' : 'en';
  document.querySelector('[data-greeting]').textContent =
    `${GREETING[spoken][partOfDay(now.getHours())]}, ${person.displayName}`;
  document.querySelector('[data-today]').textContent = new Intl.DateTimeFormat(spoken, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  }).format(now);
};

const initials = name =>
  name
    .replace(/^Dr\.? /, '')
    .split(' ')
    .map(part => part[0])
    .slice(0, 2)
    .join('');

const showTeam = people => {
  const section = document.querySelector('[data-care-team]');
  section.hidden = people.length === 0;
  section.querySelector('ul').replaceChildren(
    ...people.map(person => {
      const item = document.createElement('li');
      const mark = document.createElement('span');
      mark.className = 'initials';
      mark.setAttribute('aria-hidden', 'true');
      mark.textContent = initials(person.displayName);
      const words = document.createElement('span');
      const title = document.createElement('small');
      title.textContent = person.title ?? '';
      words.append(person.displayName, title);
      item.append(mark, words);
      return item;
    }),
  );
};

const person = await me();
if (person) {
  greet(person);
  showTeam(person.careTeam);
  // Check-ins begin with the program; a guardian and a guest have none.
  const checkIn = document.querySelector('[data-check-in]');
  if (person.status === 'enrolled') checkIn.replaceWith(checkIn.content);
  document.addEventListener('clinic-language', () => greet(person));
} else {
  goToSignIn();
}
