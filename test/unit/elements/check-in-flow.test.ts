import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { samplePlan } from '../../../src/api/memory/samples/clinic.js';
import { CheckInInput } from '../../../src/contract/check-in.js';
import { CheckInDraft, NOTE_LENGTH } from '../../../src/elements/check-in/journey/draft.js';
import { CheckInFlow } from '../../../src/elements/check-in/journey/flow.js';

const plan = samplePlan(Date.parse('2026-06-11T13:00:00Z'));
const bare = { ...plan, medications: [], goals: [] };

const begun = (what = plan, checkedInToday = false): CheckInFlow => {
  const flow = new CheckInFlow();
  flow.begin(what, checkedInToday);
  return flow;
};

describe('a check-in draft', () => {
  it('begins with nothing said, and says nothing by itself', () => {
    const draft = new CheckInDraft();
    draft.plan(plan);
    assert.deepEqual(draft.answers, {});
    assert.equal(draft.isEmpty, true);
    assert.deepEqual([draft.position, draft.total, draft.step], [1, 6, 'feeling']);
  });

  it('leaves out the questions that this person has no use for', () => {
    const draft = new CheckInDraft();
    draft.plan(bare);
    assert.equal(draft.total, 4);
    const steps = [draft.step];
    while (!draft.isLast) steps.push((draft.next(), draft.step));
    assert.deepEqual(steps, ['feeling', 'urge', 'sleep', 'note']);
  });

  it('keeps zero apart from nothing', () => {
    const draft = new CheckInDraft();
    draft.plan(plan);
    draft.feel(0);
    draft.urge(0);
    draft.sleep(0);
    assert.deepEqual(draft.answers, { feeling: 0, urge: 0, sleepHours: 0 });
    draft.unsay();
    assert.deepEqual(draft.answers, { urge: 0, sleepHours: 0 });
  });

  it('keeps one answer a medicine and a goal, the last one', () => {
    const draft = new CheckInDraft();
    draft.plan(plan);
    draft.take('med-1', 'later');
    draft.take('med-2', 'not-needed');
    draft.take('med-1', 'taken');
    draft.reach('goal-1', 'some');
    draft.reach('goal-1', 'done');
    assert.deepEqual(draft.answers.medications, [
      { medicationId: 'med-2', adherence: 'not-needed' },
      { medicationId: 'med-1', adherence: 'taken' },
    ]);
    assert.deepEqual(draft.answers.goals, [{ goalId: 'goal-1', progress: 'done' }]);
  });

  it('keeps the line as it is typed, within its length, and blanks for nothing', () => {
    const draft = new CheckInDraft();
    draft.write('Stayed. ');
    assert.equal(draft.answers.note, 'Stayed. ');
    draft.write('x'.repeat(200));
    assert.equal(draft.answers.note?.length, NOTE_LENGTH);
    draft.write('a\u0000b');
    assert.equal(draft.answers.note, 'ab');
    draft.write('   ');
    assert.equal(draft.isEmpty, true);
  });

  it('keeps its answers and its place when the plan comes anew, but for what is no longer asked', () => {
    const draft = new CheckInDraft();
    draft.plan(plan);
    draft.feel(2);
    draft.take('med-1', 'taken');
    draft.take('med-2', 'later');
    draft.goTo('goals');
    draft.plan({ ...plan, medications: plan.medications.slice(0, 1) });
    assert.equal(draft.step, 'goals');
    assert.deepEqual(draft.answers, {
      feeling: 2,
      medications: [{ medicationId: 'med-1', adherence: 'taken' }],
    });
    draft.plan(bare);
    assert.equal(draft.step, 'feeling');
    assert.deepEqual(draft.answers, { feeling: 2 });
  });

  it('makes what the contract takes, whatever was answered', () => {
    const acts: ((draft: CheckInDraft) => void)[] = [
      draft => draft.feel(4),
      draft => draft.urge(3),
      draft => draft.sleep(7.5),
      draft => draft.take('med-1', 'not-taken'),
      draft => draft.reach('goal-2', 'not-today'),
      draft => draft.write('Got to group.'),
    ];
    for (let mask = 1; mask < 1 << acts.length; mask++) {
      const draft = new CheckInDraft();
      draft.plan(plan);
      acts.forEach((act, index) => {
        if (mask & (1 << index)) act(draft);
      });
      const input = {
        ...draft.answers,
        occurredAt: '2026-06-11T13:00:00Z',
        timeZone: 'America/New_York',
        visibility: 'self',
      };
      assert.equal(v.safeParse(CheckInInput, input).success, true, `mask ${mask}`);
    }
  });
});

