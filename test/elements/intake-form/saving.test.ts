import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleMe } from '../../../src/api/memory/samples/clinic.js';
import {
  allByRole,
  arrive,
  byRole,
  clientOf,
  draftOf,
  focused,
  intake,
  patience,
  pick,
  press,
  ready,
  root,
  saved,
  saveElsewhere,
  says,
  setOnline,
  text,
  title,
  TITLES,
  type,
  walkTo,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const CODE = '7KQ2M9XA4TBD3HRW8CNE';

describe('coming back', () => {
  it('opens the form where the person stopped, with everything that they said', async () => {
    const stage = await intake({
      data: {
        draft: draftOf({ name: 'Maya', concerns: ['anxiety'], story: 'Half a' }, { currentItem: 'story' }),
      },
    });
    expect(title(stage)).to.equal(TITLES[2]);
    expect(text(stage)).to.include('Welcome back. Your answers are here, and this is where you stopped.');
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Half a');
    expect(focused(stage), 'nobody moved yet').to.equal(null);
    await press(stage, 'Next');
    await arrive(stage, TITLES[3]);
    expect(text(stage)).to.not.include('Welcome back');
  });

  it('says on which day it was saved when that was not today', async () => {
    const stage = await intake({
      data: {
        draft: draftOf({ name: 'Maya' }, { currentItem: 'story', updatedAt: '2026-01-05T15:14:00.000Z' }),
      },
    });
    expect(text(stage)).to.include('Saved on January 5 at 10:14 AM');
  });

  it('opens it at the first question that is left when the old place is gone, or at the review', async () => {
    const at = await intake({ data: { draft: draftOf({ name: 'Maya' }, { currentItem: 'gone' }) } });
    expect(title(at)).to.equal(TITLES[1]);
    const all = {
      name: 'M',
      concerns: null,
      story: null,
      'phq-2.1': '1',
      'asq.3': false,
      phone: null,
      telehealth: true,
    };
    const done = await intake({ data: { draft: draftOf(all) } });
    expect(title(done)).to.equal('Here is what you told us');
  });

  it('works with a code for somebody without an account', async () => {
    const stage = await intake({
      anonymous: true,
      data: { draft: draftOf({ name: 'Maya' }, { currentItem: 'story' }) },
    });
    await press(stage, 'I have a code');
    await arrive(stage, 'Come back with your code');
    await type(stage, '7kq2m 9xa4t');
    await sendKeys({ press: 'Enter' });
    await says(stage, 'This code looks short or long.');
    await waitUntil(() => focused(stage) === byRole(stage, 'textbox'), 'focus', patience);
    await sendKeys({ type: ' bd3hr-w8cne' });
    await sendKeys({ press: 'Enter' });
    await arrive(stage, TITLES[2]);
    expect(text(stage)).to.include('Welcome back.');
    expect(focused(stage)?.textContent).to.equal(TITLES[2]);
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    expect(text(stage)).to.include('7KQ2M');
  });

  it('says plainly that a code is not known, and keeps it to be mended', async () => {
    const stage = await intake({ anonymous: true });
    stage.memory.fail('resume', { code: 'not-found', status: 404 });
    await press(stage, 'I have a code');
    await arrive(stage, 'Come back with your code');
    await type(stage, CODE);
    await press(stage, 'Open my form');
    await says(stage, 'We do not know this code. Check each letter. You can also start again.');
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal(CODE);
    await press(stage, 'Back');
    await arrive(stage, 'Getting to know you');
  });

  it('after sending shows what became of the form, and hears when the team accepts', async () => {
    const receipt = {
      id: 'intake-1',
      formId: 'harborlight-intake',
      status: 'received' as const,
      submittedAt: new Date().toISOString(),
      replyBy: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const stage = await intake({ data: { receipts: [receipt] } });
    expect(title(stage)).to.equal('Your form is with us');
    expect(text(stage)).to.match(/Dana Ruiz answers you by .*\d/);
    await waitUntil(() => stage.memory.calls.includes('streamEvents'), 'listens', patience);
    stage.memory.data.receipts = [{ ...receipt, status: 'accepted' }];
    stage.memory.emit('intake.accepted', 'intake-1');
    await arrive(stage, 'There is a place for you');
    const link = document.createElement('a');
    link.slot = 'accepted';
    stage.element.append(link);
    expect(link.assignedSlot).to.not.equal(null);
  });
});

describe('leaving', () => {
  it('shows somebody without an account the code in groups, and lets it be copied', async () => {
    const stage = await intake({ anonymous: true });
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    expect(focused(stage)?.textContent).to.equal('Your answers are saved');
    expect([...root(stage).querySelectorAll('.code span')].map(group => group.textContent)).to.deep.equal([
      '7KQ2M',
      '9XA4T',
      'BD3HR',
      'W8CNE',
    ]);
    const written: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      get: () => ({ writeText: (words: string) => Promise.resolve(void written.push(words)) }),
    });
    try {
      await press(stage, 'Copy the code');
      await says(stage, 'The code is copied');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(clipboard).to.not.equal(undefined);
    expect(written).to.deep.equal(['7KQ2M-9XA4T-BD3HR-W8CNE']);
    await press(stage, 'Back to the form');
    await arrive(stage, TITLES[1]);
  });

  it('tells who has an account to sign in', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    await press(stage, 'Save and leave');
    await arrive(stage, 'Your answers are saved');
    expect(text(stage)).to.include('To come back, sign in here on any phone or computer.');
    expect(root(stage).querySelector('.code')).to.equal(null);
  });

  it('says what is so when nothing was said yet, or when answers are only on this page', async () => {
    const nothing = await intake({ anonymous: true });
    await press(nothing, 'Start');
    await arrive(nothing, TITLES[0]);
    await press(nothing, 'Save and leave');
    await arrive(nothing, 'There is nothing to save yet');
    expect(nothing.memory.calls).to.not.include('createApplicant');

    const kept = await intake();
    await walkTo(kept, 2);
    await saved(kept, { name: 'Maya' });
    kept.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 });
    await pick(kept, 'Feeling low');
    await press(kept, 'Save and leave');
    await arrive(kept, 'Keep this page open a little longer');
    await says(kept, 'Saving takes longer than usual.');
    kept.memory.mend('saveIntakeDraft');
    await press(kept, 'Try now');
    await arrive(kept, 'Your answers are saved');
  });
});

