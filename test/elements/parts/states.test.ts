import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { avatar, avatarStyles, initials } from '../../../src/parts/avatar.js';
import { bar } from '../../../src/parts/bar.js';
import { busyButton, busyButtonStyles } from '../../../src/parts/busy-button.js';
import { empty } from '../../../src/parts/empty.js';
import { hoursBar, hoursBarStyles } from '../../../src/parts/hours-bar.js';
import { checkIcon } from '../../../src/parts/icons/common.js';
import { loading, loadingStyles } from '../../../src/parts/loading.js';
import { foldedNote, foldedNoteStyles, marginNotes } from '../../../src/parts/margin-notes.js';
import { notice, noticeStyles } from '../../../src/parts/notice.js';
import { offlineNotice } from '../../../src/parts/offline-notice.js';
import { problem, problemStyles } from '../../../src/parts/problem.js';
import { stepActions } from '../../../src/parts/step-actions.js';
import { whoSees, whoSeesStyles } from '../../../src/parts/who-sees.js';
import { allByRole, byRole, type PartStage, stage, update, wear } from './stage.js';

const widen = (made: PartStage, width: number): void => {
  (made.parentElement as HTMLElement).style.setProperty('width', `${width}px`);
};

describe('busy button', () => {
  it('says what it does, keeps width and focus, and takes no second press', async () => {
    const state = { busy: false, presses: 0 };
    const made = await stage(
      () =>
        busyButton({
          label: 'Next',
          busyLabel: 'Saving your answer',
          busy: state.busy,
          onClick: () => {
            state.presses++;
            state.busy = true;
            made.requestUpdate();
          },
        }),
      [busyButtonStyles],
    );
    const button = byRole(made, 'button', 'Next');
    const { width } = button.getBoundingClientRect();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await made.updateComplete;
    expect(byRole(made, 'button', 'Saving your answer')).to.equal(button);
    expect(byRole(made, 'status').textContent).to.equal('Saving your answer');
    expect(button.getBoundingClientRect().width).to.equal(width);
    await sendKeys({ press: 'Enter' });
    expect(state.presses).to.equal(1);
    expect(made.shadowRoot?.activeElement).to.equal(button);
    await expect(made).to.be.accessible();
    state.busy = false;
    await update(made);
    expect(byRole(made, 'status').textContent).to.equal('');
  });

  it('does not submit its form twice', async () => {
    let submits = 0;
    const made = await stage(
      () =>
        html`<form
          @submit=${(event: Event) => {
            event.preventDefault();
            submits++;
          }}
        >
          ${busyButton({ label: 'Send', busyLabel: 'Sending', busy: true, type: 'submit' })}
        </form>`,
      [busyButtonStyles],
    );
    byRole(made, 'button', 'Sending').click();
    expect(submits).to.equal(0);
  });
});

describe('step actions', () => {
  it('keep the name of Back where only its icon fits, and read in the order that is seen', async () => {
    const pressed: string[] = [];
    const action = (label: string) => ({ label, onClick: () => pressed.push(label) });
    const made = await stage(
      () =>
        stepActions({
          back: action('Back'),
          next: { ...action('Next'), busyLabel: 'Saving' },
          skip: action('Skip for now'),
        }),
      [busyButtonStyles],
    );
    for (const width of [390, 900]) {
      widen(made, width);
      for (const label of ['Back', 'Next', 'Skip for now']) byRole(made, 'button', label).click();
    }
    expect(pressed).to.have.length(6);
    widen(made, 390);
    const [back, next, skip] = allByRole(made, 'button').map(button => button.getBoundingClientRect());
    expect([back?.width, back?.height]).to.deep.equal([48, 48]);
    expect((back?.x ?? 0) < (skip?.x ?? 0) && (skip?.x ?? 0) < (next?.x ?? 0), 'Back, Skip, Next').to.equal(
      true,
    );
    await expect(made).to.be.accessible();
  });
});

describe('bar', () => {
  it('shows how far along in words and keeps the way out', async () => {
    let left = 0;
    const made = await stage(() =>
      bar({
        title: 'Your last two weeks',
        detail: '2 of 5 parts',
        parts: { total: 5, done: 1, now: 0.5 },
        leave: { label: 'Save and leave', onClick: () => left++ },
      }),
    );
    byRole(made, 'button', 'Save and leave').click();
    expect(left).to.equal(1);
    expect(made.shadowRoot?.textContent).to.match(/2 of 5 parts/);
    const filled = [...made.renderRoot.querySelectorAll('.parts .done')].map(part =>
      part.getAttribute('width'),
    );
    expect(filled).to.deep.equal(['44', '22', '0', '0', '0']);
    await expect(made).to.be.accessible();
  });
});

