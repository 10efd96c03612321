import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalParticipant, Participant, RoomState } from '../../../media/room.js';
import { eyeIcon, infoIcon, leaveIcon } from '../../../parts/icons/common.js';
import { icon, type Icon } from '../../../parts/icons/icon.js';
import {
  cameraIcon,
  cameraOffIcon,
  microphoneIcon,
  microphoneOffIcon,
  peopleIcon,
  speakerIcon,
} from '../../../parts/icons/room.js';
import { notice } from '../../../parts/notice.js';
import type { LargeTile } from '../large-tile.js';
import { plays } from './media-element.js';
import type { Trouble } from './tools.js';
import type { CallWords } from './words/words.js';
import { tiles } from './tiles.js';
import type { Words } from '../words/words.js';

export interface CallViewProps {
  readonly state: RoomState;
  readonly words: CallWords;
  readonly press: Words['press'];
  /** What stands in the way of a device that somebody has just tried. */
  readonly trouble: Trouble | undefined;
  readonly soundBlocked: boolean;
  /** The person wanted to show their screen, and it is not shown. */
  readonly shareFailed: boolean;
  /** What stands beside the stage, such as a moment to oneself. */
  readonly panel: unknown;
  /** What has to be known at once, beside what the line and the devices give to know. */
  readonly notices: unknown;
  /** More that one can do, beside camera and microphone. */
  readonly tools: unknown;
  /** The others, in the order of their tiles. */
  readonly people: readonly Participant[];
  /** What is shown large. */
  readonly front: LargeTile | undefined;
  /** The person does not want to look at themselves. The others see them all the same. */
  readonly selfHidden: boolean;
  readonly onMicrophone: (on: boolean) => void;
  readonly onCamera: (on: boolean) => void;
  readonly onStopShare: () => void;
  readonly onLeave: () => void;
  readonly onSoundBlocked: () => void;
  readonly onSound: () => void;
}

const control = (
  drawing: Icon,
  fact: string,
  press: string,
  off: boolean,
  keys: string,
  onClick: () => void,
): TemplateResult =>
  html`<button type="button" class="control ${off ? 'off' : ''}" aria-keyshortcuts=${keys} @click=${onClick}>
    ${icon(drawing)}<span>${fact}<span class="visually-hidden">${press}</span></span>
  </button>`;

const switches = (
  local: LocalParticipant,
  { words, press, onMicrophone, onCamera }: CallViewProps,
): TemplateResult => {
  const hears = local.microphone.status === 'on';
  const sees = local.camera.status === 'on';
  return html`${control(
    hears ? microphoneIcon : microphoneOffIcon,
    words.microphoneControl[local.microphone.status],
    hears ? press.unmuted : press.muted,
    !hears,
    'Alt+M',
    () => onMicrophone(!hears),
  )}${control(
    sees ? cameraIcon : cameraOffIcon,
    words.cameraControl[local.camera.status],
    sees ? press.cameraOn : press.cameraOff,
    !sees,
    'Alt+V',
    () => onCamera(!sees),
  )}`;
};

const notices = (local: LocalParticipant, props: CallViewProps): TemplateResult => {
  const { state, words, trouble, soundBlocked, shareFailed, onSound, onStopShare } = props;
  return html`<div class="notices" role="status">
    ${props.notices}
    ${
      state.connection.status === 'reconnecting'
        ? notice({
            title: words.reconnecting.title,
            body: words.reconnecting.text,
            icon: infoIcon,
            tone: 'warm',
          })
        : nothing
    }
    ${
      soundBlocked
        ? notice({
            title: words.soundBlocked.title,
            body: words.soundBlocked.text,
            icon: speakerIcon,
            tone: 'warm',
            actions: html`<button type="button" class="button secondary small" @click=${onSound}>
              ${words.soundBlocked.action}
            </button>`,
          })
        : nothing
    }
    ${
      local.screen === 'on'
        ? notice({
            title: words.sharing.title,
            body: words.sharing.text,
            icon: eyeIcon,
            actions: html`<button type="button" class="button secondary small" @click=${onStopShare}>
              ${words.sharing.action}
            </button>`,
          })
        : nothing
    }
    ${
      shareFailed
        ? notice({
            title: words.shareFailed.title,
            body: words.shareFailed.text,
            icon: infoIcon,
            tone: 'warm',
          })
        : nothing
    }
    ${
      trouble
        ? notice({
            title: trouble.fact,
            body: trouble.step,
            icon: trouble.kind === 'camera' ? cameraOffIcon : microphoneOffIcon,
            tone: 'warm',
          })
        : nothing
    }
    ${local.mayPublish ? nothing : html`<p class="small muted">${words.watching}</p>`}
    ${
      state.participants.length || state.connection.status !== 'connected'
        ? nothing
        : html`<p class="small muted">${words.alone}</p>`
    }
  </div>`;
};

/** The room: everyone in a tile that stays where it is, and what one can do under it. */
export const callView = (props: CallViewProps): TemplateResult => {
  const { state, people, front, words, panel, onLeave, onSoundBlocked } = props;
  const { local } = state;
  if (!local) return html``;
  return html`<div class="room">
    <div class="beside ${panel ? 'with-panel' : ''}">
      <div class="stage" part="stage">
        <h2 class="visually-hidden" tabindex="-1">${words.people}</h2>
        ${notices(local, props)} ${tiles({ people, local, words, front, selfHidden: props.selfHidden })}
        <slot name="captions"></slot>
        ${repeat(
          people,
          ({ id }) => id,
          ({ audioTrack }) => html`<audio ${plays(audioTrack, onSoundBlocked)}></audio>`,
        )}
      </div>
      ${panel}
    </div>
    <div class="controls" part="controls" role="group" aria-label=${words.controls}>
      ${local.mayPublish ? switches(local, props) : nothing} ${props.tools}
      <p class="control count">${icon(peopleIcon)}<span>${words.here(people.length + 1)}</span></p>
      <button type="button" class="control out" part="leave" @click=${onLeave}>
        ${icon(leaveIcon)}<span>${words.leave}</span>
      </button>
    </div>
  </div>`;
};
