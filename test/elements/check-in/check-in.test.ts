import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  allByRole,
  byRole,
  checkIn,
  choose,
  clinic,
  DAY,
  focused,
  goTo,
  heading,
  isAtHeading,
  isChosen,
  NOW,
  press,
  quiet,
  rested,
  shows,
  textOf,
  type,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const QUESTIONS = [
  'How heavy does today feel?',
  'Did a strong urge come today?',
  'How long did you sleep?',
  'Your medicine',
  'Your goals this week',
  'One line about today',
];

describe('the first question of a check-in', () => {
  quiet();

  it('says how far, who reads it and when, and how to go on or leave', async () => {
    const { element, events } = await checkIn();
    expect(textOf(element, '.bar')).to.match(/^Check-in 1 of 6, about 2 minutes Save and leave$/);
    expect(textOf(element, '.who')).to.equal('Alex reads this on Monday at 9:00 AM.');
    expect(allByRole(element, 'button').map(button => button.innerText)).to.deep.equal([
      'Save and leave',
      'If today is too much',
      'Next',
      'Skip for now',
    ]);
    byRole(element, 'radiogroup', QUESTIONS[0]);
    expect(allByRole(element, 'radio').map(radio => radio.parentElement?.innerText)).to.deep.equal([
      'Light',
      'Fairly light',
      'In between',
      'Heavy',
      'Very heavy',
    ]);
    expect(events).to.deep.equal(['iop-ready']);
  });

  it('has a margin where there is room, with the crisis line and what comes', async () => {
    const { element } = await checkIn({ width: 1000 });
    expect(textOf(element, '.margin')).to.equal(
      'Who sees this Alex Chen reads this on Monday at 9:00 AM. Others on your care team can see it. Your group does not see it. ' +
        'If today is too much No one reads this right away. You can call or text 988 at any hour. ' +
        'What happens next Five short questions. You can skip all of them.',
    );
    expect(byRole(element, 'link', '988').getAttribute('href')).to.equal('tel:988');
    expect(allByRole(element, 'group')).to.deep.equal([]);
  });

  it('folds the crisis line under the answers of a phone', async () => {
    const { element } = await checkIn();
    const note = element.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    expect(note.open).to.equal(false);
    note.querySelector('summary')?.click();
    expect(note.innerText).to.contain('You can call or text 988 at any hour.');
  });

  it('takes no focus when it comes', async () => {
    const { element } = await checkIn();
    expect(focused(element) === null).to.equal(true);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('names the clinic where there is no crisis line by phone', async () => {
    const at = clinic();
    at.memory.data.program.crisisContacts = [
      { id: 'c', kind: 'crisis-line', label: 'Line', chat: 'https://line.example/' },
    ];
    const { element } = await checkIn({ at, width: 1000 });
    expect(textOf(element, '.margin')).to.contain('You can call (555) 010-0142.');
  });

  it('says "today" and "tomorrow", and promises no time that has gone by', async () => {
    const at = clinic();
    for (const [readAt, words] of [
      ['2026-06-12T20:00:00Z', 'today at 4:00 PM'],
      // Two in the morning of the next day in London is still today in New York.
      ['2026-06-13T01:00:00Z', 'today at 9:00 PM'],
      ['2026-06-13T13:00:00Z', 'tomorrow at 9:00 AM'],
      ['2026-06-18T13:00:00Z', 'on Thursday at 9:00 AM'],
      ['2026-06-22T13:00:00Z', 'on Monday, June 22 at 9:00 AM'],
      ['2026-06-12T15:00:00Z', 'the next time they look'],
    ] as const) {
      at.memory.data.plan.readAt = readAt;
      const { element } = await checkIn({ at });
      expect(textOf(element, '.who')).to.equal(`Alex reads this ${words}.`);
    }
  });

  it('calls a doctor by title and name', async () => {
    const at = clinic();
    at.memory.data.plan.reader = { id: 'd', displayName: 'Dr. Ada Okafor', role: 'prescriber' };
    const { element } = await checkIn({ at });
    expect(textOf(element, '.who')).to.contain('Dr. Ada Okafor reads this');
  });
});

describe('the questions of a check-in', () => {
  quiet();

  it('choose nothing beforehand, and each can be skipped', async () => {
    const { element } = await checkIn();
    for (const question of QUESTIONS) {
      await shows(element, question);
      const answers = [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
      expect(answers.some(({ checked }) => checked)).to.equal(false, question);
      if (question === 'How long did you sleep?') {
        const spin = byRole(element, 'spinbutton');
        expect(spin.getAttribute('aria-valuenow')).to.equal(null);
        expect(spin.getAttribute('aria-valuetext')).to.equal('Not said');
      }
      if (question === 'One line about today')
        expect((byRole(element, 'textbox') as HTMLInputElement).value).to.equal('');
      else await press(element, 'Skip for now');
    }
  });

  it('count on, to the last one', async () => {
    const { element } = await checkIn();
    const seen = [];
    for (const question of QUESTIONS) {
      await shows(element, question);
      seen.push(textOf(element, '.detail'));
      if (question !== QUESTIONS.at(-1)) await press(element, 'Next');
    }
    expect(seen).to.deep.equal([
      '1 of 6, about 2 minutes',
      '2 of 6, about 2 minutes',
      '3 of 6, about 1 minute',
      '4 of 6, about 1 minute',
      '5 of 6, about 1 minute',
      '6 of 6, the last one',
    ]);
  });

  it('are four for somebody without medicine and goals', async () => {
    const at = clinic();
    Object.assign(at.memory.data.plan, { medications: [], goals: [] });
    const { element } = await checkIn({ at, width: 1000 });
    expect(textOf(element, '.detail')).to.equal('1 of 4, about 1 minute');
    expect(textOf(element, '.margin')).to.contain('Three short questions.');
    await goTo(element, 'One line about today');
    expect(textOf(element, '.detail')).to.equal('4 of 4, the last one');
  });

  it('keep their answers when the person goes back', async () => {
    const { element } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await choose(element, 'It came and went');
    await press(element, 'Back');
    await shows(element, 'How heavy does today feel?');
    expect(isChosen(element, 'Heavy')).to.equal(true);
    expect(allByRole(element, 'button', 'Back')).to.deep.equal([]);
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    expect(isChosen(element, 'It came and went')).to.equal(true);
  });

  it('let the line and the stone follow the answer', async () => {
    const { element } = await checkIn();
    const line = element.shadowRoot?.querySelector('[part="line"]');
    const flat = line?.querySelector('path')?.getAttribute('d');
    expect(line?.querySelector('[part="stone"]')?.classList.contains('open')).to.equal(true);
    await choose(element, 'Very heavy');
    expect(line?.querySelector('path')?.getAttribute('d')).not.to.equal(flat);
    expect(line?.querySelector('[part="stone"]')?.classList.contains('open')).to.equal(false);
  });

  it('take sleep in halves, by press and by key', async () => {
    const { element } = await checkIn();
    await goTo(element, 'How long did you sleep?');
    const spin = byRole(element, 'spinbutton', 'How long did you sleep?');
    await press(element, 'Half an hour less');
    expect(spin.getAttribute('aria-valuetext')).to.equal('7 hours');
    await press(element, 'Half an hour less');
    expect(spin.innerText).to.equal('6½ hours');
    spin.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await rested(element);
    expect(spin.getAttribute('aria-valuenow')).to.equal('7.5');
    await sendKeys({ press: 'Home' });
    await rested(element);
    expect(spin.innerText).to.equal('0 hours');
    await press(element, 'Half an hour more');
    expect(spin.innerText).to.equal('½ hour');
  });

  it('offer "No need" for medicine that is taken as needed, and each group says its name', async () => {
    const { element } = await checkIn();
    await goTo(element, 'Your medicine');
    const groups = allByRole(element, 'radiogroup').map(group => [
      group.querySelector('legend')?.textContent,
      [...group.querySelectorAll('label')].map(label => label.innerText),
    ]);
    expect(groups).to.deep.equal([
      ['Sertraline, 50 mg, morning', ['Took it', 'Not today', 'Later']],
      ['Hydroxyzine, 25 mg, if you need it', ['Took it', 'No need', 'Later']],
    ]);
  });

  it('say how much room is left near the end of the line, and take no more', async () => {
    const { element } = await checkIn();
    await goTo(element, 'One line about today');
    expect(textOf(element)).not.to.contain('left');
    await type(element, 'x'.repeat(139));
    expect(textOf(element)).to.contain('1 letter left');
    expect((byRole(element, 'textbox') as HTMLInputElement).maxLength).to.equal(140);
  });

  it('do not send when Enter is pressed in the line', async () => {
    const { element, sent } = await checkIn();
    await goTo(element, 'One line about today');
    byRole(element, 'textbox').focus();
    await sendKeys({ type: 'Stayed' });
    await sendKeys({ press: 'Enter' });
    await rested(element);
    expect(heading(element)).to.equal('One line about today');
    expect(sent).to.deep.equal([]);
  });
});

describe('a check-in by keyboard', () => {
  quiet();

  const tabTo = async (element: Parameters<typeof focused>[0], name: string): Promise<void> => {
    for (let presses = 0; presses < 20; presses++) {
      await sendKeys({ press: 'Tab' });
      if (focused(element)?.innerText === name) return;
    }
    throw new Error(`no way to ${name}`);
  };

  it('goes from the first question to the end', async () => {
    const { element, memory } = await checkIn();
    document.body.tabIndex = -1;
    document.body.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.innerText).to.equal('Save and leave');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.getAttribute('type')).to.equal('radio');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    // Enter on an answer goes on, as in any form.
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Did a strong urge come today?');
    expect(isAtHeading(element)).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await tabTo(element, 'Next');
    await sendKeys({ press: 'Space' });
    await shows(element, 'How long did you sleep?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(element, 'Next');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Your medicine');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await tabTo(element, 'Next');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Your goals this week');
    await tabTo(element, 'Skip for now');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'One line about today');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Stayed' });
    await tabTo(element, 'Send to Alex');
    await sendKeys({ press: 'Enter' });
    await shows(element, /^Your check-in for Friday/);
    expect(isAtHeading(element)).to.equal(true);
    const [made] = memory.data.checkIns;
    expect(made).to.deep.include({ feeling: 2, urge: 0, sleepHours: 6.5, note: 'Stayed' });
    expect(made?.medications).to.deep.equal([
      { medicationId: 'med-1', adherence: 'not-taken' },
      { medicationId: 'med-2', adherence: 'taken' },
    ]);
    await tabTo(element, 'Close');
    document.body.removeAttribute('tabindex');
  });
});

