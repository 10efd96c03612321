import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import type { MonitoringHours } from '../../../src/contract/program.js';
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
  setOnline,
  text,
  title,
  type,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const WISH = 'In the past few weeks, have you wished you were dead?';
const NOW = 'Are you having thoughts of killing yourself right now?';
const HOME = 'Has anybody at home hurt you?';
const LEAD = 'You told us you have thought about ending your life. Thank you for saying it.';

const reading = (...hours: MonitoringHours['hours']) => ({
  ...sampleProgram(),
  monitoring: { timeZone: 'UTC', hours },
});
const always = reading({ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00' });
/** A weekday that is three days away, so that nobody reads now. */
const later = (): MonitoringHours['hours'][number]['days'][number] =>
  (((new Date().getUTCDay() + 2) % 7) + 1) as 1;
const notNow = reading({ days: [later()], opens: '08:00', closes: '18:00' });

const at = (currentItem: string, program = notNow): Promise<Stage> =>
  intake({
    data: {
      program,
      form: sampleFormOfEveryType(),
      draft: draftOf({ name: 'Maya' }, { formVersion: 2, currentItem }),
    },
  });

describe('a yes to a safety question', () => {
  afterEach(() => setOnline(true));

  it('brings the safety step before the next question, after Next and not at the touch', async () => {
    const stage = await at('wish');
    await pick(stage, 'Yes');
    await saved(stage, { wish: true });
    expect(title(stage)).to.equal(WISH);
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    expect(focused(stage)?.textContent).to.equal(LEAD);
    expect(byRole(stage, 'link', /Call 988/).getAttribute('href')).to.equal('tel:988');
    expect(byRole(stage, 'link', /Text 988/).getAttribute('href')).to.equal('sms:988');
    expect(byRole(stage, 'link', /Chat online/).getAttribute('target')).to.equal('_blank');
    expect(byRole(stage, 'link', '911').getAttribute('href')).to.equal('tel:911');
    await press(stage, 'Keep going with the form');
    await arrive(stage, NOW);
    expect(focused(stage)?.textContent).to.equal(NOW);
  });

  /** A yes, saved and answered by the step; then when its alert is due, as the API tells it. */
  const sayYes = async (stage: Stage): Promise<string> => {
    await pick(stage, 'Yes');
    await saved(stage, { wish: true });
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    const due = stage.memory.data.draft?.alertsDueAt?.['wish'] ?? '';
    return new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: stage.element.timeZone }).format(
      Date.parse(due),
    );
  };

  it('says that nobody reads now, and by when somebody sees the answer: when its alert is due', async () => {
    const stage = await at('wish');
    const due = await sayYes(stage);
    const said = text(stage).replaceAll('\u202f', ' ');
    expect(said).to.match(
      /No one at the clinic is reading this right now\. Someone sees your answer by \w+day.*\./,
    );
    expect(said).to.include(`${due.replaceAll('\u202f', ' ')}. You do not have to wait for them.`);
  });

  it('says so when somebody is reading, and by when they see the answer', async () => {
    const stage = await at('wish', always);
    const due = await sayYes(stage);
    expect(text(stage).replaceAll('\u202f', ' ')).to.include(
      `Somebody at the clinic is reading now, and sees your answer by ${due.replaceAll('\u202f', ' ')}. You do not have to wait`,
    );
  });

  it('promises no time once somebody has looked', async () => {
    const said = draftOf(
      { name: 'Maya', wish: true },
      { formVersion: 2, currentItem: 'wish', alertsDueAt: {} },
    );
    const stage = await intake({ data: { program: always, form: sampleFormOfEveryType(), draft: said } });
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    expect(text(stage)).to.include('The clinic has your answer. You do not have to wait for them.');
    expect(text(stage)).not.to.include('sees your answer by');
  });

  it('can be taken back: the answer is gone and the question is there again', async () => {
    const stage = await at('wish');
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    expect(text(stage), 'nothing is untold').to.include(
      'The team may have seen it already, and may still ask how you are.',
    );
    await press(stage, 'I picked that answer by mistake');
    await arrive(stage, WISH);
    expect(allByRole(stage, 'radio').some(radio => (radio as HTMLInputElement).checked)).to.equal(false);
    await waitUntil(
      () => !('wish' in (stage.memory.data.draft?.answers ?? { wish: true })),
      'is gone',
      patience,
    );
    await pick(stage, 'No');
    await press(stage, 'Next');
    await arrive(stage, HOME);
  });

  it('shows it once for an answer, and again for a heavier one', async () => {
    const stage = await at('wish');
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    await press(stage, 'Keep going with the form');
    await arrive(stage, NOW);
    await press(stage, 'Back');
    await arrive(stage, WISH);
    await press(stage, 'Next');
    await arrive(stage, NOW);
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
  });

  it('has words of its own for a danger of another kind', async () => {
    const stage = await at('home');
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, 'You told us something that is hard to say. Thank you for saying it.');
    expect(text(stage)).to.not.include('ending your life');
  });

  it('can always be left, and comes back to where it was', async () => {
    const stage = await at('wish');
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    await press(stage, 'Back to the form');
    await arrive(stage, LEAD);
  });
});

