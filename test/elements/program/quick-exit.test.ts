import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { IopQuickExitRequestedEvent } from '../../../src/controllers/quick-exit.js';
import '../../../src/define/iop-program.js';
import {
  allByRole,
  arrive,
  byRole,
  draftOf,
  focused,
  intake,
  patience,
  press,
  root,
  saved,
  says,
  setOnline,
  text,
  title,
  type,
  walkTo,
  type Stage,
} from '../intake-form/stage.js';
import { waitUntil } from '../support/wait-until.js';

/** Where the page would have gone. The tests stay. */
let gone: string[] = [];
const stay = (event: IopQuickExitRequestedEvent): void => {
  gone.push(event.detail.url);
  event.preventDefault();
};

const comeBack = (): void => {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
};
const blank = (): HTMLElement | null =>
  [...document.documentElement.children].find(({ localName }) => localName === 'div') as HTMLElement | null;

/** A press of a key at a moment of the page's clock. */
const key = (name: string, at: number): void => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  document.body.dispatchEvent(event);
};

const LOCKED = 'The form is closed';
const said = (stage: Stage): string =>
  root(stage).querySelector('.frame > [role="status"]')?.textContent.trim() ?? '';

describe('leaving quickly', () => {
  let pageTitle = '';

  beforeEach(() => {
    gone = [];
    pageTitle = document.title;
    addEventListener('iop-quick-exit-requested', stay as EventListener);
  });

  afterEach(() => {
    comeBack();
    removeEventListener('iop-quick-exit-requested', stay as EventListener);
    sessionStorage.clear();
    setOnline(true);
    blank()?.remove();
    document.body.inert = false;
    document.title = pageTitle;
  });

  it('is a button on every page of the form, and the first stop of the keyboard', async () => {
    const stage = await intake({ anonymous: true });
    const first = (): string | undefined =>
      [...root(stage).querySelectorAll('button, a, input, summary')][0]?.textContent?.trim();
    expect(first()).to.equal('Leave quickly');
    await press(stage, 'Talk to us first');
    await arrive(stage, 'Talk to us first');
    expect(first()).to.equal('Leave quickly');
    await press(stage, 'Back');
    await arrive(stage, 'Getting to know you');
    await walkTo(stage, 2);
    expect(allByRole(stage, 'button', 'Leave quickly')).to.have.length(1);
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    expect(first()).to.equal('Leave quickly');
  });

  it('blanks the page at once, gives it a plain title, and goes to the weather', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    byRole(stage, 'button', 'Leave quickly').click();
    expect(gone).to.deep.equal(['https://www.weather.gov/']);
    expect(document.body.inert).to.equal(true);
    expect(document.title).to.equal('www.weather.gov');
    const { width, height } = (blank() as HTMLElement).getBoundingClientRect();
    expect([width, height]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    expect(document.elementFromPoint(20, 20)).to.equal(blank());
    expect(blank()?.textContent).to.equal('');
  });

  it('goes where the page says, from the element or from the program around it', async () => {
    const stage = await intake();
    stage.element.exitUrl = 'https://news.example/';
    await stage.element.updateComplete;
    await press(stage, 'Leave quickly');
    expect(gone).to.deep.equal(['https://news.example/']);

    comeBack();
    const box = await fixture<HTMLElement>(
      html`<iop-program
        endpoint="http://memory.example/api/v1"
        exit-url="https://library.example/"
      ></iop-program>`,
    );
    box.append(stage.element);
    stage.element.exitUrl = '';
    await stage.element.updateComplete;
    await press(stage, 'Leave quickly');
    expect(gone.at(-1)).to.equal('https://library.example/');
  });

  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'http://[', ' '])
    it(`never runs an address that is none of the web: ${bad}`, async () => {
      const stage = await intake();
      stage.element.exitUrl = bad;
      await stage.element.updateComplete;
      await press(stage, 'Leave quickly');
      expect(gone[0]).to.match(/^https?:/);
    });

  it('sends what was written, and lets nothing hold the page', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    setOnline(false);
    await type(stage, 'Mornings are hard.');
    const asked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitUntil(asked, 'an answer is only here', patience);
    await press(stage, 'Leave quickly');
    expect(asked(), 'but nobody is asked now').to.equal(false);
  });

  it('saves typed words that were still waiting', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Mornings are hard.');
    byRole(stage, 'button', 'Leave quickly').click();
    await saved(stage, { story: 'Mornings are hard.' });
  });

  describe('by Shift', () => {
    it('three times within five seconds leaves, from anywhere on the page', async () => {
      await intake();
      key('Shift', 1000);
      key('Shift', 3000);
      expect(gone).to.have.length(0);
      key('Shift', 5900);
      expect(gone).to.have.length(1);
    });

    it('slower does not, nor does typing in capitals, nor a key that is held', async () => {
      await intake();
      key('Shift', 1000);
      key('Shift', 3000);
      key('Shift', 6100);
      expect(gone, 'too slow').to.have.length(0);
      key('A', 6200);
      for (let at = 10_000; at < 13_000; at += 1000) {
        key('Shift', at);
        key('M', at + 10);
      }
      expect(gone, 'capitals').to.have.length(0);
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Shift', repeat: true, bubbles: true }),
      );
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Shift', repeat: true, bubbles: true }),
      );
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Shift', repeat: true, bubbles: true }),
      );
      expect(gone, 'held').to.have.length(0);
    });

    it('counts in words after the second, and takes them back', async () => {
      const stage = await intake();
      key('Shift', 1000);
      await stage.element.updateComplete;
      expect(said(stage)).to.equal('');
      key('Shift', 1500);
      await stage.element.updateComplete;
      expect(said(stage)).to.equal('Press Shift 1 more time to leave this page.');
      key('a', 1600);
      await stage.element.updateComplete;
      expect(said(stage)).to.equal('');
    });

    it('works with a real keyboard, in the middle of a field', async () => {
      const stage = await intake();
      await walkTo(stage, 3);
      byRole(stage, 'textbox').focus();
      for (let time = 0; time < 3; time++) await sendKeys({ press: 'Shift' });
      expect(gone).to.have.length(1);
      await waitUntil(() => blank(), 'covered', patience);
    });
  });

  describe('coming back', () => {
    const everything = (stage: Stage): string => `${root(stage).innerHTML} ${text(stage)}`;

    it('shows nothing of the form and asks for the sign-in, with the token at hand no longer used', async () => {
      const stage = await intake({
        data: { draft: draftOf({ name: 'Maya', story: 'Mornings are hard.' }, { currentItem: 'story' }) },
      });
      await arrive(stage, 'In your own words');
      await press(stage, 'Leave quickly');
      comeBack();
      await arrive(stage, LOCKED);
      await waitUntil(() => !document.body.inert, 'the cover goes', patience);
      expect(everything(stage)).to.not.match(/Maya|Mornings|own words|Getting to know/);
      expect(document.title).to.equal(pageTitle);
      const { length } = stage.memory.calls;
      expect(stage.memory.calls.slice(-1)).to.deep.equal(['getProgram']);
      await press(stage, 'Sign in again');
      expect(stage.told.at(-1)?.type).to.equal('iop-sign-in-requested');
      expect(title(stage)).to.equal(LOCKED);
      expect(stage.memory.calls).to.have.length(length);
      await stage.element.refresh();
      await arrive(stage, 'In your own words');
      expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Mornings are hard.');
    });

    it('never shows the form under the cover before it is locked', async () => {
      const stage = await intake({ data: { draft: draftOf({ name: 'Maya' }, { currentItem: 'story' }) } });
      await arrive(stage, 'In your own words');
      await press(stage, 'Leave quickly');
      let atLift = 'never lifted';
      const watch = new MutationObserver(() => {
        if (!blank()) atLift = everything(stage);
      });
      watch.observe(document.documentElement, { childList: true });
      comeBack();
      await waitUntil(() => atLift !== 'never lifted', 'the cover goes', patience);
      watch.disconnect();
      expect(atLift).to.not.match(/Maya|own words/);
    });

    it('by a new load, as another element of the same tab, is locked too', async () => {
      const stage = await intake();
      await press(stage, 'Leave quickly');
      comeBack();
      stage.element.remove();
      const again = await intake({
        data: { draft: draftOf({ name: 'Maya' }, { currentItem: 'story' }) },
      });
      expect(title(again)).to.equal(LOCKED);
      expect(again.memory.calls).to.deep.equal(['getProgram']);
      again.element.mode = 'ask';
      await arrive(again, 'Talk to us first');
    });

    it('takes a code where there is one, and only the right one', async () => {
      const stage = await intake({ anonymous: true });
      await walkTo(stage, 2);
      await saved(stage, { name: 'Maya' });
      await press(stage, 'Leave quickly');
      comeBack();
      await arrive(stage, LOCKED);
      stage.memory.fail('resume', { code: 'not-found', status: 404 }, 1);
      await type(stage, 'AAAAA AAAAA AAAAA AAAAA', 'Your code');
      await press(stage, 'Open my form');
      await says(stage, 'We do not know this code.');
      expect(title(stage)).to.equal(LOCKED);
      (byRole(stage, 'textbox', 'Your code') as HTMLInputElement).value = '';
      await type(stage, '7KQ2M-9XA4T-BD3HR-W8CNE', 'Your code');
      await press(stage, 'Open my form');
      await arrive(stage, 'What brings you here?');
    });

    it('begins anew for somebody else, with nothing of the first', async () => {
      const stage = await intake({ anonymous: true });
      await press(stage, 'Talk to us first');
      await arrive(stage, 'Talk to us first');
      await type(stage, 'Maya', 'What should we call you?');
      await press(stage, 'Leave quickly');
      comeBack();
      await arrive(stage, LOCKED);
      await press(stage, 'Start a new form');
      await arrive(stage, 'Getting to know you');
      await press(stage, 'Talk to us first');
      await arrive(stage, 'Talk to us first');
      expect((byRole(stage, 'textbox', 'What should we call you?') as HTMLInputElement).value).to.equal('');
      expect(sessionStorage.length).to.equal(0);
    });

    it('keeps the mark of the tab free of anything about the person', async () => {
      const stage = await intake({ data: { draft: draftOf({ name: 'Maya' }, { currentItem: 'story' }) } });
      await press(stage, 'Leave quickly');
      expect(Object.entries(sessionStorage)).to.deep.equal([['iop-left', '1']]);
    });

    it('is accessible, in both languages', async () => {
      for (const locale of ['en-US', 'es'] as const) {
        sessionStorage.clear();
        const stage = await intake({ locale });
        await says(stage, locale === 'es' ? 'Salir rápido' : 'Leave quickly');
        await press(stage, locale === 'es' ? 'Salir rápido' : 'Leave quickly');
        comeBack();
        await arrive(stage, locale === 'es' ? 'El formulario está cerrado' : LOCKED);
        await waitUntil(() => !document.body.inert, 'the cover goes', patience);
        expect(focused(stage)?.localName).to.equal('h2');
        await expect(stage.element).to.be.accessible();
      }
    });
  });

  it('leaves no listener behind when the form is taken out', async () => {
    const stage = await intake();
    stage.element.remove();
    for (const at of [100, 200, 300]) key('Shift', at);
    expect(gone).to.have.length(0);
  });
});