describe('a check-in is sent', () => {
  quiet();

  it('with all that was said, once, with its time and zone', async () => {
    const { element, sent, details, events } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await choose(element, 'It stayed a while');
    await press(element, 'Next');
    await press(element, 'Half an hour more');
    await press(element, 'Next');
    await choose(element, 'Took it');
    await choose(element, 'No need');
    await press(element, 'Next');
    await choose(element, 'Some', 1);
    await press(element, 'Next');
    await type(element, '  Got to group. ');
    await press(element, 'Send to Alex');
    await shows(element, 'Your check-in for Friday is saved and sent to Alex.');
    expect(sent.map(({ body }) => body)).to.deep.equal([
      {
        occurredAt: '2026-06-12T15:50:00.000Z',
        timeZone: 'America/New_York',
        feeling: 3,
        urge: 2,
        sleepHours: 7,
        medications: [
          { medicationId: 'med-1', adherence: 'taken' },
          { medicationId: 'med-2', adherence: 'not-needed' },
        ],
        goals: [{ goalId: 'goal-2', progress: 'some' }],
        note: 'Got to group.',
        visibility: 'care-team',
      },
    ]);
    // Ids and statuses only: a page's other scripts hear this too.
    expect(details).to.deep.equal([{ checkInId: 'check-in-1', visibility: 'care-team' }]);
    expect(events).to.deep.equal(['iop-ready', 'iop-check-in-sent']);
    expect(textOf(element, '[part="takeaway"]')).to.equal('I can feel it and still stay in the room.');
    expect(textOf(element, 'dl')).to.equal(
      'Alex Reads this on Monday at 9:00 AM and may send you a note. Later on If it gets heavier, call or text 988 at any hour.',
    );
  });

  it('with the one thing that was said, and nothing in the place of the others', async () => {
    const { element, sent } = await checkIn();
    await goTo(element, 'How long did you sleep?');
    await press(element, 'Half an hour more');
    await press(element, 'Next');
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /^Your check-in/);
    expect(Object.keys(sent[0]?.body ?? {}).sort()).to.deep.equal([
      'occurredAt',
      'sleepHours',
      'timeZone',
      'visibility',
    ]);
  });

  it('to nobody when the person keeps it to themselves', async () => {
    const { element, sent, details } = await checkIn();
    await goTo(element, 'One line about today');
    await type(element, 'Mine.');
    await press(element, 'Keep it to myself');
    await shows(element, 'Your check-in for Friday is saved for you alone.');
    expect(sent.map(({ body }) => [body.visibility, body.note])).to.deep.equal([['self', 'Mine.']]);
    expect(details[0]?.visibility).to.equal('self');
    expect(textOf(element, 'dl')).to.contain('You No one at the clinic sees this one.');
    expect(textOf(element, 'dl')).not.to.contain('Reads this');
  });

  it('only if something was said; a kind word comes otherwise', async () => {
    const { element, sent } = await checkIn();
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, 'Nothing to say today is fine');
    expect(sent).to.deep.equal([]);
    expect(isAtHeading(element)).to.equal(true);
    await press(element, 'Answer one');
    await shows(element, 'How heavy does today feel?');
    await goTo(element, 'One line about today');
    await press(element, 'Keep it to myself');
    await shows(element, 'Nothing to say today is fine');
    await press(element, 'Leave it for today');
    await shows(element, 'You can check in later');
    expect(sent).to.deep.equal([]);
  });

  it('and says nothing of a takeaway where there is none', async () => {
    const at = clinic();
    delete at.memory.data.plan.takeaway;
    const { element } = await checkIn({ at });
    await choose(element, 'Light');
    await press(element, 'Next');
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /^Your check-in/);
    expect(textOf(element, 'figure')).to.equal('');
  });

  it('and closes into a word for today, from which another one can begin empty', async () => {
    const { element, sent } = await checkIn();
    await choose(element, 'Light');
    await press(element, 'Next');
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /^Your check-in/);
    await press(element, 'Close');
    await shows(element, 'You checked in today at 11:50 AM');
    await press(element, 'Check in again');
    await shows(element, 'How heavy does today feel?');
    expect(isChosen(element, 'Light')).to.equal(false);
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /^Your check-in/);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(2);
  });
});

