import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../../contract/session.js';
import type { SessionKind } from '../../../contract/session-kind.js';
import { busyButton } from '../../../parts/busy-button.js';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { lockIcon } from '../../../parts/icons/common.js';
import { icon, type Icon } from '../../../parts/icons/icon.js';
import {
  blurIcon,
  cameraIcon,
  cameraOffIcon,
  listenIcon,
  microphoneIcon,
  microphoneOffIcon,
} from '../../../parts/icons/room.js';
import type { Backdrop } from './backdrop.js';
import type { RoomDevices } from './devices.js';
import { deviceRows, type DeviceChooser } from './device-row.js';
import type { Words } from '../words/words.js';

export { Backdrop } from './backdrop.js';
export { action, saidOf, type DeviceChooser } from './device-row.js';
export { RoomDevices } from './devices.js';
export { Entrance } from './entrance.js';

export interface LobbyProps {
  readonly session: Session;
  readonly devices: RoomDevices;
  readonly backdrop: Backdrop;
  readonly words: Words;
  readonly entering: boolean;
  readonly inPrivate: boolean;
  /** The person wanted to come in without saying that nobody listens in. */
  readonly askPlace: boolean;
  readonly notice: unknown;
  readonly chooser: DeviceChooser | undefined;
  /** By what name the others see the person. */
  readonly name: unknown;
  /** Whom to call. */
  readonly help: unknown;
  readonly onPrivate: (checked: boolean) => void;
  readonly onEnter: () => void;
  readonly onEnterWithoutCamera: () => void;
}

/** Kinds in which other people in care are in the room. */
const SHARED: ReadonlySet<SessionKind> = new Set(['group', 'skills-class', 'family', 'meal-support']);

const streams = new WeakMap<MediaStreamTrack, MediaStream>();

/** The same stream for the same track: a new one would make the picture flicker at each render. */
const streamOf = (track: MediaStreamTrack): MediaStream => {
  const stream = streams.get(track) ?? new MediaStream([track]);
  streams.set(track, stream);
  return stream;
};

const toggle = (drawing: Icon, fact: string, press: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button secondary small" @click=${onClick}>
    ${icon(drawing)}<span>${fact}<span class="visually-hidden">${press}</span></span>
  </button>`;

const preview = ({ session, devices, backdrop, words }: LobbyProps): TemplateResult => {
  const { camera, microphone } = devices.open ?? {};
  const track = camera?.state.track;
  const effect = camera?.state.effect;
  const asks = camera?.state.status === 'asks' && microphone?.state.status === 'asks';
  const status = camera?.state.status ?? 'off';
  const muted = microphone?.state.muted ?? true;
  const plate = SHARED.has(session.kind) ? words.seenByGroup : words.seenBy(session.leader.displayName);
  const picture = track
    ? html`<video
          aria-label=${words.preview}
          autoplay
          playsinline
          .muted=${true}
          .srcObject=${streamOf(track)}
        ></video>
        <span class="plate" part="name">${plate}</span>`
    : html`<div class="preview-off">
        ${icon(cameraOffIcon)}
        <p class="small">
          ${
            asks
              ? words.camera.asks.step
              : effect === 'slow' || effect === 'failed'
                ? words.blur[effect]
                : words.previewOff
          }
        </p>
        ${
          asks
            ? html`<button type="button" class="button secondary small" @click=${() => void devices.ask()}>
                ${words.useBoth}
              </button>`
            : nothing
        }
      </div>`;
  return html`<div>
    <div class="tile preview" part="preview">${picture}</div>
    <div class="switches">
      ${
        status === 'on'
          ? toggle(cameraIcon, words.cameraOn, words.press.cameraOn, () => camera?.stop())
          : status === 'off' || status === 'starting'
            ? toggle(
                cameraOffIcon,
                status === 'off' ? words.cameraOff : words.camera.starting.fact,
                words.press.cameraOff,
                () => void camera?.start(),
              )
            : nothing
      }
      ${
        backdrop.offered && status !== 'missing' && status !== 'denied'
          ? toggle(
              blurIcon,
              backdrop.starting ? words.blur.starting : backdrop.on ? words.blur.on : words.blur.off,
              backdrop.on ? words.press.blurOn : words.press.blurOff,
              () => void backdrop.toggle(),
            )
          : nothing
      }
      ${
        microphone?.state.status !== 'on'
          ? nothing
          : muted
            ? toggle(microphoneOffIcon, words.muted, words.press.muted, () => microphone.setMuted(false))
            : toggle(microphoneIcon, words.unmuted, words.press.unmuted, () => microphone.setMuted(true))
      }
    </div>
  </div>`;
};

const agreement = ({ session, words, inPrivate, askPlace, onPrivate }: LobbyProps): TemplateResult => {
  const item = (drawing: Icon, text: string): TemplateResult => html`<li>${icon(drawing)}${text}</li>`;
  const { agreements } = words;
  return html`<section class="agreement" part="agreement">
    <h3 class="small">${words.agreement}</h3>
    <ul role="list">
      ${SHARED.has(session.kind) ? item(lockIcon, agreements.private) : nothing}
      ${item(cameraOffIcon, agreements.recording)} ${item(listenIcon, agreements.listening)}
    </ul>
    <label class="place">
      <input
        type="checkbox"
        class="mark"
        name="private"
        .checked=${inPrivate}
        aria-describedby=${describedBy(askPlace && 'place-fix')}
        @change=${(event: Event) => onPrivate((event.target as HTMLInputElement).checked)}
      />
      <span>${words.place}</span>
    </label>
    ${fixMessage('place-fix', askPlace ? words.placeFix : undefined)}
  </section>`;
};

/** Before the room: how one looks and sounds, what is asked of each other, and the way in. */
export const lobby = (props: LobbyProps): TemplateResult => {
  const { devices, words, entering, notice, chooser, help, onEnter, onEnterWithoutCamera } = props;
  const camera = devices.open?.camera.state.status;
  return html`<div class="lobby">
    ${preview(props)}
    <div class="side">
      <h2 class="question" tabindex="-1">${words.title}</h2>
      ${deviceRows(devices, words, chooser)} ${props.name} ${agreement(props)} ${notice}
      <div class="enter" part="enter">
        ${busyButton({ label: words.enter, busyLabel: words.entering, busy: entering, onClick: onEnter })}
        ${
          camera === 'on' || camera === 'starting'
            ? html`<button
                type="button"
                class="button secondary"
                @click=${entering ? nothing : onEnterWithoutCamera}
              >
                ${words.enterWithoutCamera}
              </button>`
            : nothing
        }
      </div>
      ${help}
    </div>
  </div>`;
};
