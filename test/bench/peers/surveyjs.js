import 'survey-core/survey-core.fontless.css';
import 'survey-js-ui';
import { Model } from 'survey-core';
import { NEXT_PAGE, appears, begin, wanted, workloads } from '../form/workload.ts';

const TYPES = {
  text: 'text',
  comment: 'comment',
  radio: 'radiogroup',
  checkbox: 'checkbox',
  boolean: 'boolean',
};

const elementOf = ({ name, type, title, choices, when }) => ({
  name,
  title,
  type: TYPES[type] ?? 'text',
  ...(type === 'number' || type === 'date' ? { inputType: type } : {}),
  ...(choices ? { choices } : {}),
  ...(when ? { visibleIf: `{${when.name}} = '${when.value}'` } : {}),
});

const pages = workloads[wanted()].map(page => ({ elements: page.map(elementOf) }));
let host;
let survey;
begin({
  async mount() {
    host = document.body.appendChild(document.createElement('div'));
    survey = new Model({ pages, textUpdateMode: 'onTyping' });
    survey.render(host);
    await appears(() => host.querySelector('input[type=text]'));
  },
  unmount: () => host.remove(),
  line: () => host.querySelector('input[type=text]'),
  approach: () => Promise.resolve(),
  async reveal() {
    host.querySelector('input[type=radio]').click();
    await appears(() => host.textContent.includes('What was it that helped?'));
  },
  step:
    pages.length > 1
      ? () => {
          survey.nextPage();
          return appears(() => host.textContent.includes(NEXT_PAGE));
        }
      : undefined,
});
