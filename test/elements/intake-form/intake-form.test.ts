import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import {
  allByRole,
  arrive,
  byRole,
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
  TITLES,
  type,
  walkTo,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

/** What the live region said last. */
const announced = (stage: Stage): string =>
  root(stage).querySelector('.frame > [role="status"]')?.textContent.trim() ?? '';

describe('the first screen', () => {
  it('says how long it takes, who reads it and that it can wait, and asks nothing yet', async () => {
    const stage = await intake({ anonymous: true });
    expect(title(stage)).to.equal('Getting to know you');
    expect(text(stage)).to.include('3 short parts, about 3 minutes. One question at a time.');
    expect(text(stage)).to.include('You can stop at any question and come back later.');
    expect(text(stage)).to.include('Dana Ruiz, the intake nurse, once you send it.');
    expect(text(stage)).to.include('Dana Ruiz answers within 10 working hours.');
    expect(allByRole(stage, 'textbox')).to.have.length(0);
    expect(stage.memory.calls).to.deep.equal(['getProgram', 'getIntakeForm']);
  });

  it('leaves the focus of the page where it was', async () => {
    const stage = await intake();
    expect(document.activeElement).to.equal(document.body);
    expect(focused(stage)).to.equal(null);
  });

  it('is ready once', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    expect(stage.told.filter(({ type: one }) => one === 'iop-ready')).to.have.length(1);
  });
});

