import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import type { ContactRequestInput } from '../../../src/contract/contact-request.js';
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
  says,
  text,
  title,
  type,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

/** Opens what is folded, by its words. */
const unfold = (stage: Stage, words: string): void => {
  const summary = [...root(stage).querySelectorAll('summary')].find(
    ({ textContent }) => textContent.trim() === words,
  );
  if (!summary) throw new Error(`nothing is folded under ${words}`);
  summary.click();
};

/** Somebody at the hello, and what the API was sent, each hello as it came. */
const asking = async (
  options: Parameters<typeof intake>[0] = {},
): Promise<{ stage: Stage; sent: ContactRequestInput[] }> => {
  const sent: ContactRequestInput[] = [];
  const before = (memory: MemoryProgram): void => {
    const { fetch } = memory;
    const listening: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST') sent.push((await request.clone().json()) as ContactRequestInput);
      return fetch(request);
    };
    Object.assign(memory, { fetch: listening });
  };
  return { stage: await intake({ anonymous: true, mode: 'ask', before, ...options }), sent };
};

const fillIn = async (stage: Stage): Promise<void> => {
  await type(stage, 'Maya', 'What should we call you?');
  await type(stage, '555 010 0187', 'Your number');
};

const PICK = 'Or pick a time for a call now';
const timesOf = (stage: Stage): HTMLInputElement[] => [
  ...root(stage).querySelectorAll<HTMLInputElement>('.call-times input'),
];

describe('what is safe', () => {
  it('is no message and only a first name, at any hour, unless the person says so', async () => {
    const { stage, sent } = await asking();
    await pick(stage, 'Call');
    await says(stage, 'We leave no message. We give only a first name. Any time.');
    await fillIn(stage);
    await press(stage, 'Ask for a call');
    await arrive(stage, 'We have it');
    expect(sent[0]?.safeContact).to.deep.equal({ voicemail: false, words: 'first-name' });
    expect(sent[0]).to.not.have.property('slotId');
  });

  it('can be chosen, by keyboard too, and stands in one line when it is folded again', async () => {
    const { stage, sent } = await asking();
    await pick(stage, 'Call');
    await fillIn(stage);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await says(stage, 'We may leave a message. We say Harborlight Clinic. Only at the times you picked.');
    await press(stage, 'Ask for a call');
    await arrive(stage, 'We have it');
    expect(sent[0]?.safeContact).to.deep.equal({
      voicemail: true,
      words: 'clinic-name',
      hours: ['mornings'],
    });
  });

  it('asks about a message only where one can be left', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    unfold(stage, 'What is safe for you');
    await says(stage, 'Who may we say we are?');
    expect(text(stage)).to.not.include('May we leave a message?');
    await pick(stage, 'Email');
    expect(text(stage)).to.not.include('When is it safe?');
  });
});

describe('a time for a call', () => {
  it('is picked by day, is sent, and is what the answer says', async () => {
    const { stage, sent } = await asking();
    unfold(stage, PICK);
    await says(stage, 'No set time');
    expect((byRole(stage, 'radio', 'Call') as HTMLInputElement).checked, 'a time is for a call').to.equal(
      true,
    );
    await fillIn(stage);
    expect(timesOf(stage)).to.have.length(7);
    await press(stage, 'Show more times');
    expect(timesOf(stage)).to.have.length(10);
    timesOf(stage)[2]?.click();
    await press(stage, 'Ask for a call');
    await arrive(stage, 'We have it');
    expect(sent[0]?.slotId).to.equal('call-1-15');
    expect(text(stage)).to.match(/Dana Ruiz calls you: \w+day, .*\d+:00/);
    expect(text(stage)).to.not.include('calls you by');
  });

  it('is shown on the clinic’s clock too where that says another time', async () => {
    const near = await intake({ anonymous: true, mode: 'ask' });
    unfold(near, PICK);
    await says(near, 'No set time');
    expect(text(near)).to.not.include('at the clinic');
    const far = await intake({ anonymous: true, mode: 'ask', timeZone: 'America/Los_Angeles' });
    unfold(far, PICK);
    await says(far, 'These are the times where you are.');
    expect(text(far)).to.match(/\d:00 (AM|PM)\s+\d+:00 (AM|PM) at the clinic/);
  });

  it('that somebody else took is told once: the words stay and the next times are there', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    await fillIn(stage);
    unfold(stage, PICK);
    await says(stage, 'No set time');
    timesOf(stage)[1]?.click();
    stage.memory.data.callTimes.shift();
    await press(stage, 'Ask for a call');
    await says(stage, 'That time was just taken. Here are the next ones.');
    await waitUntil(() => focused(stage) === timesOf(stage)[0], 'leads there', patience);
    expect(allByRole(stage, 'alert')).to.have.length(0);
    expect((byRole(stage, 'textbox', 'Your number') as HTMLInputElement).value).to.equal('555 010 0187');
    expect(timesOf(stage)[0]?.checked, 'no time is picked for anybody').to.equal(true);
    timesOf(stage)[1]?.click();
    await press(stage, 'Ask for a call');
    await arrive(stage, 'We have it');
  });

  it('can be left open when none is there, or when they can’t be had', async () => {
    const none = await intake({ anonymous: true, mode: 'ask', data: { callTimes: [] } });
    unfold(none, PICK);
    await says(none, 'There are no open times right now.');
    const down = await intake({
      anonymous: true,
      mode: 'ask',
      before: memory => memory.fail('listCallTimes', { code: 'forbidden', status: 403 }, 1),
    });
    await fillIn(down);
    unfold(down, PICK);
    await says(down, 'We could not get the open times. You can still ask for a call.');
    await press(down, 'Try again');
    await says(down, 'No set time');
    await press(down, 'Ask for a call');
    await arrive(down, 'We have it');
  });
});

