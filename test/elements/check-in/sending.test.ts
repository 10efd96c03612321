import { expect } from '@open-wc/testing';
import { sampleMe } from '../../../src/api/memory/samples/clinic.js';
import {
  allByRole,
  byRole,
  checkIn,
  choose,
  clinic,
  focused,
  goTo,
  heading,
  isAtHeading,
  isChosen,
  NOW,
  press,
  quiet,
  rested,
  setOnline,
  shows,
  textOf,
  type,
  type CheckInStage,
  type Options,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

/** Filled in as far as the last question: a heavy day, with a line. */
const filledIn = async (options: Options = {}): Promise<CheckInStage> => {
  const stage = await checkIn(options);
  await choose(stage.element, 'Heavy');
  await press(stage.element, 'Next');
  await shows(stage.element, 'Did a strong urge come today?');
  await goTo(stage.element, 'One line about today');
  await type(stage.element, 'Stayed.');
  return stage;
};
const sentTo = /^Your check-in for Friday is saved and sent to Alex\.$/;

describe('a check-in that does not get through', () => {
  quiet();

  it('after a fault of the clinic is kept, can be tried again, and makes one record', async () => {
    const { element, memory, sent } = await filledIn();
    memory.fail('createCheckIn', { code: 'internal', status: 500 });
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    await rested(element);
    expect(textOf(element, '[part="problem"]')).to.equal(
      'We could not send your check-in Your answers are still here. Something on our side did not work. ' +
        'The clinic still has everything that you sent. If you call, you can give this number: memory ' +
        'Try again Call Harborlight Clinic (555) 010-0142',
    );
    expect(focused(element)?.getAttribute('part')).to.equal('problem');
    expect((byRole(element, 'textbox') as HTMLInputElement).value).to.equal('Stayed.');
    memory.mend('createCheckIn');
    await press(element, 'Try again');
    await shows(element, sentTo);
    // Four tries of the client and one of the person, all one check-in.
    expect(sent).to.have.length(5);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
    expect(memory.data.checkIns).to.have.length(1);
  });

  it('is the same one when the person presses Send again', async () => {
    const { element, memory, sent } = await filledIn();
    memory.fail('createCheckIn', { code: 'internal', status: 500 }, 4);
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    await press(element, 'Send to Alex');
    await shows(element, sentTo);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('is another one when the person has changed it, or keeps it for themselves', async () => {
    const { element, memory, sent } = await filledIn();
    memory.fail('createCheckIn', { code: 'conflict', status: 409 }, 2);
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    await type(element, 'Stayed to the end.');
    await press(element, 'Send to Alex');
    await waitUntil(() => sent.length === 2);
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    await press(element, 'Keep it to myself');
    await shows(element, /for you alone/);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(3);
    expect(sent.map(({ body }) => body.visibility)).to.deep.equal(['care-team', 'care-team', 'self']);
  });

  it('keeps its time through every try', async () => {
    let now = NOW;
    const { element, memory, sent } = await filledIn({ now: () => now });
    memory.fail('createCheckIn', { code: 'unavailable', status: 503 }, 4);
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    now += 20 * 60_000;
    await press(element, 'Try again');
    await shows(element, sentTo);
    expect(new Set(sent.map(({ body }) => body.occurredAt))).to.deep.equal(
      new Set(['2026-06-12T15:50:00.000Z']),
    );
  });

  it('says what it is doing, and takes no second press', async () => {
    const { element, memory, sent } = await filledIn();
    const release = memory.hold('createCheckIn');
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'button', 'Sending').length === 1);
    const send = byRole(element, 'button', 'Sending');
    expect(send.getAttribute('aria-disabled')).to.equal('true');
    expect(element.matches(':state(sending)')).to.equal(true);
    send.click();
    release();
    await shows(element, sentTo);
    expect(sent).to.have.length(1);
    expect(element.matches(':state(sending)')).to.equal(false);
  });
});

describe('a check-in without a network', () => {
  quiet();

  it('goes on, and says that the answers stay here', async () => {
    const { element } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    setOnline(false);
    await rested(element);
    expect(textOf(element, '.notice')).to.equal(
      'You are offline. We keep your answers on this page. You can go on.',
    );
    await choose(element, 'No');
    await press(element, 'Next');
    await shows(element, 'How long did you sleep?');
    setOnline(true);
    await rested(element);
    expect(textOf(element, '.notice')).to.equal('');
  });

  it('is kept, says plainly that it is not sent, and is sent once on return with its own time', async () => {
    let now = NOW;
    const { element, sent, details } = await filledIn({ now: () => now });
    setOnline(false);
    await press(element, 'Send to Alex');
    await waitUntil(() => textOf(element).includes('Your check-in is not sent yet'));
    await rested(element);
    expect(textOf(element, '.notice')).to.equal(
      'Your check-in is not sent yet You are offline. We keep it on this page and send it when you are back. Leave the page open.',
    );
    expect(focused(element)?.textContent).to.equal('Your check-in is not sent yet');
    byRole(element, 'link', '988');
    expect(element.matches(':state(waiting)')).to.equal(true);
    expect(sent).to.deep.equal([]);
    await press(element, 'Try now');
    expect(sent).to.deep.equal([]);
    now += 3_600_000;
    setOnline(true);
    await shows(element, sentTo);
    expect(sent).to.have.length(1);
    expect(sent[0]?.body).to.include({
      occurredAt: '2026-06-12T15:50:00.000Z',
      timeZone: 'America/New_York',
    });
    expect(details).to.have.length(1);
  });

  it('that is lost on the way is kept too', async () => {
    const { element, memory, sent } = await filledIn();
    memory.fail('createCheckIn', 'offline', 4);
    const release = memory.hold('createCheckIn');
    release();
    setOnline(true);
    byRole(element, 'button', 'Send to Alex').click();
    setOnline(false);
    await waitUntil(() => textOf(element).includes('Your check-in is not sent yet'));
    setOnline(true);
    await shows(element, sentTo);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(memory.data.checkIns).to.have.length(1);
  });

  it('that could not reach the clinic goes by itself when the network is back', async () => {
    const { element, memory } = await filledIn();
    memory.fail('createCheckIn', 'offline', 4);
    await press(element, 'Send to Alex');
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    expect(textOf(element, '[part="problem"]')).to.contain('We could not reach the clinic.');
    setOnline(true);
    await shows(element, sentTo);
    expect(memory.data.checkIns).to.have.length(1);
  });

  it('can be changed before it goes', async () => {
    const { element, sent } = await filledIn();
    setOnline(false);
    await press(element, 'Send to Alex');
    await waitUntil(() => textOf(element).includes('not sent yet'));
    await press(element, 'Change my answers');
    await shows(element, 'One line about today');
    setOnline(true);
    await rested(element);
    expect(sent).to.deep.equal([]);
    await type(element, 'Stayed to the end.');
    await press(element, 'Keep it to myself');
    await shows(element, /for you alone/);
    expect(sent.map(({ body }) => [body.note, body.visibility])).to.deep.equal([
      ['Stayed to the end.', 'self'],
    ]);
  });

  it('takes no focus away when it goes by itself, and says so aloud', async () => {
    const { element } = await filledIn();
    setOnline(false);
    await press(element, 'Send to Alex');
    await waitUntil(() => textOf(element).includes('not sent yet'));
    focused(element)?.blur();
    setOnline(true);
    await shows(element, sentTo);
    expect(focused(element) === null).to.equal(true);
    const said = allByRole(element, 'status').map(status => status.textContent.trim());
    expect(said).to.include('Your check-in for Friday is saved and sent to Alex.');
  });
});

describe('a check-in whose person is signed out', () => {
  quiet();

  it('asks for a sign-in when nobody is signed in', async () => {
    const at = clinic();
    const { me } = at.memory.data;
    at.memory.data.me = null;
    const { element, events } = await checkIn({ at, wait: false });
    await waitUntil(() => events.includes('iop-signed-out'));
    await rested(element);
    await waitUntil(() => textOf(element).includes('Your sign-in has ended'), '', { timeout: 5000 });
    expect(element.matches(':state(signed-out)')).to.equal(true);
    await press(element, 'Sign in');
    expect(events).to.deep.equal(['iop-signed-out', 'iop-sign-in-requested']);
    at.memory.data.me = me;
    await element.refresh();
    await shows(element, 'How heavy does today feel?');
    expect(events.at(-1)).to.equal('iop-ready');
  });

  it('keeps every answer and goes on with the same check-in after a sign-in', async () => {
    const { element, memory, sent, events } = await filledIn();
    const { me } = memory.data;
    memory.data.me = null;
    await press(element, 'Send to Alex');
    await waitUntil(() => events.includes('iop-signed-out'));
    await rested(element);
    expect(focused(element)?.getAttribute('part')).to.equal('signed-out');
    memory.data.me = me;
    await element.refresh();
    await shows(element, sentTo);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(memory.data.checkIns[0]).to.deep.include({ feeling: 3, note: 'Stayed.' });
    expect(events.filter(event => event === 'iop-signed-out')).to.have.length(1);
  });

  it('keeps every answer when it ends while they are being given', async () => {
    const { element, memory, events } = await filledIn();
    const { me } = memory.data;
    memory.data.me = null;
    await element.refresh();
    await waitUntil(() => events.includes('iop-signed-out'));
    memory.data.me = me;
    await element.refresh();
    await shows(element, 'One line about today');
    expect((byRole(element, 'textbox') as HTMLInputElement).value).to.equal('Stayed.');
  });

  it('forgets every answer when somebody else signs in', async () => {
    const { element, memory, sent } = await filledIn();
    const { me } = memory.data;
    memory.data.me = null;
    await press(element, 'Send to Alex');
    await waitUntil(() => element.matches(':state(signed-out)'));
    memory.data.me = me && { ...me, id: 'person-ben', displayName: 'Ben' };
    const before = sent.length;
    await element.refresh();
    await shows(element, 'How heavy does today feel?');
    expect(isChosen(element, 'Heavy')).to.equal(false);
    expect(sent).to.have.length(before);
  });

  it('forgets every answer when it never learned whose they are', async () => {
    const at = clinic();
    at.memory.fail('getMe', { code: 'unavailable', status: 503 }, 4);
    const { element } = await filledIn({ at });
    await element.refresh();
    await shows(element, 'How heavy does today feel?');
    expect(isChosen(element, 'Heavy')).to.equal(false);
  });

  it("shows the page's own way in where it gives one", async () => {
    const at = clinic();
    at.memory.data.me = null;
    const { element, events } = await checkIn({ at, wait: false });
    await waitUntil(() => events.includes('iop-signed-out'));
    const own = document.createElement('a');
    own.slot = 'sign-in';
    own.textContent = 'Go to the front door';
    element.append(own);
    await waitUntil(() => own.assignedSlot?.name === 'sign-in');
  });
});

describe('an urge that is here now', () => {
  quiet();

  const urged = async (options: Options = {}): Promise<CheckInStage> => {
    const stage = await checkIn(options);
    await choose(stage.element, 'Very heavy');
    await press(stage.element, 'Next');
    await shows(stage.element, 'Did a strong urge come today?');
    await choose(stage.element, 'It is here now');
    return stage;
  };
  const LEAD = 'You told us an urge is here now. Thank you for saying it.';

  it('brings help after Next, never on the press', async () => {
    const { element, sent } = await urged();
    expect(heading(element)).to.equal('Did a strong urge come today?');
    await press(element, 'Next');
    await shows(element, LEAD);
    expect(isAtHeading(element)).to.equal(true);
    expect(textOf(element, '[part="reading"]')).to.equal(
      'You have not sent this yet, so no one at the clinic knows. If you send it, Alex reads it on Monday at 9:00 AM. You do not have to wait for that.',
    );
    const links = allByRole(element, 'link').map(link => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'tel:988',
      'sms:988',
      'https://988lifeline.org/chat',
      'tel:5550100142',
      'tel:911',
    ]);
    expect(sent).to.deep.equal([]);
  });

  it('needs no network for it, and says plainly that nothing has been sent', async () => {
    const { element, sent } = await checkIn();
    // Everything after the first question is here before the person has done anything.
    await waitUntil(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/journey-\w+\.js$/.test(name)),
    );
    setOnline(false);
    await choose(element, 'Very heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await choose(element, 'It is here now');
    await press(element, 'Next');
    await shows(element, LEAD);
    expect(textOf(element, '[part="reading"]')).to.equal(
      'You are offline, so this has not been sent. We send it when you are back. A call does not need the internet, and you do not have to wait for us.',
    );
    await press(element, 'Send what I have to Alex');
    await waitUntil(() => textOf(element).includes('Your check-in is not sent yet'));
    expect(textOf(element)).to.contain('If the urge is still here, call or text 988 at any hour.');
    expect(sent).to.deep.equal([]);
    setOnline(true);
    await shows(element, sentTo);
    expect(sent[0]?.body.urge).to.equal(3);
  });

  it('can be sent from there with what has been said', async () => {
    const { element, sent } = await urged();
    await press(element, 'Next');
    await shows(element, LEAD);
    await press(element, 'Send what I have to Alex');
    await shows(element, sentTo);
    expect(sent[0]?.body).to.include({ feeling: 4, urge: 3, visibility: 'care-team' });
    expect(textOf(element, 'dl')).to.match(
      /^Right now If the urge is still here, call or text 988 at any hour\. Alex/,
    );
  });

  it('goes on to the other questions, and keeps the answer', async () => {
    const { element, sent } = await urged();
    await press(element, 'Next');
    await shows(element, LEAD);
    await press(element, 'Keep going with the check-in');
    await shows(element, 'How long did you sleep?');
    await goTo(element, 'One line about today');
    await press(element, 'Keep it to myself');
    await shows(element, /for you alone/);
    expect(sent[0]?.body).to.include({ urge: 3, visibility: 'self' });
    // Kept to oneself is still answered on the screen.
    expect(textOf(element, 'dl')).to.contain('Right now If the urge is still here');
  });

  it('can have been a mistake', async () => {
    const { element } = await urged();
    await press(element, 'Next');
    await shows(element, LEAD);
    await press(element, 'I picked that answer by mistake');
    await shows(element, 'Did a strong urge come today?');
    expect(isChosen(element, 'It is here now')).to.equal(false);
  });

  it('can be left and come back to', async () => {
    const { element } = await urged();
    await press(element, 'Next');
    await shows(element, LEAD);
    await press(element, 'Save and leave');
    await shows(element, 'Your answers are kept here');
    await press(element, 'Go on');
    await shows(element, 'Did a strong urge come today?');
    expect(isChosen(element, 'It is here now')).to.equal(true);
  });
});

