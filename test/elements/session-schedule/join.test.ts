import { expect } from '@open-wc/testing';
import { sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { Session } from '../../../src/contract/session.js';
import {
  allByRole,
  at,
  byRole,
  DAY,
  HOUR,
  MINUTE,
  press,
  saidBy,
  schedule,
  shows,
  type Stage,
  textOf,
  until,
} from './stage.js';

const noon = at(12, '12:00');
/** Opens at 11:50, closes at 12:30, ends at 1:00. */
const lunch = (more: Partial<Session> = {}): Session =>
  sampleSession('meal-support', 'Lunch together', noon, 60, { id: 'lunch', ...more });
const later = sampleSession('group', 'Late group', at(12, '16:00'), 60, { id: 'late' });
const only = (...sessions: Session[]) => ({ data: { sessions, slots: [] } });

/** The page comes back to the front at another time. */
const comeBackAt = async ({ element, clock }: Stage, now: number): Promise<void> => {
  clock.now = now;
  document.dispatchEvent(new Event('visibilitychange'));
  await element.updateComplete;
};

describe('the way in', () => {
  it('goes from not yet, to now, to late and welcome, to a calm word', async () => {
    const stage = await schedule({ ...only(lunch(), later), now: noon - 3 * HOUR });
    const { element } = stage;
    expect(textOf(element, '.next')).to.contain('Next, in 3 hours');
    const soon = byRole(element, 'button', 'You can join at 11:50 AM');
    expect(soon.getAttribute('aria-disabled')).to.equal('true');
    soon.click();
    expect(stage.told.map(({ type }) => type)).to.deep.equal(['iop-ready']);

    await comeBackAt(stage, noon - 10 * MINUTE - 1);
    expect(textOf(element, '.next')).to.contain('You can join at 11:50 AM');
    await comeBackAt(stage, noon - 10 * MINUTE);
    expect(textOf(element, '.next')).to.contain('Next, in 10 minutes');
    byRole(element, 'button', 'Join now');
    expect(saidBy(element)).to.equal('You can join now: Lunch together');

    await comeBackAt(stage, noon + 12.5 * MINUTE);
    expect(textOf(element, '.next')).to.contain('Started 12 minutes ago');
    expect(textOf(element, '.next')).to.contain('Late is fine. The door stays open until 12:30 PM.');
    byRole(element, 'button', 'Come in late, it is fine');
    await expect(element).to.be.accessible();

    await comeBackAt(stage, noon + 30 * MINUTE);
    expect(textOf(element, '.next')).to.contain(
      'The door closed at 12:30 PM. That is all right. You can make this up.',
    );
    expect(allByRole(element, 'button', /join|come in|make it/i)).to.deep.equal([]);

    await comeBackAt(stage, noon + HOUR);
    expect(textOf(element, '.next')).to.contain('Late group');
    expect(textOf(element, '.main')).to.contain('Not noted yet');
  });

  it('opens by itself, with one timer set for the moment', async () => {
    const delays: (number | undefined)[] = [];
    const native = globalThis.setTimeout;
    const stage = await schedule({ ...only(lunch()), now: noon - 3 * HOUR });
    globalThis.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
      delays.push(delay);
      return native(run, delay, ...rest);
    }) as typeof setTimeout;
    try {
      // Thirty milliseconds before the door opens: the timer that is set now is the one that opens it.
      await comeBackAt(stage, noon - 10 * MINUTE - 30);
      expect(delays).to.have.length(1);
      // The clock of the program goes on while its answer is read.
      expect(delays[0]).to.be.within(1, 30);
      stage.clock.now = noon - 10 * MINUTE;
      await shows(stage.element, 'Join now', '.next');
    } finally {
      globalThis.setTimeout = native;
    }
  });

  it('is there for another session that is open too, and for one at a time', async () => {
    const twin = sampleSession('group', 'Twin group', noon, 60, { id: 'twin' });
    const { element } = await schedule({ ...only(lunch(), twin), now: noon - 5 * MINUTE });
    expect(
      allByRole(element, 'button', 'Join now').map(button =>
        button.closest('[part=next], [part=session]')?.getAttribute('part'),
      ),
    ).to.deep.equal(['next', 'session']);
    expect(element.shadowRoot?.querySelectorAll('.button.primary')).to.have.length(1);
  });

  it('turns to a session with an open door before one whose door has closed', async () => {
    const overlapping = sampleSession('group', 'Open group', noon + 35 * MINUTE, 60, { id: 'open' });
    const { element } = await schedule({ ...only(lunch(), overlapping), now: noon + 32 * MINUTE });
    expect(textOf(element, '.next')).to.contain('Open group');
  });

  it('names the day when it opens on another one', async () => {
    const { element } = await schedule({ ...only(lunch()), now: noon - 2 * DAY });
    expect(textOf(element, '.next')).to.contain('Next, Friday');
    byRole(element, 'button', /You can join Friday.* 11:50 AM/);
  });

  it('names the date when it is more than a week away', async () => {
    const { element } = await schedule({ ...only(lunch()), now: noon - 10 * DAY });
    expect(textOf(element, '.next')).to.contain('Next, Friday, June 12, 12:00 PM');
  });

  it('follows the program’s clock where the device’s is wrong', async () => {
    for (const deviceSkew of [3 * HOUR, -3 * HOUR, 40 * DAY]) {
      const { element } = await schedule({ ...only(lunch()), now: noon - 5 * MINUTE, deviceSkew });
      expect(textOf(element, '.next'), String(deviceSkew)).to.contain('in 5 minutes');
      byRole(element, 'button', 'Join now');
    }
  });

  it('is never there for a session that was called off', async () => {
    const { element } = await schedule({ ...only(lunch({ status: 'cancelled' })), now: noon });
    expect(textOf(element, '.next')).to.equal('');
    expect(allByRole(element, 'button', /join/i)).to.deep.equal([]);
  });
});

