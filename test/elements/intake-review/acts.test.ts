import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleTalkTimes } from '../../../src/api/memory/samples/review.js';
import {
  allByRole,
  byRole,
  choose,
  fill,
  focusOf,
  NOW,
  press,
  review,
  shows,
  textOf,
  until,
  type Stage,
} from './stage.js';

const toldOf = ({ told }: Stage, type: string): unknown[] =>
  told.filter(one => one.type === type).map(({ detail }) => detail);

/** The name of what has the focus, or its first words. */
const focused = ({ element }: Stage): string =>
  focusOf(element)?.id ?? focusOf(element)?.innerText.split('\n')[0] ?? '';

describe('taking somebody in', () => {
  const accept = async (stage: Stage): Promise<void> => {
    await press(stage.element, 'button', 'Take Robin Vale in');
    await choose(stage.element, 'Therapist', 'Alex Chen');
    await choose(stage.element, 'Recovery coach', 'Rosa Lind');
  };

  it('names who looks after them, and is done when the API says so', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, memory, writes } = stage;
    await accept(stage);
    const release = memory.hold('acceptIntake');
    await press(element, 'button', /^Accept/);
    await until(() => byRole(element, 'button', 'Accepting').ariaDisabled === 'true', 'it is busy');
    byRole(element, 'button', 'Accepting').click();
    expect(toldOf(stage, 'iop-intake-accepted')).to.have.length(0);
    expect(textOf(element, '.head')).to.contain('To read');
    release();
    await shows(element, 'Alex Chen and Rosa Lind see them from now on.');
    await shows(element, 'Taken in', '.head');
    expect(focusOf(element)?.className).to.equal('done');
    expect(toldOf(stage, 'iop-intake-accepted')).to.deep.equal([{ intakeId: 'intake-robin' }]);
    expect(writes).to.have.length(1);
    expect(writes[0]?.body).to.deep.equal({ therapistId: 'person-alex', coachId: 'person-rosa' });
    expect(allByRole(element, 'button', 'Ask for more')).to.have.length(0);
  });

  it('says who is missing before it sends anything', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    await press(stage.element, 'button', 'Take Robin Vale in');
    await choose(stage.element, 'Therapist', 'Alex Chen');
    await press(stage.element, 'button', /^Accept/);
    await shows(stage.element, 'Choose a therapist and a coach.');
    await until(() => focused(stage) === 'accept-coach', 'the focus is where something is left out');
    expect(stage.writes).to.have.length(0);
    await expect(stage.element).to.be.accessible();
  });

  it('says plainly why it has to wait for a guardian', async () => {
    const { element } = await review({ intakeId: 'intake-maya' });
    expect(textOf(element, '.acts')).to.contain("You can't take Maya Brandt in yet");
    expect(allByRole(element, 'button', /^Take /)).to.have.length(0);
    expect(textOf(element, '.acts')).to.contain('Ask for more');
  });

  it('says so, too, when a guardian turned out to be missing', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    await accept(stage);
    stage.memory.data.intakes = stage.memory.data.intakes.map(one => ({ ...one, waitingFor: 'guardian' }));
    await press(stage.element, 'button', /^Accept/);
    await shows(stage.element, 'a guardian still has to do their part', 'form');
    await shows(stage.element, 'Waiting for a guardian', '.head');
  });

  it('explains that somebody was quicker, and how it stands now', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, memory } = stage;
    await accept(stage);
    memory.data.intakes = memory.data.intakes.map(one =>
      one.id === 'intake-robin' ? { ...one, status: 'accepted' as const } : one,
    );
    await press(element, 'button', /^Accept/);
    await shows(element, 'Somebody on the team was quicker.', '[role="alert"]');
    await shows(element, 'Taken in', '.head');
    expect(toldOf(stage, 'iop-intake-accepted')).to.have.length(0);
  });

  it('sends the same again with the same key, and another choice with another', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, memory, writes } = stage;
    await accept(stage);
    memory.fail('acceptIntake', { code: 'rate-limited', status: 429, retryAfter: 60 }, 2);
    await press(element, 'button', /^Accept/);
    await shows(element, 'Many people are here at the moment.', '[role="alert"]');
    await press(element, 'button', /^Send again/);
    await until(() => writes.length === 2, 'it is sent again');
    await shows(element, 'Many people are here at the moment.', '[role="alert"]');
    await choose(element, 'Therapist', 'Dana Ruiz');
    await press(element, 'button', /^Send again/);
    await shows(element, 'Dana Ruiz and Rosa Lind see them from now on.');
    const [first, second, third] = writes.map(({ key }) => key);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });

  it('looks again for who there is when that did not work', async () => {
    const stage = await review({
      intakeId: 'intake-robin',
      before: memory => memory.fail('listTeam', { code: 'internal', status: 501 }),
    });
    await press(stage.element, 'button', 'Take Robin Vale in');
    await shows(stage.element, 'Something on our side did not work.', '.acts');
    stage.memory.mend('listTeam');
    await press(stage.element, 'button', 'Try again');
    await choose(stage.element, 'Therapist', 'Alex Chen');
  });
});

