import { expect } from '@open-wc/testing';
import { sampleForm } from '../../../src/api/memory/samples/clinic.js';
import type { IntakeForm } from '../../../src/contract/intake-form.js';
import { arrive, intake, patience, says, text, type Stage } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const changed = (linkId: string, more: object): IntakeForm => {
  const form = sampleForm();
  return {
    ...form,
    parts: form.parts.map(part => ({
      ...part,
      items: part.items.map(item => (item.linkId === linkId ? { ...item, ...more } : item)),
    })),
  };
};

const choice = (): string =>
  sampleForm()
    .parts.flatMap(part => part.items)
    .find(({ type }) => type === 'choice')?.linkId ?? '';

describe("a form that can't be asked as its clinic defined it", () => {
  const said: string[] = [];
  const { error } = console;
  beforeEach(() => {
    said.length = 0;
    console.error = (...words: unknown[]): void => void said.push(words.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  const refused = async (form: IntakeForm): Promise<Stage> => {
    const stage = await intake({ waitFor: 'nothing', data: { form } });
    await says(stage, 'This is not working right now');
    expect(stage.element.matches(':state(error)')).to.equal(true);
    return stage;
  };

  it('names the question that breaks the contract, once', async () => {
    await refused(changed(choice(), { type: 'riddle', why: 'A secret of the clinic' }));
    await waitUntil(() => said.length > 0, 'says what is wrong', patience);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(new RegExp(`question ${choice()}, /parts/\\d+/items/\\d+/type: `));
    expect(said[0]).to.not.include('riddle');
  });

  it('names the question that keeps to the contract and can never be answered, once', async () => {
    await refused(changed(choice(), { options: [] }));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(new RegExp(`question ${choice()}, /parts/\\d+/items/\\d+/options: no-options`));
  });

  it('goes on where only a score is lost, and says so to the page', async () => {
    const stage = await intake({
      waitFor: 'nothing',
      data: { form: changed(choice(), { instrument: { id: 'riddles' } }) },
    });
    await arrive(stage, 'Getting to know you');
    await waitUntil(() => said.length > 0, 'says what is wrong', patience);
    expect(said[0]).to.include('instrument-unknown');
    expect(text(stage)).to.not.include('This is not working');
  });
});