describe('the way through the form', () => {
  it('goes by keyboard alone, with one mistake made and mended', async () => {
    const stage = await intake({ anonymous: true });
    byRole(stage, 'button', 'Start').focus();
    await sendKeys({ press: 'Enter' });
    await arrive(stage, TITLES[0]);
    expect(focused(stage)?.localName).to.equal('h2');
    // From the heading the field is one Tab away; Enter in it is Next.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Maya' });
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[1]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[2]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Mornings are hard.' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Nights too.' });
    expect(title(stage), 'Enter makes a new line here').to.equal(TITLES[2]);
    await tabTo(stage, 'Next');
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[3]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[4]);
    await tabTo(stage, 'Skip for now');
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[5]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '555 014' });
    await sendKeys({ press: 'Enter' });
    await says(stage, 'This number looks short. Add the missing digits, or leave it blank for now.');
    expect(title(stage)).to.equal(TITLES[5]);
    expect(focused(stage)).to.equal(byRole(stage, 'textbox'));
    expect(focused(stage)?.getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ type: '2 0187' });
    expect(focused(stage)?.getAttribute('aria-invalid'), 'gone as soon as it is mended').to.equal(null);
    await sendKeys({ press: 'Enter' });

    await arrive(stage, TITLES[6]);
    await sendKeys({ press: 'Tab' });
    expect((focused(stage) as HTMLInputElement).checked, 'no consent is ticked beforehand').to.equal(false);
    await sendKeys({ press: 'Space' });
    await tabTo(stage, 'Next');
    await sendKeys({ press: 'Enter' });

    await arrive(stage, 'Here is what you told us');
    for (const said of [
      'Maya',
      'Worry or panic; Something that happened',
      'Mornings are hard.\nNights too.',
      'More than half the days',
      'Skipped for now. You can leave it that way.',
      '555 0142 0187',
      'You agree.',
    ])
      expect(text(stage)).to.include(said);
    await tabTo(stage, 'Send to the clinic');
    await sendKeys({ press: 'Enter' });

    await arrive(stage, 'Your form is with us');
    expect(focused(stage)?.textContent).to.equal('Your form is with us');
    expect(text(stage)).to.match(/Dana Ruiz answers you by .*\d/);
    expect(stage.memory.data.receipts).to.have.length(1);
    expect(stage.memory.data.draft).to.equal(null);
  });

  it('saves each answer as it is given and says when', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await pick(stage, 'Feeling low');
    await saved(stage, { name: 'Maya', concerns: ['depression'] });
    await says(stage, /Saved at \d+:\d\d/);
  });

  it('tells the page ids and numbers only', async () => {
    const stage = await intake();
    await walkTo(stage, 6);
    await type(stage, '555 010 0142');
    await press(stage, 'Next');
    await arrive(stage, TITLES[6]);
    await pick(stage, 'Yes, I agree');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    await press(stage, 'Send to the clinic');
    await arrive(stage, 'Your form is with us');
    const types = new Set(stage.told.map(one => one.type));
    expect([...types]).to.deep.equal([
      'iop-ready',
      'iop-intake-started',
      'iop-intake-saved',
      'iop-intake-submitted',
    ]);
    expect(stage.told.filter(one => one.type === 'iop-intake-started')).to.have.length(1);
    const last = stage.told.at(-1)?.detail;
    expect(last).to.deep.equal({ intakeId: stage.memory.data.receipts[0]?.id, status: 'received' });
    const everything = JSON.stringify(stage.told);
    for (const personal of ['Maya', '555', 'harborlight.example', 'Dana'])
      expect(everything).to.not.include(personal);
  });

  it('says how far along in words', async () => {
    const stage = await intake({ width: 900 });
    await walkTo(stage, 4);
    expect(text(stage)).to.include('Your last two weeks');
    expect(text(stage)).to.include('2 of 3 parts');
    expect(text(stage)).to.include('About 2 minutes left');
    expect(text(stage)).to.include('One more question in this part, then “Reaching you”.');
    expect(text(stage)).to.not.match(/\d ?%/);
  });

  it('goes back without a loss', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Words of mine');
    await press(stage, 'Back');
    await arrive(stage, TITLES[1]);
    await press(stage, 'Back');
    await arrive(stage, TITLES[0]);
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal('Maya');
    await press(stage, 'Next');
    await arrive(stage, TITLES[1]);
    await press(stage, 'Next');
    await arrive(stage, TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Words of mine');
  });

  it('takes no answer for a skipped one, and gives skipped words back to who returns', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await type(stage, 'Too much to say');
    await saved(stage, { story: 'Too much to say' });
    await press(stage, 'Skip for now');
    await arrive(stage, TITLES[3]);
    await saved(stage, { story: null });
    await press(stage, 'Back');
    await arrive(stage, TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Too much to say');
    await saved(stage, { story: 'Too much to say' });
  });

  it('takes Next without an answer for a skip, and asks again for nothing on the way', async () => {
    const stage = await intake();
    await press(stage, 'Start');
    for (const heading of TITLES) {
      await arrive(stage, heading);
      await press(stage, 'Next');
    }
    await arrive(stage, 'Here is what you told us');
    expect(stage.memory.data.receipts).to.have.length(0);
  });
});

describe('a mistake', () => {
  it('is looked at when the field is left, said once, and not while somebody types', async () => {
    const stage = await intake();
    await walkTo(stage, 6);
    await type(stage, '555');
    expect(root(stage).querySelector('.fix')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => root(stage).querySelector('.fix'));
    const words = 'This number looks short. Add the missing digits, or leave it blank for now.';
    expect(announced(stage)).to.equal(words);
    expect(byRole(stage, 'textbox').getAttribute('aria-describedby')).to.equal('answer-fix');
    expect(root(stage).querySelectorAll('.fix')).to.have.length(1);
    expect(title(stage)).to.equal(TITLES[5]);
  });

  it('does not move the button away from under a finger that is on it', async () => {
    const stage = await intake({ width: 900 });
    await walkTo(stage, 6);
    await type(stage, '555');
    const next = byRole(stage, 'button', 'Next');
    const before = next.getBoundingClientRect().top;
    next.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    byRole(stage, 'textbox').blur();
    await stage.element.updateComplete;
    expect(next.getBoundingClientRect().top).to.equal(before);
    next.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    next.click();
    await says(stage, 'This number looks short.');
    // The focus comes to the field, whose description is read: said twice would be once too much.
    expect(announced(stage)).to.equal('');
    await waitUntil(() => focused(stage) === byRole(stage, 'textbox'));
  });

  it('can be left as it is: what was typed stays, and the review lists it kindly', async () => {
    const stage = await intake();
    await walkTo(stage, 6);
    await type(stage, '555');
    await press(stage, 'Skip for now');
    await arrive(stage, TITLES[6]);
    await press(stage, 'Skip for now');
    await arrive(stage, 'Here is what you told us');
    await press(stage, 'Send to the clinic');
    await says(stage, '2 things are still open');
    expect(stage.memory.calls).to.not.include('submitIntake');
    expect(focused(stage)?.textContent).to.include('2 things are still open');
    await press(stage, TITLES[5]);
    await arrive(stage, TITLES[5]);
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal('555');
  });
});

