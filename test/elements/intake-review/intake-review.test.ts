import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { people } from '../../../src/api/memory/samples/clinic.js';
import {
  applicants,
  sampleAlerts,
  sampleIntakes,
  sampleStaff,
} from '../../../src/api/memory/samples/review.js';
import {
  allByRole,
  byRole,
  focusOf,
  HOUR,
  NOW,
  press,
  review,
  saidBy,
  setOnline,
  shows,
  textOf,
  until,
  type Stage,
} from './stage.js';

const names = ({ element }: Stage): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.who') ?? [])].map(one => one.innerText);

describe('the list', () => {
  it('puts first who is to be called, then who waits longest, and says whose turn it is', async () => {
    const stage = await review();
    expect(names(stage)).to.deep.equal([
      'Robin Vale',
      'Jo Hart',
      'Sam Okoye',
      'Maya Brandt',
      'Luz Ortega',
      'Lee Park',
    ]);
    const list = textOf(stage.element, '.list');
    expect(list).to.contain('Answered yes to a safety question Dana Ruiz calls by 3:10 PM');
    expect(list).to.contain('Waiting for a guardian');
    expect(list).to.contain('Referred to Bayside Day Hospital');
  });

  it('says when a call or an answer was due', async () => {
    const stage = await review({
      before: ({ data }) => {
        data.alerts = sampleAlerts(NOW - 3 * HOUR);
        data.intakes = data.intakes.map(one =>
          one.person.id === applicants.jo.id ? { ...one, replyBy: new Date(NOW - HOUR).toISOString() } : one,
        );
      },
    });
    expect(textOf(stage.element, '.list')).to.contain('Dana Ruiz was to call by 12:10 PM');
    expect(textOf(stage.element, '.list')).to.contain('Answer was due 12:10 PM');
  });

  it('still says who is to be called when it is not known by whom', async () => {
    const stage = await review({
      before: memory => memory.fail('listAlerts', { code: 'internal', status: 501 }),
    });
    expect(names(stage)[0]).to.equal('Robin Vale');
    expect(textOf(stage.element, '.list')).to.contain('Who calls is not known right now');
  });

  it('takes in what comes, says it, and keeps the focus where it is', async () => {
    const stage = await review();
    const { element, memory } = stage;
    byRole(element, 'button', /^Jo Hart/).focus();
    const [first] = sampleIntakes(NOW);
    memory.data.intakes = [
      ...memory.data.intakes.map(one =>
        one.person.id === applicants.jo.id
          ? { ...one, replyBy: new Date(NOW + 40 * HOUR).toISOString() }
          : one,
      ),
      {
        ...(first as NonNullable<typeof first>),
        id: 'intake-ana',
        person: people.ana,
        replyBy: new Date(NOW + HOUR).toISOString(),
      },
    ];
    memory.emit('intake.submitted', 'intake-ana');
    await until(() => names(stage).includes('Ana'), 'the new one is there');
    expect(names(stage).slice(0, 3)).to.deep.equal(['Robin Vale', 'Ana', 'Jo Hart']);
    expect(saidBy(element)).to.equal('A new intake: Ana');
    expect(focusOf(element)?.innerText).to.contain('Jo Hart');
  });

  it('says who needs a call as soon as somebody does', async () => {
    const stage = await review({ data: { alerts: [] } });
    expect(names(stage)[0]).to.equal('Robin Vale');
    expect(textOf(stage.element, '.list')).not.to.contain('Call first');
    stage.memory.data.alerts = sampleAlerts(NOW);
    stage.memory.emit('alert.raised', 'alert-robin');
    await until(() => saidBy(stage.element) === 'Robin Vale needs a call', 'it is said');
    expect(textOf(stage.element, '.list')).to.contain('Call first');
  });

  it('opens one by keyboard, goes to its name, and back to where one was', async () => {
    const { element, told } = await review();
    byRole(element, 'button', /^Jo Hart/).focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, 'What to do next', '.reading');
    expect(focusOf(element)?.innerText).to.equal('Jo Hart');
    expect(told.find(({ type }) => type === 'iop-intake-opened')?.detail).to.deep.equal({
      intakeId: 'intake-jo',
    });
    expect(element.matches(':state(reading)')).to.equal(true);
    await press(element, 'button', 'All intakes');
    expect(focusOf(element)?.dataset['id']).to.equal('intake-jo');
    expect(element.intakeId).to.equal('');
  });

  it('makes room on a phone: one intake, or the list', async () => {
    const { element } = await review({ width: 390 });
    await press(element, 'button', /^Robin Vale/);
    await shows(element, 'Safety answers', '.reading');
    expect(allByRole(element, 'button', /^Jo Hart/)).to.have.length(0);
    expect(element.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(390);
    await press(element, 'button', 'What to do next');
    expect(focusOf(element)?.innerText).to.contain('Take Robin Vale in');
  });

  it('is empty in words', async () => {
    const { element } = await review({ data: { intakes: [] } });
    expect(textOf(element)).to.contain('No intake is waiting');
    await expect(element).to.be.accessible();
  });
});

