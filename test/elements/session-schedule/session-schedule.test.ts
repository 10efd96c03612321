import { expect } from '@open-wc/testing';
import { sampleMe, sampleProgram, sampleSession } from '../../../src/api/memory/samples/clinic.js';
import {
  allByRole,
  at,
  byRole,
  DAY,
  NOW,
  press,
  quiet,
  schedule,
  setOnline,
  settled,
  shows,
  slot,
  textOf,
  week,
  until,
} from './stage.js';

describe('the week on a phone', () => {
  it('shows what is next, the hours, today and what comes, and last what was', async () => {
    const { element } = await schedule();
    expect(textOf(element, '.bar-title')).to.equal('This week June 8 – 14');
    expect(textOf(element, '.next')).to.match(
      /Next, in 20 minutes Lunch together 12:00 – 1:00 PM · Meal support with Rosa Lind/,
    );
    expect(textOf(element, '.sum')).to.equal(
      'Planned 9 hours. You have been to 6 of 9. 1 hour is open. There are 2 sessions you could add.',
    );
    expect(
      allByRole(element, 'heading').map(heading => heading.innerText.replace(/\s+/g, ' ').replace(' ,', ',')),
    ).to.deep.equal([
      'This week',
      'Lunch together',
      'Today, Friday June 12',
      'Saturday June 13',
      'Earlier this week 6 sessions',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says how each session stands in words', async () => {
    const { element } = await schedule();
    await press(element, 'button', 'Show 3 more');
    await shows(element, 'Show fewer');
    const rows = Object.fromEntries<string | undefined>(
      allByRole(element, 'listitem').map(row => [
        row.querySelector('.title')?.textContent.trim() ?? '',
        row.querySelector('.muted')?.textContent.replace(/\s+/g, ' ').trim(),
      ]),
    );
    expect(rows).to.deep.equal({
      'Lunch together': 'Meal support · Rosa Lind',
      'Sleep skills': 'Skills class · Priya · Could add',
      'With your mom': 'Family · Alex Chen',
      'Calm skills': 'Skills class · Priya · Could add',
      'Short group': 'Group · Alex Chen · To make up',
      'Hard feelings': 'Skills class · Alex Chen · Came for part',
      'Midweek group': 'Group · Alex Chen · You came',
      Grounding: 'Skills class · Alex Chen · To make up',
      'Monday group': 'Group · Alex Chen · You came',
      'Time with Alex': 'One to one · Alex Chen · You came',
    });
    await press(element, 'button', 'Show fewer');
    await shows(element, 'Show 3 more');
    expect(allByRole(element, 'listitem')).to.have.length(7);
  });

  it('never fetches the grid', async () => {
    const { element } = await schedule();
    expect(element.shadowRoot?.querySelector('.week')).to.equal(null);
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.some(name => /\/list-\w+\.js$/.test(name))).to.equal(true);
    expect(fetched.some(name => /\/week-\w+\.js$/.test(name))).to.equal(false);
  });

  it('goes to other weeks and back, and says where it is', async () => {
    const { element } = await schedule();
    await press(element, 'button', 'Week after');
    await shows(element, 'June 15 – 21', '.bar-title');
    expect(textOf(element, '.main')).to.contain('Next Monday group');
    expect(textOf(element)).not.to.contain('Lunch together');
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('June 15 – 21');
    await press(element, 'button', 'Today');
    await shows(element, 'This week', '.bar-title');
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('This week');
    await press(element, 'button', 'Week before');
    await shows(element, 'June 1 – 7', '.bar-title');
    await shows(element, 'Nothing planned this week Your next session is 12:00 PM.', '.main');
    await expect(element).to.be.accessible();
  });

  it('gives the month a press away, with the day that is picked', async () => {
    const { element } = await schedule();
    await press(element, 'button', 'See the month');
    await shows(element, 'June 2026', '.bar-title');
    await until(() => allByRole(element, 'grid', 'June 2026').length === 1);
    await press(element, 'button', 'Wednesday, June 10, 1 session');
    await shows(element, 'Midweek group', '.main');
    expect(byRole(element, 'button', 'Wednesday, June 10, 1 session').getAttribute('aria-pressed')).to.equal(
      'true',
    );
    await expect(element).to.be.accessible();
    await press(element, 'button', 'See the list');
    await shows(element, 'This week', '.bar-title');
  });

  it('stands at 320 px, and in twice the text', async () => {
    for (const [width, unit] of [
      [320, '16px'],
      [390, '32px'],
    ] as const) {
      const { element } = await schedule({ width });
      element.style.setProperty('--iop-unit', unit);
      await element.updateComplete;
      expect(element.scrollWidth, unit).to.be.at.most(element.clientWidth);
      for (const button of allByRole(element, 'button'))
        expect(button.getBoundingClientRect().height, button.innerText).to.be.at.least(43.5);
      await expect(element).to.be.accessible();
    }
  });
});

describe('the week where there is room', () => {
  it('is a grid of hours with its margin: a heading and a list a day, in the order of time', async () => {
    const { element } = await schedule({ width: 1200 });
    await until(() => allByRole(element, 'grid').length === 1, 'the month is beside it');
    const days = allByRole(element, 'heading').map(heading =>
      heading.innerText.replace(/\s+/g, ' ').replace(' ,', ','),
    );
    expect(days).to.deep.equal([
      'This week',
      'Lunch together',
      'Mon 8',
      'Tue 9',
      'Wed 10',
      'Thu 11',
      'Fri 12, today',
      'Sat 13',
      'June 2026',
    ]);
    const blocks = allByRole(element, 'button').filter(button => button.matches('.block'));
    expect(blocks.map(block => block.querySelector('b')?.innerText)).to.deep.equal([
      'Time with Alex',
      'Monday group',
      'Grounding',
      'Midweek group',
      'Hard feelings',
      'Short group',
      'Lunch together',
      'Sleep skills',
      'With your mom',
      'Calm skills',
    ]);
    expect(blocks[1]?.innerText.replace(/\s+/g, ' ')).to.equal('Group Monday group 4:00 – 6:00 PM You came');
    expect(byRole(element, 'list', 'Sessions you could add').children).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('becomes a list when the room goes, and a grid again when it comes back', async () => {
    const { element } = await schedule({ width: 1200 });
    const box = element.parentElement as HTMLElement;
    box.style.setProperty('width', '600px');
    await until(() => element.shadowRoot?.querySelector('.session'));
    expect(element.shadowRoot?.querySelector('.block')).to.equal(null);
    box.style.setProperty('width', '1000px');
    await until(() => element.shadowRoot?.querySelector('.block'));
    expect(element.view).to.equal('week');
  });

  it('switches between list, week and month', async () => {
    const { element } = await schedule({ width: 1200 });
    await press(element, 'radio', 'List');
    await shows(element, 'Earlier this week');
    await press(element, 'radio', 'Month');
    await until(() => allByRole(element, 'grid', 'June 2026').length === 1);
    expect(element.view).to.equal('month');
    await press(element, 'radio', 'Week');
    await until(() => element.shadowRoot?.querySelector('.block'));
    await expect(element).to.be.accessible();
  });

  it('picks a week in the small month, also one that was not fetched yet', async () => {
    const { element, memory } = await schedule({ width: 1200 });
    memory.data.sessions = [
      ...memory.data.sessions,
      sampleSession('coach', 'Coach call', at(24, '09:00'), 20),
    ];
    await press(element, 'button', 'Wednesday, June 24');
    await shows(element, 'June 22 – 28', '.bar-title');
    expect(element.shadowRoot?.querySelector('.shaded')?.textContent).to.contain('24');
    expect(textOf(element, '.next')).to.contain('Lunch together');
  });

  it('puts sessions that overlap side by side', async () => {
    const sessions = [
      sampleSession('group', 'One', at(12, '12:00'), 60, { id: 'one' }),
      sampleSession('family', 'Two', at(12, '12:30'), 60, { id: 'two' }),
      sampleSession('coach', 'Three', at(12, '13:30'), 60, { id: 'three' }),
    ];
    const { element } = await schedule({ width: 1200, data: { sessions, slots: [] } });
    const [one, two, three] = ['one', 'two', 'three'].map(id =>
      (element.shadowRoot?.querySelector(`[data-id=${id}]`) as HTMLElement).getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect];
    expect(two.left).to.be.at.least(one.right);
    expect(two.top).to.be.below(one.bottom);
    expect(three.left).to.equal(one.left);
    expect(three.width).to.be.above(one.width * 1.8);
  });

  it('draws a session over midnight on both days, and has it once to read and press', async () => {
    const sessions = [sampleSession('group', 'Night group', at(10, '23:00'), 120, { id: 'night' })];
    const { element } = await schedule({ width: 1200, data: { sessions, slots: [] } });
    const blocks = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.block') ?? [])];
    expect(
      blocks.map(block => block.closest('[part=day]')?.querySelector('h3')?.innerText.replace(/\s+/g, ' ')),
    ).to.deep.equal(['Wed 10', 'Thu 11']);
    expect(blocks.map(({ tagName }) => tagName)).to.deep.equal(['BUTTON', 'DIV']);
    expect(allByRole(element, 'button', /Night group/)).to.have.length(1);
  });

  it('has a session that began the week before on its first day', async () => {
    const sessions = [sampleSession('group', 'Sunday night', at(7, '23:30'), 60, { id: 'sunday' })];
    const { element } = await schedule({ width: 1200, data: { sessions, slots: [] }, now: at(8, '08:00') });
    const block = byRole(element, 'button', /Sunday night/);
    expect(block.closest('[part=day]')?.querySelector('h3')?.innerText).to.match(/Mon/);
  });
});

describe('the rest of the week, for a page of its own', () => {
  it('is next, the hours and what is left', async () => {
    const { element } = await schedule({ view: 'rest', weekUrl: '#week' });
    expect(textOf(element, '.bar')).to.equal('');
    expect(textOf(element, '.next')).to.contain('Lunch together');
    expect(byRole(element, 'link', 'Whole week').getAttribute('href')).to.equal('#week');
    expect(allByRole(element, 'listitem').map(row => row.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      'Today 2:00 PM Sleep skills Skills class · Priya · Could add Add this',
      'Sat 10:00 AM With your mom Family · Alex Chen',
      'Sat 2:00 PM Calm skills Skills class · Priya · Could add Add this',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says when nothing is left', async () => {
    const { element } = await schedule({ view: 'rest', data: { slots: [] }, now: at(14, '12:00') });
    expect(textOf(element, '.main')).to.contain('Nothing more this week.');
    expect(textOf(element, '.next')).to.contain('Next, Monday');
  });
});

describe('hours', () => {
  it('go by the age group, and a drop of a few minutes counts in full', async () => {
    const { element } = await schedule({ data: { me: { ...sampleMe(), ageGroup: 'adolescent' } } });
    expect(textOf(element, '.sum')).to.contain('Planned 6 hours. You have been to 6 of 6.');
  });

  it('offer no way to fill them when nothing is open at the clinic', async () => {
    const { element } = await schedule({ data: { slots: [] } });
    expect(textOf(element, '.sum')).to.match(/1 hour is open\.$/);
  });

  it('ask for no open times when none are wanted', async () => {
    const program = { ...sampleProgram(), hoursPerWeek: { adult: 2, adolescent: 2 } };
    const { element, memory } = await schedule({ data: { program } });
    expect(textOf(element, '.sum')).to.equal('Planned 2 hours. You have been to 6.');
    expect(memory.calls).not.to.include('listSlots');
  });

  it('are not shown to somebody who applies, or who has nothing planned', async () => {
    const { element } = await schedule({ data: { me: { ...sampleMe(), status: 'applicant' } } });
    expect(textOf(element, '.sum')).to.equal('');
    const other = await schedule({ data: { sessions: [] } });
    expect(textOf(other.element, '.sum')).to.equal('');
  });

  it('leave out open times that cut into a session of their own', async () => {
    const cuts = slot('cuts', 'group', 'Cuts in', at(13, '10:30'));
    const { element } = await schedule({ data: { slots: [cuts] } });
    expect(textOf(element)).not.to.contain('Cuts in');
  });
});

describe('a zone that is not the clinic’s', () => {
  it('shows the person’s own times and says so once', async () => {
    const { element } = await schedule({ timeZone: 'America/Vancouver' });
    expect(textOf(element, '.next')).to.contain('9:00 – 10:00 AM');
    expect(textOf(element)).to.contain('Times are shown for Vancouver. The clinic is on New York time.');
  });

  it('says nothing where the clocks show the same', async () => {
    const { element } = await schedule({ timeZone: 'America/Toronto' });
    expect(textOf(element)).not.to.contain('Times are shown');
  });

  it('moves when the zone changes on the way', async () => {
    const { element, memory } = await schedule();
    element.timeZone = 'Europe/Madrid';
    await quiet({ element, memory });
    expect(textOf(element, '.next')).to.contain('6:00 – 7:00 PM');
  });
});

describe('Spanish', () => {
  it('speaks it in the list and the grid', async () => {
    for (const width of [390, 1200]) {
      const { element } = await schedule({ locale: 'es-US', width });
      await shows(element, 'Esta semana');
      await shows(element, 'Has estado en 6 de 9.');
      expect(textOf(element, '.next')).to.contain('Apoyo al comer con Rosa Lind');
      expect(textOf(element)).not.to.match(/You came|To make up|Could add|Today|Next,/);
      expect(element.shadowRoot?.querySelector('.frame')?.getAttribute('lang')).to.equal('es');
      await expect(element).to.be.accessible();
    }
  });

  it('ends no sentence twice where times end on a period', async () => {
    for (const locale of ['es-US', 'en-CA']) {
      const { element } = await schedule({ locale, timeZone: 'America/Vancouver' });
      await shows(element, /[ap]\.\s?m\./);
      expect(textOf(element)).not.to.contain('..');
      await press(element, 'button', 'With your mom');
      await until(() => element.shadowRoot?.querySelector('dialog[open]'));
      expect(textOf(element, 'dialog')).not.to.contain('..');
    }
  });

  it('changes while it is shown', async () => {
    const { element } = await schedule();
    element.locale = 'es';
    await shows(element, 'Esta semana');
    await shows(element, 'Estuviste');
  });
});

describe('a page that runs from right to left', () => {
  it('begins at the right and keeps the order of a time', async () => {
    const { element } = await schedule({ dir: 'rtl', width: 1200 });
    const left = (selector: string): number =>
      (element.shadowRoot?.querySelector(selector) as HTMLElement).getBoundingClientRect().left;
    expect(left('.bar-title')).to.be.above(left('.segmented'));
    expect(left('.axis')).to.be.above(left('[data-id=mom]'));
    expect(left('[data-id=alex]')).to.be.above(left('[data-id=mom]'));
    await expect(element).to.be.accessible();
    const phone = await schedule({ dir: 'rtl', width: 320 });
    expect(phone.element.scrollWidth).to.be.at.most(phone.element.clientWidth);
    await expect(phone.element).to.be.accessible();
  });
});

describe('nothing planned', () => {
  it('says who fills the week, and that somebody is there', async () => {
    const { element } = await schedule({ data: { sessions: [], slots: [] } });
    expect(textOf(element, '.main')).to.contain(
      'Nothing planned yet Alex Chen adds your times. They show here by themselves. Somebody is there until 6:00 PM.',
    );
    await expect(element).to.be.accessible();
  });

  it('says when somebody is there again', async () => {
    const { element } = await schedule({ data: { sessions: [], slots: [] }, now: at(13, '20:00') });
    expect(textOf(element, '.main')).to.contain('Somebody is there again Monday');
  });

  it('names the team for who has no therapist yet', async () => {
    const { element } = await schedule({
      data: { sessions: [], slots: [], me: { ...sampleMe(), careTeam: [] } },
    });
    expect(textOf(element, '.main')).to.contain('Your team adds your times.');
  });
});

describe('what does not work', () => {
  const unavailable = { code: 'unavailable', status: 503, retryAfter: 0 } as const;

  it('says what is safe and how to go on, and goes on', async () => {
    const stage = await schedule({
      waitFor: 'nothing',
      before: memory => memory.fail('listSessions', unavailable),
    });
    const { element, memory, told } = stage;
    await shows(element, 'We could not load your week The clinic still has it.');
    await shows(element, 'Call Harborlight Clinic (555) 010-0142');
    expect(element.matches(':state(error)')).to.equal(true);
    await expect(element).to.be.accessible();
    memory.mend('listSessions');
    await press(element, 'button', 'Try again');
    await until(() => element.shadowRoot?.activeElement?.matches('.frame'));
    await settled(stage);
    expect(textOf(element, '.next')).to.contain('Lunch together');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(told.filter(({ type }) => type === 'iop-ready')).to.have.length(1);
  });

  it('keeps the week on the screen when a later look fails, and says how old it is', async () => {
    const { element, memory, clock } = await schedule();
    memory.fail('listSessions', unavailable);
    clock.now += 60_000;
    await element.refresh();
    await shows(element, 'We could not look for changes This is your week as it was at 11:40 AM.');
    expect(textOf(element, '.next')).to.contain('Lunch together');
    await expect(element).to.be.accessible();
    memory.mend('listSessions');
    await press(element, 'button', 'Try again');
    await until(() => !textOf(element).includes('We could not look'));
  });

  it('stands without the program and the person', async () => {
    const { element } = await schedule({
      before: memory => {
        memory.fail('getProgram', unavailable);
        memory.fail('getMe', unavailable);
      },
    });
    expect(textOf(element, '.next')).to.contain('Lunch together');
    expect(textOf(element, '.sum')).to.equal('');
  });

  it('says so when another week can’t be had, and keeps the way back', async () => {
    const { element, memory } = await schedule();
    memory.fail('listSessions', unavailable);
    await press(element, 'button', 'Week before');
    await shows(element, 'We could not load your week', '.main');
    expect(textOf(element, '.main')).to.contain('Your next session is 12:00 PM.');
    memory.mend('listSessions');
    await press(element, 'button', 'Try again');
    await shows(element, 'Nothing planned this week', '.main');
  });

  it('waits 400 ms before it says that it waits', async () => {
    let release = (): void => undefined;
    const stage = await schedule({
      waitFor: 'nothing',
      before: memory => (release = memory.hold('listSessions')),
    });
    const { element } = stage;
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    const waiting = element.shadowRoot?.querySelector('.awaited') as HTMLElement;
    expect(waiting.innerText).to.equal('');
    expect(getComputedStyle(waiting).animationDelay).to.equal('0.4s');
    await shows(element, 'Getting your week');
    await until(
      () => element.shadowRoot?.querySelector('.loading svg'),
      'the line sways for who waits longer',
    );
    await expect(element).to.be.accessible();
    release();
    await settled(stage);
    expect(element.matches(':state(loading)')).to.equal(false);
  });
});

describe('without a network', () => {
  afterEach(() => setOnline(true));

  it('keeps the week, says how old it is, and looks again when it is back', async () => {
    const { element, memory, clock } = await schedule();
    setOnline(false);
    await shows(
      element,
      'You are offline. This is your week as it was at 11:40 AM. It may have changed since.',
    );
    expect(textOf(element, '.next')).to.contain('Lunch together');
    await expect(element).to.be.accessible();
    memory.data.sessions = [...week(), sampleSession('coach', 'Coach call', at(13, '16:00'), 20)];
    clock.now += 5 * 60_000;
    setOnline(true);
    await shows(element, 'Coach call');
    expect(textOf(element)).not.to.contain('You are offline');
  });
});

describe('a sign-in that has ended', () => {
  it('hides the week, tells the page, and goes on after signing in', async () => {
    const { element, memory, told } = await schedule();
    const { me } = memory.data;
    memory.data.me = null;
    await element.refresh();
    await shows(element, 'Your sign-in has ended');
    expect(textOf(element)).not.to.contain('Lunch together');
    expect(element.matches(':state(signed-out)')).to.equal(true);
    await expect(element).to.be.accessible();
    await press(element, 'button', 'Sign in');
    await element.refresh();
    expect(told.map(({ type }) => type)).to.deep.equal([
      'iop-ready',
      'iop-signed-out',
      'iop-sign-in-requested',
    ]);
    memory.data.me = me;
    const listens = memory.calls.filter(call => call === 'streamEvents').length;
    await element.refresh();
    await shows(element, 'Lunch together');
    await until(
      () => memory.calls.filter(call => call === 'streamEvents').length > listens,
      'it listens to live events again',
    );
  });

  it('says so at once to somebody who was never signed in, and takes the page’s own way in', async () => {
    const { element, told } = await schedule({ waitFor: 'nothing', data: { me: null } });
    element.innerHTML = '<a slot="sign-in" href="#in">Enter</a>';
    await shows(element, 'Your sign-in has ended');
    expect(allByRole(element, 'button')).to.deep.equal([]);
    expect(told).to.deep.equal([{ type: 'iop-signed-out', detail: undefined }]);
  });
});

describe('a new week', () => {
  it('begins by itself on Monday', async () => {
    const { element, clock } = await schedule({ now: at(14, '23:50') });
    expect(textOf(element, '.bar-title')).to.contain('June 8 – 14');
    clock.now = NOW + 3 * DAY;
    dispatchEvent(new Event('focus'));
    await shows(element, 'This week June 15 – 21', '.bar-title');
    await shows(element, 'Next Monday group', '.next');
  });
});
