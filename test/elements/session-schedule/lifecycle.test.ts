import { expect, fixture, html } from '@open-wc/testing';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleSession } from '../../../src/api/memory/samples/clinic.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import '../../../src/define/iop-program.js';
import { register } from '../../../src/define/register.js';
import { IopSessionSchedule } from '../../../src/elements/session-schedule/session-schedule.js';
import {
  at,
  clientOf,
  NOW,
  press,
  quiet,
  schedule,
  setOnline,
  settled,
  shows,
  slots,
  textOf,
  week,
  until,
} from './stage.js';

const program = (sessions = week()): MemoryProgram =>
  new MemoryProgram({ sessions, slots: slots() }, () => NOW);

describe('coming to a page', () => {
  it('takes what was set on it before it was known', async () => {
    const memory = program();
    const element = document.createElement('iop-schedule-late') as IopSessionSchedule;
    Object.assign(element, {
      client: clientOf(memory),
      clock: () => NOW,
      view: 'list',
      timeZone: 'America/New_York',
      locale: 'en',
    });
    (await fixture(html`<div></div>`)).append(element);
    customElements.define('iop-schedule-late', class extends IopSessionSchedule {});
    await shows(element, 'Lunch together', '.next');
    expect(element.view).to.equal('list');
  });

  it('reads its attributes, before and after', async () => {
    const { element } = await schedule();
    element.setAttribute('view', 'rest');
    element.setAttribute('room-url', '/room?session={id}');
    element.setAttribute('week-url', '/week');
    await shows(element, 'The rest of the week');
    expect([element.roomUrl, element.weekUrl]).to.deep.equal(['/room?session={id}', '/week']);
  });

  it('shows nothing without a program, and asks nobody', async () => {
    const element = await fixture<IopSessionSchedule>(html`<iop-session-schedule></iop-session-schedule>`);
    expect(textOf(element)).to.equal('');
    expect(element.matches(':state(loading)')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('waits for a program that comes late', async () => {
    const memory = program();
    const page = await fixture(
      html`<iop-program><iop-session-schedule></iop-session-schedule></iop-program>`,
    );
    const element = page.querySelector('iop-session-schedule') as IopSessionSchedule;
    element.clock = () => NOW;
    expect(textOf(element)).to.equal('');
    Object.assign(page, { client: clientOf(memory), timeZone: 'America/New_York', locale: 'en-US' });
    await shows(element, 'Lunch together', '.next');
  });

  it('is defined once, twice or again without a word', () => {
    register('iop-session-schedule', IopSessionSchedule);
    register('iop-session-schedule', IopSessionSchedule);
    expect(customElements.get('iop-session-schedule')).to.equal(IopSessionSchedule);
  });

  it('is ready once, and tells the page outside its root', async () => {
    const memory = program();
    const box = await fixture(html`<div></div>`);
    const told: Event[] = [];
    box.addEventListener('iop-ready', event => told.push(event));
    const element = document.createElement('iop-session-schedule');
    Object.assign(element, { client: clientOf(memory), clock: () => NOW });
    box.append(element);
    await until(() => told.length === 1);
    await element.refresh();
    await quiet({ element, memory });
    expect(told).to.have.length(1);
    expect([told[0]?.composed, told[0]?.target]).to.deep.equal([true, element]);
  });

  it('asks for no more than the week before it is ready', async () => {
    const memory = program();
    const element = document.createElement('iop-session-schedule');
    Object.assign(element, { client: clientOf(memory), clock: () => NOW });
    let before: readonly string[] = [];
    element.addEventListener('iop-ready', () => (before = [...memory.calls]));
    (await fixture(html`<div></div>`)).append(element);
    await until(() => before.length > 0);
    expect(before).to.deep.equal(['listSessions']);
  });
});

describe('moving and leaving', () => {
  it('goes on where it was when it is moved', async () => {
    const stage = await schedule();
    const { element, told } = stage;
    await press(element, 'button', 'Week after');
    await shows(element, 'June 15 – 21', '.bar-title');
    const other = await fixture<HTMLElement>(html`<div style="width: 390px"></div>`);
    other.append(element);
    await quiet(stage);
    expect(textOf(element, '.bar-title')).to.contain('June 15 – 21');
    expect(textOf(element, '.main')).to.contain('Next Monday group');
    expect(told.map(({ type }) => type)).to.deep.equal(['iop-ready']);
  });

  it('asks again when it is moved while it waits', async () => {
    let release = (): void => undefined;
    const stage = await schedule({
      waitFor: 'nothing',
      before: memory => (release = memory.hold('listSessions')),
    });
    const { element } = stage;
    await element.updateComplete;
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    release();
    await settled(stage);
    expect(textOf(element, '.next')).to.contain('Lunch together');
  });

  it('shows what happened while it was gone', async () => {
    const stage = await schedule();
    const { element, memory } = stage;
    const box = element.parentElement as HTMLElement;
    element.remove();
    await element.updateComplete;
    memory.data.sessions = [
      ...week(),
      sampleSession('coach', 'Coach call', at(13, '16:00'), 20, { id: 'coach' }),
    ];
    box.append(element);
    await shows(element, 'Coach call', '.main');
  });

  it('forgets everything when its program goes', async () => {
    const { element } = await schedule();
    element.client = undefined;
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
  });

  it('leaves no timer and no listener behind', async () => {
    const cleared = new Set<unknown>();
    const set = new Set<unknown>();
    const native = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const [start, stop] = [native.setTimeout.bind(window), native.clearTimeout.bind(window)];
    const { element } = await schedule();
    Object.assign(globalThis, {
      setTimeout: (...args: Parameters<typeof setTimeout>) => {
        const timer = start(...args);
        set.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        cleared.add(timer);
        stop(timer);
      },
    });
    try {
      element.requestUpdate();
      await element.updateComplete;
      expect(set.size).to.be.above(0);
      element.remove();
      expect([...set].every(timer => cleared.has(timer))).to.equal(true);
      let updates = 0;
      const { requestUpdate } = element;
      element.requestUpdate = (...args) => (updates++, requestUpdate.apply(element, args));
      for (const type of ['focus', 'pageshow']) dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('visibilitychange'));
      setOnline(true);
      expect(updates).to.equal(0);
    } finally {
      Object.assign(globalThis, native);
    }
  });
});

describe('answers that come in another order', () => {
  it('drops the one of a program that is no more', async () => {
    const first = program([sampleSession('group', 'Old group', at(12, '12:00'), 60)]);
    const second = program([sampleSession('group', 'New group', at(12, '12:00'), 60)]);
    const release = first.hold('listSessions');
    const element = document.createElement('iop-session-schedule');
    Object.assign(element, { client: clientOf(first), clock: () => NOW });
    (await fixture(html`<div></div>`)).append(element);
    await until(() => first.calls.includes('listSessions'));
    element.client = clientOf(second);
    await shows(element, 'New group', '.next');
    release();
    await quiet({ element, memory: first });
    expect(textOf(element)).not.to.contain('Old group');
  });

  it('shows the last week that was asked for', async () => {
    const { element, memory } = await schedule();
    const release = memory.hold('listSessions');
    await press(element, 'button', 'Week before');
    await press(element, 'button', 'Week before');
    release();
    await shows(element, 'May 25 – 31', '.bar-title');
    await shows(element, 'Nothing planned this week', '.main');
    await press(element, 'button', 'Today');
    await shows(element, 'Lunch together', '.main');
  });
});

describe('two on a page', () => {
  it('share a client and its one stream, and go their own ways', async () => {
    const memory = program();
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: memory.fetch,
    });
    const page = await fixture(html`<div></div>`);
    const [one, two] = [0, 1].map(() => {
      const element = document.createElement('iop-session-schedule');
      Object.assign(element, { client, clock: () => NOW, timeZone: 'America/New_York', locale: 'en-US' });
      page.append(element);
      return element;
    }) as [IopSessionSchedule, IopSessionSchedule];
    await shows(one, 'There are 2 sessions you could add.');
    await shows(two, 'There are 2 sessions you could add.');
    await press(one, 'button', 'Week after');
    await shows(one, 'June 15 – 21', '.bar-title');
    expect(textOf(two, '.bar-title')).to.contain('This week');
    await until(() => memory.calls.filter(call => call === 'streamEvents').length === 1);
  });
});

describe('a strict content policy', () => {
  it('finds no style in the markup', async () => {
    for (const width of [390, 1200]) {
      const { element } = await schedule({ width });
      const inline = [...(element.shadowRoot?.querySelectorAll('style') ?? [])];
      expect(inline).to.deep.equal([]);
    }
  });
});