describe('when saving does not work', () => {
  afterEach(() => setOnline(true));

  it('keeps the answers while the device is offline and sends them when it is back', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    setOnline(false);
    await pick(stage, 'Feeling low');
    await says(stage, 'You are offline.');
    expect(text(stage)).to.include('We keep your answers here and send them when you are back.');
    const calls = stage.memory.calls.length;
    await press(stage, 'Next');
    await arrive(stage, TITLES[2]);
    await type(stage, 'On the train');
    expect(stage.memory.calls.length, 'nothing is tried').to.equal(calls);
    setOnline(true);
    await saved(stage, { concerns: ['depression'], story: 'On the train' });
    await waitUntil(() => !text(stage).includes('You are offline.'), 'the notice leaves', patience);
  });

  it('says that it takes longer, tries by itself and again when asked', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    stage.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 });
    await pick(stage, 'Feeling low');
    await says(stage, 'Saving takes longer than usual.');
    expect(byRole(stage, 'button', 'Try now').closest('[role="status"]')).to.not.equal(null);
    expect(text(stage)).to.not.include('Saved at');
    stage.memory.mend('saveIntakeDraft');
    await press(stage, 'Try now');
    await says(stage, 'Saved at');
    await saved(stage, { concerns: ['depression'] });
  });

  it('asks the browser to wait before it closes a page that holds what nobody else has', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    const closing = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(closing()).to.equal(false);
    stage.memory.fail('saveIntakeDraft', { code: 'bad-input', status: 400 });
    await pick(stage, 'Feeling low');
    await says(stage, 'We could not save your last answer.');
    expect(closing()).to.equal(true);
    stage.memory.mend('saveIntakeDraft');
    await pick(stage, 'Worry or panic');
    await says(stage, 'Saved at');
    expect(closing()).to.equal(false);
  });

  it('sends typed words at once when the page goes out of sight', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    byRole(stage, 'textbox').focus();
    await sendKeys({ type: 'Last words' });
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => stage.memory.data.draft?.answers['story'] === 'Last words', 'saves', {
      timeout: 400,
    });
  });
});

