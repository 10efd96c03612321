import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
} from './intake-form.stage.js';

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
    await sendKeys({ type: 'After three is best' });
    await sendKeys({ press: 'Tab' });
    expect(focused(stage)).to.equal(byRole(stage, 'button', 'Ask for a call'));
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
