import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { people } from '../../../src/api/memory/samples/clinic.js';
import type { IntakeReceipt, IntakeReply } from '../../../src/contract/intake.js';
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
  press,
  root,
  saved,
  says,
  setOnline,
  text,
  title,
  TITLES,
  type,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const receiptOf = (more: Partial<IntakeReceipt> = {}): IntakeReceipt => ({
  id: 'intake-1',
  formId: 'harborlight-intake',
  status: 'received',
  submittedAt: ago(60),
  replyBy: ago(-600),
  ...more,
});

const replyOf = (more: Partial<IntakeReply> = {}): IntakeReply => ({
  by: people.dana,
  at: ago(30),
  words: 'Could you tell us more about your nights?',
  ...more,
});

const ASKED = receiptOf({ status: 'more-asked', reply: replyOf({ items: ['story', 'concerns'] }) });
const ANSWERS = {
  name: 'Maya',
  concerns: null,
  story: null,
  'phq-2.1': '1',
  'asq.3': false,
  phone: '555 010 0142',
  telehealth: true,
};

const done = async (stage: Promise<Stage>): Promise<Stage> => {
  const made = await stage;
  await says(made, 'What you agreed to');
  return made;
};

/** The consent that is called so, opened. */
const opened = async (stage: Stage, name: RegExp): Promise<HTMLDetailsElement> => {
  const found = [...root(stage).querySelectorAll('details')].find(one =>
    name.test(one.querySelector('summary')?.textContent ?? ''),
  );
  if (!found) throw new Error(`no ${String(name)} in: ${text(stage)}`);
  found.open = true;
  await stage.element.updateComplete;
  return found;
};

const accessible = async ({ element }: Stage): Promise<void> => {
  for (const animation of element.shadowRoot?.getAnimations() ?? [])
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  await expect(element).to.be.accessible();
};

describe('the answer of the team', () => {
  it('says by when it comes', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    expect(title(stage)).to.equal('Your form is with us');
    expect(text(stage)).to.match(/Dana Ruiz answers you by/);
    await accessible(stage);
  });

  it('says whose part is still to come', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf({ waitingFor: 'guardian' })] } }));
    expect(title(stage)).to.equal('Your part is with us');
    expect(text(stage)).to.include('A parent or guardian has to agree too.');
    expect(text(stage)).to.include('Your parent or guardian');
  });

  it('names another place, with its number and the words, and the line that always answers', async () => {
    const reply = replyOf({
      words: 'They see people in person.',
      place: 'Lakeside',
      phone: '(555) 010-0199',
    });
    const stage = await done(intake({ data: { receipts: [receiptOf({ status: 'referred', reply })] } }));
    expect(text(stage)).to.include('Dana Ruiz, intake nurse').and.to.include('They see people in person.');
    byRole(stage, 'heading', 'Lakeside');
    expect(byRole(stage, 'link', /010-0199/).getAttribute('href')).to.equal('tel:5550100199');
    expect(byRole(stage, 'link', '988').getAttribute('href')).to.equal('tel:988');
    await accessible(stage);
  });

  it('has a place for what the page offers once it is yes', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf({ status: 'accepted' })] } }));
    expect(root(stage).querySelectorAll('slot[name="accepted"]')).to.have.length(1);
  });

  it('comes while the person is here, and takes the focus only when it is another one', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf({ waitingFor: 'guardian' })] } }));
    const copy = byRole(stage, 'button', 'Ask a guardian');
    copy.focus();
    stage.memory.data.receipts = [receiptOf()];
    stage.memory.emit('intake.updated', 'intake-1');
    await arrive(stage, 'Your form is with us');
    stage.memory.data.receipts = [ASKED];
    stage.memory.emit('intake.updated', 'intake-1');
    await arrive(stage, 'Dana Ruiz has a question for you');
    await waitUntil(() => focused(stage)?.localName === 'h2', 'the heading has the focus', patience);
    expect(text(stage)).to.include('Could you tell us more about your nights?');
    await accessible(stage);
  });
});