describe('one intake', () => {
  it('stands open where its id is set, and nobody is told of an act', async () => {
    const { element, told } = await review({ intakeId: 'intake-robin' });
    expect(textOf(element, '.head')).to.contain('Robin Vale To read Sent 11:10 AM. Answer by 5:10 PM.');
    expect(textOf(element, '.head')).to.contain('Robin Vale can see who read this.');
    expect(told.map(({ type }) => type)).to.deep.equal(['iop-ready']);
  });

  it('says the safety answers word for word, who calls and by when', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    const flags = textOf(element, '.flags');
    expect(flags).to.contain('Dana Ruiz calls by 3:10 PM.');
    expect(flags).to.contain('In the past few weeks, have you wished you were dead? Yes');
    expect(flags).to.contain('Several days');
  });

  it('gives scores in words, with what has changed and whether it means anything', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    const rows = textOf(element, '.scores tbody > tr');
    expect(rows).to.contain('17 of 27 Moderately severe At or over the cut-off');
    expect(rows).to.contain('Up 6, from 11 on June 7, 2025 A change that matters');
    expect(rows).to.contain('Down 1, from 9 on June 7, 2025 Less than 4, the change that matters');
    expect(rows).to.contain('Positive, not acute');
    expect(rows).to.contain('No total Not all answered, so no outcome');
  });

  it('shows the items of a score on demand: question, answer and points', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    expect(textOf(element, '.items')).to.equal('');
    await press(element, 'button', /^Items of PHQ-9/);
    expect(textOf(element, '.items')).to.contain(
      'Feeling down, depressed, or hopeless Nearly every day 3 points',
    );
    await press(element, 'button', /^Items of PHQ-9/);
    await press(element, 'button', /^Items of ASQ/);
    expect(textOf(element, '.items')).to.contain('Have you ever tried to kill yourself? Skipped for now');
  });

  it('says a total that was made up for', async () => {
    const { element } = await review({
      intakeId: 'intake-jo',
      before: ({ data }) => {
        for (const one of data.intakes)
          if (one.id === 'intake-jo') one.scores = one.scores.map(score => ({ ...score, prorated: true }));
      },
    });
    expect(textOf(element, '.scores')).to.contain('Made up for items without an answer');
  });

  it('keeps apart what was skipped, kept back and never reached, and none of it is a no', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    expect(textOf(element, '.gaps')).to.match(
      /Skipped for now 2 .*three months.* Would rather not say 2 .*gender.* Never reached 1 .*easier for you/,
    );
    expect(textOf(element, '.main')).to.contain('None of these means no.');
  });

  it('marks what guardians never get, and reads the person’s own language', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    expect(textOf(element, '.part .facts > div:has(.private)')).to.contain(
      'How do you describe your gender? Not for guardians Would rather not say',
    );
    element.intakeId = 'intake-luz';
    await shows(element, '¿Cómo le llamamos?', '.reading');
    expect(textOf(element, '.head')).to.contain('Written in Spanish.');
    expect(element.shadowRoot?.querySelector('.reading dt [lang="es"]')).not.to.equal(null);
  });

  it('gives a file that was checked, and says why it gives none', async () => {
    const { element, memory } = await review({ intakeId: 'intake-robin' });
    const files = textOf(element, '.files');
    expect(files).to.contain('Is being checked.');
    expect(files).to.contain('Blocked: the check found something.');
    expect(allByRole(element, 'button', /^Get /)).to.have.length(1);
    memory.fail('getIntakeFile', { code: 'not-found', status: 404 }, 1);
    await press(element, 'button', 'Get card-front.jpg');
    await shows(element, 'This file did not come.', '.files');
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      names.push(`${this.download} ${this.href.slice(0, 5)}`);
    };
    try {
      await press(element, 'button', 'Get card-front.jpg');
      await shows(element, 'card-front.jpg is in your downloads.', '.files');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['card-front.jpg blob:']);
  });

  it('says what was agreed to, taken back and not given; by whom and how', async () => {
    const { element } = await review({ intakeId: 'intake-robin' });
    const held = textOf(element, '.held > li');
    expect(held).to.contain('Care by video Given Robin Vale signed by hand, 11:10 AM.');
    expect(held).to.contain('Taken back Robin Vale ticked it, 11:10 AM. Taken back 12:10 PM.');
    expect(held).to.contain('The team may see my records about alcohol and drugs Not given');
    const [first] = element.shadowRoot?.querySelectorAll('details') ?? [];
    expect(first?.open).to.equal(false);
    expect(first?.textContent).to.contain('If the line drops, we call the number that you gave us.');
  });

  it('renews what is open when it changes, and keeps what is typed', async () => {
    const { element, memory } = await review({ intakeId: 'intake-jo' });
    await press(element, 'button', 'Ask for more');
    const area = byRole(element, 'textbox', 'Your words to Jo Hart') as HTMLTextAreaElement;
    area.focus();
    await sendKeys({ type: 'Could you' });
    memory.data.intakes = memory.data.intakes.map(one =>
      one.id === 'intake-jo' ? { ...one, status: 'accepted' as const } : one,
    );
    memory.emit('intake.accepted', 'intake-jo');
    await shows(element, 'Taken in', '.head');
    expect(saidBy(element)).to.equal('Jo Hart: Taken in');
    await sendKeys({ type: ' tell us' });
    expect(area.value).to.equal('Could you tell us');
  });

  it('is not here for an id that nobody knows', async () => {
    const { element } = await review();
    element.intakeId = 'intake-nobody';
    await shows(element, 'This intake is not here');
    await press(element, 'button', 'All intakes');
    await shows(element, 'Robin Vale');
  });

  it('says what did not work, and tries again', async () => {
    const { element, memory } = await review({
      before: one => one.fail('getIntake', { code: 'internal', status: 501 }),
    });
    await press(element, 'button', /^Robin Vale/);
    await shows(element, 'This intake did not open', '[role="alert"]');
    memory.mend('getIntake');
    await press(element, 'button', 'Try again');
    await shows(element, 'Safety answers');
  });

  it('shows the one that was asked for last, whichever answer comes last', async () => {
    const { element, memory } = await review();
    const release = memory.hold('getIntake');
    await press(element, 'button', /^Robin Vale/);
    await until(() => memory.calls.includes('getIntake'), 'it was asked for');
    element.intakeId = 'intake-jo';
    await element.updateComplete;
    release();
    await shows(element, 'Jo Hart can see who read this.');
    expect(textOf(element, '.head')).not.to.contain('Robin');
  });
});

