import { expect, fixture, html } from '@open-wc/testing';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleForm } from '../../../src/api/memory/samples/clinic.js';
import { IopIntakeForm } from '../../../src/elements/intake-form/intake-form.js';
import { register } from '../../../src/define/register.js';
import {
  arrive,
  byRole,
  clientOf,
  intake,
  patience,
  pick,
  press,
  root,
  saved,
  says,
  text,
  title,
  TITLES,
  type,
  walkTo,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const adopt = (element: IopIntakeForm, memory: MemoryProgram): Stage => ({
  element,
  memory,
  client: clientOf(memory),
  told: [],
});

describe('the element', () => {
  it('takes properties that were set before it was defined', async () => {
    const memory = new MemoryProgram();
    const early = document.createElement('test-late-intake') as IopIntakeForm;
    Object.assign(early, { client: clientOf(memory), mode: 'ask', locale: 'en-US' });
    document.body.append(early);
    class Late extends IopIntakeForm {}
    customElements.define('test-late-intake', Late);
    const stage = adopt(early, memory);
    await says(stage, 'What should we call you?');
    expect(early.mode).to.equal('ask');
    early.remove();
  });

  it('may be defined twice', () => {
    register('iop-intake-form', IopIntakeForm);
    expect(customElements.get('iop-intake-form')).to.equal(IopIntakeForm);
  });

  it('shows nothing until there is a program, and then starts', async () => {
    const element = await fixture<IopIntakeForm>(html`<iop-intake-form locale="en-US"></iop-intake-form>`);
    expect(element.shadowRoot?.querySelector('.frame')).to.equal(null);
    const memory = new MemoryProgram();
    element.client = clientOf(memory);
    await arrive(adopt(element, memory), 'Getting to know you');
  });

  it('finds a program around it that comes late', async () => {
    const memory = new MemoryProgram();
    const box = await fixture<HTMLElement>(
      html`<iop-program><iop-intake-form></iop-intake-form></iop-program>`,
    );
    const element = box.querySelector('iop-intake-form') as IopIntakeForm;
    await import('../../../src/define/iop-program.js');
    Object.assign(box, { client: clientOf(memory), locale: 'en-US' });
    await arrive(adopt(element, memory), 'Getting to know you');
  });

  it('keeps the place and the words when it is moved in the page', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Half a sen');
    const target = await fixture<HTMLElement>(html`<div></div>`);
    target.append(stage.element);
    await stage.element.updateComplete;
    expect(title(stage)).to.equal(TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Half a sen');
    await saved(stage, { story: 'Half a sen' });
    expect(stage.memory.calls.filter(call => call === 'getIntakeForm')).to.have.length(1);
  });

  it('saves what is unsaved when it is taken away, and goes on when it is put back', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Before I go');
    const parent = stage.element.parentElement as HTMLElement;
    stage.element.remove();
    await waitUntil(() => stage.memory.data.draft?.answers['story'] === 'Before I go', 'saves', patience);
    parent.append(stage.element);
    await arrive(stage, TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Before I go');
  });

  it('loads after all when it was taken away in the middle of that', async () => {
    const stage = await intake({
      waitFor: 'nothing',
      before: memory => memory.fail('getProgram', 'never', 1),
    });
    await waitUntil(() => stage.memory.calls.includes('getProgram'), 'asks', patience);
    const parent = stage.element.parentElement as HTMLElement;
    stage.element.remove();
    parent.append(stage.element);
    await arrive(stage, 'Getting to know you');
  });

  it('keeps the answers when the page gives it another client for the same person', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Mine');
    stage.element.client = clientOf(stage.memory);
    await stage.element.updateComplete;
    expect(title(stage)).to.equal(TITLES[2]);
    await saved(stage, { story: 'Mine' });
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Mine');
  });

  it('changes its language in the middle, and keeps place and answers', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await pick(stage, 'Feeling low');
    const form = sampleForm();
    stage.memory.data.form = { ...form, language: 'es' };
    const [part] = stage.memory.data.form.parts;
    if (part?.items[1]) part.items[1].text = '¿Qué te trae aquí?';
    stage.element.locale = 'es';
    await arrive(stage, '¿Qué te trae aquí?');
    await says(stage, 'Siguiente');
    expect((byRole(stage, 'checkbox', 'Feeling low') as HTMLInputElement).checked).to.equal(true);
    await pick(stage, 'Worry or panic');
    await waitUntil(() => stage.memory.data.draft?.language === 'es', 'saves in the new language', patience);
    expect(stage.memory.data.draft?.answers['concerns']).to.deep.equal(['anxiety', 'depression']);
  });

  it('shows one person’s form on two elements without mixing them up', async () => {
    const one = await intake();
    const other = await intake();
    await walkTo(one, 2);
    expect(title(other)).to.equal('Getting to know you');
    expect(other.memory.data.draft).to.equal(null);
  });

  it('leaves nothing behind: fifty come and go', async () => {
    const before = document.querySelectorAll('*').length;
    const memory = new MemoryProgram();
    for (let count = 0; count < 50; count++) {
      const element = document.createElement('iop-intake-form');
      Object.assign(element, { client: clientOf(memory), locale: 'en-US' });
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
    expect(document.querySelectorAll('*').length).to.equal(before);
    // Whoever is gone hears no more of the page.
    const calls = memory.calls.length;
    for (const event of ['focus', 'online', 'pagehide']) dispatchEvent(new Event(event));
    expect(memory.calls.length).to.equal(calls);
  });
});

describe('while it loads, and when that does not work', () => {
  it('says what it is getting', async () => {
    const stage = await intake({ waitFor: 'nothing', before: memory => memory.hold('getProgram') });
    await waitUntil(() => root(stage).querySelector('.loading'), 'is loading', patience);
    expect(root(stage).querySelector('[role="status"]')?.textContent).to.include('Getting the form ready');
    expect(stage.element.matches(':state(loading)')).to.equal(true);
  });

  it('says what does not work, with a way to try again and a number to call', async () => {
    const stage = await intake({
      waitFor: 'nothing',
      before: memory => memory.fail('getIntakeForm', { code: 'internal', status: 500 }),
    });
    await says(stage, 'This is not working right now');
    expect(byRole(stage, 'link').getAttribute('href')).to.equal('tel:5550100142');
    expect(stage.element.matches(':state(error)')).to.equal(true);
    stage.memory.mend('getIntakeForm');
    await press(stage, 'Try again');
    await arrive(stage, 'Getting to know you');
    expect(stage.element.matches(':state(ready)')).to.equal(true);
  });

  it('takes an answer that breaks the contract for an error, not for a form', async () => {
    const stage = await intake({
      waitFor: 'nothing',
      data: { form: { ...sampleForm(), parts: [] } },
    });
    await says(stage, 'This is not working right now');
    expect(text(stage)).to.not.include('Start');
  });
});