describe('more that the team would like to hear', () => {
  const asked = (): Promise<Stage> =>
    done(intake({ data: { receipts: [ASKED], draft: draftOf(ANSWERS, { updatedAt: ago(31) }) } }));

  it('opens the form at what was named, then at the review, and is sent as the same intake', async () => {
    const stage = await asked();
    await press(stage, 'Answer in the form');
    // In the order of the form, whatever the order of the team.
    await arrive(stage, TITLES[1]);
    await press(stage, 'Skip for now');
    await arrive(stage, TITLES[2]);
    await type(stage, 'I wake at four.');
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
    expect(text(stage)).to.include('Dana Ruiz asks').and.to.include('I wake at four.').and.to.include('Maya');
    await saved(stage, { story: 'I wake at four.', name: 'Maya' });
    await press(stage, 'Send to the clinic');
    await arrive(stage, 'Your form is with us');
    expect(stage.memory.data.receipts.map(({ id, status }) => [id, status])).to.deep.equal([
      ['intake-1', 'received'],
    ]);
  });

  it('is back at the answer for who has begun it', async () => {
    const begun = draftOf({ ...ANSWERS, story: 'I wake' }, { updatedAt: ago(5), currentItem: 'story' });
    const stage = await intake({ data: { receipts: [ASKED], draft: begun } });
    await arrive(stage, TITLES[2]);
    await press(stage, 'Next');
    await arrive(stage, 'Here is what you told us');
  });

  it('says so when the form could not be had, and loses nothing', async () => {
    const stage = await asked();
    stage.memory.fail('getIntakeDraft', { code: 'unavailable', status: 503 });
    await press(stage, 'Answer in the form');
    await says(stage, 'The form is not open yet.');
    expect(allByRole(stage, 'alert')).to.have.length(1);
    stage.memory.mend('getIntakeDraft');
    stage.memory.data.draft = null;
    await press(stage, 'Answer in the form');
    await says(stage, 'This is not here any more.');
    expect(title(stage)).to.equal('Dana Ruiz has a question for you');
  });
});