describe('page with a margin', () => {
  const make = () =>
    stage(
      () =>
        html`<div class="frame">
          <div class="leaf">
            <div class="page">
              <h2 class="question">How often?</h2>
              ${whoSees('Dana and your care team.', true)}
              ${foldedNote({ heading: 'Why we ask', text: 'It helps us pick groups.' })}
            </div>
            ${marginNotes([{ heading: 'Why we ask', text: 'It helps us pick groups.' }])}
          </div>
        </div>`,
      [whoSeesStyles, foldedNoteStyles],
    );

  it('says why and who exactly once at every width', async () => {
    const made = await make();
    for (const [width, margin] of [
      [390, 0],
      [1000, 1],
    ] as const) {
      widen(made, width);
      expect(allByRole(made, 'complementary'), `${width}`).to.have.length(margin);
      expect(allByRole(made, 'group').length, `${width}`).to.equal(1 - margin);
      await expect(made).to.be.accessible();
    }
  });
});

describe('notices', () => {
  it('tell and ask, and read out the loss of the connection', async () => {
    const state = { offline: false };
    const made = await stage(
      () =>
        html`${notice({ title: 'Saved at 2:14', body: 'You can close this page.', icon: checkIcon })}
        ${offlineNotice({ offline: state.offline, title: 'You are offline', body: 'We keep your answers.' })}`,
      [noticeStyles],
    );
    const status = byRole(made, 'status');
    expect(status.textContent.trim()).to.equal('');
    state.offline = true;
    await update(made);
    expect(status.textContent).to.match(/You are offline\s+We keep your answers\./);
    for (const theme of ['light', 'dark'] as const) {
      wear(made, theme);
      await expect(made).to.be.accessible();
    }
  });
});

describe('loading', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('shows after 400 ms and is still when motion is reduced', async () => {
    const made = await stage(() => loading('Getting your week'), [loadingStyles]);
    const shown = (): string => getComputedStyle(byRoleStatus(made)).visibility;
    const animations = (): string[] =>
      (made.shadowRoot?.getAnimations() ?? []).map(one => (one as CSSAnimation).animationName);
    expect(shown()).to.equal('hidden');
    const appear = made.shadowRoot
      ?.getAnimations()
      .find(one => (one as CSSAnimation).animationName === 'iop-appear');
    const timing = appear?.effect?.getTiming();
    expect([timing?.delay, timing?.duration]).to.deep.equal([400, 0]);
    expect(animations()).to.include('iop-sway');
    appear?.finish();
    expect(shown()).to.equal('visible');
    expect(byRole(made, 'status').textContent.trim()).to.equal('Getting your week');
    await expect(made).to.be.accessible();
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(animations()).not.to.include('iop-sway');
  });

  const byRoleStatus = (made: PartStage): Element =>
    made.renderRoot.querySelector('[role=status]') as Element;
});

describe('empty and not working', () => {
  it('say who fills it, what is safe and how to go on', async () => {
    let retries = 0;
    const made = await stage(
      () =>
        html`${empty({ title: 'Nothing planned yet', text: 'Alex adds your first times by Friday.' })}
        ${problem({
          title: 'We could not load your week',
          text: 'The clinic still has it.',
          reference: 'If you call, you can give this number: r-12',
          retry: { label: 'Try again', onClick: () => retries++ },
          phone: { label: 'Call the clinic', number: '(555) 010-0142' },
        })}`,
      [problemStyles],
    );
    expect(byRole(made, 'alert').textContent).to.match(/The clinic still has it\./);
    byRole(made, 'button', 'Try again').click();
    expect(retries).to.equal(1);
    const call = byRole(made, 'link', 'Call the clinic (555) 010-0142');
    expect(call.getAttribute('href')).to.equal('tel:5550100142');
    await expect(made).to.be.accessible();
  });
});

describe('hours bar', () => {
  it('draws the sentence in segments of an hour, and of half an hour', async () => {
    const made = await stage(
      () =>
        hoursBar({
          sentence: 'Planned 9 hours. You have been to 5½ of 9.',
          detail: 'Attended 5½, 1 ahead, 2½ open',
          attended: 5.5,
          ahead: 1,
          open: 2.5,
        }),
      [hoursBarStyles],
    );
    const drawing = byRole(made, 'img', 'Attended 5½, 1 ahead, 2½ open');
    const widths = (state: string): number =>
      [...drawing.querySelectorAll(`.${state}`)].reduce(
        (sum, segment) => sum + segment.getBoundingClientRect().width,
        0,
      );
    const hour = drawing.querySelector('.ahead')?.getBoundingClientRect().width ?? 0;
    expect(widths('attended') / hour).to.be.closeTo(5.5, 0.1);
    expect(widths('open') / hour).to.be.closeTo(2.5, 0.1);
    await expect(made).to.be.accessible();
    made.dir = 'rtl';
    const first = drawing.querySelector('.attended')?.getBoundingClientRect().right;
    expect(first).to.equal(drawing.getBoundingClientRect().right);
  });
});

describe('avatar', () => {
  it('shows initials without titles and is not read out', async () => {
    expect(['Alex Chen', 'Dr. Ada Okafor', 'Rosa', 'Ana María del Río', ''].map(initials)).to.deep.equal([
      'AC',
      'AO',
      'R',
      'AR',
      '',
    ]);
    const made = await stage(() => html`${avatar('Alex Chen')} Alex Chen`, [avatarStyles]);
    expect(made.renderRoot.querySelector('.avatar')?.getAttribute('aria-hidden')).to.equal('true');
    await expect(made).to.be.accessible();
  });
});
