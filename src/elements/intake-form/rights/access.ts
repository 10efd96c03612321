import { html, nothing, type TemplateResult } from 'lit';
import { listAll } from '../../../api/list-all.js';
import { listMyAccessLog } from '../../../contract/operations/access-log.js';
import type { AccessLogEntry } from '../../../contract/access-log.js';
import { dayKey, formatDay, formatTime } from '../../../i18n/format.js';
import { empty } from '../../../parts/empty.js';
import { downIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import type { Scene } from '../scene.js';
import type { RightsWords } from './words/words.js';
import { dayInWords } from './days.js';
import { section } from './section.view.js';
import { Remote } from './remote.js';

/** Days that are in sight before the person asks for more. */
const DAYS = 3;

const nameOf = ({ who }: AccessLogEntry, { access }: RightsWords): string =>
  who.role === 'guardian' ? access.guardian(who.displayName) : access.who(who.displayName, who.title);

/** Who has looked at what is the person's: the last time in a sentence, then all of it by day. */
export class Access {
  readonly remote = new Remote<readonly AccessLogEntry[]>(client => listAll(client, listMyAccessLog));

  render(scene: Scene, words: RightsWords): TemplateResult {
    return section(scene, words, {
      title: words.access.title,
      problem: words.access.problem,
      remote: this.remote,
      body: log => this.#log(scene, words, log),
    });
  }

  #log(scene: Scene, words: RightsWords, log: readonly AccessLogEntry[]): TemplateResult {
    const { reader } = scene;
    const { access } = words;
    const looks = [...log].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
    const [last] = looks;
    if (!last) return empty({ title: access.none, text: access.noneText });
    const days = new Map<string, AccessLogEntry[]>();
    for (const look of looks) {
      const key = dayKey(look.at, reader);
      days.set(key, [...(days.get(key) ?? []), look]);
    }
    const groups = [...days.values()].map(day => this.#day(scene, words, day));
    const day = dayInWords(last.at, reader, words, Date.now());
    return html`<p>${access.last(nameOf(last, words), last.what, day, formatTime(last.at, reader))}</p>
      ${groups.slice(0, DAYS)}
      ${
        groups.length > DAYS
          ? html`<details class="folded">
              <summary>${access.earlier}${icon(downIcon)}</summary>
              ${groups.slice(DAYS)}
            </details>`
          : nothing
      }`;
  }

  #day({ reader }: Scene, words: RightsWords, looks: readonly AccessLogEntry[]): TemplateResult {
    const { access } = words;
    const at = looks[0]?.at ?? '';
    const isToday = dayKey(at, reader) === dayKey(Date.now(), reader);
    return html`<h4 class="small day">${isToday ? access.todayTitle : formatDay(at, reader)}</h4>
      <ul class="looks small" role="list">
        ${looks.map(
          look =>
            html`<li>
              <span class="num faint"><bdi>${formatTime(look.at, reader)}</bdi></span>
              <span>${access.look(nameOf(look, words), look.what)}</span>
            </li>`,
        )}
      </ul>`;
  }
}