describe('what was agreed to', () => {
  it('stands there with the whole text, by whom, when and how', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    const video = await opened(stage, /by video/);
    expect(video.innerText).to.include('Nobody records them.').and.to.include('By signing by hand');
    expect(video.innerText).to.match(/Who\s+Ana/);
    const group = await opened(stage, /in a group/);
    expect(group.innerText).to.include('Taken back on').and.not.to.include('Take it back');
    await accessible(stage);
  });

  it('makes a copy on the device, with everything that is kept, under a name that says nothing', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    const given = stage.memory.data.consents[0];
    const made: { blob: Blob; name: string }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let last: Blob | undefined;
    URL.createObjectURL = blob => createObjectURL.call(URL, (last = blob as Blob));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (last) made.push({ blob: last, name: this.download });
    };
    try {
      (await opened(stage, /by video/)).querySelector<HTMLElement>('[part="copy"]')?.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(made.map(({ name }) => name)).to.deep.equal(['agreement.txt']);
    const copy = (await made[0]?.blob.text()) ?? '';
    for (const part of [
      given?.title,
      given?.text,
      given?.hash,
      given?.signedAt,
      'Ana',
      'version 1, language en',
      'By signing by hand',
    ])
      expect(copy).to.include(part);
    await waitUntil(() => root(stage).textContent.includes('The copy is made.'), 'says so', patience);
  });

  it('is taken back by keyboard, only when the API says so', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    const video = await opened(stage, /by video/);
    video.querySelector<HTMLElement>('[part="revoke"]')?.focus();
    await sendKeys({ press: 'Enter' });
    const dialog = root(stage).querySelector('dialog') as HTMLDialogElement;
    await waitUntil(() => dialog.open, 'asks', patience);
    expect(dialog.innerText).to.include('it does not end your care');
    await accessible(stage);
    // The kindest answer is first, and Escape is no answer.
    expect(focused(stage)?.textContent.trim()).to.equal('Leave it as it is');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open, 'closes', patience);
    expect(stage.memory.calls).to.not.include('revokeConsent');

    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog.open, 'asks again', patience);
    const release = stage.memory.hold('revokeConsent');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(stage, 'Taking it back');
    expect(video.querySelector('summary')?.textContent).to.not.include('Taken back');
    expect(stage.told.some(({ type: name }) => name === 'iop-consent-revoked')).to.equal(false);
    release();
    await waitUntil(() => video.querySelector('summary')?.textContent.includes('Taken back'), 'is', patience);
    await waitUntil(() => focused(stage) === video.querySelector('summary'), 'has the focus', patience);
    expect(stage.told.at(-1)).to.deep.equal({
      type: 'iop-consent-revoked',
      detail: { consentId: 'consent-video' },
    });
    expect(stage.memory.data.consents[0]?.status).to.equal('inactive');
  });

  it('stays agreed when it could not be taken back, and the next try is the same act', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    stage.memory.fail('revokeConsent', { code: 'conflict', status: 409 }, 1);
    (await opened(stage, /by video/)).querySelector<HTMLElement>('[part="revoke"]')?.click();
    await stage.element.updateComplete;
    await waitUntil(() => root(stage).querySelector('dialog')?.open, 'asks', patience);
    const dialog = root(stage).querySelector('dialog') as HTMLDialogElement;
    [...dialog.querySelectorAll('button')].at(-1)?.click();
    await says(stage, 'It is not taken back yet.');
    expect(dialog.open).to.equal(true);
    expect(allByRole(stage, 'alert')).to.have.length(1);
    expect(stage.memory.data.consents[0]?.status).to.equal('active');
    [...dialog.querySelectorAll('button')].at(-1)?.click();
    await waitUntil(() => !dialog.open, 'closes', patience);
    expect(stage.memory.data.consents[0]?.status).to.equal('inactive');
  });

  it('says who fills it when there is none', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()], consents: [], accessLog: [] } }));
    expect(text(stage)).to.include('You have not agreed to anything here');
    expect(text(stage)).to.include('Nobody has looked yet');
    await accessible(stage);
  });
});

describe('who has looked', () => {
  it('is told in a sentence first, then by day, the newest first', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    expect(text(stage)).to.match(/Dana Ruiz, the intake nurse, read your form (today|on \w+) at \d/);
    const log = text(stage).slice(text(stage).indexOf('Who has looked'));
    expect(log.lastIndexOf('read your form')).to.be.below(log.indexOf('opened a file'));
    expect(log.indexOf('opened a file')).to.be.below(
      log.indexOf('Alex Chen, the therapist, read your check-ins'),
    );
  });

  it('keeps many days folded', async () => {
    const accessLog = Array.from({ length: 6 }, (_, day) => ({
      id: `look-${day}`,
      at: ago(60 * 24 * (day + 1)),
      who: people.dana,
      what: 'intake' as const,
    }));
    const stage = await done(intake({ data: { receipts: [receiptOf()], accessLog } }));
    expect(allByRole(stage, 'heading').filter(one => one.classList.contains('day'))).to.have.length(3);
    const more = root(stage).querySelector<HTMLElement>('.folded summary');
    more?.click();
    await stage.element.updateComplete;
    expect(allByRole(stage, 'heading').filter(one => one.classList.contains('day'))).to.have.length(6);
  });

  it('is said in Spanish', async () => {
    const words = await wordsFor(rightsWords, 'es');
    const stage = await intake({ locale: 'es', data: { receipts: [receiptOf()] } });
    await says(stage, words.access.title);
    expect(text(stage)).to.match(/Dana Ruiz \(Intake nurse\) leyó tu formulario (hoy|el \S+) a las? \d/);
    await accessible(stage);
  });
});

