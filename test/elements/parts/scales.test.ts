import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { choiceStyles } from '../../../src/parts/choice-rows.js';
import { feelingColumns, feelingColumnsStyles } from '../../../src/parts/feeling-columns.js';
import { feelingScale } from '../../../src/parts/feeling-scale.js';
import { fixStyles } from '../../../src/parts/fix.js';
import { urgeGlyphStyles, urgeScale, type UrgeLevel } from '../../../src/parts/urge-scale.js';
import { weightGlyphStyles, weightLineStyles, type Weight } from '../../../src/parts/weight-line.js';
import { byRole, stage, token, update, type PartStage } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const WORDS = ['Light', 'Fairly light', 'In between', 'Heavy', 'Very heavy'] as const;
const STYLES = [choiceStyles, fixStyles, weightGlyphStyles, weightLineStyles, feelingColumnsStyles];

const make = async (scale: typeof feelingScale | typeof feelingColumns) => {
  const state: { value: Weight | undefined } = { value: undefined };
  const made: PartStage = await stage(
    () =>
      scale({
        name: 'feeling',
        legend: 'How heavy does today feel?',
        words: WORDS,
        value: state.value,
        onChange: value => {
          state.value = value;
          made.requestUpdate();
        },
      }),
    STYLES,
  );
  return { made, state };
};

describe('feeling scale', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' }));

  const stone = (made: PartStage): Element => made.renderRoot.querySelector('.weight-line circle') as Element;
  const bottom = (made: PartStage): number => {
    const { height } = (made.renderRoot.querySelector('.weight-line path') as SVGPathElement).getBBox();
    return Math.round(height);
  };

  it('is a group of words; the drawings are hidden from screen readers', async () => {
    const { made, state } = await make(feelingScale);
    byRole(made, 'radiogroup', 'How heavy does today feel?');
    byRole(made, 'radio', 'Heavy').click();
    await made.updateComplete;
    expect(state.value).to.equal(3);
    for (const drawing of made.renderRoot.querySelectorAll('svg'))
      expect(drawing.closest('[aria-hidden=true]')).not.to.equal(null);
    await expect(made).to.be.accessible();
  });

  it('is flat with an open ring before a choice, and sinks and grows with the weight', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { made, state } = await make(feelingScale);
    expect(bottom(made)).to.equal(0);
    expect(getComputedStyle(stone(made)).fill).to.equal('none');
    const drawn: [number, number][] = [];
    for (const weight of [0, 1, 2, 3, 4] as const) {
      state.value = weight;
      await update(made);
      drawn.push([bottom(made), Number(getComputedStyle(stone(made)).r.replace('px', ''))]);
    }
    expect(drawn).to.deep.equal([
      [0, 8.5],
      [18, 10],
      [33, 11.3],
      [48, 13],
      [61, 15],
    ]);
  });

  it('bends in 480 ms', async () => {
    const { made, state } = await make(feelingScale);
    expect(bottom(made)).to.equal(0);
    state.value = 4;
    await update(made);
    const running = made.shadowRoot?.getAnimations() ?? [];
    expect(
      running.map(one => [(one as CSSTransition).transitionProperty, one.effect?.getTiming().duration]),
    ).to.include.deep.members([
      ['d', 480],
      ['cy', 480],
      ['r', 480],
    ]);
    await Promise.all(running.map(one => one.finished));
    expect(bottom(made)).to.equal(61);
  });
});

describe('feeling columns', () => {
  it('stand side by side, and become rows where the element is narrow', async () => {
    const { made, state } = await make(feelingColumns);
    const tops = (): number =>
      new Set([...made.renderRoot.querySelectorAll('label')].map(label => label.getBoundingClientRect().top))
        .size;
    (made.parentElement as HTMLElement).style.setProperty('width', '640px');
    expect(tops()).to.equal(1);
    (made.parentElement as HTMLElement).style.setProperty('width', '320px');
    expect(tops()).to.equal(5);
    byRole(made, 'radiogroup', 'How heavy does today feel?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await made.updateComplete;
    expect(state.value).to.equal(1);
    const column = byRole(made, 'radio', 'Fairly light').nextElementSibling as Element;
    await waitUntil(() => getComputedStyle(column).backgroundColor === token(made, 'soft'));
    await expect(made).to.be.accessible();
  });
});

describe('urge scale', () => {
  it('is answered in words, with a wave as high as the urge', async () => {
    const state: { value: UrgeLevel | undefined } = { value: undefined };
    const made = await stage(
      () =>
        urgeScale({
          name: 'urge',
          legend: 'Did a strong urge come today?',
          words: ['No', 'It came and went', 'It stayed a while', 'It is here now'],
          value: state.value,
          onChange: value => {
            state.value = value;
            made.requestUpdate();
          },
        }),
      [...STYLES, urgeGlyphStyles],
    );
    const heights = [...made.renderRoot.querySelectorAll<SVGPathElement>('.urge-glyph path')].map(path =>
      Math.round(path.getBBox().height),
    );
    expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).to.equal(4);
    byRole(made, 'radio', 'It is here now').click();
    await made.updateComplete;
    expect(state.value).to.equal(3);
    await expect(made).to.be.accessible();
  });
});
