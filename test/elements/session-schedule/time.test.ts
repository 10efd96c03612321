import { expect } from '@open-wc/testing';
import { sampleProgram, sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { Session } from '../../../src/contract/session.js';
import {
  dayIndex,
  daysFrom,
  midnightOf,
  wallHours,
  weekOf,
} from '../../../src/elements/session-schedule/calendar.js';
import { formatFromNow, rewordedAt } from '../../../src/elements/session-schedule/from-now.js';
import { lanesOf } from '../../../src/elements/session-schedule/week/lanes.js';
import { monthOf } from '../../../src/elements/session-schedule/calendar.js';
import { isRepeated } from '../../../src/elements/session-schedule/list/repeated-hour.js';
import { allByRole, byRole, DAY, HOUR, MINUTE, press, schedule, shows, textOf, until } from './stage.js';

const utc = (text: string): number => Date.parse(text);
const hoursOfDays = (moment: string, timeZone: string): number[] =>
  weekOf(utc(moment), timeZone).map(({ start, end }) => (end - start) / HOUR);

describe('days of a week in which the clocks change', () => {
  it('have the hours that they have', () => {
    expect(hoursOfDays('2026-03-05T12:00:00Z', 'America/New_York')).to.deep.equal([
      24, 24, 24, 24, 24, 24, 23,
    ]);
    expect(hoursOfDays('2026-10-28T12:00:00Z', 'America/New_York')).to.deep.equal([
      24, 24, 24, 24, 24, 24, 25,
    ]);
    expect(hoursOfDays('2026-03-25T12:00:00Z', 'Europe/Madrid')).to.deep.equal([24, 24, 24, 24, 24, 24, 23]);
    expect(hoursOfDays('2026-10-22T12:00:00Z', 'Europe/Madrid')).to.deep.equal([24, 24, 24, 24, 24, 24, 25]);
    expect(hoursOfDays('2026-10-01T12:00:00Z', 'Australia/Lord_Howe')).to.deep.equal([
      24, 24, 24, 24, 24, 24, 23.5,
    ]);
    expect(hoursOfDays('2026-04-01T12:00:00Z', 'Australia/Lord_Howe')).to.deep.equal([
      24, 24, 24, 24, 24, 24, 24.5,
    ]);
  });

  it('begin at the first moment there is where midnight is skipped', () => {
    // In Beirut the clocks go from 0:00 to 1:00.
    const days = weekOf(utc('2026-03-28T12:00:00Z'), 'Asia/Beirut');
    expect(days.map(({ start, end }) => (end - start) / HOUR)).to.deep.equal([24, 24, 24, 24, 24, 24, 23]);
    const sunday = days[6] as (typeof days)[number];
    expect(wallHours(sunday, sunday.start, 'Asia/Beirut')).to.equal(1);
  });

  it('follow one another without a gap, over two years and across zones', () => {
    for (const timeZone of [
      'America/New_York',
      'Europe/Madrid',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Vancouver',
      'Pacific/Apia',
    ]) {
      const days = daysFrom(midnightOf(utc('2026-01-01T12:00:00Z'), timeZone), 730, timeZone);
      for (const [index, day] of days.entries()) {
        if (index > 0) expect(day.start, timeZone).to.equal(days[index - 1]?.end);
        expect(dayIndex(days, day.start)).to.equal(index);
        expect(dayIndex(days, day.end - 1)).to.equal(index);
      }
    }
  });

  it('draw four o’clock beside four o’clock', () => {
    for (const [moment, timeZone] of [
      ['2026-03-05T12:00:00Z', 'America/New_York'],
      ['2026-10-28T12:00:00Z', 'America/New_York'],
      ['2026-10-22T12:00:00Z', 'Europe/Madrid'],
      ['2026-10-01T12:00:00Z', 'Australia/Lord_Howe'],
      ['2026-04-01T12:00:00Z', 'Australia/Lord_Howe'],
    ] as const) {
      for (const day of weekOf(utc(moment), timeZone)) {
        const four = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
        let drawn = -1;
        for (let at = day.start; at < day.end; at += 30 * MINUTE)
          if (four.format(at) === '16:00') drawn = wallHours(day, at, timeZone);
        expect(drawn, timeZone).to.equal(16);
      }
    }
  });

  it('know the hour that the clocks show twice', () => {
    const [sunday] = weekOf(utc('2026-10-28T12:00:00Z'), 'America/New_York').slice(-1);
    if (!sunday) throw new Error('no Sunday');
    const twice = ['04:00', '05:00', '05:30', '06:00', '06:30', '07:00'].filter(time =>
      isRepeated(sunday, utc(`2026-11-01T${time}:00Z`), 'America/New_York'),
    );
    expect(twice).to.deep.equal(['05:00', '05:30', '06:00', '06:30']);
  });

  it('fill whole weeks of a month, four to six', () => {
    const lengths = ['2027-02', '2026-06', '2026-08'].map(
      month => monthOf(utc(`${month}-10T12:00:00Z`), 'UTC').length / 7,
    );
    expect(lengths).to.deep.equal([4, 5, 6]);
  });
});

describe('a weekly group across a change of clocks', () => {
  /** Tuesdays at 17:00 in New York, as the program derives them. */
  const group = (id: string, startsAt: string): Session =>
    sampleSession('group', 'Tuesday group', utc(startsAt), 60, { id });
  const sessions = [
    group('before', '2026-10-27T17:00:00-04:00'),
    group('after', '2026-11-03T17:00:00-05:00'),
  ];
  const around = { data: { sessions, slots: [] }, now: utc('2026-10-26T12:00:00-04:00') };

  it('stays at five for who lives there', async () => {
    const { element } = await schedule(around);
    expect(textOf(element, '.main')).to.contain('5:00 PM 1 hour Tuesday group');
    await press(element, 'button', 'Week after');
    await shows(element, /November 2 – 8/, '.bar-title');
    expect(textOf(element, '.main')).to.contain('5:00 PM 1 hour Tuesday group');
  });

  it('moves by an hour for who reads it in Phoenix, whose clocks never change', async () => {
    const { element } = await schedule({ ...around, timeZone: 'America/Phoenix' });
    expect(textOf(element, '.main')).to.contain('2:00 PM 1 hour Tuesday group');
    expect(textOf(element)).to.contain('Times are shown for Phoenix. The clinic is on New York time.');
    await press(element, 'button', 'Week after');
    await shows(element, '3:00 PM 1 hour Tuesday group', '.main');
  });

  it('is right in Madrid in the week in which only Europe has changed', async () => {
    const { element } = await schedule({ ...around, timeZone: 'Europe/Madrid' });
    expect(textOf(element, '.main')).to.contain('10:00 PM 1 hour Tuesday group');
    await press(element, 'button', 'Week after');
    await shows(element, '11:00 PM 1 hour Tuesday group', '.main');
  });

  it('is right where clocks move by half an hour', async () => {
    const program = { ...sampleProgram(), timeZone: 'Australia/Lord_Howe' };
    const island = (id: string, startsAt: string): Session =>
      sampleSession('group', 'Island group', utc(startsAt), 60, { id, timeZone: 'Australia/Lord_Howe' });
    const { element } = await schedule({
      data: {
        program,
        slots: [],
        sessions: [island('a', '2026-10-02T16:00:00+10:30'), island('b', '2026-10-09T16:00:00+11:00')],
      },
      now: utc('2026-10-01T08:00:00+10:30'),
      timeZone: 'Australia/Lord_Howe',
      width: 1200,
    });
    const top = (): string =>
      (element.shadowRoot?.querySelector('.spot') as HTMLElement).style.getPropertyValue('--from');
    expect(byRole(element, 'button', /Island group/).innerText).to.contain('Join at 3:50');
    const before = top();
    await press(element, 'button', 'Week after');
    await shows(element, /October 5 – 11/, '.bar-title');
    await until(() => allByRole(element, 'button', /Island group/).length === 1);
    expect(top()).to.equal(before);
  });
});

describe('the night in which an hour comes twice', () => {
  it('names the zone beside the time, so that it is one of the two', async () => {
    const sessions = [
      sampleSession('group', 'First', utc('2026-11-01T01:30:00-04:00'), 30, { id: 'first' }),
      sampleSession('group', 'Second', utc('2026-11-01T01:30:00-05:00'), 30, { id: 'second' }),
      sampleSession('group', 'Third', utc('2026-11-01T09:00:00-05:00'), 30, { id: 'third' }),
    ];
    const { element } = await schedule({
      data: { sessions, slots: [] },
      now: utc('2026-10-31T12:00:00-04:00'),
    });
    const times = allByRole(element, 'listitem').map(
      row => row.querySelector<HTMLElement>('.when .strong')?.innerText,
    );
    expect(times).to.deep.equal(['1:30 AM EDT', '1:30 AM EST', '9:00 AM']);
  });

  it('draws a session that ends at an earlier hour than it begins', async () => {
    // From 1:50 to 1:10 on the clock: twenty minutes.
    const sessions = [sampleSession('group', 'Backwards', utc('2026-11-01T05:50:00Z'), 20, { id: 'back' })];
    const { element } = await schedule({
      width: 1200,
      data: { sessions, slots: [] },
      now: utc('2026-10-31T12:00:00-04:00'),
    });
    const spot = element.shadowRoot?.querySelector<HTMLElement>('.spot');
    expect(Number(spot?.style.getPropertyValue('--long'))).to.be.within(0.3, 0.5);
  });

  it('passes over the hour that is not there', async () => {
    // From 1:30 to 3:30 on the clock: one hour.
    const sessions = [sampleSession('group', 'Jump', utc('2026-03-08T01:30:00-05:00'), 60, { id: 'jump' })];
    const { element } = await schedule({
      data: { sessions, slots: [] },
      now: utc('2026-03-07T12:00:00-05:00'),
    });
    expect(textOf(element, '.main')).to.contain('1:30 AM 1 hour Jump');
    expect(textOf(element, '.next')).to.contain('1:30 – 3:30 AM');
  });
});

describe('how far away a moment is', () => {
  const noon = utc('2026-06-12T12:00:00Z');
  const says = (away: number): string => formatFromNow(noon, noon - away, 'en');

  it('counts minutes that have begun before it, and minutes that have passed after it', () => {
    expect([59.2 * MINUTE, 20 * MINUTE, 61_000, MINUTE, 1].map(says)).to.deep.equal([
      'in 1 hour',
      'in 20 minutes',
      'in 2 minutes',
      'in 1 minute',
      'in 1 minute',
    ]);
    expect([0, -30_000, -MINUTE, -12.9 * MINUTE, -90 * MINUTE].map(says)).to.deep.equal([
      '1 minute ago',
      '1 minute ago',
      '1 minute ago',
      '12 minutes ago',
      '1 hour ago',
    ]);
  });

  it('says when it reads differently, and never sooner', () => {
    for (let away = -3 * HOUR; away < 5 * HOUR; away += 37_000) {
      const now = noon - away;
      const then = rewordedAt(noon, now);
      expect(then, String(away)).to.be.above(now);
      if (away > 0 && then <= noon) {
        expect(formatFromNow(noon, then, 'en'), String(away)).not.to.equal(says(away));
        expect(formatFromNow(noon, then - 1, 'en'), String(away)).to.equal(says(away));
      }
    }
  });
});

describe('lanes', () => {
  it('put what overlaps side by side and what only touches one after the other', () => {
    const spans = [
      { from: 9, to: 10 },
      { from: 10, to: 12 },
      { from: 10.5, to: 11 },
      { from: 11, to: 13 },
      { from: 13, to: 14 },
    ];
    expect(lanesOf(spans)).to.deep.equal([
      { lane: 0, lanes: 1 },
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('never put two at one place at a time', () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const spans = Array.from({ length: 300 }, () => {
      const from = next() * 23;
      return { from, to: from + 0.2 + next() * 2 };
    }).sort((one, other) => one.from - other.from);
    const lanes = lanesOf(spans);
    spans.forEach((one, index) =>
      spans.slice(index + 1).forEach((other, offset) => {
        if (other.from < one.to) expect(lanes[index]?.lane).not.to.equal(lanes[index + 1 + offset]?.lane);
      }),
    );
    for (const { lane, lanes: count } of lanes) expect(lane).to.be.below(count);
  });
});

describe('the line of the present', () => {
  it('moves by itself and leaves the blocks alone', async () => {
    const { element, clock } = await schedule({ width: 1200 });
    const line = (): number =>
      (element.shadowRoot?.querySelector('.now-line') as HTMLElement).getBoundingClientRect().top;
    const block = element.shadowRoot?.querySelector('.block');
    const before = line();
    clock.now += 3 * HOUR;
    dispatchEvent(new Event('focus'));
    await element.updateComplete;
    const hour = (element.shadowRoot?.querySelector('.axis span:nth-child(3)') as HTMLElement).offsetTop / 2;
    expect(line() - before).to.be.closeTo(3 * hour, 3);
    expect(element.shadowRoot?.querySelector('.block')).to.equal(block);
    clock.now += DAY;
    dispatchEvent(new Event('focus'));
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.now-line')?.closest('[part=day]')?.textContent).to.contain(
      'Sat',
    );
  });
});
