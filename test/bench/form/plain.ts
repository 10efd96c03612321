import { NEXT_PAGE, appears, begin, wanted, workloads, type Question } from './workload.js';

// What the browser itself takes for the first page of the same questions: the floor under everybody's figures.
let host: HTMLElement | undefined;
const pages = workloads[wanted()];

const control = ({ name, type, choices }: Question): string => {
  if (type === 'comment') return `<textarea name="${name}"></textarea>`;
  if (type === 'radio' || type === 'checkbox')
    return (choices ?? [])
      .map(choice => `<label><input type="${type}" name="${name}" value="${choice}">${choice}</label>`)
      .join('');
  return `<input name="${name}" type="${type === 'boolean' ? 'checkbox' : type}">`;
};

const field = (question: Question): string =>
  `<fieldset${question.when ? ' hidden' : ''}><legend>${question.title}</legend>${control(question)}</fieldset>`;

begin({
  async mount() {
    host = document.body.appendChild(document.createElement('form'));
    host.innerHTML = (pages[0] ?? []).map(field).join('');
    await appears(() => host?.querySelector('input[type=text]'));
  },
  unmount: () => host?.remove(),
  line: () => host?.querySelector('input[type=text]') as HTMLInputElement,
  approach: () => Promise.resolve(),
  async reveal() {
    host?.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    for (const hidden of host?.querySelectorAll('fieldset[hidden]') ?? []) hidden.removeAttribute('hidden');
    await appears(() => host?.textContent.includes('What was it that helped?'));
  },
  step:
    pages.length > 1
      ? () => {
          if (host) host.innerHTML = (pages[1] ?? []).map(field).join('');
          return appears(() => host?.textContent.includes(NEXT_PAGE));
        }
      : undefined,
});
