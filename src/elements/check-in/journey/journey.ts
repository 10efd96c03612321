import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LiveRegion } from '../../../controllers/live-region.js';
import type { SignIn } from '../../../controllers/sign-in.js';
import { LateWords } from '../../../i18n/late-words.js';
import type { FocusController } from '../../../controllers/focus.js';
import { call } from '../../../api/call.js';
import { getMe } from '../../../contract/operations/people.js';
import type { ApiClient } from '../../../api/api-client.js';
import type { ProgramContext } from '../../../context/program-context.js';
import type { CheckInPlan } from '../../../contract/check-in-plan.js';
import type { Program } from '../../../contract/program.js';
import { OnlineController } from '../../../controllers/online.js';
import { dayKey } from '../../../i18n/format.js';
import { loading } from '../../../parts/loading.js';
import { offlineNotice } from '../../../parts/offline-notice.js';
import { signedOut } from '../../../parts/signed-out.js';
import type { Weight } from '../../../parts/weight-line.js';
import { CheckInDelivery } from './delivery.js';
import { IopCheckInSentEvent } from '../check-in.events.js';
import { faultOf, type FirstScene } from '../first.view.js';
import { CheckInFlow } from './flow.js';
import type { Acts, JourneyScreen } from './scene.js';
import { SCREENS } from './screens.js';
import { journeyWords, type JourneyWords } from './words/words.js';

export type { JourneyScreen } from './scene.js';

export { styles } from './screens.js';

/** What the journey does not know itself. Without a plan only a way to sign in can be shown. */
export type Surroundings = Pick<FirstScene, 'words' | 'common' | 'reader' | 'now'> & {
  readonly plan?: CheckInPlan;
  readonly program?: Program;
};

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly program: ProgramContext | undefined;
    readonly compact: boolean;
    readonly renderRoot: HTMLElement | DocumentFragment;
    refresh(): Promise<void>;
  };

export interface JourneyOptions {
  readonly now: () => number;
  readonly signIn: SignIn;
  readonly region: LiveRegion;
  readonly focus: FocusController;
}

/**
 * A check-in from its first answer to its end. Fetched while the first question is being read, so that
 * everything after it, help above all, works without a network.
 */
export class Journey implements ReactiveController {
  readonly #host: Host;
  readonly #options: JourneyOptions;
  readonly #online: OnlineController;
  readonly #words: LateWords<JourneyWords>;
  readonly #delivery: CheckInDelivery;
  readonly #flow = new CheckInFlow();
  readonly acts: Acts;
  #page: AbortController | undefined;
  #plan: CheckInPlan | undefined;
  /** Id of the person; undefined when it could not be learned. */
  #who: Promise<string | undefined> | undefined;
  #lastAt: string | null = null;

