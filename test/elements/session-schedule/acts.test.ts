import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { IopSessionSchedule } from '../../../src/elements/session-schedule/session-schedule.js';
import {
  allByRole,
  at,
  byRole,
  focusOf,
  press,
  quiet,
  schedule,
  shows,
  slot,
  textOf,
  until,
} from './stage.js';

const asked = (element: IopSessionSchedule): Promise<void> =>
  until(() => element.shadowRoot?.querySelector('dialog[open]'), 'a dialog is open');
const closed = (element: IopSessionSchedule): Promise<void> =>
  until(() => !element.shadowRoot?.querySelector('dialog[open]'), 'no dialog is open');

/** Bodies of the writes that the program got. */
const bodiesOf = (memory: MemoryProgram, path: string): { body: unknown; key: string | null }[] => {
  const bodies: { body: unknown; key: string | null }[] = [];
  const { fetch } = memory;
  Object.assign(memory, {
    fetch: async (...args: Parameters<typeof fetch>) => {
      const request = new Request(...args);
      if (request.method === 'POST' && request.url.includes(path))
        bodies.push({ body: await request.clone().json(), key: request.headers.get('idempotency-key') });
      return fetch(request);
    },
  });
  return bodies;
};

describe('I can’t make it', () => {
  it('says the policy before the act, takes no reason for granted, and says what becomes of the time', async () => {
    const { element, told } = await schedule();
    await press(element, 'button', "I can't make it");
    await asked(element);
    const dialog = byRole(element, 'dialog', "You can't make it to Lunch together?");
    expect(dialog.innerText.replace(/\s+/g, ' ')).to.contain(
      'Friday, June 12, 12:00 – 1:00 PM · Meal support with Rosa Lind. The clinic asks for 24 hours of notice when you know ahead. Later is all right too.',
    );
    expect(focusOf(element)).to.equal(byRole(element, 'textbox', 'Do you want to say why?'));
    await expect(element).to.be.accessible();
    await press(element, 'button', "Tell them I can't come");
    await closed(element);
    expect(told.at(-1)).to.deep.equal({
      type: 'iop-session-cancelled',
      detail: { sessionId: 'lunch', status: 'cancelled' },
    });
    await until(() => focusOf(element)?.matches('.done'));
    expect(focusOf(element)?.innerText).to.contain("They know that you can't come to Lunch together");
    expect(textOf(element, '.next')).to.contain('With your mom');
    expect(textOf(element, '.main')).to.contain('Meal support · Rosa Lind · To make up');
    await expect(element).to.be.accessible();
  });

  it('sends the reason to the program and to nobody else', async () => {
    let bodies: { body: unknown }[] = [];
    const { element, told } = await schedule({ before: memory => (bodies = bodiesOf(memory, '/cancel')) });
    await press(element, 'button', "I can't make it");
    await asked(element);
    await sendKeys({ type: 'My bus is late' });
    await press(element, 'button', "Tell them I can't come");
    await closed(element);
    expect(bodies.map(({ body }) => body)).to.deep.equal([{ reason: 'My bus is late' }]);
    expect(JSON.stringify(told)).not.to.contain('bus');
  });

  it('sends no reason when there is none', async () => {
    let bodies: { body: unknown }[] = [];
    const { element } = await schedule({ before: memory => (bodies = bodiesOf(memory, '/cancel')) });
    await press(element, 'button', "I can't make it");
    await asked(element);
    await sendKeys({ type: '   ' });
    await press(element, 'button', "Tell them I can't come");
    await closed(element);
    expect(bodies.map(({ body }) => body)).to.deep.equal([{}]);
  });

  it('keeps the place, the words and the focus of who thinks again', async () => {
    const { element, memory } = await schedule();
    const button = byRole(element, 'button', "I can't make it");
    button.focus();
    button.click();
    await asked(element);
    await sendKeys({ type: 'Not sure' });
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(focusOf(element)).to.equal(button);
    expect(memory.calls).not.to.include('cancelSession');
    button.click();
    await asked(element);
    expect((focusOf(element) as HTMLTextAreaElement).value).to.equal('Not sure');
    await press(element, 'button', 'Keep my place');
    await closed(element);
    expect(textOf(element, '.next')).to.contain('Lunch together');
  });

  it('says what it does, and makes one record of two presses and a lost answer', async () => {
    let bodies: { key: string | null }[] = [];
    const { element, memory } = await schedule({ before: one => (bodies = bodiesOf(one, '/cancel')) });
    await press(element, 'button', "I can't make it");
    await asked(element);
    memory.fail('cancelSession', { code: 'internal', status: 501 }, 1);
    await press(element, 'button', "Tell them I can't come");
    await shows(element, 'Something on our side did not work.', 'dialog');
    await expect(element).to.be.accessible();
    const release = memory.hold('cancelSession');
    const retry = byRole(element, 'button', 'Try again');
    retry.click();
    await element.updateComplete;
    retry.click();
    await shows(element, 'Telling them', 'dialog');
    release();
    await closed(element);
    expect(new Set(bodies.map(({ key }) => key)).size).to.equal(1);
    expect(bodies).to.have.length(2);
  });

  it('closes for an ended sign-in, and has the words again after it', async () => {
    const { element, memory } = await schedule();
    const { me } = memory.data;
    await press(element, 'button', "I can't make it");
    await asked(element);
    await sendKeys({ type: 'Fever' });
    memory.data.me = null;
    await press(element, 'button', "Tell them I can't come");
    await shows(element, 'Your sign-in has ended');
    memory.data.me = me;
    await element.refresh();
    await shows(element, 'Lunch together');
    await press(element, 'button', "I can't make it");
    await asked(element);
    expect((byRole(element, 'textbox') as HTMLTextAreaElement).value).to.equal('Fever');
  });

  it('is a question about any session ahead, not only the next one', async () => {
    const { element, told } = await schedule();
    await press(element, 'button', 'With your mom');
    await asked(element);
    expect(byRole(element, 'dialog', 'With your mom').innerText).to.contain('Saturday, June 13');
    await press(element, 'button', "I can't make it");
    await until(() => focusOf(element)?.matches('textarea'));
    byRole(element, 'dialog', "You can't make it to With your mom?");
    await press(element, 'button', "Tell them I can't come");
    await closed(element);
    expect(told.at(-1)?.detail).to.deep.equal({ sessionId: 'mom', status: 'cancelled' });
  });

  it('says the clinic’s own time where that is another one', async () => {
    const { element } = await schedule({ timeZone: 'America/Vancouver' });
    await press(element, 'button', 'With your mom');
    await asked(element);
    expect(byRole(element, 'dialog').innerText).to.contain('7:00 – 8:00 AM');
    expect(byRole(element, 'dialog').innerText).to.contain('That is 10:00 – 11:00 AM in New York.');
  });

  it('calls an intake talk off without anything to make up', async () => {
    const talk = sampleSession('intake-talk', 'First talk', at(12, '15:00'), 30, { id: 'talk' });
    const { element } = await schedule({ data: { sessions: [talk] } });
    await press(element, 'button', "I can't make it");
    await asked(element);
    await press(element, 'button', "Tell them I can't come");
    await closed(element);
    await shows(element, 'Call the clinic when you want another time.');
    expect(textOf(element, '.main')).to.contain('Called off');
    expect(textOf(element)).not.to.contain('To make up');
  });
});

