import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { SESSION_KINDS } from '../../../src/contract/session-kind.js';
import { icon } from '../../../src/parts/icons/icon.js';
import { backIcon, checkIcon } from '../../../src/parts/icons/common.js';
import { kindTile } from '../../../src/parts/session-kind.js';
import { contrast, paint, type PartStage, stage, token, update, wear } from './stage.js';

const hex = (color: string): string =>
  `#${paint(color)
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/** Pairs of tokens and the ratio that the palette promises in light and in dark. */
const PAIRS: readonly [string, string, number, number][] = [
  ['ink', 'surface', 14.46, 12.94],
  ['ink', 'ground', 13.53, 14.37],
  ['ink', 'soft', 12.28, 9.44],
  ['ink-2', 'surface', 7.94, 8.6],
  ['ink-2', 'sunken', 7.1, 9.37],
  ['ink-2', 'soft', 6.74, 6.28],
  ['ink-2', 'warm', 7.14, 6.9],
  ['ink-3', 'surface', 5.48, 6.4],
  ['ink-3', 'ground', 5.13, 7.11],
  ['ink-3', 'sunken', 4.9, 6.97],
  ['on-fill', 'fill', 7.3, 9.64],
  ['on-fill', 'fill-press', 9.42, 11.37],
  ['accent', 'surface', 7.3, 9.41],
  ['accent', 'ground', 6.84, 10.46],
  ['accent', 'soft', 6.2, 6.87],
  ['edge', 'surface', 3.87, 4.7],
  ['edge', 'ground', 3.62, 5.22],
  ['edge', 'soft', 3.29, 3.43],
  ['edge', 'warm', 3.48, 3.77],
  ['warm-ink', 'surface', 7.2, 9.8],
  ['warm-ink', 'warm', 6.48, 7.86],
  ['on-urg', 'urg', 7.03, 9.34],
  ['urg', 'surface', 7.03, 8.42],
];

const themed = async (theme: 'light' | 'dark'): Promise<PartStage> => {
  const made = await stage(() => html``);
  wear(made, theme);
  return made;
};

describe('tokens', () => {
  afterEach(async () => {
    await emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' });
    document.documentElement.style.removeProperty('font-size');
  });

  for (const theme of ['light', 'dark'] as const)
    it(`keep the promised contrast in ${theme}`, async () => {
      const made = await themed(theme);
      for (const [front, back, light, dark] of PAIRS) {
        const promised = theme === 'light' ? light : dark;
        const measured = contrast(token(made, front), token(made, back));
        // Eight bits a channel move a ratio by up to two hundredths of itself.
        expect(measured, `${front} on ${back}`).to.be.within(promised * 0.98, promised * 1.02);
      }
    });

  it('clamp any accent to a readable one, and drop its alpha', async () => {
    const accents = [
      '#ffff00',
      '#00ff00',
      '#ffffff',
      '#000000',
      '#ff00ff',
      '#00ffff',
      '#ff7f50',
      '#3fae49',
      '#7a3b2e',
      'rgb(255 0 0 / 0.2)',
      'oklch(0.97 0.4 110)',
    ];
    for (const theme of ['light', 'dark'] as const) {
      const made = await themed(theme);
      for (const accent of accents) {
        made.style.setProperty('--iop-accent', accent);
        const [fill, text, soft] = [token(made, 'fill'), token(made, 'accent'), token(made, 'soft')];
        expect(contrast(token(made, 'on-fill'), fill), `${theme} button ${accent}`).to.be.at.least(4.5);
        expect(contrast(text, token(made, 'surface')), `${theme} text ${accent}`).to.be.at.least(4.5);
        expect(contrast(text, soft), `${theme} text on soft ${accent}`).to.be.at.least(4.5);
        expect(fill, accent).not.to.match(/\/ 0?\.\d/);
      }
    }
  });

  it('show every kind of session with an icon that stands out from its tint', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const made = await stage(() => html`${SESSION_KINDS.map(kindTile)}`);
      wear(made, theme);
      const tiles = [...made.renderRoot.querySelectorAll('.kind-tile')];
      const tints = tiles.map(tile => {
        const { backgroundColor, color } = getComputedStyle(tile);
        expect(contrast(color, backgroundColor), tile.className).to.be.at.least(7);
        return hex(backgroundColor);
      });
      const shapes = tiles.map(tile => tile.querySelector('path')?.getAttribute('d'));
      expect(new Set(tints).size, 'tints').to.equal(SESSION_KINDS.length);
      expect(new Set(shapes).size, 'shapes').to.equal(SESSION_KINDS.length);
    }
  });

  it('take a public token from any ancestor', async () => {
    const made = await stage(
      () => html``,
      [],
      inner => html`<div class="clinic">${inner}</div>`,
    );
    (made.parentElement as HTMLElement).style.setProperty('--iop-accent', '#7a3b2e');
    expect(hex(token(made, 'fill'))).to.equal('#7a3b2e');
  });

  it('follow the page, not the device, unless told to', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const made = await stage(() => html``);
    expect(hex(token(made, 'surface'))).to.equal('#fefdfa');
    made.setAttribute('theme', 'auto');
    expect(hex(token(made, 'surface'))).to.equal('#1b2226');
    await emulateMedia({ colorScheme: 'light' });
    expect(hex(token(made, 'surface'))).to.equal('#fefdfa');
  });

  it('keep text at 17 px on a page that shrinks html, and grow with a reader who needs larger text', async () => {
    const made = await stage(() => html`<p>Hello</p>`);
    const size = (): string => getComputedStyle(made.renderRoot.querySelector('p') as Element).fontSize;
    document.documentElement.style.setProperty('font-size', '62.5%');
    expect(size()).to.equal('17px');
    document.documentElement.style.setProperty('font-size', '200%');
    expect(size()).to.equal('34px');
  });

  it('stand still when motion is reduced', async () => {
    const made = await stage(() => html``);
    const line = (): string => getComputedStyle(made).getPropertyValue('--_m-line');
    expect(line()).to.equal('480ms');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(line()).to.equal('0ms');
  });

  it('keep an element in sight in a flex row', async () => {
    const made = await stage(
      () => html`<p>Hello</p>`,
      [],
      inner => html`<div style="display:flex">${inner}</div>`,
    );
    expect(made.getBoundingClientRect().width).to.be.at.least(280);
  });
});

describe('icons', () => {
  it('turn with the reading direction only where they point along it', async () => {
    const made = await stage(() => html`${icon(backIcon)}${icon(checkIcon)}`);
    const turned = (): string[] =>
      [...made.renderRoot.querySelectorAll('svg')].map(svg => getComputedStyle(svg).transform);
    expect(turned()).to.deep.equal(['none', 'none']);
    made.dir = 'rtl';
    await update(made);
    expect(turned()).to.deep.equal(['matrix(-1, 0, 0, 1, 0, 0)', 'none']);
  });
});
