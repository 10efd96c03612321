import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKind, LocalDevice } from '../../../media/local-device.js';
import type { LocalDevices, LocalParticipant } from '../../../media/room.js';
import { segmented } from '../../../parts/segmented.js';
import type { Backdrop } from '../lobby/lobby.js';
import type { Layout } from '../large-tile.js';
import type { SideWords } from './words/words.js';

export interface MoreProps {
  readonly screen: LocalParticipant['screen'];
  /** This person, with this browser, can show a screen. */
  readonly mayShare: boolean;
  readonly layout: Layout;
  readonly selfHidden: boolean;
  readonly devices: LocalDevices | undefined;
  readonly backdrop: Backdrop | undefined;
  readonly onShare: (on: boolean) => void;
  readonly onLayout: (layout: Layout) => void;
  readonly onHideSelf: (hidden: boolean) => void;
  readonly onDevice: (kind: DeviceKind, deviceId: string) => void;
}

const share = (words: SideWords['more'], { screen, onShare }: MoreProps): TemplateResult => {
  const on = screen === 'on';
  return html`<div class="side-part">
    <button type="button" class="button secondary small" @click=${() => onShare(!on)}>
      ${on ? words.stopShare : screen === 'starting' ? words.shareStarting : words.share}
    </button>
    <p class="note muted">${words.shareHint}</p>
  </div>`;
};

const chooser = (
  { kind, state: { choices }, chosen }: LocalDevice,
  words: SideWords['more'],
  onDevice: MoreProps['onDevice'],
): TemplateResult | typeof nothing =>
  choices.length < 2
    ? nothing
    : html`<label class="side-choose">
        <span class="small">${words[kind]}</span>
        <select @change=${(event: Event) => onDevice(kind, (event.target as HTMLSelectElement).value)}>
          ${choices.map(
            ({ deviceId, label }, index) =>
              html`<option value=${deviceId} ?selected=${deviceId === chosen}>
                ${label || words.unnamed(index + 1)}
              </option>`,
          )}
        </select>
      </label>`;

/** What is done once in a session, if at all: it stands out of the way of what is done often. */
export const morePanel = (words: SideWords['more'], props: MoreProps): TemplateResult => {
  const { mayShare, layout, selfHidden, devices, backdrop, onLayout, onHideSelf, onDevice } = props;
  return html`${mayShare ? share(words, props) : nothing}
    <div class="side-part">
      <p class="small strong" aria-hidden="true">${words.layout}</p>
      ${segmented({
        name: 'layout',
        legend: words.layout,
        options: [
          { value: 'grid', label: words.layouts.grid },
          { value: 'speaker', label: words.layouts.speaker },
        ],
        value: layout,
        onChange: value => onLayout(value as Layout),
      })}
      <label class="place">
        <input
          type="checkbox"
          class="mark"
          name="hide-self"
          .checked=${selfHidden}
          @change=${(event: Event) => onHideSelf((event.target as HTMLInputElement).checked)}
        />
        <span>${words.hideSelf}<span class="note muted side-hint">${words.hideSelfHint}</span></span>
      </label>
      ${
        backdrop?.offered
          ? html`<label class="place">
              <input
                type="checkbox"
                class="mark"
                name="blur"
                .checked=${backdrop.on}
                @change=${() => void backdrop.toggle()}
              />
              <span>${words.blur}</span>
            </label>`
          : nothing
      }
    </div>
    ${devices ? [devices.camera, devices.microphone].map(device => chooser(device, words, onDevice)) : nothing}
    <details class="wide-only">
      <summary class="small">${words.keys}</summary>
      <dl class="keys">
        ${words.shortcuts.map(
          ([key, does]) =>
            html`<div>
              <dt><kbd>${words.alt}</kbd> <kbd>${key}</kbd></dt>
              <dd>${does}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
};
