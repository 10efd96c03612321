import { expect } from '@open-wc/testing';
import { root, type Stage } from './stage.js';
import type { Look } from './states.js';

/** A step that is half faded in is nothing that anybody reads. */
const still = ({ element }: Stage): void => {
  for (const animation of element.shadowRoot?.getAnimations() ?? [])
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
};

export const accessible = async (stage: Stage | undefined): Promise<void> => {
  if (stage) still(stage);
  await expect(stage?.element).to.be.accessible();
};

/** Whatever sticks out of the element to the side, dialogs over the page aside: nobody should have to scroll two ways to read. */
export const tooWide = (stage: Stage): string[] => {
  still(stage);
  const { element } = stage;
  const { left, right } = element.getBoundingClientRect();
  return [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('.frame *')]
    .filter(
      inner =>
        inner.checkVisibility() && !inner.closest('.visually-hidden, dialog') && !inner.matches('option'),
    )
    .filter(inner => {
      const box = inner.getBoundingClientRect();
      return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
    })
    .map(inner => `${inner.localName}.${inner.getAttribute('class') ?? ''}`);
};

/** Whatever can be pressed and is smaller than a finger, links inside a sentence aside. */
export const tooSmall = (stage: Stage): string[] =>
  [...root(stage).querySelectorAll<HTMLElement>('button, summary, .choice, .input, a, .segmented label')]
    .filter(inner => inner.checkVisibility())
    .filter(inner => {
      const { width, height } = inner.getBoundingClientRect();
      return Math.round(height) < 44 || Math.round(width) < 44;
    })
    .filter(inner => !(inner.localName === 'a' && inner.classList.contains('tap')))
    .map(inner => `${inner.localName} "${inner.textContent.trim()}"`);

export const looks: readonly (Look & { readonly name: string })[] = [
  { name: 'on a phone', locale: 'en-US', width: 390 },
  { name: 'on a desk', locale: 'en-US', width: 1000 },
  { name: 'in Spanish', locale: 'es', width: 390 },
];
