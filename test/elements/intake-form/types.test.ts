import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import type { Answers } from '../../../src/contract/intake-form.js';
import { LARGEST_FILE } from '../../../src/contract/intake-file.js';
import { holds, jpeg, jpegPicture, PLACE } from '../../unit/support/pictures.js';
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
  type StageOptions,
} from './stage.js';
import { described } from '../parts/stage.js';
import { waitUntil } from '../support/wait-until.js';

const form = sampleFormOfEveryType();
const TITLES = {
  pronouns: 'Which words should we use for you?',
  beside: 'Who is on your side?',
  hospital: 'Have you been in a hospital for this before?',
  heavy: 'How hard is a usual day for \u2068Maya\u2069 right now?',
  goes: 'How are these going?',
  medicines: 'Which medicines do you take?',
  card: 'A photo of your insurance card',
  sign: 'Sign that these are your own answers',
} as const;
type Question = keyof typeof TITLES;

const at = async (question: Question, answers: Answers = {}, more: StageOptions = {}): Promise<Stage> => {
  const draft = draftOf({ name: 'Maya', ...answers }, { formVersion: 2, currentItem: question });
  const stage = await intake({ ...more, data: { form, draft } });
  await arrive(stage, TITLES[question]);
  return stage;
};

/** What a screen reader is told, each time that it is. */
const listen = (stage: Stage): string[] => {
  const region = root(stage).querySelector('.frame > .visually-hidden[role="status"]') as Element;
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region.textContent.trim())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return heard;
};

/** From the heading on, where a step leaves the focus. */
const tab = async (stage: Stage, times = 1): Promise<Element | null> => {
  if (!focused(stage)) root(stage).querySelector<HTMLElement>('h2')?.focus();
  for (let turn = 0; turn < times; turn++) await sendKeys({ press: 'Tab' });
  return focused(stage);
};

const toReview = async (stage: Stage): Promise<string> => {
  for (let step = 'Next'; title(stage) !== 'Here is what you told us'; step = 'Skip for now') {
    const before = title(stage);
    await press(stage, step);
    await waitUntil(() => title(stage) !== before, `goes on from ${before}`, patience);
    await stage.element.updateComplete;
  }
  return text(stage);
};

describe('one’s own words', () => {
  it('take the place of an option that is not there', async () => {
    const stage = await at('pronouns');
    await pick(stage, 'Other words');
    await type(stage, 'Ze', 'In your own words');
    await saved(stage, { pronouns: 'other:Ze' });
    expect(await toReview(stage)).to.include('Ze');
  });

  it('stand beside the options where several fit, and go with their row', async () => {
    const stage = await at('beside');
    await pick(stage, 'A friend');
    await pick(stage, 'Somebody else');
    await type(stage, 'My dog', 'In your own words');
    await pick(stage, 'A parent');
    await saved(stage, { beside: ['friend', 'parent', 'other:My dog'] });
    await pick(stage, 'Somebody else');
    await saved(stage, { beside: ['friend', 'parent'] });
    expect(allByRole(stage, 'textbox')).to.have.length(0);
  });

  it('are there again after a skip', async () => {
    const stage = await at('pronouns', { pronouns: 'other:Ze' });
    await press(stage, 'Skip for now');
    await arrive(stage, TITLES.beside);
    await saved(stage, { pronouns: null });
    await press(stage, 'Back');
    await arrive(stage, TITLES.pronouns);
    expect((byRole(stage, 'textbox', 'In your own words') as HTMLInputElement).value).to.equal('Ze');
  });
});

describe('rather not say', () => {
  it('is an answer, and no no', async () => {
    const stage = await at('hospital');
    await pick(stage, 'I would rather not say');
    await saved(stage, { hospital: 'asked-declined' });
    expect(await toReview(stage)).to.include('I would rather not say');
  });
});

describe('a scale', () => {
  it('is chosen with the arrow keys, and each end is said in words', async () => {
    const stage = await at('heavy');
    expect(allByRole(stage, 'radiogroup', TITLES.heavy)).to.have.length(1);
    const first = await tab(stage);
    expect(first).to.equal(byRole(stage, 'radio', '0, Not hard'));
    expect(allByRole(stage, 'radio', '10, As hard as it gets')).to.have.length(1);
    await sendKeys({ press: 'ArrowRight' });
    await saved(stage, { heavy: 1 });
    for (let turn = 0; turn < 6; turn++) await sendKeys({ press: 'ArrowRight' });
    await saved(stage, { heavy: 7 });
    await sendKeys({ press: 'Enter' });
    await arrive(stage, TITLES.goes);
  });
});

