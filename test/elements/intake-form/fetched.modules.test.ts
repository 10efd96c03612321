import { expect } from '@open-wc/testing';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import { arrive, intake, patience, pick, press, says, setOnline, type } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

// Alone in its file: a module is fetched once a page, and here nobody else has fetched any.
// A browser keeps 250 of them and drops the rest without a word.
performance.setResourceTimingBufferSize(2000);

const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.replace(/^.*\/elements\/intake-form\//, ''));

/** Only a line of text and a choice. */
const form = () => {
  const every = sampleFormOfEveryType();
  const wanted = ['name', 'interest'];
  return {
    ...every,
    parts: every.parts
      .map(part => ({ ...part, items: part.items.filter(({ linkId }) => wanted.includes(linkId)) }))
      .filter(({ items }) => items.length > 0),
  };
};

describe('what the form fetches', () => {
  it('is the first screen first, then what the way ahead needs, and never a type that it does not ask', async () => {
    let first: string[] = [];
    addEventListener('iop-ready', () => (first = fetched()), { once: true });
    const stage = await intake({ data: { form: form() } });
    expect(first.filter(name => name.startsWith('questions/'))).to.deep.equal(['questions/questions.ts']);
    expect(first).to.not.include('views/review.ts');

    // Nothing else to do: the way ahead is fetched now.
    const ahead = [
      'questions/text.ts',
      'questions/choice.ts',
      'views/safety.ts',
      'views/review.ts',
      'views/leave.ts',
      'views/done.ts',
    ];
    await waitUntil(() => ahead.every(name => fetched().includes(name)), 'fetches the way ahead', patience);
    for (const type of [
      'date',
      'number',
      'long-text',
      'multiple-choice',
      'yes-no',
      'phone',
      'email',
      'consent',
    ])
      expect(fetched()).to.not.include(`questions/${type}.ts`);
    expect(fetched().filter(name => /words\/es/.test(name))).to.deep.equal([]);

    // What stands under the team's answer is fetched there.
    expect(fetched().filter(name => /^rights\/|^views\/(guardian|invite)/.test(name))).to.deep.equal([]);

    // So that from here on no step waits for the network.
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    await says(stage, 'Take a moment');
    setOnline(false);
    try {
      const before = fetched().length;
      await type(stage, 'Maya');
      await press(stage, 'Next');
      await arrive(stage, 'Little interest or pleasure in doing things');
      await pick(stage, 'Several days');
      await press(stage, 'Next');
      await arrive(stage, 'Here is what you told us');
      await press(stage, 'Save and leave');
      await arrive(stage, 'Keep this page open a little longer');
      // Whether the form holds together is looked at whenever there is time.
      const more = fetched().slice(before);
      expect(more.filter(name => !/broken-form|-faults/.test(name))).to.deep.equal([]);
    } finally {
      setOnline(true);
    }
  });
});
