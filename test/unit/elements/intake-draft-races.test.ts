import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import type { Answers } from '../../../src/contract/intake-form.js';
import { mergeAnswers, withAnswer } from '../../../src/elements/intake-form/draft/merge.js';
import { DraftDevice } from '../support/draft-device.js';

const QUESTIONS = ['name', 'story', 'phone'] as const;

type Step =
  | { readonly do: 'answer' | 'type'; readonly on: 0 | 1; readonly question: string }
  | { readonly do: 'skip'; readonly on: 0 | 1; readonly question: string }
  | { readonly do: 'save' | 'lose' | 'leave'; readonly on: 0 | 1 }
  | { readonly do: 'fail'; readonly fault: 'offline' | 'busy' | 'signed-out'; readonly times: number };

const on = fc.constantFrom<0 | 1>(0, 1);
const question = fc.constantFrom(...QUESTIONS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('answer', 'type'), on, question }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skip' as const), on, question }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('save', 'lose', 'leave'), on }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      fault: fc.constantFrom('offline', 'busy', 'signed-out'),
      times: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

const FAULTS = {
  offline: 'offline',
  busy: { code: 'unavailable', status: 503 },
  'signed-out': { code: 'signed-out', status: 401 },
} as const;

const take = async (device: DraftDevice, memory: MemoryProgram, one: Step, word: string): Promise<void> => {
  if (one.do === 'answer' || one.do === 'type') device.draft.answer(one.question, word, one.do === 'type');
  else if (one.do === 'skip') device.draft.answer(one.question, null);
  else if (one.do === 'save') await device.draft.flush();
  else if (one.do === 'lose') device.answersToLose = 4;
  else if (one.do === 'leave') device.draft.leave();
  else if (one.do === 'fail') memory.fail('saveIntakeDraft', FAULTS[one.fault], one.times);
};

/** Everything works again, and each device saves until nothing is left. */
const settle = async (memory: MemoryProgram, devices: readonly DraftDevice[]): Promise<void> => {
  memory.mend('saveIntakeDraft');
  for (let round = 0; round < 3; round++)
    for (const device of devices) {
      device.answersToLose = 0;
      while (!(await device.draft.flush()));
    }
};

describe('whatever goes wrong in between', () => {
  it('one device ends with exactly its own answers saved, and nothing to choose', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async steps => {
        const memory = new MemoryProgram();
        const device = new DraftDevice(memory);
        await device.open();
        let expected: Answers = {};
        for (const [index, one] of steps.entries()) {
          if (one.do === 'answer' || one.do === 'type')
            expected = withAnswer(expected, one.question, `w${index}`);
          if (one.do === 'skip') expected = withAnswer(expected, one.question, null);
          await take(device, memory, one, `w${index}`);
        }
        await settle(memory, [device]);
        assert.deepEqual(device.draft.conflicts, []);
        assert.deepEqual(device.draft.answers, expected);
        assert.deepEqual(memory.data.draft?.answers ?? {}, expected);
      }),
      { numRuns: 200 },
    );
  });

  it('two devices lose no word: it is saved, or offered to choose, or was seen before it was replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async steps => {
        const memory = new MemoryProgram();
        const devices = [new DraftDevice(memory), new DraftDevice(memory)] as const;
        for (const device of devices) await device.open();
        /** The last words for each question on each device, while nobody who saw them has replaced them. */
        const last = [new Map<string, string>(), new Map<string, string>()] as const;
        for (const [index, one] of steps.entries()) {
          const at = one.do === 'fail' ? 0 : one.on;
          const device = devices[at];
          if (one.do === 'answer' || one.do === 'type' || one.do === 'skip') {
            const other = last[at === 0 ? 1 : 0];
            if (device.draft.answers[one.question] === other.get(one.question)) other.delete(one.question);
            if (one.do === 'skip') last[at].delete(one.question);
            else last[at].set(one.question, `w${index}`);
          }
          await take(device, memory, one, `w${index}`);
        }
        await settle(memory, devices);
        const kept = new Set<unknown>(Object.values(memory.data.draft?.answers ?? {}));
        for (const { draft } of devices)
          for (const { mine, theirs } of draft.conflicts) kept.add(mine).add(theirs);
        for (const words of last)
          for (const [linkId, word] of words) assert.ok(kept.has(word), `${word} of ${linkId}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('two drafts', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
  const draft = fc
    .record({ name: value, story: value, phone: value })
    .map(
      record => Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined)) as Answers,
    );

  it('come together the same whichever is called mine, conflicts turned round', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const one = mergeAnswers([base], mine, theirs);
        const other = mergeAnswers([base], theirs, mine);
        const choices = (merged: typeof one, mineFirst: boolean): unknown[] =>
          merged.conflicts
            .map(({ linkId, mine: here, theirs: there }) =>
              mineFirst ? [linkId, here, there] : [linkId, there, here],
            )
            .sort();
        assert.deepEqual(choices(one, true), choices(other, false));
        const open = new Set(one.conflicts.map(({ linkId }) => linkId));
        for (const linkId of QUESTIONS)
          if (!open.has(linkId)) assert.equal(one.answers[linkId], other.answers[linkId]);
      }),
      { numRuns: 2000 },
    );
  });

  it('need no choice where only one side changed, or both alike', () => {
    fc.assert(
      fc.property(draft, draft, (base, changed) => {
        assert.deepEqual(mergeAnswers([base], changed, base), { answers: changed, conflicts: [] });
        assert.deepEqual(mergeAnswers([base], base, changed), { answers: changed, conflicts: [] });
        assert.deepEqual(mergeAnswers([base], changed, changed), { answers: changed, conflicts: [] });
      }),
    );
  });
});