describe('a table', () => {
  for (const width of [390, 1000])
    it(`is answered row by row with the keys at ${width} px`, async () => {
      const stage = await at('goes', {}, { width });
      const group = byRole(stage, 'radiogroup', 'School or work');
      expect(group.querySelectorAll('input')).to.have.length(3);
      await tab(stage);
      await sendKeys({ press: 'Space' });
      await tab(stage);
      await sendKeys({ press: 'ArrowDown' });
      await saved(stage, { goes: { sleep: 'well', food: 'so-so' } });
      expect(await toReview(stage)).to.match(/Sleep: Well\s+Food: So-so/);
    });
});

describe('several of a kind', () => {
  const two = { medicines: [{ name: 'Sertraline', amount: 50 }, { name: 'Melatonin' }] };
  const name = (stage: Stage, index: number): HTMLInputElement =>
    allByRole(stage, 'textbox', 'Name')[index] as HTMLInputElement;

  it('grow by the keys, with the focus where the next one is written', async () => {
    const stage = await at('medicines');
    const heard = listen(stage);
    expect(await tab(stage)).to.equal(name(stage, 0));
    await sendKeys({ type: 'Sertraline' });
    await tab(stage);
    while (focused(stage)?.getAttribute('part') !== 'add') await tab(stage);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(stage) === name(stage, 1), 'the second name has the focus', patience);
    await sendKeys({ type: 'Melatonin' });
    await saved(stage, { medicines: [{ name: 'Sertraline' }, { name: 'Melatonin' }] });
    expect(byRole(stage, 'group', 'Medicine 2').contains(focused(stage))).to.equal(true);
    expect(heard).to.deep.equal(['A place for medicine 2 is there.']);
    expect(await toReview(stage)).to.match(/Sertraline\s+Melatonin/);
  });

  it('let one go and take it back, and leave the others as they are', async () => {
    const stage = await at('medicines', two);
    const second = name(stage, 1);
    await press(stage, 'Remove: Medicine 1');
    await saved(stage, { medicines: [{ name: 'Melatonin' }] });
    expect(name(stage, 0), 'the very field').to.equal(second);
    expect(focused(stage)).to.equal(byRole(stage, 'button', 'Put it back'));
    await sendKeys({ press: 'Enter' });
    await saved(stage, two);
    await waitUntil(() => focused(stage) === name(stage, 0), 'the focus is in what is back', patience);
    expect(name(stage, 1)).to.equal(second);
    expect(allByRole(stage, 'button', 'Put it back')).to.have.length(0);
  });

  it('can all go, and one empty place stays', async () => {
    const stage = await at('medicines', { medicines: [{ name: 'A' }] });
    await press(stage, 'Remove: Medicine 1');
    await waitUntil(() => stage.memory.data.draft?.answers['medicines'] === undefined, 'is gone', patience);
    expect(name(stage, 0).value).to.equal('');
    await press(stage, 'Put it back');
    await saved(stage, { medicines: [{ name: 'A' }] });
  });

  it('end where there is no more room, and say so', async () => {
    const stage = await at('medicines', { medicines: ['A', 'B', 'C'].map(one => ({ name: one })) });
    await press(stage, 'Add another medicine');
    await says(stage, 'There is room for 4 here.');
    expect(allByRole(stage, 'button', 'Add another medicine')).to.have.length(0);
  });

  it('take a figure as it is typed', async () => {
    const stage = await at('medicines');
    await type(stage, '1.05', 'How much');
    await saved(stage, { medicines: [{ amount: 1.05 }] });
    expect((byRole(stage, 'textbox', 'How much') as HTMLInputElement).value).to.equal('1.05');
  });

  it('keep the other fields when one can’t stand', async () => {
    const stage = await at('medicines');
    await type(stage, 'Sertraline', 'Name');
    await type(stage, 'half a pill', 'How much');
    await saved(stage, { medicines: [{ name: 'Sertraline', amount: 'half a pill' }] });
  });

  it('say once what is to be mended, at its field, and the focus goes there', async () => {
    const stage = await at('medicines', two);
    const heard = listen(stage);
    const phone = allByRole(stage, 'textbox', 'Who gives it to you?')[1] as HTMLElement;
    phone.focus();
    await sendKeys({ type: '555' });
    expect(text(stage)).to.not.include('looks short');
    await tab(stage);
    await says(stage, 'This number looks short.');
    expect(heard.filter(words => words.startsWith('This number looks short.'))).to.have.length(1);
    expect(described(phone)).to.include('This number looks short.');
    expect(root(stage).querySelectorAll('.fix')).to.have.length(1);
    await press(stage, 'Next');
    await waitUntil(() => focused(stage) === phone, 'the field has the focus', patience);
    expect(title(stage)).to.equal(TITLES.medicines);
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '0100142' });
    expect(root(stage).querySelectorAll('.fix')).to.have.length(0);
    await press(stage, 'Next');
    await arrive(stage, TITLES.card);
  });

  it('are there again after a skip', async () => {
    const stage = await at('medicines', two);
    await press(stage, 'Skip for now');
    await arrive(stage, TITLES.card);
    await press(stage, 'Back');
    await arrive(stage, TITLES.medicines);
    expect(name(stage, 1).value).to.equal('Melatonin');
  });
});

