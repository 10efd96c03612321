import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { people } from '../../../src/api/memory/samples/clinic.js';
import { sampleAcuteAlert, sampleAlerts, sampleStaff } from '../../../src/api/memory/samples/review.js';
import {
  allByRole,
  byRole,
  fill,
  focusOf,
  HOUR,
  NOW,
  press,
  review,
  saidBy,
  shows,
  textOf,
  until,
  type Stage,
  type StageOptions,
} from './stage.js';

/** Robin has sent a form, Kai has not. */
const inDanger = (options: StageOptions = {}): Promise<Stage> =>
  review({ data: { alerts: [...sampleAlerts(NOW), sampleAcuteAlert(NOW)] }, ...options });

const cards = ({ element }: Stage): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.calling') ?? [])].map(one =>
    one.innerText.replace(/\s+/g, ' ').trim(),
  );

const alertOf = ({ memory }: Stage, id: string) => memory.data.alerts.find(one => one.id === id);

/** A colleague does it, somewhere else. */
const colleagueReaches = (stage: Stage, id: string): void => {
  const { data } = stage.memory;
  data.alerts = data.alerts.map(one =>
    one.id === id
      ? {
          ...one,
          status: 'completed' as const,
          completedAt: new Date(NOW).toISOString(),
          completedBy: people.alex,
        }
      : one,
  );
  stage.memory.emit('alert.completed', id);
};

const REACH_KAI = 'I have reached them: Kai Moreno';

describe('who is to be called first', () => {
  it('stands on top, with or without a form: who, why, since when, by when and by whom', async () => {
    const stage = await inDanger();
    const [kai, robin] = cards(stage);
    expect(kai).to.contain(
      'Kai Moreno Has thoughts of ending their life now Past due. Dana Ruiz was to call by 12:50 PM Since 12:20 PM',
    );
    expect(kai).to.contain('They have not sent their form yet.');
    expect(robin).to.contain('Robin Vale Answered yes to a safety question Dana Ruiz calls by 3:10 PM');
    expect(textOf(stage.element, '#group-call')).to.equal('Call first 2 people to call');
  });

  it('says what was said and where the person is, before they have sent anything', async () => {
    const [kai] = cards(await inDanger());
    expect(kai).to.contain('Are you having thoughts of killing yourself right now? Yes');
    expect(kai).to.contain('Where are you? 12 Elm Street, the blue door');
  });

  it('names somebody once: what they sent opens from there, and stands nowhere else', async () => {
    const { element } = await inDanger();
    expect(allByRole(element, 'button', /^Robin Vale/)).to.have.length(1);
    expect(allByRole(element, 'button', /^Kai Moreno/)).to.have.length(0);
    await press(element, 'button', /^Robin Vale/);
    await shows(element, 'Safety answers', '.reading');
  });

  it('keeps together what one person is called about, and says a thing once', async () => {
    const [robin] = sampleAlerts(NOW);
    if (!robin) throw new Error('no alert');
    const said = [{ question: 'Have you wished you were dead?', answer: 'Yes' }];
    const stage = await review({
      data: {
        alerts: [
          { ...robin, said },
          { ...robin, id: 'alert-2', said },
          { ...robin, id: 'alert-3', reason: 'urge-now', dueAt: new Date(NOW + 3 * HOUR).toISOString() },
        ],
      },
    });
    const [card, ...others] = cards(stage);
    expect(others).to.have.length(0);
    expect(card?.match(/Answered yes to a safety question/g)).to.have.length(1);
    expect(card?.match(/wished you were dead/g)).to.have.length(1);
    expect(card).to.contain('An urge is here now, in a check-in. Dana Ruiz calls by 4:10 PM.');
    await press(stage.element, 'button', 'I have reached them: Robin Vale');
    await press(stage.element, 'button', 'Write it down');
    await until(() => cards(stage).length === 0, 'nobody is to be called');
    expect(stage.writes.map(({ path }) => path)).to.deep.equal([
      'alerts/alert-robin/complete',
      'alerts/alert-2/complete',
      'alerts/alert-3/complete',
    ]);
  });

  it('stands there where no intake does', async () => {
    const { element } = await inDanger({
      data: { intakes: [], alerts: [sampleAcuteAlert(NOW)] },
    });
    expect(textOf(element, '.list')).to.match(
      /Call first 1 person to call Kai Moreno .* No intake is waiting/,
    );
  });
});