describe('who reads', () => {
  it('gives an administrator no answer, and says so', async () => {
    const admin = { id: 'person-admin', displayName: 'Ines', role: 'program-admin' } as const;
    const { element, memory } = await review({ data: { me: sampleStaff(admin) } });
    await press(element, 'button', /^Robin Vale/);
    await shows(element, 'Your role does not read answers');
    expect(memory.calls).not.to.include('getIntake');
    expect(textOf(element, '.acts')).to.contain('Take Robin Vale in');
    expect(textOf(element, '.acts')).not.to.contain('Ask for more');
    await expect(element).to.be.accessible();
  });

  it('is not open to who has no intakes to read', async () => {
    const { element } = await review({ data: { me: sampleStaff(people.rosa) }, waitFor: 'nothing' });
    await shows(element, 'Intakes are not open to your role');
    await expect(element).to.be.accessible();
  });

  it('hides everything when the sign-in has ended, and keeps nothing for somebody else', async () => {
    const { element, memory, told } = await review({ intakeId: 'intake-robin' });
    const { me } = memory.data;
    memory.data.me = null;
    await element.refresh();
    await shows(element, 'Your sign-in has ended');
    expect(textOf(element)).not.to.contain('Robin');
    expect(told.filter(({ type }) => type === 'iop-signed-out')).to.have.length(1);
    await press(element, 'button', 'Sign in');
    expect(told.at(-1)?.type).to.equal('iop-sign-in-requested');
    memory.data.me = me;
    await element.refresh();
    await shows(element, 'Safety answers');
    memory.data.me = sampleStaff(people.alex);
    await element.refresh();
    await until(() => element.intakeId === '', 'what was open is closed');
  });
});

describe('the list in trouble', () => {
  it('says that it could not be had, and tries again', async () => {
    const { element, memory } = await review({
      waitFor: 'nothing',
      before: one => one.fail('listIntakes', { code: 'internal', status: 501 }),
    });
    await shows(element, 'We could not get the intakes');
    await expect(element).to.be.accessible();
    memory.mend('listIntakes');
    await press(element, 'button', 'Try again');
    await shows(element, 'Robin Vale');
  });

  it('keeps what is there when a later look fails', async () => {
    const { element, memory } = await review();
    memory.fail('listIntakes', { code: 'internal', status: 501 });
    await element.refresh();
    await shows(element, 'What you see may be old.');
    expect(textOf(element)).to.contain('Robin Vale');
  });

  it('says that the device is offline, and looks again when it is back', async () => {
    const { element, memory } = await review();
    try {
      setOnline(false);
      await shows(element, 'You are offline.');
      const before = memory.calls.filter(call => call === 'listIntakes').length;
      setOnline(true);
      await until(() => memory.calls.filter(call => call === 'listIntakes').length > before, 'it looks');
      expect(textOf(element)).not.to.contain('You are offline.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});

describe('everybody can use it', () => {
  for (const options of [
    { width: 1200 },
    { width: 390 },
    { width: 320 },
    { width: 1200, theme: 'dark' },
    { width: 1200, dir: 'rtl' },
    { width: 1200, locale: 'es' },
  ] as const)
    it(`as ${JSON.stringify(options)}`, async () => {
      const { element } = await review({ ...options });
      await shows(element, 'Robin Vale');
      await expect(element).to.be.accessible();
      element.intakeId = 'intake-robin';
      await shows(element, /Safety answers|Respuestas de seguridad/);
      await press(element, 'button', /PHQ-9/);
      await expect(element).to.be.accessible();
      expect(element.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(options.width);
      await press(element, 'button', /Ask for more|Pedir más/);
      await expect(element).to.be.accessible();
    });
});
