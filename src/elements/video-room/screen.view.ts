import { html, nothing, type TemplateResult } from 'lit';
import type { Program } from '../../contract/program.js';
import type { Session } from '../../contract/session.js';
import type { CommonWords } from '../../i18n/words/words.js';
import type { TimeReader } from '../../i18n/format.js';
import { dialable } from '../../parts/phone-link.js';
import type { EpochMs } from '../../rules/zone.js';

/** What a screen in front of the room, or after it, is made from. */
export interface ScreenContext {
  readonly session: Session;
  readonly program: Program | undefined;
  readonly now: EpochMs;
  readonly reader: TimeReader;
  readonly language: string;
  readonly common: CommonWords;
  readonly onEnter: () => void;
}

interface ScreenProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  /** Offers to call the clinic. */
  readonly call?: boolean;
}

/** A screen with one thing to know and a way on. */
export const plainScreen = (
  { program, common }: ScreenContext,
  { title, text, action, call }: ScreenProps,
): TemplateResult =>
  html`<div class="face" part="notice">
    <h2 class="question" tabindex="-1">${title}</h2>
    ${text ? html`<p>${text}</p>` : nothing}
    <div class="face-actions">
      ${
        action
          ? html`<button type="button" class="button primary" part="enter" @click=${action.onClick}>
              ${action.label}
            </button>`
          : nothing
      }
      ${
        call && program
          ? html`<a class="button quiet" href="tel:${dialable(program.phone)}"
              ><span>${common.call(program.name)}</span>
              <bdi dir="ltr" class="nowrap muted">${program.phone}</bdi></a
            >`
          : nothing
      }
    </div>
  </div>`;