describe('a signature', () => {
  afterEach(() => resetMouse());

  it('is a typed name', async () => {
    const stage = await at('sign');
    await type(stage, 'Maya Lopez', 'Your full name');
    await saved(stage, { sign: { method: 'typed', name: 'Maya Lopez' } });
    expect(await toReview(stage)).to.include('Signed: Maya Lopez');
    expect(allByRole(stage, 'img')).to.have.length(0);
  });

  it('is drawn beside it, shown again, and can be cleared', async () => {
    await setViewport({ width: 800, height: 1200 });
    const stage = await at('sign', { sign: { method: 'typed', name: 'Maya' } });
    await pick(stage, 'Draw it too');
    await press(stage, 'Next');
    await says(stage, 'the drawing goes with it');
    const pad = byRole(stage, 'img', /^Draw your name here/);
    pad.scrollIntoView({ block: 'center' });
    const { left, top } = pad.getBoundingClientRect();
    const move = (x: number, y: number) =>
      sendMouse({ type: 'move', position: [Math.round(left) + x, Math.round(top) + y] });
    await move(40, 40);
    await sendMouse({ type: 'down' });
    await move(90, 70);
    await move(140, 30);
    await sendMouse({ type: 'up' });
    await move(200, 90);
    const drawing = (): string => {
      const { sign } = stage.memory.data.draft?.answers ?? {};
      return String((sign as { drawing?: string } | undefined)?.drawing);
    };
    await waitUntil(() => /^M\d+ \d+(L\d+ \d+){3,}$/.test(drawing()), `draws: ${drawing()}`, patience);
    expect(drawing().match(/M/g), 'one stroke').to.have.length(1);
    await press(stage, 'Clear the drawing');
    await waitUntil(() => drawing() === 'undefined', 'is cleared', patience);
    await move(40, 40);
    await sendMouse({ type: 'down' });
    await move(140, 60);
    await sendMouse({ type: 'up' });
    await waitUntil(() => drawing() !== 'undefined', 'draws again', patience);
    await toReview(stage);
    expect(byRole(stage, 'img', 'The signature of Maya').querySelector('path')?.getAttribute('d')).to.equal(
      drawing(),
    );
  });

  it('says what is not there yet', async () => {
    const stage = await at('sign', { sign: { method: 'drawn', name: '' } });
    await press(stage, 'Next');
    await says(stage, 'Your full name is not there yet.');
    await press(stage, 'Skip for now');
    await arrive(stage, 'What number can we reach you at?');
  });
});