describe('a first talk', () => {
  it('is booked at an open time', async () => {
    const stage = await review({ intakeId: 'intake-jo' });
    await press(stage.element, 'button', 'Book the first talk');
    await choose(stage.element, 'When', '5:00 PM, Dana Ruiz');
    await press(stage.element, 'button', /^Book the talk/);
    await shows(stage.element, 'Booked for 5:00 PM');
    expect(stage.writes[0]?.body).to.deep.equal({ slotId: 'talk-3', personId: 'person-jo' });
    expect(toldOf(stage, 'iop-session-booked')).to.have.length(1);
  });

  it('is booked for right now', async () => {
    const stage = await review({ intakeId: 'intake-jo' });
    await press(stage.element, 'button', 'Book the first talk');
    await press(stage.element, 'button', /^Book the talk/);
    await shows(stage.element, 'Booked for 1:15 PM Jo Hart sees it now.');
  });

  it('offers what is open now when somebody was quicker', async () => {
    const stage = await review({ intakeId: 'intake-jo' });
    const { element, memory } = stage;
    await press(element, 'button', 'Book the first talk');
    await choose(element, 'When', '5:00 PM, Dana Ruiz');
    memory.fail('bookSession', { code: 'slot-taken', status: 409 }, 1);
    memory.data.slots = sampleTalkTimes(NOW).slice(1);
    await press(element, 'button', /^Book the talk/);
    await shows(element, 'Somebody was quicker with this time.', '[role="alert"]');
    await choose(element, 'When', '7:00 PM, Dana Ruiz');
    await press(element, 'button', /^Send again/);
    await shows(element, 'Booked for 7:00 PM');
  });
});

describe('asking for more', () => {
  it('takes words alone, and questions with them', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, writes } = stage;
    await press(element, 'button', 'Ask for more');
    await press(element, 'button', /^Send/);
    await shows(element, 'Write a line, so that Robin Vale knows what you need.');
    await until(() => focused(stage) === 'ask-words', 'the focus is in the words');
    await press(element, 'checkbox', /three months/);
    await fill(element, 'Your words to Robin Vale', ' Could you say a little more? ');
    await press(element, 'button', /^Send/);
    await shows(element, 'Robin Vale has your question');
    expect(writes[0]?.body).to.deep.equal({ items: ['goals'], words: 'Could you say a little more?' });
    expect(toldOf(stage, 'iop-intake-asked')).to.deep.equal([{ intakeId: 'intake-robin' }]);
    await shows(element, 'Asked for more', '.head');
    await shows(element, 'Dana Ruiz, 1:10 PM. About 1 question', '.reply');
  });

  it('puts what was left out first, and what somebody keeps to themselves last', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    await press(element, 'button', 'Ask for more');
    const picks = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.pick') ?? [])];
    expect(picks[0]?.innerText).to.contain('Skipped for now');
    expect(picks.at(-1)?.innerText).to.contain('Would rather not say');
  });

  it('keeps the words through an error, another intake, and a look elsewhere', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, memory, writes } = stage;
    await press(element, 'button', 'Ask for more');
    await fill(element, 'Your words to Robin Vale', 'How are mornings?');
    memory.fail('askIntake', { code: 'internal', status: 501 }, 1);
    await press(element, 'button', /^Send/);
    await shows(element, 'Something on our side did not work.', '[role="alert"]');
    await press(element, 'button', /^Jo Hart/);
    await shows(element, 'Jo Hart can see who read this.');
    await press(element, 'button', /^Robin Vale/);
    await shows(element, 'Robin Vale can see who read this.');
    expect((byRole(element, 'textbox', 'Your words to Robin Vale') as HTMLTextAreaElement).value).to.equal(
      'How are mornings?',
    );
    await press(element, 'button', /^Send again/);
    await shows(element, 'Robin Vale has your question');
    expect(writes).to.have.length(2);
  });

  it('does not let go of the words when the sign-in ends', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, memory } = stage;
    await press(element, 'button', 'Ask for more');
    await fill(element, 'Your words to Robin Vale', 'How are mornings?');
    const { me } = memory.data;
    memory.data.me = null;
    await press(element, 'button', /^Send/);
    await shows(element, 'Your sign-in has ended');
    memory.data.me = me;
    await element.refresh();
    await shows(element, 'Ask Robin Vale for more');
    expect((byRole(element, 'textbox', 'Your words to Robin Vale') as HTMLTextAreaElement).value).to.equal(
      'How are mornings?',
    );
  });
});