describe('the review', () => {
  const toReview = async (): Promise<Stage> => {
    const stage = await intake();
    await walkTo(stage, 8);
    return stage;
  };

  it('leads to each question and back', async () => {
    const stage = await toReview();
    await press(stage, `Change: ${TITLES[0]}`);
    await arrive(stage, TITLES[0]);
    await type(stage, ' R.');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    expect(text(stage)).to.include('Maya R.');
    await press(stage, `Change: ${TITLES[3]}`);
    await arrive(stage, TITLES[3]);
    await press(stage, 'Back');
    await arrive(stage, 'Here is what you told us');
  });

  it('asks what a changed answer brings up before it comes back', async () => {
    const stage = await intake({ data: { form: sampleFormOfEveryType() } });
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    while (title(stage) !== 'Here is what you told us') {
      const before = title(stage);
      await press(stage, 'Skip for now');
      await waitUntil(() => title(stage) !== before, `leaves "${before}"`, patience);
    }
    await press(stage, 'Change: What has helped before, even a little?');
    await arrive(stage, 'What has helped before, even a little?');
    await pick(stage, /^Medicine/);
    await press(stage, 'Next');
    await arrive(stage, 'Which medicine helped?');
    await press(stage, 'Skip for now');
    await arrive(stage, 'Here is what you told us');
  });

  it('says what keeps the form here, and sends it when that is over', async () => {
    const stage = await intake();
    await walkTo(stage, 6);
    await type(stage, '555 010 0142');
    await press(stage, 'Next');
    await arrive(stage, TITLES[6]);
    await pick(stage, 'Yes, I agree');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    await saved(stage, { telehealth: true });
    stage.memory.fail('submitIntake', { code: 'unavailable', status: 503 });
    await press(stage, 'Send to the clinic');
    await says(stage, 'Your form has not been sent yet.');
    expect(byRole(stage, 'alert').innerText).to.include('Many people are here at the moment.');
    stage.memory.mend('submitIntake');
    await press(stage, 'Send to the clinic');
    await arrive(stage, 'Your form is with us');
  });

  it('shows a change from another device before the form goes', async () => {
    const stage = await intake();
    await walkTo(stage, 6);
    await type(stage, '555 010 0142');
    await press(stage, 'Next');
    await arrive(stage, TITLES[6]);
    await pick(stage, 'Yes, I agree');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    await saved(stage, { telehealth: true });
    const { draft } = stage.memory.data;
    if (draft)
      stage.memory.data.draft = {
        ...draft,
        version: draft.version + 1,
        answers: { ...draft.answers, story: 'From the phone' },
      };
    stage.memory.fail('submitIntake', { code: 'stale', status: 412 }, 1);
    await press(stage, 'Send to the clinic');
    await says(stage, 'Your form was changed on another device.');
    expect(text(stage)).to.include('From the phone');
    expect(stage.memory.data.receipts).to.have.length(0);
    await press(stage, 'Send to the clinic');
    await arrive(stage, 'Your form is with us');
  });
});

