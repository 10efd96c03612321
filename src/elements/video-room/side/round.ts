import { html, nothing, type TemplateResult } from 'lit';
import type { RoundChoice } from '../../../contract/room-round.js';
import { choiceRows } from '../../../parts/choice-rows.js';
import { icon } from '../../../parts/icons/icon.js';
import { comeBackIcon, listenIcon, speakIcon } from '../../../parts/icons/room.js';
import { textField } from '../../../parts/text-field.js';
import type { SideScene } from './scene.js';

const GLYPHS = { speak: speakIcon, later: comeBackIcon, listen: listenIcon } as const;
const CHOICES = ['speak', 'later', 'listen'] as const satisfies readonly RoundChoice[];

/** Who has the turn and who comes after: the same for everyone, and no clock on anybody. */
export const roundLine = ({ view, words, name }: SideScene): TemplateResult => {
  const { round } = words;
  return html`${
    view.turn
      ? html`<p class="turn strong">
          ${view.turn === view.me.id ? round.yourTurn : round.turn(name(view.turn))}
        </p>`
      : nothing
  }
  ${
    view.line.length
      ? html`<ol class="line" aria-label=${round.line}>
          ${view.line.map(
            (id, index) =>
              html`<li>
                <bdi class=${id === view.me.id ? 'strong' : ''}>${name(id)}</bdi>${
                  index ? nothing : html`<span class="note muted">${round.next}</span>`
                }
              </li>`,
          )}
        </ol>`
      : html`<p class="small muted">${round.empty}</p>`
  }`;
};

/** One's own part in the round. `draft` is what the person is writing. */
export const roundPanel = (
  scene: SideScene,
  draft: string,
  onDraft: (text: string) => void,
): TemplateResult => {
  const { view, onPart } = scene;
  const { round } = scene.words;
  const handIn = (event: Event): void => {
    event.preventDefault();
    if (draft.trim()) void onPart({ type: 'hand-in', words: draft });
  };
  return html`${roundLine(scene)}
    ${
      view.turn === view.me.id
        ? html`<button type="button" class="button primary" @click=${() => void onPart({ type: 'finish' })}>
            ${round.done}
          </button>`
        : nothing
    }
    ${choiceRows({
      name: 'round',
      legend: round.legend,
      choices: CHOICES.map(value => ({ value, label: round.choices[value], glyph: icon(GLYPHS[value]) })),
      value: view.me.choice ?? undefined,
      onChange: value => void onPart({ type: 'choose', choice: value as RoundChoice }),
    })}
    <p class="small muted">${round.fine}</p>
    <form @submit=${handIn}>
      ${textField({
        name: 'hand-in',
        label: round.words,
        hint: round.wordsHint,
        value: draft,
        onInput: onDraft,
        multiline: true,
        autocomplete: 'off',
        maxLength: 1000,
      })}
      <p class="side-actions">
        <button type="submit" class="button secondary small">${round.handIn}</button>
        ${
          view.me.words !== null && view.me.words === draft
            ? html`<span class="small muted">${round.handedIn}</span>`
            : nothing
        }
      </p>
    </form>`;
};
