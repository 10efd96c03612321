import { html, nothing, type TemplateResult } from 'lit';
import type { RoomPerson, RoomView } from '../../contract/room.js';
import { textField } from '../../parts/text-field.js';
import { roundLine } from './side.round.js';
import type { SideScene } from './side.scene.js';

type Lead = NonNullable<RoomView['lead']>;

const button = (label: string, onClick: () => unknown, kind = 'secondary'): TemplateResult =>
  html`<button type="button" class="button ${kind} small" @click=${() => void onClick()}>${label}</button>`;

const round = (scene: SideScene, { next, unoffered, handedIn }: Lead): TemplateResult => {
  const { view, name, onLead } = scene;
  const { lead: words } = scene.words;
  const { turn } = view;
  return html`${roundLine(scene)}
    <p class="side-actions">
      ${turn ? button(words.end(name(turn)), () => onLead({ type: 'finish', personId: turn })) : nothing}
      ${
        next
          ? button(words.next(name(next)), () => onLead({ type: 'offer', personId: next }), 'primary')
          : html`<span class="small muted">${words.over}</span>
              ${button(words.restart, () => onLead({ type: 'restart-round' }))}`
      }
    </p>
    ${
      unoffered.length
        ? html`<h3 class="small">${words.unoffered}</h3>
            <ul role="list" class="side-rows">
              ${unoffered.map(
                id =>
                  html`<li>
                    ${id === next ? html`<bdi>${name(id)}</bdi>` : button(words.offer(name(id)), () => onLead({ type: 'offer', personId: id }))}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      handedIn.length
        ? html`<h3 class="small">${words.handedIn}</h3>
            ${handedIn.map(
              ({ id, words: text }) =>
                html`<p class="small">
                  <span class="strong"><bdi>${name(id)}</bdi></span> <bdi>${text}</bdi>
                </p>`,
            )}`
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
    <h3 class="small">${words.lead.people}</h3>
    <ul role="list" class="side-rows">
      ${others.map(one => person(scene, lead, one, reasons, onReason))}
    </ul>`;
};