describe('when something does not work', () => {
  afterEach(() => setOnline(true));

  it('says it once for all of it, and tries again', async () => {
    const stage = await intake({
      data: { receipts: [receiptOf()] },
      before: memory => {
        memory.fail('listMyConsents', { code: 'internal', status: 500 });
        memory.fail('listMyAccessLog', { code: 'internal', status: 500 });
      },
    });
    await says(stage, 'We could not get the rest of this page');
    expect(allByRole(stage, 'alert')).to.have.length(1);
    expect(title(stage)).to.equal('Your form is with us');
    await accessible(stage);
    stage.memory.mend('listMyConsents');
    stage.memory.mend('listMyAccessLog');
    await press(stage, 'Try again');
    await says(stage, 'Who has looked');
  });

  it('shows the one list when only the other could not be had', async () => {
    const stage = await intake({
      data: { receipts: [receiptOf()] },
      before: memory => memory.fail('listMyAccessLog', { code: 'internal', status: 500 }),
    });
    await says(stage, 'We could not get who has looked');
    expect(text(stage)).to.include('I agree to meet my care team by video.');
    await accessible(stage);
  });

  it('keeps what was there when there are no news of it', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    stage.memory.fail('listMyConsents', { code: 'internal', status: 500 });
    stage.memory.data.receipts = [receiptOf({ status: 'accepted' })];
    stage.memory.emit('intake.accepted', 'intake-1');
    await says(stage, 'We could not look for news.');
    expect(text(stage)).to.include('I agree to meet my care team by video.');
    stage.memory.mend('listMyConsents');
    await press(stage, 'Try again');
    await waitUntil(() => !text(stage).includes('We could not look'), 'is new again', patience);
  });

  it('waits for the network, and goes on by itself when it is back', async () => {
    setOnline(false);
    const stage = await intake({
      data: { receipts: [receiptOf()] },
      before: memory => {
        memory.fail('listMyConsents', 'offline');
        memory.fail('listMyAccessLog', 'offline');
      },
    });
    await says(stage, 'You are offline.');
    await accessible(stage);
    stage.memory.mend('listMyConsents');
    stage.memory.mend('listMyAccessLog');
    setOnline(true);
    await says(stage, 'Who has looked');
  });

  it('says that it is on its way', async () => {
    const stage = await intake({
      data: { receipts: [receiptOf()] },
      before: memory => {
        memory.hold('listMyConsents');
        memory.hold('listMyAccessLog');
      },
    });
    await waitUntil(() => root(stage).querySelector('.loading'), 'loads', patience);
    expect(root(stage).querySelectorAll('.loading')).to.have.length(1);
  });

  it('hides all of it when the sign-in has ended, and is back after the next', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    const { me } = stage.memory.data;
    (await opened(stage, /by video/)).querySelector<HTMLElement>('[part="revoke"]')?.click();
    await waitUntil(() => root(stage).querySelector('dialog')?.open, 'asks', patience);
    stage.memory.data.me = null;
    [...(root(stage).querySelectorAll('dialog button') ?? [])].at(-1)?.dispatchEvent(new MouseEvent('click'));
    await says(stage, 'Your sign-in has ended');
    expect(text(stage)).to.not.include('by video');
    stage.memory.data.me = me;
    await stage.element.refresh();
    await says(stage, 'What you agreed to');
    expect(stage.memory.data.consents[0]?.status).to.equal('active');
  });

  it('shows nothing of it to somebody else who signs in', async () => {
    const stage = await done(intake({ data: { receipts: [receiptOf()] } }));
    const { me } = stage.memory.data;
    stage.memory.data.me = me && { ...me, id: 'person-other', displayName: 'Kim' };
    stage.memory.data.receipts = [];
    await stage.element.refresh();
    await arrive(stage, 'Getting to know you');
    expect(text(stage)).to.not.include('by video');
  });
});
