import { expect, fixture, html } from '@open-wc/testing';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleStaff } from '../../../src/api/memory/samples/review.js';
import '../../../src/define/iop-program.js';
import { register } from '../../../src/define/register.js';
import { IopIntakeReview } from '../../../src/elements/intake-review/intake-review.js';
import { clientOf, NOW, press, programOf, review, shows, textOf, until } from './stage.js';

const set = (element: IopIntakeReview, memory = programOf()): void => {
  Object.assign(element, { client: clientOf(memory), clock: () => NOW, timeZone: 'America/New_York' });
};

describe('coming to a page', () => {
  it('takes what was set on it before it was known', async () => {
    const element = document.createElement('iop-review-late') as IopIntakeReview;
    set(element);
    element.intakeId = 'intake-robin';
    (await fixture(html`<div></div>`)).append(element);
    customElements.define('iop-review-late', class extends IopIntakeReview {});
    await shows(element, 'Safety answers');
  });

  it('reads its attribute, before and after', async () => {
    const { element } = await review();
    element.setAttribute('intake-id', 'intake-jo');
    await shows(element, 'Jo Hart can see who read this.');
    element.removeAttribute('intake-id');
    await until(() => !element.shadowRoot?.querySelector('.reading'), 'it is closed');
  });

  it('shows nothing without a program', async () => {
    const element = await fixture<IopIntakeReview>(html`<iop-intake-review></iop-intake-review>`);
    expect(textOf(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('waits for a program that comes late', async () => {
    const page = await fixture(html`<iop-program><iop-intake-review></iop-intake-review></iop-program>`);
    const element = page.querySelector('iop-intake-review') as IopIntakeReview;
    element.clock = () => NOW;
    expect(textOf(element)).to.equal('');
    Object.assign(page, { client: clientOf(programOf()), locale: 'en-US' });
    await shows(element, 'Robin Vale');
  });

  it('is defined once, twice or again without a word', () => {
    register('iop-intake-review', IopIntakeReview);
    register('iop-intake-review', IopIntakeReview);
    expect(customElements.get('iop-intake-review')).to.equal(IopIntakeReview);
  });

  it('asks for nothing but the list before it is ready', async () => {
    const memory = programOf();
    const element = document.createElement('iop-intake-review');
    set(element, memory);
    let before: readonly string[] = [];
    element.addEventListener('iop-ready', () => (before = [...memory.calls].sort()));
    (await fixture(html`<div></div>`)).append(element);
    await until(() => before.length > 0);
    expect(before).to.deep.equal(['getMe', 'listAlerts', 'listIntakes']);
  });
});

describe('moving and leaving', () => {
  it('goes on where it was when it is moved', async () => {
    const { element, told } = await review({ intakeId: 'intake-robin' });
    await press(element, 'button', 'Ask for more');
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(textOf(element)).to.contain('Ask Robin Vale for more');
    expect(told.filter(({ type }) => type === 'iop-ready')).to.have.length(1);
  });

  it('asks again when it is moved while it waits', async () => {
    let release = (): void => undefined;
    const { element } = await review({
      waitFor: 'nothing',
      before: memory => (release = memory.hold('listIntakes')),
    });
    await element.updateComplete;
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    release();
    await shows(element, 'Robin Vale');
  });

  it('shows what happened while it was gone', async () => {
    const { element, memory } = await review();
    const box = element.parentElement as HTMLElement;
    element.remove();
    await element.updateComplete;
    memory.data.intakes = memory.data.intakes.filter(({ id }) => id !== 'intake-jo');
    box.append(element);
    await until(() => !textOf(element).includes('Jo Hart'), 'it looked again');
  });

  it('forgets everything when its program goes', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    element.client = undefined;
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
  });

  it('shows nothing of one program in another', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    const other = new MemoryProgram({ me: sampleStaff(), intakes: [], alerts: [] }, () => NOW);
    element.client = clientOf(other);
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Robin');
    await shows(element, 'This intake is not here');
  });

  it('stays small when it comes and goes fifty times', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const memory = programOf();
    const client = clientOf(memory);
    for (let time = 0; time < 50; time++) {
      const element = document.createElement('iop-intake-review');
      Object.assign(element, { client, clock: () => NOW });
      box.append(element);
      await element.updateComplete;
      element.remove();
    }
    const before = memory.calls.length;
    memory.emit('intake.submitted', 'intake-robin');
    await new Promise(resolve => requestAnimationFrame(resolve));
    expect(memory.calls.length).to.equal(before);
  });
});
