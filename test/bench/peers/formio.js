import '@formio/js/dist/formio.form.min.css';
import formio from '@formio/js/form';
import { NEXT_PAGE, appears, begin, wanted, workloads } from '../form/workload.ts';

const TYPES = {
  text: 'textfield',
  comment: 'textarea',
  radio: 'radio',
  checkbox: 'selectboxes',
  boolean: 'checkbox',
  number: 'number',
  date: 'day',
};

const componentOf = ({ name, type, title, choices, when }) => ({
  key: name,
  type: TYPES[type],
  label: title,
  input: true,
  ...(choices ? { values: choices.map(value => ({ value, label: value })) } : {}),
  ...(when ? { conditional: { show: true, when: when.name, eq: when.value } } : {}),
});

const { Formio } = formio;
const pages = workloads[wanted()];
let host;
let form;
begin({
  async mount() {
    host = document.body.appendChild(document.createElement('div'));
    const definition =
      pages.length === 1
        ? { display: 'form', components: pages[0].map(componentOf) }
        : {
            display: 'wizard',
            components: pages.map((page, index) => ({
              type: 'panel',
              key: `page${index}`,
              title: `Page ${index + 1}`,
              components: page.map(componentOf),
            })),
          };
    form = await Formio.createForm(host, definition);
    await appears(() => host.querySelector('input[type=text]'));
  },
  unmount() {
    form.destroy(true);
    host.remove();
  },
  line: () => host.querySelector('input[type=text]'),
  approach: () => Promise.resolve(),
  async reveal() {
    host.querySelector('input[type=radio]').click();
    await appears(() => host.textContent.includes('What was it that helped?'));
  },
  step:
    pages.length > 1
      ? () => {
          void form.nextPage();
          return appears(() => host.textContent.includes(NEXT_PAGE));
        }
      : undefined,
});
