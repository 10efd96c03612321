import type { MemoryData } from '../../../src/api/memory/memory-program.js';
import {
  sampleGuardian,
  sampleGuardians,
  sampleReadingGuardian,
  sampleWardIntake,
} from '../../../src/api/memory/samples/agreements.js';
import { sampleMe, sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { rightsWords } from '../../../src/elements/intake-form/rights/words/words.js';
import { wordsFor } from '../../../src/i18n/catalogue.js';
import { arrive, draftOf, intake, patience, pick, press, root, says, type, type Stage } from './stage.js';
import { after, form, receipt, REPLY, wordsOf, type Look } from './states.js';
import { waitUntil } from '../support/wait-until.js';

const young = (): Pick<MemoryData, 'me' | 'guardians'> => ({
  me: { ...sampleMe(), ageGroup: 'adolescent' },
  guardians: sampleGuardians(Date.now()),
});

/** Every question of the short form. */
const ANSWERS = {
  name: 'Maya',
  concerns: null,
  story: null,
  'phq-2.1': '1',
  'asq.3': false,
  phone: '555 010 0142',
  telehealth: true,
};

/** Everything that can stand after the form was sent, and in a guardian's part, by name. */
export const AFTER_STATES: Readonly<Record<string, (look: Look) => Promise<Stage>>> = {
  'done: more asked': look => after(look, { receipts: [{ ...receipt('more-asked'), reply: REPLY }] }),
  'done: nothing yet': look => after(look, { receipts: [receipt('received')], consents: [], accessLog: [] }),
  'done: one opened': async look => {
    const stage = await after(look, { receipts: [receipt('received')] });
    for (const one of root(stage).querySelectorAll('details')) one.open = true;
    return stage;
  },
  'done: taking back': async look => {
    const stage = await after(look, { receipts: [receipt('received')] });
    const [first] = root(stage).querySelectorAll('details');
    if (first) first.open = true;
    first?.querySelector<HTMLElement>('[part="revoke"]')?.click();
    await waitUntil(() => root(stage).querySelector('dialog')?.open, 'asks', patience);
    return stage;
  },
  'done: lists not here': async look => {
    const stage = await intake({
      ...look,
      data: { form, receipts: [receipt('received')] },
      before: memory => {
        memory.fail('listMyConsents', { code: 'internal', status: 500 });
        memory.fail('listMyAccessLog', { code: 'internal', status: 500 });
      },
    });
    await says(stage, (await wordsFor(rightsWords, look.locale)).problem);
    return stage;
  },
  'done: guardians': look =>
    after(look, { ...young(), receipts: [{ ...receipt('received'), waitingFor: 'guardian' }] }),
  'done: asking a guardian': async look => {
    const stage = await after(look, { ...young(), receipts: [receipt('received')] });
    await press(stage, (await wordsFor(rightsWords, look.locale)).guardians.another);
    await press(stage, (await wordsFor(rightsWords, look.locale)).guardians.go);
    await waitUntil(() => root(stage).querySelector('.fix'), 'is to be mended', patience);
    return stage;
  },
  'done: code for a guardian': async look => {
    const { guardians } = await wordsFor(rightsWords, look.locale);
    const stage = await after(look, { ...young(), receipts: [receipt('received')] });
    await press(stage, guardians.another);
    await type(stage, 'Luisa Mora', guardians.name);
    await pick(stage, guardians.choices.parent);
    await press(stage, guardians.go);
    await waitUntil(() => root(stage).querySelector('.code'), 'shows the code', patience);
    return stage;
  },
  'review: a young person': async look => {
    const stage = await intake({
      ...look,
      data: { ...young(), draft: draftOf(ANSWERS) },
    });
    await arrive(stage, (await wordsOf(look)).later.review.title);
    return stage;
  },
  'invite a guardian': async look => {
    const stage = await intake({
      ...look,
      data: { ...young(), draft: draftOf(ANSWERS) },
    });
    await press(stage, (await wordsOf(look)).later.review.guardianGo);
    await says(stage, (await wordsFor(rightsWords, look.locale)).guardians.another);
    return stage;
  },
  'guardian: welcome': async look => {
    const stage = await intake({ ...look, data: { me: sampleGuardian() } });
    await arrive(stage, 'Your part as a parent or guardian');
    return stage;
  },
  'guardian: no form': async look => {
    const program = sampleProgram();
    delete program.intake.guardianFormId;
    const stage = await intake({ ...look, data: { program, me: sampleGuardian() } });
    await arrive(stage, (await wordsFor(rightsWords, look.locale)).ward.noForm);
    return stage;
  },
  'guest: no form': async look => {
    const stage = await intake({ ...look, data: { me: { ...sampleMe(), role: 'family-guest' } } });
    await arrive(stage, (await wordsFor(rightsWords, look.locale)).ward.noForm);
    return stage;
  },
  'guardian: reads': async look => {
    const stage = await after(look, {
      me: sampleReadingGuardian(),
      receipts: [{ ...receipt('received'), formId: 'harborlight-guardian' }],
      wardIntakes: { 'person-ana': sampleWardIntake(Date.now()) },
    });
    await press(stage, (await wordsFor(rightsWords, look.locale)).ward.read('Ana'));
    await says(stage, 'Weekdays after school');
    return stage;
  },
  'guardian: done': look =>
    after(look, {
      me: sampleGuardian(),
      receipts: [{ ...receipt('received'), formId: 'harborlight-guardian' }],
    }),
};
