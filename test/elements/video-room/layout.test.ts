import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { wear, type PartStage } from '../parts/stage.js';
import { allByRole, byRole, focused, joined, press, quiet, rested, shows, videoRoom } from './stage.js';
import type { IopVideoRoom } from '../../../src/elements/video-room/video-room.js';
import { waitUntil } from '../support/wait-until.js';

const overflows = (element: IopVideoRoom): string[] => {
  const { right, left } = element.getBoundingClientRect();
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
    .filter(one => one.checkVisibility() && !one.closest('.visually-hidden'))
    .filter(one => {
      const box = one.getBoundingClientRect();
      return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
    })
    .map(({ localName, className }) => `${localName}.${className}`);
};

const columns = (element: IopVideoRoom): number => {
  const list = element.shadowRoot?.querySelector('.tiles');
  return list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 0;
};

const smallTargets = (element: IopVideoRoom): string[] =>
  [...allByRole(element, 'button'), ...allByRole(element, 'link'), ...allByRole(element, 'combobox')]
    .filter(target => {
      const { width, height } = target.getBoundingClientRect();
      return width < 44 || height < 44;
    })
    .map(({ innerText }) => innerText.trim());

/** Moves on with Tab until something has the focus by this name, as somebody without a mouse does. */
const tabTo = async (element: IopVideoRoom, name: RegExp): Promise<void> => {
  for (let count = 0; count < 40; count++) {
    await sendKeys({ press: 'Tab' });
    const at = focused(element);
    const label = at?.getAttribute('aria-label') ?? at?.closest('label')?.innerText ?? at?.innerText ?? '';
    if (at && name.test(label.trim())) return;
  }
  throw new Error(`nothing named ${String(name)} was reached`);
};

describe('the room in all sizes', () => {
  quiet();
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `p${index}`, displayName: `Person ${index}` }));

  for (const width of [320, 390, 768, 1280])
    it(`fits into ${width} px, in the lobby and in the room`, async () => {
      await setViewport({ width: Math.max(width, 400), height: 800 });
      const stage = await videoRoom({ width, devices: { camera: 'denied', cameras: 2 } });
      await shows(stage.element, 'Your browser blocks the camera');
      expect(overflows(stage.element)).to.deep.equal([]);
      expect(smallTargets(stage.element)).to.deep.equal([]);
      const { element } = await joined({ width, room: { people: people(8) } });
      expect(overflows(element)).to.deep.equal([]);
      expect(smallTargets(element)).to.deep.equal([]);
      await press(element, /moment$/);
      await shows(element, 'Take the time you need');
      expect(overflows(element)).to.deep.equal([]);
    });

  for (const [others, narrow, wide] of [
    [0, 1, 2],
    [1, 1, 2],
    [3, 2, 2],
    [5, 2, 3],
    [8, 2, 3],
    [11, 2, 4],
  ] as const)
    it(`lays ${others + 1} tiles in ${narrow} or ${wide} columns`, async () => {
      const phone = await joined({ width: 390, room: { people: people(others) } });
      expect(columns(phone.element)).to.equal(narrow);
      const desk = await joined({ width: 1200, room: { people: people(others) } });
      expect(columns(desk.element)).to.equal(others ? wide : 1);
    });

  it('fills the height that the page gives it, with the way out in sight', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { element } = await joined({ width: 1200, height: 600, room: { people: people(5) } });
    const { bottom } = element.getBoundingClientRect();
    const leave = byRole(element, 'button', 'Leave').getBoundingClientRect();
    expect(leave.bottom).to.be.at.most(bottom + 0.5);
    const tiles = [...(element.shadowRoot?.querySelectorAll('.tiles > .tile') ?? [])];
    const bottoms = tiles.map(tile => tile.getBoundingClientRect().bottom);
    expect(Math.max(...bottoms)).to.be.below(leave.top);
  });

  it('keeps the way out in sight on a phone on which the tiles go on below', async () => {
    await setViewport({ width: 390, height: 640 });
    const { element } = await joined({ width: 390, room: { people: people(11) } });
    const leave = byRole(element, 'button', 'Leave').getBoundingClientRect();
    expect(leave.bottom).to.be.at.most(640.5);
  });

  it('reads from right to left where the page does', async () => {
    const { element } = await joined({ width: 1000, dir: 'rtl' });
    const [first, second] = element.shadowRoot?.querySelectorAll('.tiles > .tile') ?? [];
    expect(first?.getBoundingClientRect().left).to.be.greaterThan(second?.getBoundingClientRect().left ?? 0);
    expect(overflows(element)).to.deep.equal([]);
  });

  it('is readable on a page that shrinks its root, and grows with larger text', async () => {
    const root = document.documentElement;
    root.style.fontSize = '62.5%';
    try {
      const small = await videoRoom();
      const heading = byRole(small.element, 'heading', 'Take a moment, then come in');
      expect(parseFloat(getComputedStyle(heading).fontSize)).to.be.at.least(24);
      root.style.fontSize = '200%';
      const large = await videoRoom({ width: 390 });
      expect(
        parseFloat(
          getComputedStyle(byRole(large.element, 'heading', 'Take a moment, then come in')).fontSize,
        ),
      ).to.be.at.least(44);
      expect(overflows(large.element)).to.deep.equal([]);
    } finally {
      root.style.fontSize = '';
    }
  });
});

describe('the room by keyboard alone', () => {
  quiet();

  it('leads from the lobby into the room and out again', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { element } = await videoRoom({ width: 1000 });
    await shows(element, 'Camera works');
    await tabTo(element, /moment/);
    await tabTo(element, /^Muted/);
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Mic on');
    await tabTo(element, /somewhere private/);
    await sendKeys({ press: 'Space' });
    await tabTo(element, /^Come in$/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    await waitUntil(() => focused(element)?.localName === 'h2');
    await tabTo(element, /^Mic on/);
    await sendKeys({ press: 'Space' });
    await shows(element, 'Muted');
    expect(focused(element)?.innerText).to.match(/^Muted/);
    await tabTo(element, /^Camera on/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => /^Camera off/.test(focused(element)?.innerText ?? ''));
    await tabTo(element, /^Leave$/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.innerText === 'You have left the room');
    await tabTo(element, /^Come back in$/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
  });
});

describe('the room in other colours', () => {
  quiet();

  for (const theme of ['light', 'dark'] as const)
    it(`has enough contrast in ${theme}`, async () => {
      const lobby = await videoRoom({ devices: { camera: 'denied' } });
      await shows(lobby.element, 'Your browser blocks the camera');
      wear(lobby.element as unknown as PartStage, theme);
      await expect(lobby.element).to.be.accessible();
      const { element, room } = await joined();
      wear(element as unknown as PartStage, theme);
      room().drop();
      await rested(element);
      await expect(element).to.be.accessible();
      room().recover();
      await press(element, 'Leave');
      await expect(element).to.be.accessible();
    });

  it('keeps its edges in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      const { element } = await joined();
      const widths = allByRole(element, 'button').map(button => getComputedStyle(button).borderTopWidth);
      expect(widths.every(width => parseFloat(width) >= 1)).to.equal(true);
      const speaking = element.shadowRoot?.querySelector('.speaking');
      if (!speaking) throw new Error('nobody speaks');
      expect(getComputedStyle(speaking).outlineStyle).to.equal('solid');
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('says who speaks by a word and a ring, not by colour alone', async () => {
    const { element } = await joined();
    const speaking = element.shadowRoot?.querySelector<HTMLElement>('.speaking');
    expect(speaking?.innerText).to.include('Speaking');
  });
});
