import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  sampleGuardian,
  sampleGuardians,
  sampleReadingGuardian,
  sampleWardIntake,
} from '../../../src/api/memory/samples/agreements.js';
import { sampleMe } from '../../../src/api/memory/samples/clinic.js';
import type { MemoryData } from '../../../src/api/memory/memory-program.js';
import type { IntakeDraft } from '../../../src/contract/intake.js';
import type { Me } from '../../../src/contract/person.js';
import { rightsWords } from '../../../src/elements/intake-form/rights/words/words.js';
import { wordsFor } from '../../../src/i18n/catalogue.js';
import {
  allByRole,
  arrive,
  byRole,
  draftOf,
  focused,
  intake,
  patience,
  pick,
  press,
  root,
  saved,
  says,
  text,
  title,
  type,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const receiptOf = (formId = 'harborlight-intake') => ({
  id: 'intake-1',
  formId,
  status: 'received' as const,
  submittedAt: new Date(Date.now() - 3_600_000).toISOString(),
  replyBy: new Date(Date.now() + 3_600_000).toISOString(),
});

const young = (): Me => ({ ...sampleMe(), ageGroup: 'adolescent' });

const accessible = async ({ element }: Stage): Promise<void> => {
  for (const animation of element.shadowRoot?.getAnimations() ?? [])
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  await expect(element).to.be.accessible();
};

const waiting = (guardians = sampleGuardians(Date.now())): Promise<Stage> =>
  intake({ data: { me: young(), guardians, receipts: [{ ...receiptOf(), waitingFor: 'guardian' }] } });

/** A guardian's part, from its first screen to the question for a number. */
const nameOneself = async (stage: Stage): Promise<void> => {
  await press(stage, 'Start');
  await arrive(stage, 'What is your name?');
  await type(stage, 'Maria Vega');
  await press(stage, 'Next');
  await arrive(stage, 'What number can we call in an emergency?');
};

/** From there to the review. */
const agreeFromThePhone = async (stage: Stage): Promise<void> => {
  await press(stage, 'Skip for now');
  await arrive(stage, 'I agree that my child takes part in the program.');
  await pick(stage, /agree/);
  await press(stage, 'Next');
  await arrive(stage, 'Here is what you told us');
};

describe('a young person', () => {
  it('reads who has to agree, what a guardian sees, and how far each is', async () => {
    const stage = await waiting();
    await says(stage, 'Your parent or guardian');
    expect(text(stage)).to.include('Your care can start when they have done it.');
    expect(text(stage)).to.include('The times of your sessions. Never what is marked private.');
    expect(text(stage)).to.match(/Maria Vega · Parent\s+Did their part on/);
    expect(text(stage)).to.match(/Luis Vega · Parent\s+You asked on .* They have not done their part yet/);
    await accessible(stage);
  });

  it('asks a guardian by keyboard and gets a code, once, on the screen alone', async () => {
    const stage = await waiting([]);
    await says(stage, 'Ask a guardian');
    byRole(stage, 'button', 'Ask a guardian').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(stage)?.textContent === 'Whom would you like to ask?', 'begins', patience);
    await accessible(stage);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Maria Vega' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    const before = location.href;
    await sendKeys({ press: 'Enter' });
    await waitUntil(
      () => focused(stage)?.textContent.trim() === 'The code for Maria Vega',
      'has it',
      patience,
    );
    const code = root(stage).querySelector('[part="code"]')?.textContent.replace(/\s/g, '') ?? '';
    expect(code).to.match(/^[0-9A-Z]{20}$/);
    expect(text(stage)).to.include('They press “I have a code” and type the code.');
    await accessible(stage);
    expect(location.href).to.equal(before);
    const told = stage.told.at(-1);
    expect(told?.type).to.equal('iop-guardian-invited');
    expect(JSON.stringify(stage.told)).to.not.include(code.slice(0, 5)).and.to.not.include('Maria');
    expect(
      [...root(stage).querySelectorAll('[href]')].some(one => one.outerHTML.includes(code.slice(0, 5))),
    ).to.equal(false);
    expect(stage.memory.data.guardians.map(({ name, relationship }) => [name, relationship])).to.deep.equal([
      ['Maria Vega', 'parent'],
    ]);

    await press(stage, 'I have it');
    expect(root(stage).querySelector('[part="code"]')).to.equal(null);
    await waitUntil(() => focused(stage)?.textContent.trim() === 'Ask another guardian', 'goes on', patience);
  });

  it('is told what is missing, once, at the field', async () => {
    const stage = await waiting([]);
    await says(stage, 'Ask a guardian');
    await press(stage, 'Ask a guardian');
    await press(stage, /Get a code/);
    await says(stage, 'We need a name, so that we know who did this part.');
    await waitUntil(() => focused(stage)?.id === 'guardian-name', 'is at the field', patience);
    await accessible(stage);
    await type(stage, 'Maria', 'Their name');
    await waitUntil(() => !text(stage).includes('We need a name'), 'is mended', patience);
    expect(text(stage)).to.include('Pick the one that comes closest.');
    await pick(stage, 'My guardian');
    expect(text(stage)).to.not.include('Pick the one that comes closest.');
    expect(stage.memory.calls).to.not.include('inviteGuardian');
  });

  it('keeps what was written when it could not be sent, and asks once for all that', async () => {
    const stage = await waiting([]);
    await says(stage, 'Ask a guardian');
    await press(stage, 'Ask a guardian');
    await type(stage, 'Maria', 'Their name');
    await pick(stage, 'My parent');
    stage.memory.fail('inviteGuardian', { code: 'conflict', status: 409 }, 1);
    await press(stage, /Get a code/);
    await says(stage, 'They have not been asked yet.');
    expect((byRole(stage, 'textbox', 'Their name') as HTMLInputElement).value).to.equal('Maria');
    expect(allByRole(stage, 'alert')).to.have.length(1);
    await press(stage, /Get a code/);
    await says(stage, 'The code for Maria');
    expect(stage.memory.data.guardians).to.have.length(1);
  });

  it('can ask before the form is sent, and comes back to the review', async () => {
    const answers = {
      name: 'Ana',
      phone: '555 010 0142',
      telehealth: true,
      concerns: null,
      story: null,
      'phq-2.1': null,
      'asq.3': null,
    };
    const stage = await intake({ data: { me: young(), draft: draftOf(answers) } });
    await arrive(stage, 'Here is what you told us');
    await press(stage, 'Ask a guardian');
    await arrive(stage, 'Your parent or guardian');
    await says(stage, 'What they see');
    await accessible(stage);
    await press(stage, 'Back to the form');
    await arrive(stage, 'Here is what you told us');
  });

  it('is no way for a guest, who is told whose it is and asked for nothing', async () => {
    const stage = await intake({ data: { me: { ...sampleMe(), role: 'family-guest' } } });
    await says(stage, 'This form is for people who come to Harborlight Clinic for care.');
    expect(title(stage)).to.equal('There is nothing for you to fill in here');
    expect(allByRole(stage, 'alert')).to.have.length(0);
    expect(byRole(stage, 'link', /010-0142/)).to.not.equal(null);
    for (const call of ['getIntakeForm', 'getIntakeDraft', 'listMyIntakes'])
      expect(stage.memory.calls).to.not.include(call);
    await accessible(stage);
  });

  it('is spoken to in Spanish', async () => {
    const { guardians } = await wordsFor(rightsWords, 'es');
    const stage = await intake({
      locale: 'es',
      data: { me: young(), receipts: [{ ...receiptOf(), waitingFor: 'guardian' }] },
    });
    await says(stage, guardians.title);
    await press(stage, guardians.ask);
    await says(stage, guardians.formTitle);
    await accessible(stage);
  });

  it('who is of age is asked for no guardian', async () => {
    const stage = await intake({ data: { receipts: [receiptOf()] } });
    await says(stage, 'What you agreed to');
    expect(text(stage)).to.not.include('guardian');
    expect(stage.memory.calls).to.not.include('listMyGuardians');
  });
});

