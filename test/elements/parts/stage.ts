import 'axe-core/axe.min.js';
import { fixture, html } from '@open-wc/testing';
import { LitElement, css, type CSSResultGroup, type TemplateResult } from 'lit';
import { base } from '../../../src/styles/base.styles.js';
import { bars } from '../../../src/styles/bar.styles.js';
import { buttons } from '../../../src/styles/buttons.styles.js';
import { kinds } from '../../../src/styles/kinds.styles.js';
import { leaf } from '../../../src/styles/leaf.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';

/** Stands in for a public element: the shared sheets, a shadow root and a template that parts make. */
export class PartStage extends LitElement {
  template: () => unknown = () => '';

  protected override render(): unknown {
    return this.template();
  }
}

/** Public elements paint their surface on a frame; here the host itself does. */
const surface = css`
  :host {
    background: var(--_surface);
  }
`;

let count = 0;

/** Puts a template into a stage of its own. What a part reports should change `state`, then `update()` the stage. */
export const stage = async (
  template: () => TemplateResult,
  styles: CSSResultGroup[] = [],
  around: (stage: PartStage) => TemplateResult = stage => html`${stage}`,
): Promise<PartStage> => {
  class Stage extends PartStage {
    static override styles = [surface, tokens, base, buttons, bars, leaf, kinds, ...styles];
  }
  customElements.define(`test-part-stage-${count++}`, Stage);
  const made = new Stage();
  made.template = template;
  await fixture(html`<div>${around(made)}</div>`);
  await made.updateComplete;
  return made;
};

/** Renders again and waits for it, as an element does after its state changed. */
export const update = async (made: PartStage): Promise<void> => {
  made.requestUpdate();
  await made.updateComplete;
};

/** Puts on a scheme and has its colours at once, so that no colour is measured on its way. */
export const wear = (made: PartStage, theme: 'light' | 'dark'): void => {
  made.setAttribute('theme', theme);
  for (const one of made.shadowRoot?.getAnimations() ?? []) if (one instanceof CSSTransition) one.finish();
};

interface AxeCommons {
  commons: {
    aria: { getRole(element: Element): string | null };
    text: { accessibleText(element: Element): string };
  };
  setup(root: Element): void;
  teardown(): void;
}

/** Everything with a role that a screen reader would list, by its accessible name. */
export const allByRole = (made: PartStage, role: string, name?: string | RegExp): HTMLElement[] => {
  // A script, not a module: it puts itself on the window.
  const tools = (window as unknown as { axe: AxeCommons }).axe;
  tools.setup(document.body);
  try {
    return [...made.renderRoot.querySelectorAll<HTMLElement>('*')].filter(element => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (tools.commons.aria.getRole(element) !== role) return false;
      if (name === undefined) return true;
      const words = tools.commons.text.accessibleText(element);
      return typeof name === 'string' ? words === name : name.test(words);
    });
  } finally {
    tools.teardown();
  }
};

export const byRole = (made: PartStage, role: string, name?: string | RegExp): HTMLElement => {
  const found = allByRole(made, role, name);
  if (found.length !== 1)
    throw new Error(`${found.length} elements with role ${role} and name ${String(name)}`);
  return found[0] as HTMLElement;
};

/** What `aria-describedby` says, in the order in which it is said. */
export const described = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map(
      id =>
        (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim() ?? `#${id} is nowhere`,
    )
    .join(' ');

/** A pixel of a CSS colour over another, as Chromium paints it. */
export const paint = (color: string, under = 'white'): [number, number, number] => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (const fill of [under, color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
};

const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = paint(color).map(byte => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2 contrast ratio of two opaque colours. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** The computed value of a private token. */
export const token = (made: PartStage, name: string): string => {
  const probe = document.createElement('i');
  probe.style.setProperty('color', `var(--_${name})`);
  made.renderRoot.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