  constructor(host: Host, options: JourneyOptions) {
    this.#host = host;
    this.#options = options;
    this.#online = new OnlineController(host);
    this.#words = new LateWords(journeyWords, () => host.requestUpdate());
    options.focus.shows(host.compact ? 'strip' : 'feeling');
    this.#delivery = new CheckInDelivery(host, {
      now: options.now,
      onSent: ({ id, recordedAt }, visibility) => {
        this.#lastAt = recordedAt;
        host.dispatchEvent(new IopCheckInSentEvent({ checkInId: id, visibility }));
      },
      onSignedOut: () => options.signIn.end(),
    });
    this.acts = this.#makeActs();
    host.addController(this);
  }

  get screen(): JourneyScreen | 'signed-out' {
    const { place, isOpen, draft } = this.#flow;
    const { status } = this.#delivery;
    if (this.#options.signIn.hasEnded) return 'signed-out';
    if (status === 'sent') return 'done';
    if (status === 'waiting') return 'waiting';
    if (this.#host.compact && !isOpen && (place === 'asking' || place === 'again')) return 'strip';
    return place === 'asking' ? draft.step : place;
  }

  /** What becomes of a check-in, as a custom state. */
  get state(): string {
    const { status } = this.#delivery;
    return { idle: '', held: '', sending: 'sending', waiting: 'waiting', failed: 'error', sent: 'done' }[
      status
    ];
  }

  /** What is asked became known, or known anew. Nothing that was said is lost; what was held goes on. */
  begin(plan: CheckInPlan, feeling?: Weight): void {
    if (feeling !== undefined) this.#flow.draft.feel(feeling);
    const client = this.#host.program?.client;
    if (client)
      this.#who ??= call(client, getMe).then(
        ({ id }) => id,
        () => undefined,
      );
    this.#plan = plan;
    const known = [this.#lastAt, plan.lastCheckInAt].filter(at => at !== null);
    this.#lastAt = known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
    this.#flow.begin(plan, this.#wasToday() && this.#delivery.status === 'idle');
    this.#delivery.resume();
  }

  /** Learns who is here now. Unless it is who was here before, everything that was said is forgotten. */
  async meet(client: ApiClient, signal: AbortSignal): Promise<void> {
    const [before, { id }] = await Promise.all([this.#who, call(client, getMe, {}, { signal })]);
    if (signal.aborted) return;
    this.#who = Promise.resolve(id);
    if (before === id) return;
    this.#flow.clear();
    this.#delivery.clear();
    this.#lastAt = null;
  }

  hostConnected(): void {
    this.#page = new AbortController();
    document.addEventListener('visibilitychange', () => this.#wake(), { signal: this.#page.signal });
  }

  hostDisconnected(): void {
    this.#page?.abort();
  }

  hostUpdate(): void {
    if (!this.#wasToday()) this.#flow.dawn();
  }

  hostUpdated(): void {
    const { screen } = this;
    const unseen = this.#options.focus.shows(
      this.#delivery.status === 'failed' ? `${screen}, stopped` : screen,
    );
    if (unseen && screen === 'done') this.#options.region.say(unseen);
  }

  render(around: Surroundings): unknown {
    const { screen } = this;
    const drawn = this.#draw(screen, around);
    // The first question stays the same nodes when the journey takes it over: somebody may be at it.
    return screen === 'feeling' || screen === 'strip' ? drawn : keyed(screen, drawn);
  }

  #draw(screen: JourneyScreen | 'signed-out', { plan, program, ...around }: Surroundings): unknown {
    const { common, words } = around;
    const { draft, place } = this.#flow;
    if (screen === 'signed-out' || !plan || !program)
      return html`<div class="plain">
        ${signedOut({
          words: common.signedOut,
          onSignIn: this.#options.signIn.request,
        })}
      </div>`;
    const { locale } = around.reader;
    if (!this.#words.known(locale) && screen !== 'feeling') return loading(words.opening);
    const later = this.#words.in(locale);
    const offline = !this.#online.online;
    const { status, error } = this.#delivery;
    const said = { title: later.problem.send, common, program, kept: later.problem.kept };
    return SCREENS[screen]({
      ...around,
      plan,
      program,
      position: draft.position,
      total: draft.total,
      feeling: draft.answers.feeling as Weight | undefined,
      opening: false,
      fault: status === 'failed' ? faultOf(error, said, this.acts.retry) : nothing,
      notice: offlineNotice({ offline, title: common.offline, body: words.offline }),
      offline,
      draft,
      delivery: this.#delivery,
      later,
      lastAt: place === 'again' ? this.#lastAt : null,
      acts: this.acts,
    });
  }

  /** A page that was left open may show a day and a time that have gone by. */
  #wake(): void {
    if (document.visibilityState === 'hidden' || !this.#plan) return;
    if (Date.parse(this.#plan.readAt) <= this.#options.now()) void this.#host.refresh();
    this.#host.requestUpdate();
  }

  #wasToday(): boolean {
    const { timeZone = 'UTC' } = this.#host.program ?? {};
    const reader = { locale: 'en', timeZone };
    return this.#lastAt !== null && dayKey(this.#lastAt, reader) === dayKey(this.#options.now(), reader);
  }

  #makeActs(): Acts {
    const flow = this.#flow;
    const delivery = this.#delivery;
    const act =
      <A extends readonly unknown[]>(run: (...args: A) => void) =>
      (...args: A): void => {
        this.#options.focus.acted();
        run(...args);
        this.#host.requestUpdate();
      };
    const answer: Acts['answer'] = write => {
      write(flow.draft);
      this.#host.requestUpdate();
    };
    return {
      next: act(() => flow.next()),
      skip: act(() => flow.skip()),
      back: act(() => flow.back()),
      leave: act(() => flow.leave(this.#host.compact)),
      resume: act(() => flow.resume()),
      mistake: act(() => flow.mistake()),
      send: act(visibility => {
        if (flow.finish()) void delivery.send(flow.draft.answers, visibility);
      }),
      retry: act(() => void delivery.retry()),
      recall: act(() => delivery.recall()),
      close: act(() => {
        flow.close();
        delivery.clear();
      }),
      feel: weight => {
        answer(draft => draft.feel(weight));
      },
      answer,
    };
  }
}
