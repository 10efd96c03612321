import { expect } from '@open-wc/testing';
import { sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { Session } from '../../../src/contract/session.js';
import {
  at,
  byRole,
  focusOf,
  press,
  quiet,
  saidBy,
  schedule,
  shows,
  type Stage,
  textOf,
  week,
  until,
} from './stage.js';

const coach = (): Session => sampleSession('coach', 'Coach call', at(18, '16:00'), 20, { id: 'coach' });
const says = ({ element }: Stage, words: string | RegExp): Promise<void> =>
  until(
    () => (typeof words === 'string' ? saidBy(element) === words : words.test(saidBy(element))),
    `${words}, not “${saidBy(element)}”`,
  );
const listings = ({ memory }: Stage): number => memory.calls.filter(call => call === 'listSessions').length;

describe('a live event', () => {
  it('brings a session that the team booked, without a reload, and says so', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    memory.data.sessions = [...week(), coach()];
    memory.emit('session.booked', 'coach');
    await says(stage, 'A session was added: Thursday 4:00 PM');
    await press(element, 'button', 'Week after');
    await shows(element, 'Coach call', '.main');
  });

  it('keeps what is on the screen while it looks', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    const release = memory.hold('listSessions');
    const before = listings(stage);
    memory.emit('session.updated', 'lunch');
    await until(() => listings(stage) > before);
    await element.updateComplete;
    expect(textOf(element, '.next')).to.contain('Lunch together');
    expect(element.shadowRoot?.querySelector('.loading, .awaited')).to.equal(null);
    release();
    await quiet(stage);
    expect(saidBy(element)).to.equal('');
  });

  it('takes off what was called off, and says when it was', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    memory.data.sessions = week().map(one =>
      one.id === 'mom' ? { ...one, status: 'cancelled' as const } : one,
    );
    memory.emit('session.cancelled', 'mom');
    await says(stage, 'A session was taken off: Saturday 10:00 AM');
    expect(textOf(element, '.main')).to.contain('With your mom Family · Alex Chen · To make up');
  });

  it('says the new time of what was moved, with its day even when that is today', async () => {
    const stage = await schedule();
    const { memory } = stage;
    const moved = sampleSession('family', 'With your mom', at(12, '15:00'), 60, { id: 'mom' });
    memory.data.sessions = [...week().filter(({ id }) => id !== 'mom'), moved];
    memory.emit('session.updated', 'mom');
    await says(stage, 'A session has a new time: Friday 3:00 PM');
  });

  it('counts many changes at once instead of reading them out', async () => {
    const stage = await schedule();
    stage.memory.data.sessions = [...week().filter(({ id }) => id !== 'mom'), coach()];
    stage.memory.emit('session.updated', 'mom');
    await says(stage, '2 sessions changed');
  });

  it('is one more look however many come at once', async () => {
    const stage = await schedule();
    const { memory } = stage;
    const before = listings(stage);
    memory.data.sessions = [...week(), coach()];
    for (let count = 0; count < 30; count++) memory.emit('session.booked', `session-${count}`);
    await says(stage, /^A session was added/);
    await quiet(stage);
    expect(listings(stage) - before).to.be.at.most(2);
  });

  it('speaks the person’s language', async () => {
    const stage = await schedule({ locale: 'es' });
    stage.memory.data.sessions = [...week(), coach()];
    stage.memory.emit('session.booked', 'coach');
    await says(stage, /^Se agregó una sesión: jueves/);
  });

  it('is nothing when it is about something else', async () => {
    const stage = await schedule();
    const before = stage.memory.calls.length;
    stage.memory.emit('message.sent', 'message-1');
    stage.memory.emit('session.updated', 'lunch');
    await until(() => stage.memory.calls.length > before);
    await quiet(stage);
    expect(stage.memory.calls.slice(before)).to.deep.equal(['listSessions']);
  });

  it('is no news when it is the person’s own doing', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    const release = memory.hold('bookSession');
    await press(element, 'button', 'Add this: Calm skills');
    await until(() => element.shadowRoot?.querySelector('dialog[open]'));
    await press(element, 'button', 'Add it to my week');
    await until(() => memory.data.sessions.length > week().length);
    memory.emit('session.booked', memory.data.sessions.at(-1)?.id ?? '');
    await quiet(stage);
    expect(saidBy(element)).to.equal('');
    release();
    await shows(element, 'Calm skills is in your week');
    await quiet(stage);
    expect(saidBy(element)).to.equal('');
  });

  it('leaves the focus on its session when one comes in above', async () => {
    const stage = await schedule({ width: 1200 });
    const { element, memory } = stage;
    const block = byRole(element, 'button', /Meal support Lunch together/);
    block.focus();
    memory.data.sessions = [
      ...week(),
      sampleSession('coach', 'Early call', at(12, '09:00'), 60, { id: 'early' }),
    ];
    memory.emit('session.booked', 'early');
    await shows(element, 'Early call', '.week');
    expect(focusOf(element)?.innerText).to.contain('Lunch together');
  });

  it('leaves a question that is being answered alone', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    await press(element, 'button', "I can't make it");
    await until(() => focusOf(element)?.matches('textarea'));
    const field = focusOf(element) as HTMLTextAreaElement;
    field.value = 'A cold';
    field.dispatchEvent(new Event('input'));
    memory.data.sessions = [...week(), coach()];
    memory.emit('session.booked', 'coach');
    await says(stage, /^A session was added/);
    expect(focusOf(element)).to.equal(field);
    expect(field.value).to.equal('A cold');
  });

  it('comes to another week that is on the screen', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    await press(element, 'button', 'Week before');
    await shows(element, 'Nothing planned this week');
    memory.data.sessions = [
      ...week(),
      sampleSession('coach', 'Old call', at(3, '09:00'), 20, {
        id: 'old',
        status: 'completed',
        attendedMinutes: 20,
      }),
    ];
    memory.emit('session.updated', 'old');
    await shows(element, 'Old call', '.main');
  });

  it('is not heard by a schedule that is gone', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    element.remove();
    const before = memory.calls.length;
    memory.emit('session.updated', 'lunch');
    await element.updateComplete;
    expect(memory.calls).to.have.length(before);
  });
});

