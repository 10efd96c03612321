import type { MemoryData } from '../../../src/api/memory/memory-program.js';
import { people, sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import type { Answers } from '../../../src/contract/intake-form.js';
import type { IntakeReceipt } from '../../../src/contract/intake.js';
import type { Program } from '../../../src/contract/program.js';
import { rightsWords } from '../../../src/elements/intake-form/rights/words/words.js';
import { common } from '../../../src/i18n/words/words.js';
import { viewWords } from '../../../src/elements/intake-form/views/words/words.js';
import { words as firstWords } from '../../../src/elements/intake-form/words/words.js';
import { wordsFor } from '../../../src/i18n/catalogue.js';
import {
  arrive,
  draftOf,
  intake,
  patience,
  pick,
  press,
  root,
  saved,
  saveElsewhere,
  says,
  setOnline,
  type,
  type Stage,
  type StageOptions,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

export interface Look extends Pick<StageOptions, 'width' | 'dir' | 'theme'> {
  readonly locale: 'en-US' | 'es';
}

export const form = sampleFormOfEveryType();
const EVERYTHING: Answers = {
  name: 'Maya',
  born: '1990-04-02',
  helps: ['talk', 'medicine'],
  medicine: 'Something for the mornings.\nI forget its name.',
  interest: '2',
  sleep: 5.5,
  wish: false,
  home: null,
  pronouns: 'other:Ze',
  beside: ['friend', 'other:My dog'],
  hospital: 'asked-declined',
  heavy: 7,
  goes: { sleep: 'not-well', food: 'so-so' },
  medicines: [{ name: 'Sertraline', amount: 50, helps: true }, { name: 'Melatonin' }],
  card: [{ id: 'file-1', name: 'front-of-the-card-that-I-found.jpg', type: 'image/jpeg', size: 2_400_000 }],
  sign: { method: 'drawn', name: 'Maya Lopez', drawing: 'M60 120L120 60L180 140L240 80L330 120' },
  phone: '(555) 010-0142',
  email: null,
  telehealth: true,
};
export const receipt = (status: IntakeReceipt['status']): IntakeReceipt => ({
  id: 'intake-1',
  formId: form.id,
  status,
  submittedAt: new Date().toISOString(),
  replyBy: new Date(Date.now() + 3_600_000).toISOString(),
});

export const REPLY: NonNullable<IntakeReceipt['reply']> = {
  by: people.dana,
  at: new Date().toISOString(),
  words: 'Somebody near you may help more, in person.\nI have talked with them.',
  place: 'Lakeside Day Hospital for Young Adults and Their Families',
  phone: '(555) 010-0199',
};
/** After the form was sent, with all that stands there. */
export const after = async (look: Look, data: Partial<MemoryData>): Promise<Stage> => {
  const stage = await intake({ ...look, data: { form, ...data } });
  await says(stage, (await wordsFor(rightsWords, look.locale)).consents.title);
  return stage;
};

/** At a question of the form with every type. */
const at = (
  look: Look,
  currentItem: string,
  answers: Answers = { name: 'Maya' },
  data: Partial<MemoryData> = {},
): Promise<Stage> =>
  intake({ ...look, data: { form, draft: draftOf(answers, { formVersion: 2, currentItem }), ...data } });

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A program whose team reads at this hour, or has stopped and does not before another day: whatever hour it is. */
const programThatReads = (isReading: boolean): Program => {
  const program = sampleProgram();
  const today = new Date().getUTCDay();
  // Three days from any day of the week it is another day in each time zone.
  const days = isReading ? [...DAYS] : DAYS.filter(day => day % 7 === (today + 3) % 7);
  const hours = [{ days, opens: isReading ? '00:00' : '10:00', closes: isReading ? '00:00' : '18:00' }];
  return { ...program, monitoring: { ...program.monitoring, hours } };
};

/** The pause after an answer that worries. */
const safety = async (look: Look, isReading: boolean): Promise<Stage> => {
  const { first, later, common: shared } = await wordsOf(look);
  const stage = await at(look, 'wish', undefined, { program: programThatReads(isReading) });
  await pick(stage, first.yes);
  await saved(stage, { wish: true });
  await press(stage, shared.next);
  await arrive(stage, later.safety.leads.suicide);
  return stage;
};

export const wordsOf = async ({ locale }: Look) => ({
  first: await wordsFor(firstWords, locale),
  later: await wordsFor(viewWords, locale),
  common: await wordsFor(common, locale),
});

/** Everything that the element can look like, by name. */
export const STATES: Readonly<Record<string, (look: Look) => Promise<Stage>>> = {
  loading: async look => {
    const stage = await intake({ ...look, waitFor: 'nothing', before: memory => memory.hold('getProgram') });
    await waitUntil(() => root(stage).querySelector('.loading'), 'loads', patience);
    return stage;
  },
  error: async look => {
    const stage = await intake({
      ...look,
      waitFor: 'nothing',
      before: memory => memory.fail('getIntakeForm', { code: 'internal', status: 500 }),
    });
    await waitUntil(() => root(stage).querySelector('[role="alert"]'), 'fails', patience);
    return stage;
  },
  welcome: look => intake({ ...look, anonymous: true, data: { form } }),
  ...Object.fromEntries(
    form.parts
      // What these take is looked at in a file of tests of its own.
      .filter(({ id }) => id !== 'a-little-more')
      .flatMap(({ items }) => items)
      .map(({ linkId, type: kind }) => [
        `question: ${kind} ${linkId}`,
        (look: Look) => at(look, linkId, { ...EVERYTHING, wish: true }),
      ]),
  ),
  'question: nothing chosen': look => at(look, 'interest'),
  'question: coming back': look => at(look, 'helps'),
  fix: async look => {
    const stage = await at(look, 'phone');
    await type(stage, '555 014');
    await press(stage, (await wordsOf(look)).common.next);
    await waitUntil(() => root(stage).querySelector('.fix'), 'is to be mended', patience);
    return stage;
  },
  'fix: date': async look => {
    const stage = await at(look, 'born', { born: '1990-13-04' });
    await press(stage, (await wordsOf(look)).common.next);
    await waitUntil(() => root(stage).querySelector('.fix'), 'is to be mended', patience);
    return stage;
  },
  offline: async look => {
    const stage = await at(look, 'helps');
    setOnline(false);
    await pick(stage, /^Medicine/);
    await says(stage, (await wordsOf(look)).first.save.keptHere);
    return stage;
  },
  'saving takes long': async look => {
    const stage = await at(look, 'helps');
    stage.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 });
    await pick(stage, /^Medicine/);
    await says(stage, (await wordsOf(look)).first.save.waiting);
    return stage;
  },
  'two answers': async look => {
    const { later, common: shared } = await wordsOf(look);
    const stage = await at(look, 'medicine', { ...EVERYTHING, medicine: 'Old' });
    saveElsewhere(stage, { medicine: 'The blue ones' });
    await type(stage, ' and new');
    await waitUntil(() => (stage.memory.data.draft?.version ?? 0) > 4, 'merges', patience);
    await press(stage, shared.next);
    await arrive(stage, later.choose.title);
    return stage;
  },
  'safety: read now': look => safety(look, true),
  'safety: read later': look => safety(look, false),
  'safety: right now': async look => {
    const { first, later, common: shared } = await wordsOf(look);
    const stage = await at(look, 'now', { name: 'Maya', wish: true });
    await pick(stage, first.yes);
    await saved(stage, { now: true });
    await press(stage, shared.next);
    await arrive(stage, later.safety.leads.suicide);
    return stage;
  },
  'safety: not told': async look => {
    const { first, later, common: shared } = await wordsOf(look);
    const stage = await at(look, 'home');
    stage.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 });
    await pick(stage, first.yes);
    await press(stage, shared.next);
    await arrive(stage, later.safety.leads.other);
    return stage;
  },
  review: async look => {
    const stage = await intake({ ...look, data: { form, draft: draftOf(EVERYTHING, { formVersion: 2 }) } });
    await arrive(stage, (await wordsOf(look)).later.review.title);
    return stage;
  },
  'review: open': async look => {
    const { later } = await wordsOf(look);
    const open = { ...EVERYTHING, phone: null, telehealth: null };
    const stage = await intake({ ...look, data: { form, draft: draftOf(open, { formVersion: 2 }) } });
    await arrive(stage, later.review.title);
    await press(stage, later.review.send);
    await says(stage, later.review.openTitle(2));
    return stage;
  },
  'review: not sent': async look => {
    const { later } = await wordsOf(look);
    const stage = await intake({ ...look, data: { form, draft: draftOf(EVERYTHING, { formVersion: 2 }) } });
    stage.memory.fail('submitIntake', { code: 'unavailable', status: 503 });
    await press(stage, later.review.send);
    await says(stage, later.review.notSent);
    return stage;
  },
  'done: received': look => after(look, { receipts: [receipt('received')] }),
  'done: accepted': look => after(look, { receipts: [receipt('accepted')] }),
  'done: referred': look => after(look, { receipts: [{ ...receipt('referred'), reply: REPLY }] }),
  'leave: code': async look => {
    const { first, later, common: shared } = await wordsOf(look);
    const stage = await intake({ ...look, anonymous: true, data: { form } });
    await press(stage, first.welcome.start);
    await arrive(stage, 'What should we call you?');
    await type(stage, 'Maya');
    await press(stage, shared.saveAndLeave);
    await arrive(stage, later.leave.title);
    await waitUntil(() => root(stage).querySelector('.code'), 'shows the code', patience);
    return stage;
  },
  'leave: account': async look => {
    const { later, common: shared } = await wordsOf(look);
    const stage = await at(look, 'helps');
    await press(stage, shared.saveAndLeave);
    await arrive(stage, later.leave.title);
    return stage;
  },
  code: async look => {
    const { first, later } = await wordsOf(look);
    const stage = await intake({ ...look, anonymous: true, data: { form } });
    await press(stage, first.welcome.code);
    await arrive(stage, later.code.title);
    await type(stage, '7KQ2M');
    await press(stage, later.code.go);
    await says(stage, later.code.short);
    return stage;
  },
  expired: async look => {
    const stage = await at(look, 'helps');
    stage.memory.data.me = null;
    await pick(stage, /^Medicine/);
    await says(stage, (await wordsOf(look)).common.signedOut.title);
    return stage;
  },
  ask: look => intake({ ...look, anonymous: true, mode: 'ask' }),
  'ask: unfolded': async look => {
    const { later } = await wordsOf(look);
    // The clinic's clock shows another time there, so that both stand under each other.
    const stage = await intake({
      ...look,
      anonymous: true,
      mode: 'ask',
      timeZone: 'America/Los_Angeles',
    });
    for (const summary of root(stage).querySelectorAll('summary')) summary.click();
    await says(stage, later.ask.pick.any);
    return stage;
  },
  locked: async look => {
    const { later } = await wordsOf(look);
    sessionStorage.setItem('iop-left', '1');
    const stage = await intake(look);
    sessionStorage.clear();
    await arrive(stage, later.locked.title);
    return stage;
  },
  'ask: fix': async look => {
    const { later } = await wordsOf(look);
    const stage = await intake({ ...look, anonymous: true, mode: 'ask' });
    await type(stage, '555', later.ask.number);
    await press(stage, later.ask.send.sms);
    await says(stage, later.ask.needName);
    return stage;
  },
  'ask: done': async look => {
    const { later } = await wordsOf(look);
    const stage = await intake({ ...look, anonymous: true, mode: 'ask' });
    await type(stage, 'Maya', later.ask.name);
    await type(stage, '555 010 0142', later.ask.number);
    await press(stage, later.ask.send.sms);
    await arrive(stage, later.ask.done);
    return stage;
  },
};
