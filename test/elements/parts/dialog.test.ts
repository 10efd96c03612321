import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { dialog, dialogStyles } from '../../../src/parts/dialog.js';
import { byRole, stage, update } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const make = async (open = false) => {
  const state = { open, closes: 0 };
  const made = await stage(
    () =>
      html`<button
          class="button secondary"
          @click=${() => {
            state.open = true;
            made.requestUpdate();
          }}
        >
          Leave
        </button>
        ${dialog({
          name: 'leave',
          open: state.open,
          title: 'Leave the group for now?',
          text: 'No one is told why.',
          actions: html`<button class="button primary">Step out, camera off</button>
            <button class="button secondary">Leave for today</button>`,
          onClose: () => {
            state.open = false;
            state.closes++;
            made.requestUpdate();
          },
        })}`,
    [dialogStyles],
  );
  const box = made.renderRoot.querySelector('dialog') as HTMLDialogElement;
  return { made, state, box };
};

describe('dialog', () => {
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  it('opens over the page with its name, its text and the focus inside', async () => {
    const { made, box } = await make();
    expect(box.open).to.equal(false);
    byRole(made, 'button', 'Leave').click();
    await waitUntil(() => box.open);
    expect(byRole(made, 'dialog', 'Leave the group for now?')).to.equal(box);
    expect(box.matches(':modal')).to.equal(true);
    expect(box.contains(made.shadowRoot?.activeElement ?? null)).to.equal(true);
    await expect(made).to.be.accessible();
  });

  it('opens at its first render too', async () => {
    const { box } = await make(true);
    await waitUntil(() => box.open);
  });

  it('leaves by Escape and gives the focus back', async () => {
    const { made, box, state } = await make();
    byRole(made, 'button', 'Leave').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => box.open);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => state.closes === 1);
    expect(state.open).to.equal(false);
    expect(made.shadowRoot?.activeElement).to.equal(byRole(made, 'button', 'Leave'));
  });

  it('closes when its state says so, and gives the focus back then too', async () => {
    const { made, box, state } = await make();
    const leave = byRole(made, 'button', 'Leave');
    leave.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => box.open);
    state.open = false;
    await update(made);
    await waitUntil(() => !box.open);
    expect(box.matches(':modal')).to.equal(false);
    expect(made.shadowRoot?.activeElement).to.equal(leave);
  });

  it('closes by a press beside it, not inside it', async () => {
    const { box, state } = await make(true);
    await waitUntil(() => box.open);
    const { left, top } = box.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 12, Math.round(top) + 12] });
    expect(box.open).to.equal(true);
    await sendMouse({ type: 'click', position: [Math.round(left) - 12, Math.round(top) - 12] });
    await waitUntil(() => state.closes === 1);
  });

  it('is a sheet at the foot of a phone', async () => {
    await setViewport({ width: 390, height: 700 });
    const { box } = await make(true);
    await waitUntil(() => box.open);
    const { left, right, bottom } = box.getBoundingClientRect();
    expect([left, right, bottom]).to.deep.equal([0, 390, 700]);
  });
});