describe('referring elsewhere', () => {
  it('needs a place and words; the number is checked where there is one', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    const { element, writes } = stage;
    await press(element, 'button', 'Refer elsewhere');
    await fill(element, 'Its number', '12');
    await press(element, 'button', /^Send/);
    await shows(element, 'Write the name of the place.');
    await shows(element, 'This number looks short or long.');
    await expect(element).to.be.accessible();
    await fill(element, 'Place', 'Bayside Day Hospital');
    await fill(element, 'Its number', '(555) 010-0177');
    await fill(element, 'Your words to Robin Vale', 'They see people every day.');
    await press(element, 'button', /^Send/);
    await shows(element, 'Robin Vale knows where to turn');
    expect(writes[0]?.body).to.deep.equal({
      place: 'Bayside Day Hospital',
      phone: '(555) 010-0177',
      words: 'They see people every day.',
    });
    expect(toldOf(stage, 'iop-intake-referred')).to.deep.equal([{ intakeId: 'intake-robin' }]);
    await shows(element, 'Referred elsewhere', '.head');
  });

  it('can be left: nothing is sent', async () => {
    const stage = await review({ intakeId: 'intake-robin' });
    await press(stage.element, 'button', 'Refer elsewhere');
    await until(() => focused(stage) === 'refer-place', 'the first field has the focus');
    await press(stage.element, 'button', 'Not now');
    await until(
      () => focused(stage).startsWith('Take Robin') || focusOf(stage.element)?.matches('.choices *'),
    );
    expect(stage.writes).to.have.length(0);
  });
});

describe('barring a guardian', () => {
  it('asks first, needs a reason, and shows it when it is done', async () => {
    const stage = await review({ intakeId: 'intake-maya' });
    const { element, writes } = stage;
    expect(allByRole(element, 'button', /^Bar /)).to.have.length(1);
    await press(element, 'button', 'Bar Ruth Brandt');
    await until(() => element.shadowRoot?.querySelector('dialog[open]'), 'it asks');
    expect(byRole(element, 'dialog', 'Bar Ruth Brandt?').innerText).to.contain(
      'sees nothing and signs nothing',
    );
    await press(element, 'button', /^Bar them/);
    await shows(element, 'Write why, for the record.');
    await expect(element).to.be.accessible();
    await sendKeys({ type: 'A court order of May 3.' });
    await fill(element, 'Why', 'A court order of May 3.');
    await press(element, 'button', /^Bar them/);
    await shows(element, 'Ruth Brandt is barred');
    await until(() => allByRole(element, 'button', /^Bar /).length === 0, 'nobody is left to bar');
    expect(writes).to.have.length(1);
    expect(writes[0]?.path).to.equal('people/person-maya/guardians/guardian-ruth/bar');
    expect(writes[0]?.body).to.deep.equal({ reason: 'A court order of May 3.' });
  });

  it('is left with Escape, and nothing is done', async () => {
    const stage = await review({ intakeId: 'intake-maya' });
    const { element } = stage;
    byRole(element, 'button', 'Bar Ruth Brandt').focus();
    await press(element, 'button', 'Bar Ruth Brandt');
    await until(() => element.shadowRoot?.querySelector('dialog[open]'), 'it asks');
    await sendKeys({ press: 'Escape' });
    await until(() => !element.shadowRoot?.querySelector('dialog[open]'), 'it is closed');
    expect(focusOf(element)?.innerText).to.equal('Bar Ruth Brandt');
    expect(stage.writes).to.have.length(0);
    await press(element, 'button', 'Bar Ruth Brandt');
    await until(() => element.shadowRoot?.querySelector('dialog[open]'), 'it asks again');
  });
});
