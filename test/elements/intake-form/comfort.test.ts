import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
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
  says,
  title,
  type,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const at = (currentItem: string, locale: 'en-US' | 'es' = 'en-US'): Promise<Stage> =>
  intake({
    locale,
    data: {
      form: sampleFormOfEveryType(locale === 'es' ? 'es' : 'en'),
      draft: draftOf({ name: 'Maya', helps: ['medicine'] }, { formVersion: 2, currentItem }),
    },
  });

const said = (stage: Stage): string =>
  root(stage).querySelector('.frame > [role="status"]')?.textContent.trim() ?? '';
const dialog = (stage: Stage): HTMLDialogElement =>
  root(stage).querySelector('dialog.breath') as HTMLDialogElement;

/** Holds the waits between breaths until the test lets them pass, so that no test waits for time to pass. */
const holdClock = () => {
  const real = globalThis.setTimeout;
  const held = new Map<number, () => void>();
  let next = 1_000_000;
  const clear = globalThis.clearTimeout;
  globalThis.setTimeout = ((run: () => void, delay = 0, ...rest: unknown[]) => {
    if (![2000, 3000, 4000, 5000].includes(delay)) return real(run, delay, ...rest);
    held.set(++next, run);
    return next;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!held.delete(id)) clear(id);
  }) as typeof clearTimeout;
  return {
    pass: (): void => {
      const [id] = held.keys();
      const run = id === undefined ? undefined : held.get(id);
      if (id !== undefined) held.delete(id);
      run?.();
    },
    release: (): void => {
      globalThis.setTimeout = real;
      globalThis.clearTimeout = clear;
    },
  };
};

describe('a moment', () => {
  const begin = async (stage: Stage): Promise<void> => {
    await says(stage, 'Take a moment');
    await press(stage, 'Take a moment');
    await waitUntil(() => dialog(stage).open, 'opens', patience);
  };
  const word = (stage: Stage): string => root(stage).querySelector('.breath-word')?.textContent.trim() ?? '';

  it('paces the breath in words without a number, ends by itself and kindly, and gives the focus back', async () => {
    const stage = await at('medicine');
    await type(stage, 'The white ones');
    await says(stage, 'Take a moment');
    const clock = holdClock();
    try {
      byRole(stage, 'button', 'Take a moment').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(stage).open, 'opens', patience);
      const seen: string[] = [];
      while (dialog(stage).open && seen.length < 20) {
        await stage.element.updateComplete;
        seen.push(word(stage));
        clock.pass();
        await stage.element.updateComplete;
        await Promise.resolve();
      }
      const round = ['Breathe in', 'Hold it gently', 'Let it out slowly'];
      expect(seen).to.deep.equal([
        ...round,
        ...round,
        ...round,
        'That was your moment. Take the next step when you like.',
      ]);
      expect(seen.join(' ')).to.not.match(/\d/);
    } finally {
      clock.release();
    }
    await waitUntil(() => focused(stage)?.getAttribute('part') === 'moment-start', 'gives it back', patience);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('The white ones');
    expect(said(stage)).to.equal('That was your moment. Take the next step when you like.');
  });

  it('can be ended at any time, by its button and by Escape', async () => {
    const stage = await at('helps');
    const question = title(stage);
    await begin(stage);
    await press(stage, 'Back to the question');
    await waitUntil(() => !dialog(stage).open, 'closes', patience);
    expect(title(stage)).to.equal(question);
    await begin(stage);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(stage).open, 'closes', patience);
    await waitUntil(() => focused(stage)?.getAttribute('part') === 'moment-start', 'gives it back', patience);
  });

  it('tells a screen reader what it is at the start, and no breath after that', async () => {
    const stage = await at('helps');
    await begin(stage);
    const named = (attribute: string): string =>
      root(stage).getElementById(dialog(stage).getAttribute(attribute) ?? '')?.textContent ?? '';
    expect(named('aria-labelledby')).to.equal('Take a moment');
    expect(named('aria-describedby')).to.include('Half a minute to breathe');
    const inside = root(stage).querySelector('.breath-word') as HTMLElement;
    expect(inside.getAttribute('aria-hidden')).to.equal('true');
    expect(inside.closest('[role=status], [aria-live]')).to.equal(null);
  });

  it('is still where somebody asked for no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const stage = await at('helps');
      await begin(stage);
      const path = root(stage).querySelector('.breath path') as SVGPathElement;
      expect(getComputedStyle(path).transform).to.equal('none');
      expect(getComputedStyle(path).transitionDuration).to.equal('0s');
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  for (const locale of ['en-US', 'es'] as const)
    it(`is accessible in ${locale}`, async () => {
      const stage = await at('helps', locale);
      const words = locale === 'es' ? 'Tomarme un momento' : 'Take a moment';
      await says(stage, words);
      await press(stage, words);
      await waitUntil(() => dialog(stage).open, 'opens', patience);
      for (const animation of root(stage).getAnimations()) animation.finish();
      await expect(stage.element).to.be.accessible();
    });
});

