import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import type { IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { stateNames } from '../../../demo/server/seed/forms/states.js';
import { allByRole, arrive, byRole, draftOf, intake, press, saved, type Stage } from './stage.js';

const QUESTION = 'Which state do you live in?';

const state: IntakeItem = {
  linkId: 'home-state',
  type: 'choice',
  text: QUESTION,
  hint: 'Where you are most nights.',
  why: 'People who give care are licensed by state.',
  audience: 'intake-team',
  required: true,
  options: Object.entries(stateNames('en')).map(([value, label]) => ({ value, label })),
  other: 'Another country',
};

/** The form with a question that has more options than a phone has room for. */
const form = ((): IntakeForm => {
  const { parts, ...rest } = sampleFormOfEveryType();
  const [first, ...others] = parts;
  if (!first) throw new Error('The sample has no parts.');
  return { ...rest, parts: [{ ...first, items: [first.items[0] as IntakeItem, state] }, ...others] };
})();

const open = async (answer?: string): Promise<Stage> => {
  const answers = { name: 'Maya', ...(answer === undefined ? {} : { 'home-state': answer }) };
  const stage = await intake({
    data: { form, draft: draftOf(answers, { formVersion: 2, currentItem: 'home-state' }) },
  });
  await arrive(stage, QUESTION);
  return stage;
};

const list = (stage: Stage): HTMLSelectElement => byRole(stage, 'combobox', QUESTION) as HTMLSelectElement;

describe('a choice of very many', () => {
  it('is one list of the device, chosen from by typing', async () => {
    const stage = await open();
    expect(allByRole(stage, 'radio')).to.have.length(0);
    expect(list(stage).value).to.equal('');
    list(stage).focus();
    await sendKeys({ type: 'Ohio' });
    await saved(stage, { name: 'Maya', 'home-state': 'US-OH' });
  });

  it('shows what was chosen before, and can be skipped', async () => {
    const stage = await open('US-NY');
    expect(list(stage).selectedOptions[0]?.textContent).to.equal('New York');
    await press(stage, 'Skip for now');
    await saved(stage, { name: 'Maya', 'home-state': null });
  });

  it('has room for own words where none fits', async () => {
    const stage = await open('other:Canada');
    expect(list(stage).selectedOptions[0]?.textContent).to.equal('Another country');
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal('Canada');
  });

  it('is accessible', async () => {
    const stage = await open('US-NY');
    await expect(stage.element).to.be.accessible();
  });
});