describe('a check-in that can not be loaded', () => {
  quiet();

  it('says so with a way to try again and the number of the clinic', async () => {
    const at = clinic();
    at.memory.fail('getCheckInPlan', { code: 'unavailable', status: 503 });
    const { element, memory, events } = await checkIn({ at, wait: false });
    await waitUntil(() => allByRole(element, 'alert').length === 1);
    await rested(element);
    expect(textOf(element)).to.match(
      /^We could not load your check-in .*Try again Call Harborlight Clinic \(555\) 010-0142$/,
    );
    expect(element.matches(':state(error)')).to.equal(true);
    expect(events).to.deep.equal([]);
    memory.mend('getCheckInPlan');
    await press(element, 'Try again');
    await shows(element, 'How heavy does today feel?');
    expect(isAtHeading(element)).to.equal(true);
  });

  it('says that it comes later to somebody whom the program has not accepted yet', async () => {
    for (const compact of [false, true]) {
      const at = clinic();
      at.memory.fail('getCheckInPlan', { code: 'forbidden', status: 403 });
      const { element } = await checkIn({ at, compact, wait: false });
      await waitUntil(() => textOf(element).includes('Your check-ins begin with your program'));
      expect(allByRole(element, 'alert')).to.have.length(0);
      expect(allByRole(element, 'button')).to.have.length(0);
    }
  });

  it('says to a guardian and to a guest whose check-ins they are', async () => {
    for (const role of ['guardian', 'family-guest'] as const) {
      const at = clinic();
      at.memory.data.me = { ...sampleMe(), role };
      at.memory.fail('getCheckInPlan', { code: 'forbidden', status: 403 });
      const { element } = await checkIn({ at, wait: false });
      await waitUntil(() => textOf(element).includes('Check-ins are for the person in the program'));
      expect(allByRole(element, 'alert')).to.have.length(0);
      expect(allByRole(element, 'button')).to.have.length(0);
    }
  });

  it('says that it is on its way', async () => {
    const at = clinic();
    const release = at.memory.hold('getCheckInPlan');
    const { element } = await checkIn({ at, wait: false });
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.shadowRoot?.querySelector('.loading')?.textContent.trim()).to.equal(
      'Getting your check-in ready',
    );
    release();
    await shows(element, 'How heavy does today feel?');
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('keeps what is on the screen when a later look does not work', async () => {
    const { element, memory } = await filledIn();
    memory.fail('getCheckInPlan', { code: 'unavailable', status: 503 });
    await element.refresh();
    await rested(element);
    expect((byRole(element, 'textbox') as HTMLInputElement).value).to.equal('Stayed.');
  });

  it('looks again when the page is turned to after the reader has looked', async () => {
    let now = NOW;
    const { element, memory } = await checkIn({ now: () => now });
    // What looks at the hour comes with the rest, after the first question.
    await waitUntil(() => memory.calls.includes('getMe'));
    const before = memory.calls.length;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(memory.calls).to.have.length(before);
    now = Date.parse('2026-06-15T14:00:00Z');
    memory.data.plan.readAt = '2026-06-16T13:00:00Z';
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => textOf(element, '.who').includes('tomorrow at 9:00 AM'));
  });
});