describe('many sessions', () => {
  const many = (count: number): Session[] =>
    Array.from({ length: count }, (_, index) =>
      sampleSession('group', `Group ${index}`, at(13, '08:00') + (index % 96) * 5 * 60_000, 30, {
        id: `many-${index}`,
      }),
    );

  it('are left alone by the clock, and by a change to one of them', async () => {
    const stage = await schedule({ data: { sessions: [...week(), ...many(2000)], slots: [] } });
    const { element, memory, clock } = stage;
    const main = element.shadowRoot?.querySelector('.main') as HTMLElement;
    expect(main.querySelectorAll('.session').length).to.be.above(2000);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => seen.push(...records));
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    clock.now += 60_000;
    dispatchEvent(new Event('focus'));
    await shows(element, 'Next, in 19 minutes', '.next');
    expect(seen).to.deep.equal([]);
    memory.data.sessions = [
      ...memory.data.sessions,
      sampleSession('coach', 'One more', at(13, '07:00'), 20, { id: 'more' }),
    ];
    memory.emit('session.booked', 'more');
    await until(() => main.querySelectorAll('.session').length > 2000 + 5);
    await quiet(stage);
    const rows = seen
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter(node => node instanceof HTMLLIElement);
    expect(rows).to.have.length(1);
    expect(seen.filter(({ target }) => (target as Element).closest?.('[part=session]'))).to.deep.equal([]);
    observer.disconnect();
  });

  it('stay in their columns however many overlap', async () => {
    const { element } = await schedule({ width: 1000, data: { sessions: many(600), slots: [] } });
    for (const block of element.shadowRoot?.querySelectorAll('.block') ?? []) {
      const column = block.closest('.track')?.getBoundingClientRect();
      expect(block.getBoundingClientRect().right).to.be.at.most((column?.right ?? 0) + 1);
    }
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('need few nodes each in the list and the grid', async () => {
    for (const [width, part] of [
      [390, 'session'],
      [1200, 'block'],
    ] as const) {
      const { element } = await schedule({ width, data: { sessions: many(40), slots: [] } });
      const each = [...(element.shadowRoot?.querySelectorAll(`[part=${part}]`) ?? [])];
      expect(each).to.have.length(40);
      for (const one of each)
        expect(one.querySelectorAll('*').length, part).to.be.at.most(part === 'block' ? 9 : 11);
    }
  });
});
