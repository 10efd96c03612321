import { expect } from '@open-wc/testing';
import { AFTER_STATES } from './rights.states.js';
import { accessible, looks, tooSmall, tooWide } from './looks.js';
import { root } from './stage.js';

for (const { name, ...look } of looks)
  describe(`every state after the form was sent ${name}`, () => {
    for (const [state, make] of Object.entries(AFTER_STATES))
      it(`${state}: is accessible`, async () => {
        const stage = await make(look);
        await accessible(stage);
        expect(tooWide(stage)).to.deep.equal([]);
        expect(tooSmall(stage)).to.deep.equal([]);
        const ids = [...root(stage).querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size, 'each id once').to.equal(ids.length);
      });
  });

describe('at 320 px, in the dark and with large text', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const [state, make] of Object.entries(AFTER_STATES)) {
    it(`${state}: nothing sticks out`, async () => {
      for (const locale of ['en-US', 'es'] as const)
        expect(tooWide(await make({ locale, width: 320 }))).to.deep.equal([]);
    });

    it(`${state}: can be read in the dark and twice as large`, async () => {
      document.documentElement.style.setProperty('font-size', '200%');
      const stage = await make({ locale: 'en-US', width: 390, theme: 'dark' });
      await accessible(stage);
      expect(tooWide(stage)).to.deep.equal([]);
    });
  }
});
