import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, formatTimeRange } from '../../i18n/format.js';
import { clockIcon } from '../../parts/icons/common.js';
import { icon } from '../../parts/icons/icon.js';
import { cameraIcon } from '../../parts/icons/camera.js';
import { kindTile } from '../../parts/session-kind.js';
import { formatFromNow } from './from-now.js';
import { isToday, phase, whenOf, type Scene } from './scene.js';
import { canJoin, isAhead, type Item } from './timeline.js';

/** The way in, in its order: not yet and says when, now, late and welcome. Nothing once the door has closed. */
export const joinButton = (scene: Scene, item: Item, className: string): TemplateResult | typeof nothing => {
  const { words, reader } = scene;
  const now = phase(scene, item);
  if (now === 'ahead') {
    const time = formatTime(item.opens, reader);
    const label = isToday(scene, item.opens) ? words.joinAt(time) : words.joinOn(whenOf(scene, item.opens));
    return html`<button
      type="button"
      class="button soon ${className.replace(/primary|secondary/, '')}"
      part="join"
      aria-disabled="true"
    >
      ${icon(clockIcon)}<span>${label}</span>
    </button>`;
  }
  if (!canJoin(now)) return nothing;
  const label = html`${icon(cameraIcon)}<span>${now === 'open' ? words.join : words.joinLate}</span>`;
  const href = scene.roomOf(item);
  const onClick = (event: Event): void => {
    if (!scene.join(item)) event.preventDefault();
  };
  return href
    ? html`<a class="button ${className}" part="join" href=${href} @click=${onClick}>${label}</a>`
    : html`<button type="button" class="button ${className}" part="join" @click=${onClick}>${label}</button>`;
};

/** When it is, as a person would say it. */
export const lead = (scene: Scene, item: Item): string => {
  const { words, reader, now } = scene;
  if (now >= item.start) return words.started(formatFromNow(item.start, now, reader.locale));
  return words.next(
    isToday(scene, item.start) ? formatFromNow(item.start, now, reader.locale) : whenOf(scene, item.start),
  );
};

const note = (scene: Scene, item: Item): string => {
  const time = formatTime(Math.min(item.closes, item.end), scene.reader);
  return isAhead(phase(scene, item)) ? scene.words.lateIsFine(time) : scene.words.doorClosed(time);
};

/** The session that the person turns to now, and the way in. The one fill and the one filled button of the view. */
export const nextBlock = (scene: Scene, item: Item): TemplateResult => {
  const { words, reader } = scene;
  const { kind, title, leader } = item.about;
  return html`<section class="next" part="next" aria-labelledby="next-title">
    <p class="small muted">${lead(scene, item)}</p>
    <div class="row top next-what">
      ${kindTile(kind)}
      <div class="grow">
        <h2 class="lead" id="next-title">${title}</h2>
        <p class="small muted">
          <bdi>${formatTimeRange(item.start, item.end, reader)}</bdi> ·
          ${words.kindWith(words.kinds[kind], leader.displayName)}
        </p>
      </div>
    </div>
    <div class="next-actions">
      ${joinButton(scene, item, 'primary')}
      ${
        isAhead(phase(scene, item))
          ? html`<button
              type="button"
              class="button quiet"
              part="cancel"
              @click=${() => scene.wish({ to: 'cancel', item })}
            >
              <span>${words.cannotCome}</span>
            </button>`
          : nothing
      }
    </div>
    <p class="note muted">${note(scene, item)}</p>
  </section>`;
};