describe('somebody who checked in today already', () => {
  quiet();
  const earlier = () => {
    const at = clinic();
    at.memory.data.plan.lastCheckInAt = '2026-06-12T13:12:00Z';
    return at;
  };

  it('is told so kindly and can check in again', async () => {
    const { element, events } = await checkIn({ at: earlier() });
    await shows(element, 'You checked in today at 9:12 AM');
    expect(events).to.deep.equal(['iop-ready']);
    expect(textOf(element)).to.contain('If the day has changed, you can check in again.');
    await press(element, 'Check in again');
    await shows(element, 'How heavy does today feel?');
    expect(isAtHeading(element)).to.equal(true);
  });

  it('is asked when the day is over by their own midnight', async () => {
    // Half past eleven at night in New York is the next day in London.
    let now = Date.parse('2026-06-13T03:30:00Z');
    const { element } = await checkIn({ at: earlier(), now: () => now });
    await shows(element, 'You checked in today at 9:12 AM');
    now += 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await shows(element, 'How heavy does today feel?');
  });

  it('yesterday is simply asked', async () => {
    const at = clinic();
    at.memory.data.plan.lastCheckInAt = new Date(NOW - DAY).toISOString();
    const { element } = await checkIn({ at });
    expect(heading(element)).to.equal('How heavy does today feel?');
  });
});

describe('leaving a check-in', () => {
  quiet();

  it('keeps the answers and the place, and says that nothing was sent', async () => {
    const { element, sent } = await checkIn();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await press(element, 'Save and leave');
    await shows(element, 'Your answers are kept here');
    expect(textOf(element)).to.contain('They stay while this page is open. Nothing was sent.');
    expect(isAtHeading(element)).to.equal(true);
    await press(element, 'Go on');
    await shows(element, 'Did a strong urge come today?');
    await press(element, 'Back');
    expect(isChosen(element, 'Heavy')).to.equal(true);
    expect(sent).to.deep.equal([]);
  });

  it('before anything was said speaks of later', async () => {
    const { element } = await checkIn();
    await press(element, 'Save and leave');
    await shows(element, 'You can check in later');
    await press(element, 'Go on');
    await waitUntil(() => heading(element) === 'How heavy does today feel?');
  });
});
