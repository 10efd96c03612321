import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { allByRole, byRole, root, setOnline, text, title, type Stage } from './stage.js';
import { accessible, looks, tooSmall, tooWide } from './looks.js';
import { STATES } from './states.js';

for (const { name, ...look } of looks)
  describe(`every state ${name}`, () => {
    afterEach(() => setOnline(true));

    for (const [state, make] of Object.entries(STATES))
      it(`${state}: is accessible`, async () => {
        const stage = await make(look);
        await accessible(stage);
        expect(tooWide(stage)).to.deep.equal([]);
        expect(tooSmall(stage)).to.deep.equal([]);
        const ids = [...root(stage).querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size, 'each id once').to.equal(ids.length);
      });
  });

describe('with text twice as large', () => {
  before(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
  after(() => {
    document.documentElement.style.removeProperty('font-size');
  });
  afterEach(() => setOnline(true));

  for (const state of [
    'welcome',
    'question: choice interest',
    'fix',
    'safety: read now',
    'safety: read later',
    'review',
    'leave: code',
    'ask',
  ])
    it(`${state}: nothing sticks out`, async () => {
      const stage = await STATES[state]?.({ locale: 'en-US', width: 390 });
      expect(stage && tooWide(stage)).to.deep.equal([]);
    });
});

describe('in other surroundings', () => {
  afterEach(async () => {
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  for (const theme of ['dark', 'light'] as const)
    it(`is accessible in ${theme}`, async () => {
      for (const state of [
        'welcome',
        'question: choice interest',
        'fix',
        'safety: read later',
        'review: open',
        'ask',
      ]) {
        const stage = await STATES[state]?.({ locale: 'en-US', width: 390, theme });
        await accessible(stage);
      }
    });

  it('reads from right to left where the page does', async () => {
    const stage = (await STATES['question: choice interest']?.({
      locale: 'en-US',
      width: 1000,
      dir: 'rtl',
    })) as Stage;
    const back = byRole(stage, 'button', 'Back').getBoundingClientRect();
    const next = byRole(stage, 'button', 'Next').getBoundingClientRect();
    expect(back.left).to.be.above(next.left);
    expect(tooWide(stage)).to.deep.equal([]);
    const phone = (await STATES['question: phone phone']?.({ locale: 'en-US', dir: 'rtl' })) as Stage;
    expect(getComputedStyle(byRole(phone, 'textbox')).direction).to.equal('ltr');
  });

  it('shows what is chosen in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const stage = (await STATES['question: choice interest']?.({ locale: 'en-US', width: 390 })) as Stage;
    const chosen = allByRole(stage, 'radio').find(radio => (radio as HTMLInputElement).checked);
    expect(getComputedStyle(chosen?.closest('label') as Element).outlineStyle).to.equal('solid');
    await accessible(stage);
  });

  it('moves nothing when somebody asked for no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const stage = (await STATES['question: choice interest']?.({ locale: 'en-US', width: 390 })) as Stage;
    expect(getComputedStyle(root(stage).querySelector('.step') as Element).animationDuration).to.equal('0s');
  });

  it('speaks one language at a time, and says which', async () => {
    const stage = (await STATES['question: choice interest']?.({ locale: 'es', width: 390 })) as Stage;
    expect(root(stage).querySelector('.frame')?.getAttribute('lang')).to.equal('es');
    // The clinic has this form in English only: its words are marked as such.
    expect(root(stage).querySelector('.step')?.getAttribute('lang')).to.equal('en');
    expect(title(stage)).to.equal('Little interest or pleasure in doing things');
    expect(text(stage)).to.include('Saltar por ahora');
  });
});
