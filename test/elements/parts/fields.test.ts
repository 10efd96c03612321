import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { checkRows, choiceRows, choiceStyles } from '../../../src/parts/choice-rows.js';
import { fixStyles } from '../../../src/parts/fix.js';
import { frequencyDots, frequencyDotsStyles } from '../../../src/parts/frequency-dots.js';
import { segmented, segmentedStyles } from '../../../src/parts/segmented.js';
import { stepper, stepperStyles } from '../../../src/parts/stepper.js';
import { textField, textFieldStyles } from '../../../src/parts/text-field.js';
import { allByRole, byRole, described, stage, token, update, wear } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const DAYS = ['Not at all', 'A few days', 'More than half the days', 'Nearly every day'];

describe('choice rows', () => {
  const styles = [choiceStyles, fixStyles, frequencyDotsStyles];
  const make = async (fix?: string) => {
    const state: { value: string | undefined; fix: string | undefined } = { value: undefined, fix };
    const made = await stage(
      () =>
        choiceRows({
          name: 'worry',
          legend: 'How often did worry get in the way?',
          hint: 'Think of the last two weeks.',
          choices: DAYS.map((label, index) => ({
            label,
            value: String(index),
            glyph: frequencyDots([0, 2, 5, 7][index] ?? 0),
          })),
          value: state.value,
          fix: state.fix,
          onChange: value => {
            state.value = value;
            made.requestUpdate();
          },
        }),
      styles,
    );
    return { made, state };
  };

  it('are a named group of radios, chosen by a press anywhere on the row', async () => {
    const { made, state } = await make();
    expect(described(byRole(made, 'radiogroup', /How often did worry/))).to.equal(
      'Think of the last two weeks.',
    );
    const row = byRole(made, 'radio', 'A few days').closest('label') as HTMLElement;
    expect(row.getBoundingClientRect().height).to.be.at.least(56);
    row.click();
    await made.updateComplete;
    expect(state.value).to.equal('1');
    await waitUntil(() => getComputedStyle(row).backgroundColor === token(made, 'soft'));
  });

  it('are moved by arrow keys, with the ring around the row', async () => {
    const { made, state } = await make();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await made.updateComplete;
    expect(state.value).to.equal('2');
    const radio = made.shadowRoot?.activeElement as HTMLElement;
    expect(radio).to.equal(byRole(made, 'radio', 'More than half the days'));
    const { outlineStyle, outlineWidth } = getComputedStyle(radio.closest('label') as Element);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('say what to mend, and let go of it', async () => {
    const { made, state } = await make('Pick the one that is nearest, or skip it for now.');
    const group = byRole(made, 'radiogroup');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(described(group)).to.equal(
      'Think of the last two weeks. Pick the one that is nearest, or skip it for now.',
    );
    state.fix = undefined;
    await update(made);
    expect(group.hasAttribute('aria-invalid')).to.equal(false);
    expect(described(group)).to.equal('Think of the last two weeks.');
  });

  it('show a choice without colour too', async () => {
    const { made } = await make();
    byRole(made, 'radio', 'Not at all').click();
    await emulateMedia({ forcedColors: 'active' });
    const { outlineStyle, outlineWidth } = getComputedStyle(
      byRole(made, 'radio', 'Not at all').closest('label') as Element,
    );
    await emulateMedia({ forcedColors: 'none' });
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  it('fit 320 px with text at 200 %', async () => {
    const { made } = await make('Pick the one that is nearest, or skip it for now.');
    made.style.setProperty('--iop-unit', '32px');
    (made.parentElement as HTMLElement).style.setProperty('width', '320px');
    expect(made.scrollWidth).to.be.at.most(320);
    for (const label of made.renderRoot.querySelectorAll('.choice-words'))
      expect(label.scrollWidth, label.textContent).to.be.at.most(label.clientWidth);
  });

  it('are accessible in both schemes, with something to mend and without', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { made, state } = await make();
      wear(made, theme);
      await expect(made).to.be.accessible();
      state.fix = 'Pick the one that is nearest.';
      state.value = '3';
      await update(made);
      await expect(made).to.be.accessible();
    }
  });
});

describe('check rows', () => {
  it('give their values in the order of the rows, by keyboard', async () => {
    let values: readonly string[] = ['medicine'];
    const made = await stage(
      () =>
        checkRows({
          name: 'helped',
          legend: html`<h2>What has helped before?</h2>`,
          choices: [
            { value: 'talk', label: 'Someone to talk to', sub: 'A friend, a parent' },
            { value: 'outside', label: 'Time outside' },
            { value: 'medicine', label: 'Medicine' },
          ],
          values,
          onChange: next => {
            values = next;
            made.requestUpdate();
          },
        }),
      [choiceStyles, fixStyles],
    );
    byRole(made, 'group', 'What has helped before?');
    byRole(made, 'checkbox', /^Someone to talk to/).focus();
    await sendKeys({ press: 'Space' });
    await made.updateComplete;
    expect(values).to.deep.equal(['talk', 'medicine']);
    byRole(made, 'checkbox', 'Medicine').click();
    await made.updateComplete;
    expect(values).to.deep.equal(['talk']);
    await expect(made).to.be.accessible();
  });
});

describe('text field', () => {
  const FIX = 'This number looks short. Add the missing digits, or leave it blank for now.';

  it('tells what is typed, is checked on leaving and says what to mend', async () => {
    const state = { value: '', fix: '', left: 0 };
    const made = await stage(
      () =>
        textField({
          name: 'phone',
          label: 'Best number for you',
          hint: 'We text from one number.',
          type: 'tel',
          autocomplete: 'tel',
          value: state.value,
          fix: state.fix,
          counter: '20 left',
          onInput: value => {
            state.value = value;
            made.requestUpdate();
          },
          onLeave: () => {
            state.fix = FIX;
            state.left++;
            made.requestUpdate();
          },
        }),
      [fixStyles, textFieldStyles],
    );
    const input = byRole(made, 'textbox', 'Best number for you') as HTMLInputElement;
    expect(described(input)).to.equal('We text from one number. 20 left');
    input.focus();
    await sendKeys({ type: '555 014' });
    await made.updateComplete;
    expect([state.value, state.fix]).to.deep.equal(['555 014', '']);
    await expect(made).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    await made.updateComplete;
    expect(state.left).to.equal(1);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(described(input)).to.equal(`We text from one number. ${FIX} 20 left`);
    expect(getComputedStyle(input).borderTopColor).to.equal(token(made, 'warm-ink'));
    await expect(made).to.be.accessible();
  });

  it('has room for more lines, and is emptied from outside', async () => {
    const state = { value: 'Mornings are hard.' };
    const made = await stage(
      () =>
        textField({
          name: 'note',
          label: 'Anything we should not do?',
          multiline: true,
          required: true,
          value: state.value,
          onInput: value => {
            state.value = value;
            made.requestUpdate();
          },
        }),
      [fixStyles, textFieldStyles],
    );
    const area = byRole(made, 'textbox', 'Anything we should not do?') as HTMLTextAreaElement;
    expect(area.value).to.equal('Mornings are hard.');
    expect(area.getBoundingClientRect().height).to.be.at.least(96);
    area.focus();
    await sendKeys({ type: ' Text first' });
    state.value = '';
    await update(made);
    expect(area.value).to.equal('');
    await expect(made).to.be.accessible();
  });
});

describe('segmented', () => {
  it('is a named group of radios under words', async () => {
    let value: string | undefined;
    const made = await stage(
      () =>
        segmented({
          name: 'sertraline',
          legend: 'Sertraline, 50 mg',
          options: [
            { value: 'taken', label: 'Took it' },
            { value: 'not-taken', label: 'Not today' },
            { value: 'later', label: 'Later' },
          ],
          value,
          onChange: next => {
            value = next;
            made.requestUpdate();
          },
        }),
      [segmentedStyles],
    );
    byRole(made, 'radiogroup', 'Sertraline, 50 mg');
    expect(byRole(made, 'radio', 'Took it').getBoundingClientRect().height).to.be.at.least(44);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await made.updateComplete;
    expect(value).to.equal('not-taken');
    const word = byRole(made, 'radio', 'Not today').nextElementSibling as Element;
    expect(getComputedStyle(word).outlineStyle).to.equal('solid');
    await expect(made).to.be.accessible();
  });
});

describe('stepper', () => {
  const make = async (value?: number) => {
    const state = { value };
    const made = await stage(
      () =>
        stepper({
          name: 'sleep',
          label: 'How long did you sleep?',
          value: state.value,
          min: 0,
          max: 24,
          step: 0.5,
          start: 7,
          valueText: state.value === undefined ? 'Not said' : `${state.value} hours`,
          lessLabel: 'Half an hour less',
          moreLabel: 'Half an hour more',
          onChange: next => {
            state.value = next;
            made.requestUpdate();
          },
        }),
      [stepperStyles],
    );
    return { made, state };
  };

  it('has no value until something is said, and starts from a likely one', async () => {
    const { made, state } = await make();
    const spin = byRole(made, 'spinbutton', 'How long did you sleep?');
    expect(spin.hasAttribute('aria-valuenow')).to.equal(false);
    expect(spin.getAttribute('aria-valuetext')).to.equal('Not said');
    byRole(made, 'button', 'Half an hour more').click();
    await made.updateComplete;
    expect(state.value).to.equal(7);
    byRole(made, 'button', 'Half an hour less').click();
    await made.updateComplete;
    expect(state.value).to.equal(6.5);
    expect(spin.getAttribute('aria-valuetext')).to.equal('6.5 hours');
  });

  it('is moved by keys and stops at both ends', async () => {
    const { made, state } = await make(7);
    byRole(made, 'spinbutton').focus();
    for (const [press, value] of [
      ['ArrowUp', 7.5],
      ['PageDown', 5.5],
      ['End', 24],
      ['ArrowUp', 24],
      ['Home', 0],
      ['ArrowDown', 0],
    ] as const) {
      await sendKeys({ press });
      await made.updateComplete;
      expect(state.value, press).to.equal(value);
    }
    const less = byRole(made, 'button', 'Half an hour less');
    expect(less.getAttribute('aria-disabled')).to.equal('true');
    less.focus();
    expect(made.shadowRoot?.activeElement, 'keeps the focus at the end').to.equal(less);
    await expect(made).to.be.accessible();
  });

  it('leaves other keys to the page', async () => {
    const { made } = await make(7);
    const spin = byRole(made, 'spinbutton');
    const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
    spin.dispatchEvent(tab);
    expect(tab.defaultPrevented).to.equal(false);
    expect(allByRole(made, 'button').map(button => button.getAttribute('aria-controls'))).to.deep.equal([
      spin.id,
      spin.id,
    ]);
  });
});
