import { html, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { getProgram } from '../../../contract/operations/program.js';
import type { ProgramContext } from '../../../context/program-context.js';
import type { Program } from '../../../contract/program.js';
import type { SessionKind } from '../../../contract/session-kind.js';
import type { Session } from '../../../contract/session.js';
import { AlarmController } from '../../../controllers/alarm.js';
import { LiveController } from '../../../controllers/live.js';
import { LoadController } from '../../../controllers/load.js';
import { OnlineController } from '../../../controllers/online.js';
import type { CommonWords } from '../../../i18n/words/words.js';
import { dayKey, formatWhen } from '../../../i18n/format.js';
import { fixStyles } from '../../../parts/fix.js';
import { noticeStyles } from '../../../parts/notice.js';
import { offlineNotice } from '../../../parts/offline-notice.js';
import { phoneLink } from '../../../parts/phone-link.js';
import { problemWords } from '../../../parts/problem-words.js';
import { problem, problemStyles } from '../../../parts/problem.js';
import { kindTile } from '../../../parts/session-kind.js';
import { signedOut } from '../../../parts/signed-out.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import type { EpochMs } from '../../../rules/zone.js';
import { kinds } from '../../../styles/kinds.styles.js';
import { chooserOf } from './device-chooser.js';
import { doorOf } from '../door.js';
import { type ReceptionWords, receptionWords } from './words/words.js';
import { plainScreen, type ScreenContext } from '../screen.view.js';
import { LateWords } from '../../../i18n/late-words.js';
import { NameChoice } from './name-choice.js';
import { nextChange } from './next-change.js';
import type { DeviceChooser } from '../lobby/lobby.js';

/** What the reception needs of the element. */
export interface ReceptionHost extends ReactiveControllerHost {
  readonly program: ProgramContext | undefined;
  readonly sessionId: string;
  clock: () => EpochMs;
}

/** What is to be known about the session, and who hears when somebody has changed it. */
export interface ReceptionOptions {
  readonly language: string;
  readonly session: () => Session | undefined;
  readonly onChanged: () => void;
}

interface ProblemContext {
  readonly error: unknown;
  readonly language: string;
  readonly common: CommonWords;
  readonly onRetry: () => void;
}

/** What the first look at the lobby does without: the program, the time, changes, faults, and closed doors. */
export class Reception {
  readonly styles: readonly CSSResult[] = [kinds, noticeStyles, problemStyles, fixStyles, textFieldStyles];
  readonly #host: ReceptionHost;
  readonly #late: LateWords<ReceptionWords>;
  readonly #program: LoadController<Program>;
  readonly #online: OnlineController;
  readonly #name: NameChoice;

  private constructor(
    host: ReceptionHost,
    late: LateWords<ReceptionWords>,
    { session, onChanged }: ReceptionOptions,
  ) {
    this.#host = host;
    this.#late = late;
    this.#program = new LoadController(host);
    this.#online = new OnlineController(host);
    this.#name = new NameChoice(host);
    const now = (): EpochMs => host.clock();
    new AlarmController(host, () => nextChange(session(), now()), now);
    new LiveController(host, event => {
      const concerns = 'resourceId' in event && event.resourceId === host.sessionId;
      // Whoever comes and goes in the room changes nothing of the session.
      if (event.type === 'resync' || (concerns && event.type !== 'room.changed')) onChanged();
    });
    this.start();
  }

  static async load(host: ReceptionHost, options: ReceptionOptions): Promise<Reception> {
    const late = await LateWords.load(receptionWords, options.language, () => host.requestUpdate());
    return new Reception(host, late, options);
  }

  /** Whom to call, and who is there at what hours. */
  get program(): Program | undefined {
    return this.#program.value;
  }

  /** The name that the person has chosen for the room; undefined for the one that the program has. */
  get chosenName(): string | undefined {
    return this.#name.chosen;
  }

  /** By what name the others see the person, and how to change it. */
  name(language: string): TemplateResult | undefined {
    return this.#name.render(this.program, this.#late.in(language).name);
  }

  /** The tile of a kind of session. The words beside it say the same. */
  tile(kind: SessionKind): TemplateResult {
    return kindTile(kind);
  }

  /** Offers other cameras and microphones. */
  chooser(language: string): DeviceChooser {
    return chooserOf(this.#late.in(language));
  }

  /** Whom to call when something does not work. */
  help(language: string): TemplateResult | undefined {
    const { program } = this;
    return program
      ? html`<p class="small muted">
          ${this.#late.in(language).help(program.name)} ${phoneLink(program.phone)}
        </p>`
      : undefined;
  }

  /** Fetches the program of another client. */
  start(): void {
    const client = this.#host.program?.client;
    if (!client) return;
    void this.#program.start(signal => call(client, getProgram, {}, { signal }));
    this.#name.start(client);
  }

  /** Before the door opens, after it has closed, or when the session was called off. */
  door(context: ScreenContext): TemplateResult {
    const { session, reader, now } = context;
    const words = this.#late.in(context.language);
    const door = doorOf(session, now);
    if (door === 'cancelled') return plainScreen(context, { ...words.cancelled, call: true });
    const { title, titleDay, text } = door === 'early' ? words.early : words.closed;
    const instant = door === 'early' ? session.joinOpensAt : session.joinClosesAt;
    const today = dayKey(instant, reader) === dayKey(now, reader);
    const when = formatWhen(instant, reader, now);
    return plainScreen(context, {
      title: today ? title(when) : titleDay(when),
      text,
      call: door === 'closed',
    });
  }

  unsupported(context: ScreenContext): TemplateResult {
    return plainScreen(context, { ...this.#late.in(context.language).unsupported, call: true });
  }

  signedOut(common: CommonWords, onSignIn: () => void): TemplateResult {
    return html`<div class="face">${signedOut({ words: common.signedOut, onSignIn })}</div>`;
  }

  /** The session could not be had. */
  problem({ error, language, common, onRetry }: ProblemContext): TemplateResult {
    const { program } = this;
    return html`<div class="face">
      ${problem({
        title: this.#late.in(language).unavailable,
        text: problemWords(error, common),
        retry: { label: common.retry, onClick: onRetry },
        phone: program && { label: common.call(program.name), number: program.phone },
      })}
    </div>`;
  }

  /** `unreachable`: something could not be fetched, whatever the device says about its network. */
  offline(unreachable: boolean, language: string, { problem: words }: CommonWords): TemplateResult {
    const { offline: title, offlineText: body } = this.#late.in(language);
    if (!this.#online.online) return offlineNotice({ offline: true, title, body });
    return offlineNotice({ offline: unreachable, title: words.title, body: words.network });
  }
}
