import { expect } from '@open-wc/testing';
import { tooWide } from './looks.js';
import { setOnline } from './stage.js';
import { STATES } from './states.js';

describe('every state at 320 px', () => {
  afterEach(() => setOnline(true));

  for (const [state, make] of Object.entries(STATES))
    for (const locale of ['en-US', 'es'] as const)
      it(`${state} in ${locale}: nothing sticks out`, async () => {
        const stage = await make({ locale, width: 320 });
        expect(tooWide(stage)).to.deep.equal([]);
      });
});