describe('a guardian', () => {
  it('has a part of their own, and reads who asked and what they see', async () => {
    const stage = await intake({ data: { me: sampleGuardian() } });
    await arrive(stage, 'Your part as a parent or guardian');
    expect(text(stage)).to.include('Ana asked you to do a part of this.');
    expect(text(stage)).to.include('What is private never reaches you.');
    await accessible(stage);
  });

  it('does it, leaves in the middle, comes back, and sends it', async () => {
    const me = sampleGuardian();
    const first = await intake({ data: { me } });
    await nameOneself(first);
    await saved(first, { 'guardian-name': 'Maria Vega' });
    expect(first.memory.data.draft?.formId).to.equal('harborlight-guardian');
    // Back from the first question is a guardian's first screen, not the young person's.
    await press(first, 'Back');
    await press(first, 'Back');
    await arrive(first, 'Your part as a parent or guardian');

    const again = await intake({
      data: { me, draft: { ...(first.memory.data.draft as IntakeDraft), currentItem: 'guardian-phone' } },
    });
    await arrive(again, 'What number can we call in an emergency?');
    await agreeFromThePhone(again);
    await press(again, 'Send to the clinic');
    await arrive(again, 'Your part is with us');
    expect(text(again)).to.include('together with Ana’s part');
    expect(again.memory.data.receipts[0]?.formId).to.equal('harborlight-guardian');
  });

  it('sees what they agreed to themselves, and nothing of the young person', async () => {
    const stage = await intake({
      data: { me: sampleGuardian(), receipts: [receiptOf('harborlight-guardian')] },
    });
    await says(stage, 'What you agreed to');
    await accessible(stage);
    for (const call of ['listMyAccessLog', 'listMyGuardians', 'getWardIntake'] as const)
      expect(stage.memory.calls).to.not.include(call);
    expect(text(stage)).to.not.include('Who has looked');
  });

  describe('where the rule lets them read', () => {
    const done = (wardIntakes: MemoryData['wardIntakes']): Promise<Stage> => {
      const receipts = [receiptOf('harborlight-guardian')];
      return intake({ data: { me: sampleReadingGuardian(), receipts, wardIntakes } });
    };
    it('reads what the young person said when they ask for it, and not before: each look is told', async () => {
      const stage = await done({ 'person-ana': sampleWardIntake(Date.now()) });
      await says(stage, 'Ana can see that you looked, and when.');
      expect(stage.memory.calls).to.not.include('getWardIntake');
      await accessible(stage);
      byRole(stage, 'button', 'Read what Ana said').focus();
      await sendKeys({ press: 'Enter' });
      await says(stage, 'What may we call you?');
      expect(focused(stage)?.textContent).to.equal('What Ana said');
      expect(text(stage)).to.include('About you');
      expect(text(stage), 'nothing of what was left open').to.not.include('What would help with school?');
      expect(stage.memory.calls.filter(call => call === 'getWardIntake')).to.have.length(1);
      await accessible(stage);
    });

    it('is offered it as soon as their own part is sent', async () => {
      const me = sampleGuardian();
      const stage = await intake({ data: { me } });
      await nameOneself(stage);
      await agreeFromThePhone(stage);
      stage.memory.data.me = sampleReadingGuardian();
      await press(stage, 'Send to the clinic');
      await arrive(stage, 'Your part is with us');
      await says(stage, 'Read what Ana said');
    });

    it('gets another try when it did not work, and calm words when there is nothing', async () => {
      const stage = await done({ 'person-ana': { ...sampleWardIntake(Date.now()), answers: [] } });
      stage.memory.fail('getWardIntake', { code: 'not-found', status: 404 }, 1);
      await says(stage, 'Read what Ana said');
      await press(stage, 'Read what Ana said');
      await says(stage, 'We could not get it');
      await accessible(stage);
      await press(stage, 'Try again');
      await says(stage, 'There is nothing in it that you may read.');
    });
  });

  it('comes by a code as everybody does', async () => {
    const stage = await intake({ anonymous: true });
    await press(stage, 'I have a code');
    await arrive(stage, 'Come back with your code');
    await type(stage, 'HW4M2-9TQXA-3B7KD-N8CRE');
    stage.memory.data.me = sampleGuardian();
    await press(stage, 'Open my form');
    await arrive(stage, 'Your part as a parent or guardian');
  });

  it('reads calm words and a number where the program has no part for them', async () => {
    const stage = await intake({
      data: { me: sampleGuardian() },
      before: ({ data }) => {
        const { guardianFormId: _none, ...rest } = data.program.intake;
        data.program = { ...data.program, intake: rest };
      },
    });
    expect(title(stage)).to.equal('There is nothing for you to fill in here');
    expect(byRole(stage, 'link', /010-0142/).getAttribute('href')).to.equal('tel:5550100142');
    expect(stage.memory.calls).to.not.include('getIntakeForm');
    await accessible(stage);
  });

  it('is spoken to in Spanish', async () => {
    const { ward } = await wordsFor(rightsWords, 'es');
    const stage = await intake({ locale: 'es', data: { me: sampleGuardian() } });
    await says(stage, ward.asked('Ana'));
    await accessible(stage);
  });
});
