import { expect } from '@open-wc/testing';
import { waitUntil } from './support/wait-until.js';

/**
 * What engines from our floor on (Safari 16.4, Chrome 111, Firefox 115) may lack, and what is missing on a page without
 * https. They are taken away before any of our code is here, because libraries look for them as they load: everything
 * is imported below this.
 */
const MISSING: readonly (readonly [object, string])[] = [
  [URL, 'parse'],
  [URL, 'canParse'],
  [AbortSignal, 'any'],
  [Promise, 'withResolvers'],
  [Promise, 'try'],
  [Object, 'groupBy'],
  [Map, 'groupBy'],
  [Array, 'fromAsync'],
  [String.prototype, 'isWellFormed'],
  [String.prototype, 'toWellFormed'],
  [HTMLElement.prototype, 'showPopover'],
  [ElementInternals.prototype, 'states'],
  [globalThis, 'requestIdleCallback'],
  // Without https.
  [crypto, 'randomUUID'],
  [crypto, 'subtle'],
  [navigator, 'locks'],
];

/** Takes a property away, wherever on the way up it stands. */
const take = (from: object, name: string): void => {
  for (let owner: object | null = from; owner; owner = Object.getPrototypeOf(owner) as object | null)
    Reflect.deleteProperty(owner, name);
};

describe('in an engine at the floor, on a page without https', () => {
  before(() => {
    for (const [owner, name] of MISSING) take(owner, name);
    for (const [owner, name] of MISSING) expect(name in owner, name).to.equal(false);
  });

  it('the intake begins and saves what is said', async () => {
    const { arrive, intake, press, saved, type } = await import('./intake-form/stage.js');
    const stage = await intake({ storage: true, anonymous: true });
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    await type(stage, 'Maya');
    await saved(stage, { name: 'Maya' });
  });

  it('the schedule shows the week, asks in a dialog and calls off', async () => {
    const { press, schedule, settled } = await import('./session-schedule/stage.js');
    const stage = await schedule();
    const { element, told } = stage;
    await press(element, 'button', "I can't make it");
    await waitUntil(() => element.shadowRoot?.querySelector('dialog[open]'), 'a dialog is open');
    await press(element, 'button', "Tell them I can't come");
    await waitUntil(() => told.some(({ type }) => type === 'iop-session-cancelled'), 'it is called off');
    await settled(stage);
  });

  it('the schedule gives no address that is no page’s', async () => {
    const { schedule } = await import('./session-schedule/stage.js');
    for (const [roomUrl, leads] of [
      ['/room?session={id}', true],
      ['javascript:alert({id})', false],
      ['https://[', false],
    ] as const) {
      const { element } = await schedule({ roomUrl, now: Date.parse('2026-06-12T11:55:00-04:00') });
      const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
      expect(
        links.some(({ href }) => href.includes('lunch')),
        roomUrl,
      ).to.equal(leads);
      expect(links.every(({ protocol }) => protocol !== 'javascript:')).to.equal(true);
    }
  });

  it('the check-in is sent', async () => {
    const { checkIn, choose, goTo, press, shows, type } = await import('./check-in/stage.js');
    const { element, events } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await goTo(element, 'One line about today');
    await type(element, 'Stayed.');
    await press(element, 'Send to Alex');
    await waitUntil(() => events.includes('iop-check-in-sent'), 'it is sent');
  });

  it('the room lets somebody in', async () => {
    const { joined } = await import('./video-room/stage.js');
    const { told } = await joined();
    await waitUntil(() => told.some(({ type }) => type === 'iop-room-joined'), 'in the room');
  });

  it('the team’s list is there', async () => {
    const { review, textOf } = await import('./intake-review/stage.js');
    const { element } = await review();
    expect(textOf(element)).to.match(/\w/);
  });

  it('the element itself works where there are no custom states, or none without dashes', async () => {
    const { CustomStates } = await import('../../src/controllers/states.js');
    const kept = new Set<string>();
    const states = {
      add: (name: string) => {
        if (!name.startsWith('--'))
          throw new DOMException('The name must begin with two dashes.', 'SyntaxError');
        kept.add(name);
      },
      delete: (name: string) => kept.delete(name),
    };
    const before125 = new CustomStates({ attachInternals: () => ({ states }) } as unknown as HTMLElement);
    before125.put({ loading: true, ready: false });
    expect([...kept]).to.deep.equal(['--loading']);
    before125.put({ loading: false, ready: true });
    expect([...kept]).to.deep.equal(['--ready']);
  });

  it('a controller aborts with a signal, also with one that has aborted before, and lets go of it', async () => {
    const { abortWith } = await import('../../src/api/abort-with.js');
    const [call, page] = [new AbortController(), new AbortController()];
    abortWith(call, page.signal);
    expect(call.signal.aborted).to.equal(false);
    page.abort('gone');
    expect([call.signal.aborted, call.signal.reason]).to.deep.equal([true, 'gone']);
    const late = new AbortController();
    abortWith(late, page.signal);
    expect([late.signal.aborted, late.signal.reason]).to.deep.equal([true, 'gone']);
    const done = new AbortController();
    abortWith(done, null);
    done.abort('done');
    expect(done.signal.reason).to.equal('done');
  });
});