describe('adding a session', () => {
  const add = async (element: IopSessionSchedule, title: string): Promise<void> => {
    await press(element, 'button', `Add this: ${title}`);
    await asked(element);
  };

  it('asks first, then shows it in the week', async () => {
    const { element, told, memory } = await schedule();
    await add(element, 'Calm skills');
    byRole(element, 'dialog', 'Add Calm skills?');
    await expect(element).to.be.accessible();
    await press(element, 'button', 'Add it to my week');
    await closed(element);
    const booked = memory.data.sessions.at(-1);
    expect(told.at(-1)).to.deep.equal({
      type: 'iop-session-booked',
      detail: { sessionId: booked?.id, status: 'planned' },
    });
    await until(() => focusOf(element)?.innerText.includes('Calm skills is in your week'));
    expect(allByRole(element, 'button', /Add this/)).to.have.length(1);
    expect(textOf(element, '.sum')).to.equal('Planned 9 hours. You have been to 6 of 9.');
  });

  it('is not shown before the program says so', async () => {
    const { element, memory, told } = await schedule();
    const release = memory.hold('bookSession');
    await add(element, 'Calm skills');
    await press(element, 'button', 'Add it to my week');
    await shows(element, 'Adding it', 'dialog');
    expect(textOf(element, '.main')).to.contain('Calm skills Skills class · Priya · Could add');
    expect(told.map(({ type }) => type)).to.deep.equal(['iop-ready']);
    release();
    await closed(element);
    expect(textOf(element, '.main')).not.to.contain('Calm skills Skills class · Priya · Could add');
  });

  it('has kind words and a fresh list for who comes second', async () => {
    const { element, memory } = await schedule({ width: 1200 });
    memory.fail('bookSession', { code: 'slot-taken', status: 409 }, 1);
    memory.data.slots = [slot('new', 'group', 'Open group', at(13, '11:30')), ...memory.data.slots.slice(1)];
    await press(element, 'button', /Sleep skills 2:00/);
    await asked(element);
    await press(element, 'button', 'Add it to my week');
    await shows(
      element,
      'Somebody took this place It went a moment ago. These times are open now.',
      'dialog',
    );
    const others = allByRole(element, 'button').filter(button => button.closest('dialog'));
    expect(others.map(button => button.innerText)).to.deep.equal([
      'Open group, Saturday 11:30 AM',
      'Calm skills, Saturday 2:00 PM',
      'Not this time',
    ]);
    expect(focusOf(element)).to.equal(others[0]);
    await expect(element).to.be.accessible();
    await press(element, 'button', 'Open group, Saturday 11:30 AM');
    byRole(element, 'dialog', 'Add Open group?');
    await press(element, 'button', 'Add it to my week');
    await closed(element);
    await shows(element, 'Open group is in your week');
  });

  it('says so when no other place is left', async () => {
    const { element, memory } = await schedule({
      data: { slots: [slot('calm', 'skills-class', 'Calm skills', at(13, '14:00'))] },
    });
    memory.fail('bookSession', { code: 'slot-taken', status: 409 }, 1);
    memory.data.slots = [];
    await add(element, 'Calm skills');
    await press(element, 'button', 'Add it to my week');
    await shows(element, 'no other time is open this week. Your team can look with you.', 'dialog');
    await press(element, 'button', 'Close');
    await closed(element);
    expect(textOf(element, '.main')).not.to.contain('Calm skills');
  });

  it('says so when it cuts into a session of their own', async () => {
    const { element, memory } = await schedule();
    memory.fail('bookSession', { code: 'conflict', status: 409 }, 1);
    await add(element, 'Calm skills');
    await press(element, 'button', 'Add it to my week');
    await shows(element, 'You have another session at that time.', 'dialog');
    await press(element, 'button', 'Not this time');
    await closed(element);
  });

  it('lets go of what has begun meanwhile', async () => {
    const { element, memory, clock } = await schedule();
    clock.now = at(12, '14:01');
    dispatchEvent(new Event('focus'));
    await quiet({ element, memory });
    expect(textOf(element)).not.to.contain('Sleep skills');
    expect(textOf(element)).to.contain('Calm skills');
  });

  it('opens again for who closed it and must hear that it did not work', async () => {
    let refuse = (): void => undefined;
    const refused = new Promise<void>(resolve => (refuse = resolve));
    const { element } = await schedule({
      before: memory => {
        const { fetch } = memory;
        Object.assign(memory, {
          fetch: async (...args: Parameters<typeof fetch>) => {
            const request = new Request(...args);
            if (request.method === 'POST') await refused;
            return fetch(request);
          },
        });
        memory.fail('bookSession', { code: 'forbidden', status: 403 });
      },
    });
    await add(element, 'Calm skills');
    await press(element, 'button', 'Add it to my week');
    await press(element, 'button', 'Not this time');
    await closed(element);
    refuse();
    await asked(element);
    await shows(element, 'This page is not open to you.', 'dialog');
  });
});
