import { html, type TemplateResult } from 'lit';
import type { Session } from '../../contract/session.js';
import { formatTime, formatWhen, type TimeReader } from '../../i18n/format.js';
import { icon } from '../../parts/icons/icon.js';
import { momentIcon } from '../../parts/icons/room.js';
import type { EpochMs } from '../../rules/zone.js';
import { doorOf, minutesUntil } from './door.js';
import type { Words } from './words/words.js';

export interface TopProps {
  readonly session: Session;
  /** The kind's tile, which has its place before it is there. */
  readonly tile: unknown;
  readonly inside: boolean;
  readonly now: EpochMs;
  readonly reader: TimeReader;
  readonly words: Words;
  readonly momentOpen: boolean;
  readonly onMoment: () => void;
}

/** From how long before the start minutes are counted. */
const SOON = 60;

const fact = ({ session, inside, now, reader, words }: TopProps): string => {
  const { startsAt, endsAt, leader } = session;
  const start = Date.parse(startsAt);
  if (inside && now >= start) {
    const left = minutesUntil(endsAt, now);
    return `${left ? words.minutesLeft(left) : words.timeIsUp}. ${words.notRecorded}`;
  }
  const minutes = minutesUntil(startsAt, now);
  const time = formatTime(startsAt, reader);
  const when =
    now >= start
      ? words.started(time)
      : minutes <= SOON
        ? words.startsIn(time, minutes)
        : words.startsAt(formatWhen(startsAt, reader, now));
  const late = now >= start && doorOf(session, now) === 'open' ? ` ${words.lateIsFine}.` : '';
  return `${when}.${late} ${words.leads(leader.displayName)}`;
};

/** What this is, what is so about it now, and a moment to oneself, always in reach. */
export const top = (props: TopProps): TemplateResult => {
  const { session, tile, words, momentOpen, onMoment } = props;
  return html`<div class="top" part="top">
    <span class="tile-place">${tile}</span>
    <div class="grow">
      <p class="strong"><bdi>${session.title}</bdi></p>
      <p class="note muted">${fact(props)}</p>
    </div>
    <button
      type="button"
      class="button secondary small"
      part="moment"
      aria-expanded=${momentOpen ? 'true' : 'false'}
      @click=${onMoment}
    >
      ${icon(momentIcon)}<span class="wide-only">${words.moment}</span
      ><span class="narrow-only">${words.momentShort}</span>
    </button>
  </div>`;
};
