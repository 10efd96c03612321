import { expect } from '@open-wc/testing';
import { tooWide } from './intake-form.looks.js';
import { setOnline } from './intake-form.stage.js';
import { STATES } from './intake-form.states.js';

describe('every state at 320 px', () => {
  afterEach(() => setOnline(true));

  for (const [state, make] of Object.entries(STATES))
    for (const locale of ['en-US', 'es'] as const)
      it(`${state} in ${locale}: nothing sticks out`, async () => {
        const stage = await make({ locale, width: 320 });
        expect(tooWide(stage)).to.deep.equal([]);
      });
});
