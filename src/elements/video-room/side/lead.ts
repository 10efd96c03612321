import { html, nothing, type TemplateResult } from 'lit';
import type { RoomPerson, RoomView } from '../../../contract/room.js';
import { textField } from '../../../parts/text-field.js';
import type { SideScene } from './scene.js';

type Lead = NonNullable<RoomView['lead']>;

const button = (label: string, onClick: () => unknown, kind = 'secondary'): TemplateResult =>
  html`<button type="button" class="button ${kind} small" @click=${() => void onClick()}>${label}</button>`;

/** One person with a turn to hold out to them. Exactly one of them is next. */
const turnRow = (
  { name, words: { lead: words }, onLead }: SideScene,
  id: string,
  next: string | null,
): TemplateResult => {
  const isNext = id === next;
  return html`<li>
    <bdi>${name(id)}</bdi>
    <button
      type="button"
      class="button ${isNext ? 'primary' : 'secondary'} small"
      aria-label=${isNext ? words.next(name(id)) : words.offer(name(id))}
      @click=${() => void onLead({ type: 'offer', personId: id })}
    >
      ${isNext ? words.nextShort : words.offerShort}
    </button>
  </li>`;
};

const turnRows = (
  scene: SideScene,
  title: string,
  people: readonly string[],
  next: string | null,
): TemplateResult | typeof nothing =>
  people.length
    ? html`<div class="side-part">
        <h3 class="small">${title} <span class="muted">${people.length}</span></h3>
        <ul role="list" class="side-rows">
          ${people.map(id => turnRow(scene, id, next))}
        </ul>
      </div>`
    : nothing;

const round = (scene: SideScene, { next, unoffered, handedIn }: Lead): TemplateResult => {
  const { view, name, onLead } = scene;
  const { round: roundWords, lead: words } = scene.words;
  const { turn, line } = view;
  return html`${
    turn || !next
      ? html`<div class="side-part">
          ${
            turn
              ? html`<div class="side-row">
                  <p class="small strong">${words.turn(name(turn))}</p>
                  ${button(words.end(name(turn)), () => onLead({ type: 'finish', personId: turn }))}
                </div>`
              : nothing
          }
          ${
            next
              ? nothing
              : html`<div class="side-row">
                  <p class="small muted">${words.over}</p>
                  ${button(words.restart, () => onLead({ type: 'restart-round' }))}
                </div>`
          }
        </div>`
      : nothing
  }
  ${turnRows(scene, roundWords.line, line, next)}
  ${turnRows(
    scene,
    words.unoffered,
    unoffered.filter(id => !line.includes(id)),
    next,
  )}
  ${
    handedIn.length
      ? html`<div class="side-part">
          <h3 class="small">${words.handedIn}</h3>
          ${handedIn.map(
            ({ id, words: text }) =>
              html`<p class="small">
                <span class="strong"><bdi>${name(id)}</bdi></span> <bdi>${text}</bdi>
              </p>`,
          )}
        </div>`
      : nothing
  }`;
};

const LEADS: ReadonlySet<RoomPerson['role']> = new Set(['leader', 'co-leader']);

const removal = (
  { words, onMove }: SideScene,
  { id }: RoomPerson,
  reasons: ReadonlyMap<string, string>,
  onReason: (id: string, reason: string) => void,
): TemplateResult => {
  const reason = reasons.get(id) ?? '';
  const remove = (event: Event): void => {
    event.preventDefault();
    if (reason.trim()) void onMove({ type: 'remove', personId: id, reason });
  };
  return html`<form @submit=${remove}>
    ${textField({
      name: `reason-${id}`,
      label: words.lead.reason,
      value: reason,
      onInput: text => onReason(id, text),
      autocomplete: 'off',
      maxLength: 300,
      required: true,
    })}
    <p class="side-actions">
      <button type="submit" class="button secondary small">${words.lead.removeNow}</button>
    </p>
  </form>`;
};

const person = (
  scene: SideScene,
  lead: Lead,
  one: RoomPerson,
  reasons: ReadonlyMap<string, string>,
  onReason: (id: string, reason: string) => void,
): TemplateResult => {
  const { view, onLead, onMove } = scene;
  const { lead: words } = scene.words;
  const { id: personId } = one;
  const reach = lead.reach.find(({ id }) => id === personId);
  const companions = view.people.filter(({ role, here, id }) => LEADS.has(role) && here && id !== personId);
  const spotlit = view.spotlight === personId;
  const aside = lead.aside.includes(personId);
  return html`<li>
    <details>
      <summary>
        <bdi>${one.displayName}</bdi>
        ${one.here || aside ? nothing : html`<span class="note muted">${words.away}</span>`}
      </summary>
      ${reach ? html`<p class="small"><bdi>${words.reach(reach.whereabouts, reach.callback)}</bdi></p>` : nothing}
      <p class="side-actions">
        ${button(words.askUnmute, () => onLead({ type: 'ask', personId, ask: 'unmute' }))}
        ${button(words.askMute, () => onLead({ type: 'ask', personId, ask: 'mute' }))}
        ${button(words.stopShare, () => onMove({ type: 'stop-share', personId }))}
        ${button(spotlit ? words.unspotlight : words.spotlight, () =>
          onLead({ type: 'spotlight', personId: spotlit ? null : personId }),
        )}
        ${
          aside
            ? button(words.back, () => onMove({ type: 'bring-back', personId }))
            : companions.map(({ id, displayName }) =>
                button(words.aside(id === view.me.id ? scene.words.you : displayName), () =>
                  onMove({ type: 'aside', personId, withId: id }),
                ),
              )
        }
      </p>
      <details>
        <summary>${words.remove}</summary>
        ${removal(scene, one, reasons, onReason)}
      </details>
    </details>
  </li>`;
};

/** For whoever leads: whose turn comes, who was not asked yet, and what can be done for one person. */
export const leadPanel = (
  scene: SideScene,
  reasons: ReadonlyMap<string, string>,
  onReason: (id: string, reason: string) => void,
): TemplateResult | typeof nothing => {
  const { view, words, name, onLead } = scene;
  const { lead } = view;
  if (!lead) return nothing;
  const others = view.people.filter(({ role }) => !LEADS.has(role));
  return html`${
      lead.inCharge && lead.inCharge !== view.me.id
        ? html`<p class="small muted">${words.lead.inCharge(name(lead.inCharge))}</p>`
        : nothing
    }
    ${others.length > 1 ? round(scene, lead) : nothing}
    <div class="side-part">
      <label class="place">
        <input
          type="checkbox"
          class="mark"
          name="lock"
          .checked=${view.locked}
          @change=${(event: Event) =>
            void onLead({ type: 'lock', locked: (event.target as HTMLInputElement).checked })}
        />
        <span>${words.lead.lock}</span>
      </label>
    </div>
    <div class="side-part">
      <h3 class="small">${words.lead.people}</h3>
      ${
        others.length
          ? html`<ul role="list" class="side-people">
              ${others.map(one => person(scene, lead, one, reasons, onReason))}
            </ul>`
          : html`<p class="small muted">${words.lead.nobody}</p>`
      }
    </div>`;
};