describe('joining', () => {
  const open = { ...only(lunch()), now: noon };

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('tells the page by id, and stays where it is without a room', async () => {
    const { element, told } = await schedule(open);
    await press(element, 'button', 'Come in late, it is fine');
    expect(told.at(-1)).to.deep.equal({ type: 'iop-join-requested', detail: { sessionId: 'lunch' } });
  });

  it('goes to the room, with the id and nothing else in the address', async () => {
    const { element, told } = await schedule({ ...open, roomUrl: '#room-{id}' });
    const link = byRole(element, 'link', 'Come in late, it is fine');
    expect(link.getAttribute('href')).to.equal('#room-lunch');
    link.click();
    expect(told.at(-1)?.type).to.equal('iop-join-requested');
    expect(location.hash).to.equal('#room-lunch');
  });

  it('leaves the way to a page that takes it over', async () => {
    const { element } = await schedule({ ...open, roomUrl: '#room-{id}' });
    element.addEventListener('iop-join-requested', event => event.preventDefault());
    byRole(element, 'link', 'Come in late, it is fine').click();
    expect(location.hash).to.equal('');
  });

  it('follows no address that is script', async () => {
    const { element } = await schedule({ ...open, roomUrl: 'javascript:alert({id})' });
    expect(allByRole(element, 'link', /come in/i)).to.deep.equal([]);
    byRole(element, 'button', 'Come in late, it is fine');
  });

  it('is in the grid and its dialog too', async () => {
    const { element, told } = await schedule({ ...open, width: 1200 });
    const block = byRole(element, 'button', /Meal support Lunch together/);
    block.click();
    await until(() => element.shadowRoot?.querySelector('dialog[open]'));
    const inDialog = allByRole(element, 'button', 'Come in late, it is fine').find(button =>
      button.closest('dialog'),
    );
    inDialog?.click();
    expect(told.at(-1)).to.deep.equal({ type: 'iop-join-requested', detail: { sessionId: 'lunch' } });
  });
});
