import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { getIntake, getIntakeFile } from '../../../contract/operations/intake-review.js';
import { ApiError } from '../../../api/errors/api-error.js';
import { isSignedOut } from '../../../api/errors/is-signed-out.js';
import type { Alert } from '../../../contract/alert.js';
import type { IntakeSubmission, IntakeSubmissionSummary } from '../../../contract/intake-review.js';
import type { Role } from '../../../contract/person.js';
import { LoadController } from '../../../controllers/load.js';
import type { CommonWords } from '../../../i18n/words/words.js';
import type { TimeReader } from '../../../i18n/format.js';
import { LateWords } from '../../../i18n/late-words.js';
import { backIcon, eyeIcon, infoIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { loading } from '../../../parts/loading.js';
import { notice } from '../../../parts/notice.js';
import { problem } from '../../../parts/problem.js';
import { problemWords } from '../../../parts/problem-words.js';
import { type ActName, Acts, type ActsHost } from './acts/acts.js';
import { stateOf, type Desk, type Intake } from '../desk.js';
import { answers } from './answers.view.js';
import { consents, guardians } from './consents.view.js';
import { flags, missing, summary as inShort } from './facts.view.js';
import type { FileState, OpenIntakeScene } from './scene.js';
import { scores } from './scores.view.js';
import { openIntakeStyles } from './intake.styles.js';
import { openIntakeWords, type OpenIntakeWords } from './words/words.js';
import { whenOf, type Clock } from '../when.js';
import type { Words } from '../words/words.js';

export const styles: CSSResult[] = openIntakeStyles;

/** What the open intake needs of the list around it. */
export interface OpenIntakeContext {
  readonly own: () => Words;
  readonly common: () => CommonWords;
  readonly reader: () => TimeReader;
  readonly desk: () => Desk | undefined;
  readonly put: (intake: IntakeSubmissionSummary) => void;
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
  readonly expire: () => void;
}

/** Roles that read answers at all; whose answers is the API's to say. */
const READERS: ReadonlySet<Role> = new Set(['therapist', 'prescriber']);
const RIGHTS: Readonly<Partial<Record<Role, ReadonlySet<ActName>>>> = {
  therapist: new Set(['accept', 'book', 'ask', 'refer', 'bar']),
  'program-admin': new Set(['accept', 'book', 'bar']),
  prescriber: new Set(['book']),
};
const NONE: ReadonlySet<ActName> = new Set();

/** One intake: what it says, and what can be done about it. */
export class OpenIntake {
  readonly #host: ActsHost;
  readonly #context: OpenIntakeContext;
  readonly #intake: LoadController<IntakeSubmission>;
  readonly #late: LateWords<OpenIntakeWords>;
  readonly #acts: Acts;
  readonly #unfolded = new Set<string>();
  readonly #files = new Map<string, FileState>();
  #id = '';

  constructor(host: ActsHost, context: OpenIntakeContext) {
    this.#host = host;
    this.#context = context;
    this.#intake = new LoadController(host);
    this.#late = new LateWords(openIntakeWords, () => host.requestUpdate());
    this.#acts = new Acts(host, {
      words: () => this.#words,
      common: context.common,
      times: () => this.#times,
      put: context.put,
      refresh: async () => {
        await Promise.all([this.refresh(), context.refresh()]);
      },
      expire: context.expire,
    });
  }

  /** Opens an intake, or none. What is open stays; what was typed about another one does too. */
  show(id: string): void {
    if (isSignedOut(this.#intake.error)) this.#context.expire();
    if (id === this.#id) return;
    this.#id = id;
    this.#unfolded.clear();
    this.#files.clear();
    this.#intake.clear();
    const client = this.#host.program?.client;
    if (id && client && READERS.has(this.#role))
      void this.#intake.start(signal => call(client, getIntake, { id }, { signal }));
  }

  /** Looks at the open intake again. */
  async refresh(): Promise<void> {
    if (this.#id) await this.#intake.refresh();
  }

  /** Forgets everything: another person is here, or another program. */
  clear(): void {
    this.#id = '';
    this.#intake.clear();
    this.#acts.clear();
    this.#files.clear();
  }

  get #role(): Role {
    return this.#context.desk()?.me.role ?? 'patient';
  }

  get #words(): OpenIntakeWords {
    return this.#late.in(this.#context.reader().locale);
  }

  get #times(): Clock {
    return { reader: this.#context.reader(), now: this.#host.clock() };
  }

  /** @param listed the intake as the list has it; undefined for one that is not there. */
  render(listed: IntakeSubmissionSummary | undefined, calls: readonly Alert[]): TemplateResult {
    const [words, common] = [this.#words, this.#context.common()];
    const { value, error } = this.#intake;
    const back = html`<button type="button" class="button quiet small back" @click=${this.#context.close}>
      ${icon(backIcon)}<span>${words.back}</span>
    </button>`;
    if (!this.#late.known(this.#context.reader().locale)) return loading(this.#context.own().opening);
    // The list and the open intake are fetched apart: whichever is newer says how it stands.
    const known = listed ?? value;
    if (!known)
      return html`${back}${error || !READERS.has(this.#role) ? this.#fault(error) : loading(words.opening)}`;
    const reads = READERS.has(this.#role);
    const acts = {
      words,
      common,
      intake: known,
      whole: value,
      rights: RIGHTS[this.#role] ?? NONE,
    };
    return html`${back} ${this.#head(known, value)}
      ${
        value && error
          ? notice({
              title: this.#context.own().notRenewed,
              icon: infoIcon,
              tone: 'warm',
              role: 'status',
              actions: this.#retry(),
            })
          : nothing
      }
      <div class="leaves">
        <div class="main">
          ${
            reads
              ? value
                ? this.#content(value, calls)
                : error
                  ? this.#fault(error)
                  : loading(words.opening)
              : notice({ title: words.noAnswers, body: words.noAnswersText, icon: infoIcon })
          }
        </div>
        ${value || !reads ? this.#acts.render(acts) : nothing}
      </div>
      ${
        value
          ? html`<div class="to-acts">
              <button type="button" class="button secondary wide" @click=${() => this.#goToActs()}>
                ${words.toActs}
              </button>
            </div>`
          : nothing
      }
      ${value?.guardians.length ? this.#acts.dialog(acts) : nothing}`;
  }

  #goToActs(): void {
    const target = this.#host.renderRoot.querySelector<HTMLElement>(
      '.acts .choices button, .acts :is(input, select, textarea)',
    );
    (target ?? this.#host.renderRoot.querySelector<HTMLElement>('#acts-title'))?.focus();
  }

  #retry(): TemplateResult {
    return html`<button type="button" class="button secondary small" @click=${() => void this.refresh()}>
      ${this.#context.common().retry}
    </button>`;
  }

  #fault(error: unknown): TemplateResult {
    const [words, common] = [this.#words, this.#context.common()];
    const code = error instanceof ApiError ? error.code : undefined;
    if (code === 'forbidden') return problem({ title: words.noAnswers, text: words.noAnswersText });
    if (code === 'not-found' || error === undefined)
      return problem({ title: words.gone, text: words.goneText });
    return problem({
      title: words.notOpened,
      text: problemWords(error, common),
      reference:
        error instanceof ApiError && error.requestId ? common.problem.reference(error.requestId) : undefined,
      retry: { label: common.retry, onClick: () => void this.refresh() },
    });
  }

  #head(intake: Intake, whole: IntakeSubmission | undefined): TemplateResult {
    const [words, reader] = [this.#words, this.#context.reader()];
    const own = this.#context.own();
    const { person, submittedAt, replyBy, status } = intake;
    const open = status === 'received';
    const late = Date.parse(replyBy) < this.#host.clock();
    const times = this.#times;
    const language = whole && new Intl.DisplayNames(reader.locale, { type: 'language' }).of(whole.language);
    return html`<div class="head">
      <div class="row between wrap">
        <h2 class="question" tabindex="-1">${person.displayName}</h2>
        <span class="tag state">${own.states[stateOf(intake)]}</span>
      </div>
      <p class="small muted">
        ${own.sent(whenOf(submittedAt, times))}.
        ${open ? html`${(late ? own.answerDue : own.answerBy)(whenOf(replyBy, times))}.` : nothing}
        ${language ? words.writtenIn(language) : nothing}
      </p>
      ${
        whole
          ? html`<p class="note muted logged">
              ${icon(eyeIcon)}<span>${words.logged(person.displayName)}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  #content(intake: IntakeSubmission, calls: readonly Alert[]): TemplateResult {
    const scene: OpenIntakeScene = {
      ...this.#times,
      words: this.#words,
      own: this.#context.own(),
      intake,
      calls,
      unfolded: this.#unfolded,
      files: this.#files,
      mayBar: (RIGHTS[this.#role] ?? NONE).has('bar'),
      onUnfold: instrument => {
        if (!this.#unfolded.delete(instrument)) this.#unfolded.add(instrument);
        this.#host.requestUpdate();
      },
      onFile: (id, name) => void this.#download(id, name),
      onBar: guardianId => this.#acts.askToBar(intake.id, guardianId),
    };
    return html`${flags(scene)} ${inShort(scene)} ${scores(scene)} ${missing(scene)} ${guardians(scene)}
    ${consents(scene)} ${answers(scene)}`;
  }

  /** Fetches a file and hands it to the device. It is never shown in the page: nobody knows what is in it. */
  async #download(id: string, name: string): Promise<void> {
    const client = this.#host.program?.client;
    if (!client || this.#files.get(id) === 'coming') return;
    const mark = (state: FileState): void => {
      this.#files.set(id, state);
      this.#host.requestUpdate();
    };
    mark('coming');
    try {
      const address = URL.createObjectURL(await call(client, getIntakeFile, { id }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The address would hold the file in memory; some browsers begin only a while after the press.
      setTimeout(() => URL.revokeObjectURL(address), 30_000);
      mark('here');
    } catch (error) {
      if (isSignedOut(error)) this.#context.expire();
      mark('lost');
    }
  }
}