describe('the way through a check-in', () => {
  it('shows help after the urge question when it is here now, on Next and not before', () => {
    const flow = begun();
    flow.next();
    flow.draft.urge(3);
    assert.equal(flow.place, 'asking');
    flow.next();
    assert.deepEqual([flow.place, flow.draft.step], ['help', 'urge']);
    flow.resume();
    assert.deepEqual([flow.place, flow.draft.step], ['asking', 'sleep']);
    assert.equal(flow.draft.answers.urge, 3);
  });

  it('takes the answer back when it was a mistake, and asks again', () => {
    const flow = begun();
    flow.next();
    flow.draft.urge(3);
    flow.next();
    flow.mistake();
    assert.deepEqual([flow.place, flow.draft.step, flow.draft.answers.urge], ['asking', 'urge', undefined]);
    flow.next();
    assert.equal(flow.draft.step, 'sleep');
  });

  it('brings no help when the urge was skipped after it was chosen', () => {
    const flow = begun();
    flow.next();
    flow.draft.urge(3);
    flow.skip();
    assert.deepEqual([flow.place, flow.draft.step, flow.draft.isEmpty], ['asking', 'sleep', true]);
  });

  it('goes back to each question with its answer, and no further than the first', () => {
    const flow = begun();
    flow.draft.feel(1);
    flow.next();
    flow.next();
    flow.back();
    flow.back();
    flow.back();
    assert.deepEqual([flow.draft.step, flow.draft.answers.feeling], ['feeling', 1]);
  });

  it('has nothing to send when everything was skipped, and asks again from the start', () => {
    const flow = begun();
    for (let step = 0; step < 5; step++) flow.skip();
    assert.equal(flow.draft.step, 'note');
    assert.equal(flow.finish(), false);
    assert.equal(flow.place, 'nothing');
    flow.resume();
    assert.deepEqual([flow.place, flow.draft.step], ['asking', 'feeling']);
  });

  it('sends from the last question, from wherever the person said so', () => {
    const flow = begun();
    flow.next();
    flow.draft.urge(3);
    flow.next();
    assert.equal(flow.finish(), true);
    assert.deepEqual([flow.place, flow.draft.step], ['asking', 'note']);
  });

  it('rests where it was left and goes on there', () => {
    const flow = begun();
    flow.draft.feel(3);
    flow.next();
    flow.next();
    flow.leave(false);
    assert.equal(flow.place, 'left');
    flow.resume();
    assert.deepEqual([flow.place, flow.draft.step, flow.draft.answers.feeling], ['asking', 'sleep', 3]);
  });

  it('folds up to its first question when it is a compact one', () => {
    const flow = begun();
    flow.draft.feel(3);
    flow.next();
    assert.equal(flow.isOpen, true);
    flow.leave(true);
    assert.deepEqual([flow.isOpen, flow.place, flow.draft.step], [false, 'asking', 'feeling']);
    assert.equal(flow.draft.answers.feeling, 3);
    flow.next();
    flow.back();
    assert.equal(flow.isOpen, false);
  });

  it('says that somebody checked in today, until they want to again or the day is over', () => {
    const flow = begun(plan, true);
    assert.equal(flow.place, 'again');
    flow.resume();
    assert.equal(flow.place, 'asking');
    const night = begun(plan, true);
    night.dawn();
    assert.equal(night.place, 'asking');
    const midway = begun();
    midway.draft.feel(2);
    midway.begin(plan, true);
    assert.equal(midway.place, 'asking');
  });

  it('forgets a check-in that is done', () => {
    const flow = begun();
    flow.draft.feel(2);
    flow.next();
    flow.close();
    assert.deepEqual(
      [flow.place, flow.draft.isEmpty, flow.draft.position, flow.isOpen],
      ['again', true, 1, false],
    );
  });
});
