import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RoomRole } from '../../contract/session.js';
import type { DeviceKind } from '../../media/local-device.js';
import type { LocalParticipant, Participant, RoomState } from '../../media/room.js';
import { initials } from '../../parts/avatar.js';
import { infoIcon, leaveIcon } from '../../parts/icons/common.js';
import { icon, type Icon } from '../../parts/icons/icon.js';
import {
  cameraIcon,
  cameraOffIcon,
  microphoneIcon,
  microphoneOffIcon,
  peopleIcon,
  speakIcon,
  speakerIcon,
} from '../../parts/icons/room.js';
import { notice } from '../../parts/notice.js';
import { plays } from './media-element.js';
import type { RoomWords } from './room.words.en.js';
import type { Words } from './words.js';

export interface RoomViewProps {
  readonly state: RoomState;
  readonly words: RoomWords;
  readonly press: Words['press'];
  /** What stands in the way of a device that somebody has just tried. */
  readonly trouble: { kind: DeviceKind; fact: string; step: string } | undefined;
  readonly soundBlocked: boolean;
  /** What stands beside the stage, such as a moment to oneself. */
  readonly panel: unknown;
  /** What has to be known at once, beside what the line and the devices give to know. */
  readonly notices: unknown;
  /** More that one can do, beside camera and microphone. */
  readonly tools: unknown;
  /** Whom those who lead show in front. */
  readonly spotlight: string | null | undefined;
  /** The person does not want to look at themselves. The others see them all the same. */
  readonly selfHidden: boolean;
  readonly onHideSelf: (hidden: boolean) => void;
  readonly onMicrophone: (on: boolean) => void;
  readonly onCamera: (on: boolean) => void;
  readonly onLeave: () => void;
  readonly onSoundBlocked: () => void;
  readonly onSound: () => void;
}

const LEADS: ReadonlySet<RoomRole> = new Set(['leader', 'co-leader']);

/** Who leads comes first, then everyone as they came: nobody's tile moves because somebody speaks. */
const inOrder = (participants: readonly Participant[]): Participant[] =>
  [...participants].sort(
    (a, b) => Number(LEADS.has(b.role)) - Number(LEADS.has(a.role)) || a.joinedAt - b.joinedAt,
  );

interface TileProps {
  /** As it is written on the tile, and the bare one of which the first letter stands for a picture. */
  readonly name: string;
  readonly bareName: string;
  readonly track: MediaStreamTrack | undefined;
  readonly microphone: boolean;
  readonly speaking: boolean;
  /** One's own tile, with what hides the picture from oneself, or shows it again. */
  readonly self?: {
    readonly hidden: boolean;
    readonly mayHide: boolean;
    readonly onHide: (hidden: boolean) => void;
  };
  /** The line to this person is weak. */
  readonly weak?: boolean;
  /** Shown in front. */
  readonly spot: boolean;
  readonly words: RoomWords;
}

const tile = ({
  name,
  bareName,
  track,
  microphone,
  speaking,
  self,
  weak = false,
  spot,
  words,
}: TileProps): TemplateResult =>
  html`<li class="tile ${speaking ? 'speaking' : ''} ${self ? 'self' : ''} ${spot ? 'spot' : ''}" part="tile">
    ${
      track && !self?.hidden
        ? html`<video aria-hidden="true" playsinline ${plays(track)}></video>`
        : html`<span class="initial" aria-hidden="true">${initials(bareName)}</span>`
    }
    <span class="plate" part="name"
      >${microphone ? nothing : icon(microphoneOffIcon)}<span class="ellipsis"><bdi>${name}</bdi></span
      ><span class="visually-hidden"
        >${microphone ? '' : `, ${words.mutedMark}`}${track ? '' : `, ${words.cameraOffMark}`}</span
      >${weak ? html`<span class="weak">${words.weakLine}</span>` : nothing}</span
    >
    ${
      self?.mayHide && track
        ? html`<button type="button" class="hide" @click=${() => self.onHide(!self.hidden)}>
            ${self.hidden ? words.showSelf : words.hideSelf}
          </button>`
        : nothing
    }
    ${speaking ? html`<span class="tag" part="tag">${icon(speakIcon)}${words.speaking}</span>` : nothing}
  </li>`;

const control = (
  drawing: Icon,
  fact: string,
  press: string,
  off: boolean,
  onClick: () => void,
): TemplateResult =>
  html`<button type="button" class="control ${off ? 'off' : ''}" @click=${onClick}>
    ${icon(drawing)}<span>${fact}<span class="visually-hidden">${press}</span></span>
  </button>`;

const switches = (
  local: LocalParticipant,
  { words, press, onMicrophone, onCamera }: RoomViewProps,
): TemplateResult => {
  const hears = local.microphone.status === 'on';
  const sees = local.camera.status === 'on';
  return html`${control(
    hears ? microphoneIcon : microphoneOffIcon,
    words.microphoneControl[local.microphone.status],
    hears ? press.unmuted : press.muted,
    !hears,
    () => onMicrophone(!hears),
  )}${control(
    sees ? cameraIcon : cameraOffIcon,
    words.cameraControl[local.camera.status],
    sees ? press.cameraOn : press.cameraOff,
    !sees,
    () => onCamera(!sees),
  )}`;
};

const notices = (local: LocalParticipant, props: RoomViewProps): TemplateResult => {
  const { state, words, trouble, soundBlocked, onSound } = props;
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

/** How many columns and rows of tiles: a class each, so that the style sheet can lay them out by width. */
const gridOf = (count: number): string => {
  if (count <= 2) return `of-${count}`;
  return count <= 4 ? 'of-4' : count <= 6 ? 'of-6' : count <= 9 ? 'of-9' : 'of-12';
};

/** The room: everyone in a tile that stays where it is, and what one can do under it. */
export const roomView = (props: RoomViewProps): TemplateResult => {
  const { state, words, panel, onLeave, onSoundBlocked } = props;
  const { local, participants } = state;
  if (!local) return html``;
  const people = inOrder(participants);
  const count = people.length + 1;
  return html`<div class="room">
    <div class="beside ${panel ? 'with-panel' : ''}">
      <div class="stage" part="stage">
        <h2 class="visually-hidden" tabindex="-1">${words.people}</h2>
        ${notices(local, props)}
        <ul class="tiles ${gridOf(count)}" role="list">
          ${repeat(
            people,
            ({ id }) => id,
            ({ id, displayName, role, videoTrack, microphone, speaking, quality }) =>
              tile({
                name: words.roles[role](displayName || words.someone),
                bareName: displayName || words.someone,
                track: videoTrack,
                microphone,
                speaking,
                spot: id === props.spotlight,
                weak: quality === 'poor',
                words,
              }),
          )}
          ${tile({
            name: words.you,
            bareName: local.displayName,
            track: local.camera.track,
            microphone: local.microphone.status === 'on',
            speaking: local.speaking,
            self: { hidden: props.selfHidden, mayHide: local.mayPublish, onHide: props.onHideSelf },
            spot: local.id === props.spotlight,
            words,
          })}
        </ul>
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
      <p class="control count">${icon(peopleIcon)}<span>${words.here(count)}</span></p>
      <button type="button" class="control out" part="leave" @click=${onLeave}>
        ${icon(leaveIcon)}<span>${words.leave}</span>
      </button>
    </div>
  </div>`;
};
