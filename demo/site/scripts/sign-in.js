import { language, returnPath } from './clinic.js';

const list = document.querySelector('[data-people]');
const form = document.querySelector('[data-code-form]');
const fix = document.querySelector('#code-fix');

const GROUPS = [
  { title: 'People in the program', es: 'Personas en el programa', roles: ['patient'] },
  { title: 'Family', es: 'Familia', roles: ['guardian', 'family-guest'] },
  {
    title: 'The team',
    es: 'El equipo',
    roles: ['therapist', 'group-leader', 'prescriber', 'recovery-coach', 'program-admin'],
  },
];
const PATIENT_SIDE = [...GROUPS[0].roles, ...GROUPS[1].roles];

const signIn = async body => {
  const response = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'harborlight' },
    body: JSON.stringify(body),
  });
  return response.ok;
};

const goOn = role => location.assign(returnPath() ?? (PATIENT_SIDE.includes(role) ? '/program' : '/team'));

const entry = person => {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const about = document.createElement('span');
  button.type = 'button';
  about.textContent = person.note ?? person.title ?? '';
  button.append(person.displayName, about);
  button.addEventListener('click', async () => {
    if (await signIn({ person: person.key })) goOn(person.role);
  });
  item.append(button);
  return item;
};

const show = people => {
  const spanish = language() === 'es';
  list.replaceChildren(
    ...GROUPS.flatMap(group => {
      const members = people.filter(person => group.roles.includes(person.role));
      if (members.length === 0) return [];
      const section = document.createElement('section');
      const title = document.createElement('h2');
      const entries = document.createElement('ul');
      title.textContent = spanish ? group.es : group.title;
      entries.append(...members.map(entry));
      section.append(title, entries);
      return [section];
    }),
  );
};

form.addEventListener('submit', async event => {
  event.preventDefault();
  const spanish = language() === 'es';
  const code = new FormData(form).get('code').trim();
  fix.textContent = '';
  const letters = code.replace(/[\s-]/g, '').length;
  if (letters !== 20) {
    fix.textContent = spanish
      ? `El código tiene 20 letras y números. Aquí hay ${letters}.`
      : `A code has 20 letters and numbers. Here are ${letters}.`;
    form.elements.code.focus();
    return;
  }
  if (await signIn({ code })) return goOn('patient');
  fix.textContent = spanish
    ? 'No encontramos este código. Revisa cada letra, o llámanos al (555) 010-0142.'
    : 'We do not know this code. Check each letter, or call us at (555) 010-0142.';
  form.elements.code.focus();
});

try {
  const response = await fetch('/demo/people');
  const people = (await response.json()).items;
  show(people);
  document.addEventListener('clinic-language', () => show(people));
} catch {
  list.querySelector('[data-waiting]').textContent =
    language() === 'es'
      ? 'No pudimos traer la lista. Vuelve a cargar la página.'
      : 'We could not get the list. Load the page again.';
}