describe('a file', () => {
  afterEach(() => setOnline(true));

  const give = async (stage: Stage, ...files: File[]): Promise<void> => {
    const input = root(stage).querySelector<HTMLInputElement>('#answer') as HTMLInputElement;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await stage.element.updateComplete;
  };
  const photo = (name = 'front.jpg'): File => new File([jpeg()], name, { type: 'image/jpeg' });

  it('loses its place on the device, is sent, named and taken back', async () => {
    const stage = await at('card');
    const heard = listen(stage);
    await give(stage, photo());
    await says(stage, 'With the clinic');
    expect(heard).to.deep.equal(['front.jpg is with the clinic.']);
    const [sent] = stage.memory.data.files;
    const bytes = new Uint8Array(await (sent?.content as Blob).arrayBuffer());
    expect(holds(bytes, PLACE), 'where it was taken').to.equal(false);
    expect(holds(bytes, jpegPicture), 'the picture').to.equal(true);
    await saved(stage, {
      card: [{ id: sent?.id ?? '', name: 'front.jpg', type: 'image/jpeg', size: bytes.length }],
    });
    await press(stage, 'Remove: front.jpg');
    await waitUntil(() => stage.memory.data.draft?.answers['card'] === undefined, 'is gone', patience);
    expect(focused(stage)?.textContent).to.equal(TITLES.card);
    await waitUntil(() => heard.includes('front.jpg is removed.'), 'says so', patience);
  });

  it('is chosen by the keys, and its button says what it takes', async () => {
    const stage = await at('card');
    const input = (await tab(stage, matchMedia('(pointer: fine)').matches ? 1 : 2)) as HTMLInputElement;
    expect(input.type).to.equal('file');
    expect(input.labels?.[0]?.innerText.trim()).to.equal('Choose a file');
    expect(described(input)).to.include('up to 10 MB each');
    expect(input.accept).to.equal('image/jpeg,image/png,image/webp,application/pdf');
  });

  it('of the wrong kind, too large or damaged says so and is not sent', async () => {
    const stage = await at('card', {}, {});
    await give(stage, new File(['<script>alert(1)</script>'], 'photo.jpg', { type: 'image/jpeg' }));
    await says(stage, 'We cannot read this kind of file.');
    await press(stage, 'Remove: photo.jpg');
    await give(stage, new File([jpeg(), new Uint8Array(LARGEST_FILE + 1_000_000)], 'big.jpg'));
    await says(stage, 'This file is larger than 10 MB.');
    await press(stage, 'Remove: big.jpg');
    await give(stage, new File([jpeg().subarray(0, 200)], 'half.jpg', { type: 'image/jpeg' }));
    await says(stage, 'This file looks damaged');
    expect(stage.memory.calls).to.not.include('uploadIntakeFile');
    expect(stage.memory.data.draft?.answers['card']).to.equal(undefined);
  });

  it('waits on the device without a network, and is sent when the line is back', async () => {
    const stage = await at('card');
    setOnline(false);
    await give(stage, photo());
    await says(stage, 'On this device only. We send it when you are back online. Keep this page open.');
    await press(stage, 'Save and leave');
    await arrive(stage, 'Keep this page open a little longer');
    setOnline(true);
    await arrive(stage, 'Your answers are saved');
    expect(stage.memory.data.files).to.have.length(1);
  });

  it('is tried again, and makes one file of it', async () => {
    const stage = await at('card', {}, { before: memory => memory.fail('uploadIntakeFile', 'offline') });
    await give(stage, photo());
    await says(stage, 'We cannot reach the clinic');
    stage.memory.mend('uploadIntakeFile');
    await press(stage, 'Try now');
    await says(stage, 'With the clinic');
    expect(stage.memory.data.files).to.have.length(1);
  });

  it('that the clinic refuses keeps no other from being sent', async () => {
    const stage = await at('card');
    stage.memory.fail('uploadIntakeFile', { code: 'unreadable-file', status: 422 }, 1);
    await give(stage, photo('one.jpg'), photo('two.jpg'));
    await says(stage, 'This file looks damaged');
    await says(stage, 'With the clinic');
    expect(stage.memory.data.files).to.have.length(1);
    // One that can't be taken takes up no room.
    await give(stage, photo('three.jpg'));
    await says(stage, 'That is as many as we can take here.');
  });

  it('goes on being sent while the form goes on, and the form is not sent without it', async () => {
    const stage = await at('card', { telehealth: true, phone: '5550100142' });
    const release = stage.memory.hold('uploadIntakeFile');
    await give(stage, photo());
    await says(stage, 'Sending');
    await toReview(stage);
    await says(stage, 'A file has not reached the clinic yet');
    await press(stage, 'Send to the clinic');
    expect(stage.memory.calls).to.not.include('submitIntake');
    release();
    await says(stage, 'front.jpg');
    expect(text(stage)).to.not.include('A file has not reached the clinic yet');
  });

  it('shows a name as letters only', async () => {
    const stage = await at('card');
    await give(stage, photo('\u202egpj.<b>x</b>\u0000\u200b.jpg'));
    await says(stage, 'gpj.<b>x</b>.jpg');
    expect(root(stage).querySelector('.file-name b')).to.equal(null);
  });
});

describe('each type', () => {
  const ANSWERED: Answers = {
    pronouns: 'other:Ze',
    beside: ['friend', 'other:My dog'],
    hospital: 'asked-declined',
    heavy: 7,
    goes: { sleep: 'well', food: 'not-well' },
    medicines: [{ name: 'Sertraline', amount: 50, often: 'daily', helps: true }, { name: 'Melatonin' }],
    card: [{ id: 'file-1', name: 'front.jpg', type: 'image/jpeg', size: 2_400_000 }],
    sign: { method: 'drawn', name: 'Maya', drawing: 'M60 120L120 60L180 140L240 80L330 120' },
  };

  for (const locale of ['en-US', 'es'] as const)
    for (const width of [320, 390, 1280])
      it(`is accessible and fits, empty and answered, in ${locale} at ${width} px`, async () => {
        const spanish = sampleFormOfEveryType(locale === 'es' ? 'es' : 'en');
        for (const currentItem of Object.keys(TITLES))
          for (const answers of [{ name: 'Maya' }, { name: 'Maya', ...ANSWERED }]) {
            const draft = draftOf(answers, { formVersion: 2, currentItem });
            const stage = await intake({ locale, width, data: { form: spanish, draft } });
            for (const one of root(stage).getAnimations()) one.finish();
            if (width !== 320) await expect(stage.element).to.be.accessible();
            const { scrollWidth, clientWidth } = root(stage).querySelector('.frame') as Element;
            expect(scrollWidth, currentItem).to.be.at.most(clientWidth);
            stage.element.remove();
          }
      });
});
