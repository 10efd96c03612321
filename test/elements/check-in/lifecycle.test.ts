import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/iop-program.js';
import type { IopCheckIn } from '../../../src/elements/check-in/check-in.js';
import type { IopProgram } from '../../../src/elements/program/program.js';
import {
  byRole,
  checkIn,
  choose,
  clinic,
  goTo,
  heading,
  isChosen,
  NOW,
  press,
  quiet,
  rested,
  setOnline,
  shows,
  textOf,
  type,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const FIRST = 'How heavy does today feel?';

describe('a check-in on a page', () => {
  quiet();

  it('takes what was set on it before it was known', async () => {
    const at = clinic();
    const page = await fixture(html`<div><iop-check-in-late></iop-check-in-late></div>`);
    const element = page.firstElementChild as IopCheckIn;
    Object.assign(element, { client: at.client, clock: () => NOW, timeZone: 'America/New_York' });
    element.setAttribute('compact', '');
    element.setAttribute('locale', 'es');
    const { IopCheckIn: Original } = await import('../../../src/elements/check-in/check-in.js');
    customElements.define('iop-check-in-late', class extends Original {});
    await shows(element, '¿Qué tan pesado se siente el día de hoy?');
    expect(element.compact).to.equal(true);
    expect(Object.hasOwn(element, 'client')).to.equal(false);
  });

  it('shows nothing where there is no program, and begins when one comes', async () => {
    const at = clinic();
    const page = await fixture(html`<div><iop-check-in locale="en"></iop-check-in></div>`);
    const element = page.querySelector('iop-check-in') as IopCheckIn;
    await rested(element);
    expect(element.shadowRoot?.textContent.trim()).to.equal('');
    const program = document.createElement('iop-program');
    program.client = at.client;
    page.append(program);
    program.append(element);
    await shows(element, FIRST);
  });

  it('finds a program that is defined around it, and follows it to another', async () => {
    const [one, other] = [clinic(), clinic()];
    Object.assign(other.memory.data.plan, { medications: [], goals: [] });
    const program = await fixture<IopProgram>(html`
      <iop-program .client=${one.client} locale="en"
        ><iop-check-in .clock=${() => NOW}></iop-check-in
      ></iop-program>
    `);
    const element = program.querySelector('iop-check-in') as IopCheckIn;
    await shows(element, FIRST);
    expect(textOf(element, '.detail')).to.contain('of 6');
    await choose(element, 'Heavy');
    await waitUntil(() => one.memory.calls.includes('getMe'));
    await rested(element);
    program.client = other.client;
    await waitUntil(() => textOf(element, '.detail').includes('of 4'));
    // The same person by another way in: what they said is theirs.
    expect(isChosen(element, 'Heavy')).to.equal(true);
    program.client = undefined;
    await waitUntil(() => element.shadowRoot?.textContent.trim() === '');
  });

  it('leaves the first question as it is when what comes after it has arrived', async () => {
    const { element } = await checkIn();
    const radio = byRole(element, 'radio', 'Heavy') as HTMLInputElement;
    radio.focus();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await press(element, 'Back');
    await shows(element, FIRST);
    const again = await checkIn();
    const first = byRole(again.element, 'radio', 'Light') as HTMLInputElement;
    first.focus();
    // By now it is here already, and taken over within a render or two.
    await waitUntil(() => again.memory.calls.includes('getMe'));
    await rested(again.element);
    expect(first.isConnected).to.equal(true);
    expect(again.element.shadowRoot?.activeElement === first).to.equal(true);
  });

  it('shows nobody an answer of whom it has not met', async () => {
    const { element } = await checkIn();
    await choose(element, 'Heavy');
    const stranger = clinic();
    stranger.memory.data.me = {
      ...stranger.memory.data.me,
      id: 'person-ben',
    } as typeof stranger.memory.data.me;
    element.client = stranger.client;
    await waitUntil(() => stranger.memory.calls.includes('getMe'));
    await waitUntil(() => element.matches(':state(ready)'));
    await rested(element);
    expect(isChosen(element, 'Heavy')).to.equal(false);
  });

  it('keeps everything when it is moved', async () => {
    const { element, memory } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await choose(element, 'It came and went');
    const { length } = memory.calls;
    const place = document.createElement('section');
    element.parentElement?.append(place);
    place.append(element);
    await rested(element);
    expect(heading(element)).to.equal('Did a strong urge come today?');
    expect(isChosen(element, 'It came and went')).to.equal(true);
    expect(memory.calls).to.have.length(length);
  });

  it('keeps everything when it is taken out and put back', async () => {
    const { element } = await checkIn();
    const parent = element.parentElement;
    await choose(element, 'Heavy');
    element.remove();
    await rested(element);
    parent?.append(element);
    await rested(element);
    expect(isChosen(element, 'Heavy')).to.equal(true);
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
  });

  it('begins when it is put back, if it was taken out before it could', async () => {
    const at = clinic();
    const release = at.memory.hold('getCheckInPlan');
    const { element, events } = await checkIn({ at, wait: false });
    const parent = element.parentElement;
    element.remove();
    release();
    await rested(element);
    expect(heading(element)).to.equal('');
    parent?.append(element);
    await shows(element, FIRST);
    expect(events).to.deep.equal(['iop-ready']);
  });

  it('does not lose what was sent just before it was taken out', async () => {
    const { element, memory } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await goTo(element, 'One line about today');
    const release = memory.hold('createCheckIn');
    const parent = element.parentElement;
    await press(element, 'Send to Alex');
    element.remove();
    release();
    await waitUntil(() => memory.data.checkIns.length === 1);
    parent?.append(element);
    await shows(element, /sent to Alex/);
    expect(memory.data.checkIns).to.have.length(1);
  });

  it('hears of the network only while it is on the page, and makes up for it when it is back', async () => {
    const { element, sent } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await goTo(element, 'One line about today');
    setOnline(false);
    await press(element, 'Send to Alex');
    const parent = element.parentElement;
    element.remove();
    setOnline(true);
    await rested(element);
    expect(sent).to.deep.equal([]);
    parent?.append(element);
    await shows(element, /sent to Alex/);
    expect(sent).to.have.length(1);
  });

  it('says once that it is ready, and nothing of what is in it by its attributes', async () => {
    const { element, events } = await checkIn();
    await choose(element, 'Very heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await goTo(element, 'One line about today');
    await type(element, 'secret-canary');
    await element.refresh();
    await rested(element);
    expect(events).to.deep.equal(['iop-ready']);
    const own = element.getAttributeNames().map(name => `${name}=${element.getAttribute(name)}`);
    expect(own.join()).not.to.match(/canary|heavy/i);
    expect(location.href + document.title).not.to.contain('canary');
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal({});
  });

  it('stands twice on a page, each with its own answers', async () => {
    const at = clinic();
    const [one, other] = [await checkIn({ at }), await checkIn({ at })];
    await choose(one.element, 'Heavy');
    expect(isChosen(other.element, 'Heavy')).to.equal(false);
    await choose(other.element, 'Light');
    expect(isChosen(one.element, 'Heavy')).to.equal(true);
  });

  it('can be turned into a compact one and back', async () => {
    const { element } = await checkIn();
    await choose(element, 'Heavy');
    element.compact = true;
    await rested(element);
    await waitUntil(() => textOf(element).includes('2 minutes, Alex'));
    expect(isChosen(element, 'Heavy')).to.equal(true);
    element.compact = false;
    await rested(element);
    byRole(element, 'button', 'Save and leave');
    expect(isChosen(element, 'Heavy')).to.equal(true);
  });
});
