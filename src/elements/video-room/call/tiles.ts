import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RoomRole } from '../../../contract/session.js';
import type { LocalParticipant, Participant } from '../../../media/room.js';
import { initials } from '../../../parts/avatar.js';
import { icon } from '../../../parts/icons/icon.js';
import { microphoneOffIcon, speakIcon } from '../../../parts/icons/room.js';
import type { LargeTile } from '../large-tile.js';
import { plays } from './media-element.js';
import type { CallWords } from './words/words.js';

export interface TilesProps {
  /** In the order of their tiles. */
  readonly people: readonly Participant[];
  readonly local: LocalParticipant;
  readonly words: CallWords;
  readonly front: LargeTile | undefined;
  /** The person does not want to look at themselves. The others see them all the same. */
  readonly selfHidden: boolean;
}

interface TileProps {
  /** As it is written on the tile, and the bare one of which the first letter stands for a picture. */
  readonly name: string;
  readonly bareName: string;
  readonly track: MediaStreamTrack | undefined;
  /** Where that is another thing than having a picture here. */
  readonly cameraOn?: boolean;
  readonly microphone: boolean;
  readonly speaking: boolean;
  /** One's own tile. */
  readonly self?: boolean;
  /** The line to this person is weak. */
  readonly weak?: boolean;
  /** Shown large. */
  readonly large: boolean;
  readonly words: CallWords;
}

const LEADS: ReadonlySet<RoomRole> = new Set(['leader', 'co-leader']);

/** Who leads comes first, then everyone as they came: nobody's tile moves because somebody speaks. */
export const inOrder = (participants: readonly Participant[]): Participant[] =>
  [...participants].sort(
    (a, b) => Number(LEADS.has(b.role)) - Number(LEADS.has(a.role)) || a.joinedAt - b.joinedAt,
  );

const tile = (props: TileProps): TemplateResult => {
  const { name, bareName, track, microphone, speaking, self, weak = false, large, words } = props;
  const cameraOn = props.cameraOn ?? track !== undefined;
  return html`<li
    class="tile ${speaking ? 'speaking' : ''} ${self ? 'self' : ''} ${large ? 'large' : ''}"
    part="tile"
  >
    ${
      track
        ? html`<video aria-hidden="true" playsinline ${plays(track)}></video>`
        : html`<span class="initial" aria-hidden="true">${initials(bareName)}</span>`
    }
    <span class="plate" part="name"
      >${microphone ? nothing : icon(microphoneOffIcon)}<span class="ellipsis"><bdi>${name}</bdi></span
      ><span class="visually-hidden"
        >${microphone ? '' : `, ${words.mutedMark}`}${cameraOn ? '' : `, ${words.cameraOffMark}`}</span
      >${weak ? html`<span class="weak">${words.weakLine}</span>` : nothing}</span
    >
    ${speaking ? html`<span class="tag" part="tag">${icon(speakIcon)}${words.speaking}</span>` : nothing}
  </li>`;
};

const screenTile = (name: string, track: MediaStreamTrack, large: boolean): TemplateResult =>
  html`<li class="tile screen ${large ? 'large' : ''}" part="tile">
    <video aria-hidden="true" playsinline ${plays(track)}></video>
    <span class="plate" part="name"
      ><span class="ellipsis"><bdi>${name}</bdi></span></span
    >
  </li>`;

/** How many columns and rows of tiles: a class each, so that the style sheet can lay them out by width. */
const gridOf = (count: number): string => {
  if (count <= 2) return `of-${count}`;
  return count <= 4 ? 'of-4' : count <= 6 ? 'of-6' : count <= 9 ? 'of-9' : 'of-12';
};

const screensOf = (people: readonly Participant[]): [Participant, MediaStreamTrack][] =>
  people.flatMap(one => (one.screenTrack ? [[one, one.screenTrack]] : []));

/** Everyone in a tile that stays where it is: what is large comes before the others without moving them. */
export const tiles = (props: TilesProps): TemplateResult => {
  const { people, local, words, front, selfHidden } = props;
  const { track } = local.camera;
  const isLarge = (kind: LargeTile['kind'], id: string): boolean => front?.kind === kind && front.id === id;
  const count = people.length + 1;
  return html`<ul class="tiles ${gridOf(count)} ${front ? 'fronted' : ''}" role="list">
    ${repeat(
      screensOf(people),
      ([{ id }]) => id,
      ([{ id, displayName }, track]) =>
        screenTile(words.screenOf(displayName || words.someone), track, isLarge('screen', id)),
    )}
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
          large: isLarge('person', id),
          weak: quality === 'poor',
          words,
        }),
    )}
    ${tile({
      name: selfHidden && track ? words.youHidden : words.you,
      bareName: local.displayName,
      track: selfHidden ? undefined : track,
      microphone: local.microphone.status === 'on',
      speaking: local.speaking,
      self: true,
      cameraOn: track !== undefined,
      large: isLarge('person', local.id),
      words,
    })}
  </ul>`;
};