describe('a sign-in that ends in the middle', () => {
  it('keeps the words, says so, and goes on after it', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await saved(stage, { name: 'Maya' });
    const { me } = stage.memory.data;
    stage.memory.data.me = null;
    // At once, as dictation does: letter by letter, a slow machine would end the sign-in before the last of them.
    const box = byRole(stage, 'textbox') as HTMLTextAreaElement;
    box.focus();
    box.value = 'In the middle of a';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await says(stage, 'Your sign-in has ended');
    expect(text(stage), 'nothing personal stays in sight').to.not.include('In the middle');
    expect(stage.told.filter(one => one.type === 'iop-signed-out')).to.have.length(1);
    await press(stage, 'Sign in');
    expect(stage.told.at(-1)?.type).to.equal('iop-sign-in-requested');
    // Still nobody: the page may ask too early.
    await stage.element.refresh();
    await says(stage, 'Your sign-in has ended');
    stage.memory.data.me = me;
    await stage.element.refresh();
    await arrive(stage, TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('In the middle of a');
    expect(focused(stage)?.textContent).to.equal(TITLES[2]);
    await saved(stage, { story: 'In the middle of a' });
  });

  it('goes on by itself when the person comes back to the page', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    stage.memory.data.me = null;
    await pick(stage, 'Feeling low');
    await says(stage, 'Your sign-in has ended');
    stage.memory.data.me = sampleMe();
    dispatchEvent(new Event('focus'));
    await arrive(stage, TITLES[1]);
    await saved(stage, { concerns: ['depression'] });
  });

  it('shows nothing of one person to another', async () => {
    const stage = await intake();
    await walkTo(stage, 3);
    await saved(stage, { name: 'Maya' });
    stage.memory.data.me = null;
    await type(stage, 'Mine alone');
    await says(stage, 'Your sign-in has ended');
    stage.memory.data.me = { ...sampleMe(), id: 'person-noah', displayName: 'Noah' };
    stage.memory.data.draft = null;
    await stage.element.refresh();
    await arrive(stage, 'Getting to know you');
    await press(stage, 'Start');
    await arrive(stage, TITLES[0]);
    expect((byRole(stage, 'textbox') as HTMLInputElement).value).to.equal('');
    expect(JSON.stringify(stage.memory.data.draft ?? {})).to.not.include('Mine alone');
  });

  it('when the form is about to go keeps it, and sends it after that', async () => {
    const answers = {
      name: 'M',
      concerns: null,
      story: null,
      'phq-2.1': '1',
      'asq.3': false,
      phone: '555 010 0142',
      telehealth: true,
    };
    const stage = await intake({ data: { draft: draftOf(answers) } });
    expect(title(stage)).to.equal('Here is what you told us');
    stage.memory.fail('submitIntake', { code: 'signed-out', status: 401 }, 2);
    await press(stage, 'Send to the clinic');
    await says(stage, 'Your sign-in has ended');
    await stage.element.refresh();
    await arrive(stage, 'Here is what you told us');
    stage.memory.mend('submitIntake');
    await press(stage, 'Send to the clinic');
    await arrive(stage, 'Your form is with us');
    expect(stage.memory.data.receipts).to.have.length(1);
  });

  it('at the first look shows the way to sign in', async () => {
    const stage = await intake({ data: { me: null }, waitFor: 'nothing' });
    await says(stage, 'Your sign-in has ended');
    stage.memory.data.me = sampleMe();
    await stage.element.refresh();
    await ready(stage);
    expect(title(stage)).to.equal('Getting to know you');
  });
});

describe('two devices', () => {
  it('merge silently what only one of them changed', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    saveElsewhere(stage, { story: 'From the phone' });
    await pick(stage, 'Feeling low');
    await saved(stage, { name: 'Maya', concerns: ['depression'], story: 'From the phone' });
    await press(stage, 'Next');
    await arrive(stage, TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('From the phone');
  });

  it('show both answers to a question that both changed, at the next step, and drop neither', async () => {
    const stage = await intake({
      data: { draft: draftOf({ name: 'Maya', story: 'Old' }, { currentItem: 'story' }) },
    });
    saveElsewhere(stage, { story: 'From the phone' });
    byRole(stage, 'textbox').focus();
    await sendKeys({ type: ' words from here' });
    await waitUntil(() => (stage.memory.data.draft?.version ?? 0) > 4, 'merges', patience);
    expect(title(stage), 'nobody is torn from a sentence').to.equal(TITLES[2]);
    expect((byRole(stage, 'textbox') as HTMLTextAreaElement).value).to.equal('Old words from here');
    await press(stage, 'Next');
    await arrive(stage, 'You answered this on another device too');
    expect(focused(stage)?.textContent).to.equal('You answered this on another device too');
    expect(allByRole(stage, 'radio')).to.have.length(2);
    await press(stage, 'Keep this answer');
    expect(title(stage), 'a choice is needed').to.equal('You answered this on another device too');
    await pick(stage, /^Old words from here/);
    await press(stage, 'Keep this answer');
    await arrive(stage, TITLES[3]);
    await saved(stage, { story: 'Old words from here' });
  });

  it('of which one has sent the form: the other says so', async () => {
    const stage = await intake();
    await walkTo(stage, 2);
    await saved(stage, { name: 'Maya' });
    const other = clientOf(stage.memory);
    await other.submitIntake({
      body: { formId: 'harborlight-intake', draftVersion: stage.memory.data.draft?.version ?? 0 },
    });
    await pick(stage, 'Feeling low');
    await arrive(stage, 'Your form is with us');
    expect(stage.memory.data.draft).to.equal(null);
  });
});