describe('talk to us first', () => {
  it('asks for a name, a way and a number, and says who sees it and what happens', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    expect(stage.memory.calls).to.deep.equal(['getProgram']);
    expect(allByRole(stage, 'textbox').length).to.equal(3);
    expect(text(stage)).to.include(
      'Dana Ruiz, the intake nurse, and the intake team. No one else until you say so.',
    );
    expect(text(stage)).to.include(
      'Dana Ruiz texts you within 10 working hours. Asking does not sign you up.',
    );
  });

  it('is sent by keyboard alone, and says by when there is an answer', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    byRole(stage, 'textbox', 'What should we call you?').focus();
    await sendKeys({ type: 'Maya' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowLeft' });
    expect((byRole(stage, 'radio', 'Call') as HTMLInputElement).checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '555 010 0187' });
    await sendKeys({ press: 'Tab' });
    expect(focused(stage)?.textContent.trim()).to.equal('What is safe for you');
    await sendKeys({ press: 'Tab' });
    expect(focused(stage)?.textContent.trim()).to.equal('Or pick a time for a call now');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'After three is best' });
    await sendKeys({ press: 'Tab' });
    expect(focused(stage)?.textContent).to.match(/^\s*Ask for a call/);
    await sendKeys({ press: 'Enter' });
    await arrive(stage, 'We have it');
    expect(focused(stage)?.textContent).to.equal('We have it');
    expect(text(stage)).to.match(/Dana Ruiz calls you by .*\d/);
    expect(text(stage)).to.include('Call or text 988 at any hour.');
    expect(stage.told.at(-1)).to.deep.equal({
      type: 'iop-contact-requested',
      detail: { requestId: 'hello-1', status: 'received' },
    });
    expect(JSON.stringify(stage.told)).to.not.match(/Maya|555/);
  });

  it('changes its words with the way, and keeps the number when somebody looks at the other', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    expect(text(stage)).to.include('We text from one number, and never say why in the text.');
    await type(stage, '555 010 0187', 'Your number');
    await pick(stage, 'Email');
    expect(text(stage)).to.include('The subject line never says why.');
    expect((byRole(stage, 'textbox', 'Your email address') as HTMLInputElement).value).to.equal('');
    expect(allByRole(stage, 'button', 'Ask for an email')).to.have.length(1);
    await pick(stage, 'Call');
    expect((byRole(stage, 'textbox', 'Your number') as HTMLInputElement).value).to.equal('555 010 0187');
  });

  it('says what is missing, one sentence a field, and leads to the first', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    await type(stage, '555', 'Your number');
    await press(stage, 'Ask for a text');
    await says(stage, 'We need a name to ask for. Any name you like will do.');
    await says(stage, 'This number looks short. Add the missing digits.');
    await waitUntil(
      () => focused(stage) === byRole(stage, 'textbox', 'What should we call you?'),
      'focus',
      patience,
    );
    await sendKeys({ type: 'M' });
    await waitUntil(() => !text(stage).includes('We need a name'), 'goes when mended', patience);
    expect(stage.memory.calls).to.not.include('createContactRequest');
    await pick(stage, 'Email');
    await type(stage, 'maya@', 'Your email address');
    await sendKeys({ press: 'Tab' });
    await says(stage, 'This address looks unfinished.');
    await pick(stage, 'Call');
    expect(text(stage)).to.include('This number looks short.');
  });

  it('keeps the words when they can’t be sent, and sends one hello in the end', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    await type(stage, 'Maya', 'What should we call you?');
    await type(stage, '555 010 0187', 'Your number');
    stage.memory.fail('createContactRequest', 'offline', 4);
    await press(stage, 'Ask for a text');
    await says(stage, 'We could not reach the clinic.');
    expect(allByRole(stage, 'alert')).to.have.length(1);
    expect((byRole(stage, 'textbox', 'Your number') as HTMLInputElement).value).to.equal('555 010 0187');
    await press(stage, 'Ask for a text');
    await arrive(stage, 'We have it');
  });

  it('says that it is at work, and takes no second press', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    await type(stage, 'Maya', 'What should we call you?');
    await type(stage, '555 010 0187', 'Your number');
    const release = stage.memory.hold('createContactRequest');
    await press(stage, 'Ask for a text');
    const button = byRole(stage, 'button', 'Sending');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    release();
    await arrive(stage, 'We have it');
    expect(stage.memory.calls.filter(call => call === 'createContactRequest')).to.have.length(1);
  });

  it('is one press away from the form, and back again', async () => {
    const stage = await intake({ anonymous: true });
    await press(stage, 'Talk to us first');
    await arrive(stage, 'Talk to us first');
    await type(stage, 'Maya', 'What should we call you?');
    await press(stage, 'Back');
    await arrive(stage, 'Getting to know you');
    await press(stage, 'Talk to us first');
    await arrive(stage, 'Talk to us first');
    expect((byRole(stage, 'textbox', 'What should we call you?') as HTMLInputElement).value).to.equal('Maya');
  });

  it('becomes the form when the page says so', async () => {
    const stage = await intake({ anonymous: true, mode: 'ask' });
    stage.element.mode = 'form';
    await arrive(stage, 'Getting to know you');
    expect(title(stage)).to.equal('Getting to know you');
    expect(root(stage).querySelectorAll('input')).to.have.length(0);
  });
});