describe('every type of question', () => {
  it('takes an answer and shows it again in words', async () => {
    const stage = await intake({ data: { form: sampleFormOfEveryType() } });
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    await type(stage, 'Maya');
    await press(stage, 'Next');
    await arrive(stage, 'When were you born?');
    await type(stage, '4', 'Month');
    await type(stage, '2', 'Day');
    await type(stage, '1990', 'Year');
    await press(stage, 'Next');
    await arrive(stage, 'What has helped before, even a little?');
    await pick(stage, /^Medicine/);
    await pick(stage, /^Someone to talk to/);
    await press(stage, 'Next');
    await arrive(stage, 'Which medicine helped?');
    await type(stage, 'x'.repeat(110));
    await says(stage, '90 letters left');
    await press(stage, 'Next');
    await arrive(stage, 'Little interest or pleasure in doing things');
    expect(root(stage).querySelectorAll('.dots')).to.have.length(4);
    expect(
      [...root(stage).querySelectorAll('.dots')].map(dots => dots.querySelectorAll('.full').length),
    ).to.deep.equal([0, 2, 5, 7]);
    await pick(stage, /^Several days/);
    await press(stage, 'Next');
    await arrive(stage, 'How long do you sleep on most nights?');
    await type(stage, 'about 5');
    await press(stage, 'Next');
    await says(stage, 'We can keep only a number here.');
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal('about 5');
    (byRole(stage, 'textbox') as HTMLInputElement).select();
    await sendKeys({ type: '5.05' });
    await press(stage, 'Next');
    await arrive(stage, 'In the past few weeks, have you wished you were dead?');
    await pick(stage, 'No');
    await press(stage, 'Next');
    await arrive(stage, 'Has anybody at home hurt you?');
    await press(stage, 'Skip for now');
    // What these take has a file of tests of its own.
    for (const question of [
      'Which words should we use for you?',
      'Who is on your side?',
      'Have you been in a hospital for this before?',
      'How hard is a usual day for \u2068Maya\u2069 right now?',
      'How are these going?',
      'Which medicines do you take?',
      'A photo of your insurance card',
      'Sign that these are your own answers',
    ]) {
      await arrive(stage, question);
      await press(stage, 'Skip for now');
    }
    await arrive(stage, 'What number can we reach you at?');
    await type(stage, '(555) 010-0142');
    await press(stage, 'Next');
    await arrive(stage, 'Where can we write to you?');
    await type(stage, 'maya@example.org');
    await press(stage, 'Next');
    await arrive(stage, 'I agree to meet my care team by video.');
    await says(stage, 'nobody records them');
    await pick(stage, 'Yes, I agree');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    for (const said of [
      'Maya',
      'April 2, 1990',
      'Someone to talk to; Medicine',
      'Several days',
      '5.05 hours',
      '(555) 010-0142',
      'maya@example.org',
      'You agree.',
    ])
      expect(text(stage)).to.include(said);
    await saved(stage, { born: '1990-04-02', sleep: 5.05, wish: false, home: null, telehealth: true });
  });

  it('keeps half a date, and says what to do with one that no year has', async () => {
    const stage = await intake({ data: { form: sampleFormOfEveryType() } });
    await press(stage, 'Start');
    await arrive(stage, 'What should we call you?');
    await press(stage, 'Skip for now');
    await arrive(stage, 'When were you born?');
    await type(stage, '13', 'Month');
    await type(stage, '1990', 'Year');
    expect(root(stage).querySelector('.fix'), 'going from month to year is not leaving').to.equal(null);
    await saved(stage, { born: '1990-13-' });
    await press(stage, 'Next');
    await says(stage, 'We cannot find this day.');
    await waitUntil(() => focused(stage) === byRole(stage, 'textbox', 'Month'), 'focus', patience);
  });
});

/** Tabs until the button has the focus; a person does no other. */
async function tabTo(stage: Stage, name: string): Promise<void> {
  for (let tabs = 0; tabs < 30; tabs++) {
    if (focused(stage) === byRole(stage, 'button', name)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`No way to ${name} by Tab from ${title(stage)}.`);
}