describe('somebody who was reached', () => {
  it('is written down by keyboard alone, and leaves the list when the API has it', async () => {
    const stage = await inDanger();
    const { element, memory } = stage;
    const release = memory.hold('completeAlert');
    byRole(element, 'button', REACH_KAI).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focusOf(element)?.tagName === 'TEXTAREA', 'the focus is in the note');
    await sendKeys({ type: 'Called. Her sister stays with her.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Writing it down', '.calling');
    expect(focusOf(element)?.innerText).to.contain('Writing it down');
    await sendKeys({ press: 'Enter' });
    expect(cards(stage)).to.have.length(2);
    release();
    await until(() => cards(stage).length === 1, 'Kai is gone from the list');
    expect(stage.writes.map(({ body }) => body)).to.deep.equal([
      { note: 'Called. Her sister stays with her.' },
    ]);
    expect(alertOf(stage, 'alert-kai')?.completedBy?.displayName).to.equal('Dana Ruiz');
    expect(saidBy(element)).to.equal('Kai Moreno was reached');
    expect(focusOf(element)?.innerText).to.contain('Intakes');
  });

  it('takes no note, and a step back before it is sent', async () => {
    const stage = await inDanger();
    const { element } = stage;
    await press(element, 'button', REACH_KAI);
    await press(element, 'button', 'Not yet');
    await until(() => focusOf(element)?.ariaLabel === REACH_KAI, 'the focus is where it was');
    expect(stage.writes).to.have.length(0);
    await press(element, 'button', REACH_KAI);
    await press(element, 'button', 'Write it down');
    await until(() => cards(stage).length === 1, 'it is written down');
    expect(stage.writes[0]?.body).to.deep.equal({});
  });

  it('stays, with every word, when it could not be written down, and is sent again as it was', async () => {
    const stage = await inDanger();
    const { element, memory } = stage;
    memory.fail('completeAlert', { code: 'internal', status: 501 });
    await press(element, 'button', REACH_KAI);
    await fill(element, 'What was done for Kai Moreno', 'Called.');
    await press(element, 'button', 'Write it down');
    await until(() => textOf(element, '.calling [role="alert"]').length > 5, 'it says so');
    expect((byRole(element, 'textbox', /Kai Moreno/) as HTMLTextAreaElement).value).to.equal('Called.');
    expect(alertOf(stage, 'alert-kai')?.status).to.equal('requested');
    await expect(element).to.be.accessible();
    memory.mend('completeAlert');
    await press(element, 'button', 'Try again');
    await until(() => cards(stage).length === 1, 'it is written down');
    expect(alertOf(stage, 'alert-kai')?.note).to.equal('Called.');
  });

  it('by a colleague leaves the list at once, and is said', async () => {
    const stage = await inDanger();
    const { element } = stage;
    byRole(element, 'button', 'I have reached them: Robin Vale').focus();
    colleagueReaches(stage, 'alert-kai');
    await until(() => cards(stage).length === 1, 'Kai is gone from the list');
    expect(saidBy(element)).to.equal('Kai Moreno was reached');
    expect(focusOf(element)?.ariaLabel).to.equal('I have reached them: Robin Vale');
  });

  it('by a colleague while one writes says by whom, and keeps the words until one has seen them', async () => {
    const stage = await inDanger();
    const { element } = stage;
    await press(element, 'button', REACH_KAI);
    await until(() => focusOf(element)?.tagName === 'TEXTAREA', 'the focus is in the note');
    await sendKeys({ type: 'Called' });
    colleagueReaches(stage, 'alert-kai');
    await shows(element, 'Alex Chen reached Kai Moreno, 1:10 PM Your note was not kept. You can copy it.');
    expect((focusOf(element) as HTMLTextAreaElement).value).to.equal('Called');
    expect(allByRole(element, 'button', 'Write it down')).to.have.length(0);
    await expect(element).to.be.accessible();
    await press(element, 'button', 'Close');
    await until(() => cards(stage).length === 1, 'it can go');
  });

  it('is called once more about what was said after the note was begun', async () => {
    const stage = await inDanger();
    const { element, memory } = stage;
    await press(element, 'button', REACH_KAI);
    await until(() => focusOf(element)?.tagName === 'TEXTAREA', 'the focus is in the note');
    await sendKeys({ type: 'Called' });
    const later = { ...sampleAcuteAlert(NOW), id: 'alert-later', reason: 'urge-now' as const };
    memory.data.alerts = [...memory.data.alerts, later];
    memory.emit('alert.raised', 'alert-later');
    await shows(element, 'An urge is here now', '.calling');
    expect((focusOf(element) as HTMLTextAreaElement).value).to.equal('Called');
    await press(element, 'button', 'Write it down');
    await until(() => alertOf(stage, 'alert-kai')?.status === 'completed', 'the first is done');
    await until(() => allByRole(element, 'button', REACH_KAI).length === 1, 'the later one is there');
    expect(alertOf(stage, 'alert-later')?.status).to.equal('requested');
  });

  it('leaves nothing that was typed for whoever is here next', async () => {
    const stage = await inDanger();
    const { element, memory } = stage;
    await press(element, 'button', REACH_KAI);
    await fill(element, 'What was done for Kai Moreno', 'Called.');
    memory.data.me = sampleStaff(people.alex);
    await element.refresh();
    await until(() => allByRole(element, 'button', REACH_KAI).length === 1, 'the note is closed');
    await press(element, 'button', REACH_KAI);
    expect((byRole(element, 'textbox', /Kai Moreno/) as HTMLTextAreaElement).value).to.equal('');
  });
});

describe('everybody can call first', () => {
  for (const options of [
    { width: 1200 },
    { width: 390 },
    { width: 320, locale: 'es' },
    { width: 1200, theme: 'dark' },
    { width: 1200, dir: 'rtl' },
  ] as const)
    it(`as ${JSON.stringify(options)}`, async () => {
      const { element } = await inDanger(options);
      await shows(element, /Call first|Llamar primero/);
      await expect(element).to.be.accessible();
      await press(element, 'button', /: Kai Moreno$/);
      await expect(element).to.be.accessible();
      expect(element.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(options.width);
    });
});