describe('a yes to what is happening right now', () => {
  /** With the two questions that a clinic may ask after it. */
  const acute = (): Promise<Stage> => {
    const form = sampleFormOfEveryType();
    const more = [
      { linkId: 'acute-alone', type: 'yes-no', text: 'Are you alone right now?', declinable: true },
      { linkId: 'acute-place', type: 'text', text: 'Where are you?' },
    ] as const;
    const parts = form.parts.map(part => ({
      ...part,
      items: part.items.flatMap(item =>
        item.safety === 'acute'
          ? [
              item,
              ...more.map(one => ({
                ...one,
                why: 'So that help finds you.',
                audience: 'care-team' as const,
                required: false,
                enableWhen: [{ linkId: item.linkId, operator: '=' as const, value: true }],
              })),
            ]
          : [item],
      ),
    }));
    return intake({
      data: {
        program: notNow,
        form: { ...form, parts },
        draft: draftOf({ name: 'Maya', wish: true }, { formVersion: 2, currentItem: 'now' }),
      },
    });
  };

  it('has whom to call, text and chat with above every other word', async () => {
    const stage = await acute();
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    const order = text(stage);
    for (const way of [/Call 988/, /Text 988/, /Chat online/, /Call Harborlight/, /911/])
      expect(order.search(way), String(way)).to.be.within(0, order.search('No one at the clinic is reading'));
    expect(allByRole(stage, 'textbox')).to.have.length(0);
  });

  it('is followed by whether they are alone and where, which can be skipped and reach the team', async () => {
    const stage = await acute();
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    await press(stage, 'Keep going with the form');
    await arrive(stage, 'Are you alone right now?');
    await press(stage, 'Skip for now');
    await arrive(stage, 'Where are you?');
    await type(stage, 'At my sister’s');
    await saved(stage, { now: true, 'acute-alone': null, 'acute-place': 'At my sister’s' });
    await press(stage, 'Next');
    await arrive(stage, HOME);
  });

  it('is not followed by them after a no', async () => {
    const stage = await acute();
    await pick(stage, 'No');
    await press(stage, 'Next');
    await arrive(stage, HOME);
  });
});

describe('no answer', () => {
  it('is not read as anything: no, skipped and left blank go on', async () => {
    const no = await at('wish');
    await pick(no, 'No');
    await press(no, 'Next');
    await arrive(no, HOME);
    const skipped = await at('wish');
    await press(skipped, 'Skip for now');
    await arrive(skipped, HOME);
    const blank = await at('wish');
    await press(blank, 'Next');
    await arrive(blank, HOME);
  });
});

describe('with the API down', () => {
  afterEach(() => setOnline(true));

  it('comes all the same, within a second, and says that the team has not been told', async () => {
    const stage = await at('wish');
    stage.memory.fail('saveIntakeDraft', 'never');
    const began = performance.now();
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    // The form's second, and what a busy machine adds to it; a call itself is given up after ten.
    expect(performance.now() - began).to.be.below(5000);
    expect(text(stage)).to.include(
      'Your answer has not reached the clinic yet, so the team has not been told.',
    );
    expect(text(stage)).to.not.include('is reading');
    expect(text(stage)).to.not.include('may have seen it');
    expect(byRole(stage, 'link', /Call 988/)).to.not.equal(null);
    await press(stage, 'Keep going with the form');
    await arrive(stage, NOW);
  });

  it('works without a network from the first question on, and says when the answer has arrived', async () => {
    const stage = await intake({ data: { program: notNow, form: sampleFormOfEveryType() } });
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    // From here on nothing can be fetched: the step must be at hand already.
    setOnline(false);
    while (title(stage) !== WISH) {
      const before = title(stage);
      await press(stage, 'Skip for now');
      await waitUntil(() => title(stage) !== before, 'goes on', patience);
    }
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    expect(text(stage)).to.include('the team has not been told');
    setOnline(true);
    await says(stage, 'No one at the clinic is reading this right now.');
    expect(text(stage)).to.include('Your answers are saved');
  });
});

describe('by keyboard', () => {
  it('the heading is read first and every way out is a Tab away', async () => {
    const stage = await at('wish');
    await sendKeys({ press: 'Tab' });
    await pick(stage, 'Yes');
    await press(stage, 'Next');
    await arrive(stage, LEAD);
    const stops: string[] = [];
    for (let tab = 0; tab < 7; tab++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(stage)?.textContent.replace(/\s+/g, ' ').trim() ?? '');
    }
    expect(stops.join(' | ')).to.match(
      /Call 988.*Text 988.*Chat online.*Call Harborlight.*911.*Keep going.*by mistake/,
    );
    expect(root(stage).querySelectorAll('h2')).to.have.length(1);
  });
});