interface Utterance extends EventTarget {
  readonly text: string;
  voice: unknown;
}

/** A browser's speech with the voices of a test. */
class FakeSpeech extends EventTarget {
  voices: { lang: string; localService: boolean; default: boolean; name: string }[] = [];
  spoken: Utterance[] = [];
  cancels = 0;
  getVoices = () => this.voices;
  speak = (one: Utterance): number => this.spoken.push(one);
  cancel = (): void => {
    this.cancels++;
  };
  arrive(...voices: [lang: string, localService: boolean][]): void {
    this.voices = voices.map(([lang, localService]) => ({ lang, localService, default: false, name: lang }));
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

describe('reading aloud', () => {
  let speech: FakeSpeech;
  const realSpeech = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
  const realUtterance = Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance');

  beforeEach(() => {
    speech = new FakeSpeech();
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      configurable: true,
      value: class extends EventTarget {
        voice: unknown;
        lang = '';
        readonly text: string;
        constructor(words: string) {
          super();
          this.text = words;
        }
      },
    });
  });

  afterEach(() => {
    if (realSpeech) Object.defineProperty(window, 'speechSynthesis', realSpeech);
    if (realUtterance) Object.defineProperty(window, 'SpeechSynthesisUtterance', realUtterance);
  });

  const readers = (stage: Stage): number => allByRole(stage, 'button', 'Read it aloud').length;

  it('is offered once a voice of the device is there for the language, and never one from elsewhere', async () => {
    const stage = await at('helps');
    await says(stage, 'Take a moment');
    expect(readers(stage)).to.equal(0);
    speech.arrive(['en-US', false], ['fr-FR', true]);
    await stage.element.updateComplete;
    expect(readers(stage)).to.equal(0);
    speech.arrive(['en-US', false], ['en-GB', true]);
    await stage.element.updateComplete;
    expect(readers(stage)).to.equal(1);
  });

  it('reads the question, what helps and the options, and stops when told to', async () => {
    speech.arrive(['en-US', true]);
    const stage = await at('name');
    await says(stage, 'Read it aloud');
    await press(stage, 'Read it aloud');
    expect(speech.spoken[0]?.text).to.equal('What should we call you?');
    expect(speech.spoken.every(({ voice }) => (voice as { localService: boolean }).localService)).to.equal(
      true,
    );
    await press(stage, 'Stop reading');
    expect(speech.cancels).to.equal(1);
    expect(readers(stage)).to.equal(1);

    const choice = await at('interest');
    await says(choice, 'Read it aloud');
    speech.spoken = [];
    await press(choice, 'Read it aloud');
    expect(speech.spoken.map(({ text }) => text)).to.include.members([
      'Little interest or pleasure in doing things',
      'Several days',
      'Nearly every day',
    ]);
    speech.spoken.at(-1)?.dispatchEvent(new Event('end'));
    await choice.element.updateComplete;
    expect(readers(choice), 'it is over').to.equal(1);
  });

  it('stops at the next question, when the form is left and when it is taken out', async () => {
    speech.arrive(['en-US', true]);
    const stage = await at('name');
    await says(stage, 'Read it aloud');
    await press(stage, 'Read it aloud');
    const before = title(stage);
    await press(stage, 'Next');
    await waitUntil(() => title(stage) !== before, 'goes on', patience);
    expect(speech.cancels).to.equal(1);
    await press(stage, 'Read it aloud');
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    expect(speech.cancels).to.equal(2);
    await press(stage, 'Back to the form');
    await says(stage, 'Read it aloud');
    await press(stage, 'Read it aloud');
    stage.element.remove();
    expect(speech.cancels).to.equal(3);
  });

  it('leaves alone what the page itself reads', async () => {
    speech.arrive(['en-US', true]);
    const stage = await at('name');
    await says(stage, 'Read it aloud');
    stage.element.remove();
    expect(speech.cancels).to.equal(0);
  });
});
