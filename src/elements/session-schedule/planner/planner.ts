import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { LateWords } from '../../../i18n/late-words.js';
import type { FocusController } from '../../../controllers/focus.js';
import type { LiveRegion } from '../../../controllers/live-region.js';
import type { SignIn } from '../../../controllers/sign-in.js';
import { isSignedOut } from '../../../api/errors/is-signed-out.js';
import type { Session } from '../../../contract/session.js';
import { AlarmController } from '../../../controllers/alarm.js';
import { LazyPart } from '../../../controllers/lazy-part.js';
import { OnlineController } from '../../../controllers/online.js';
import { formatMonth } from '../../../i18n/format.js';
import { loading } from '../../../parts/loading.js';
import { hoursOf, hoursToSay, type HoursToSay } from '../../../rules/hours.js';
import { Dialogs, type DialogHost } from './dialogs/dialogs.js';
import { plannerStyles } from './planner.styles.js';
import { plannerWords } from './words/words.js';
import type { PlannerWords } from './words/words.js';
import { memo } from '../memo.js';
import { Navigator } from './navigator.js';
import { News } from './news.js';
import { Offers } from './offers.js';
import { changeAfter } from './next-change.js';
import type { Home, ScheduleData } from '../schedule-data.js';
import type { Around, Scene, View, Wish } from '../scene.js';
import { rangeOf, weekBar, type BarProps } from '../bar.view.js';
import type { Month } from '../month/month.js';
import { emptyWeek, hours, legend, notes, type Done, otherView, switcher, zoneNote } from './margin.view.js';
import { notWorking, signedOutNotice } from './notices.view.js';
import { Upkeep, type Facts } from './upkeep.js';

export const styles: CSSResult[] = plannerStyles;

/** Fetches the words before anything of this is shown, so that nobody sees another language first. */
export const prepare = (locale: string, onChange: () => void): Promise<LateWords<PlannerWords>> =>
  LateWords.load(plannerWords, locale, onChange);

/** What the element has of each kind but one. */
export interface PlannerKit {
  readonly signIn: SignIn;
  readonly region: LiveRegion;
  readonly focus: FocusController;
}

/** The element as its planner sees it. */
export type PlannerHost = DialogHost & { view: View; refresh(): Promise<void> };

/** Hours of this week; undefined for who has no hours yet, such as an applicant. */
const hoursFor = ({ items, from, weekEnd }: Home, facts: Facts | undefined): HoursToSay | undefined => {
  if (facts?.me?.status !== 'enrolled') return undefined;
  const sessions = items.flatMap(({ session, start }) =>
    session && from <= start && start < weekEnd ? session : [],
  );
  // Nothing is open for somebody whose week nobody has planned yet.
  if (sessions.length === 0) return undefined;
  return hoursToSay(hoursOf(sessions, facts.program.hoursPerWeek[facts.me.ageGroup]));
};

/**
 * What the first screen does not need: the way to other weeks, the hours and how to fill them, questions about a
 * session, live events, what is said aloud, and why there is nothing to show.
 */
export class Planner {
  readonly dialogs: Dialogs;
  readonly #host: PlannerHost;
  readonly #data: ScheduleData;
  readonly #kit: PlannerKit;
  readonly #late: LateWords<PlannerWords>;
  readonly #online: OnlineController;
  readonly #upkeep: Upkeep;
  readonly #offers: Offers;
  readonly #navigator: Navigator;
  readonly #news: News;
  readonly #monthPart: LazyPart<typeof import('../month/month.js')>;
  readonly #hours = memo(hoursFor);
  #month: Month | undefined;
  #scene: Scene | undefined;
  /** The person has just come to another week or month. */
  #arrived = false;
  #done: Done | undefined;
  #all = false;

  constructor(host: PlannerHost, data: ScheduleData, kit: PlannerKit, late: LateWords<PlannerWords>) {
    this.#host = host;
    this.#data = data;
    this.#kit = kit;
    this.#late = late;
    this.#online = new OnlineController(host, () => void this.refresh());
    this.#upkeep = new Upkeep(host, data);
    this.#offers = new Offers(host, data);
    this.#navigator = new Navigator(host, data);
    this.#monthPart = new LazyPart(host, () => import('../month/month.js'));
    const words = (): PlannerWords => this.#words;
    const refresh = (): Promise<void> => this.refresh();
    this.dialogs = new Dialogs(host, {
      words,
      refresh,
      offers: this.#offers,
      facts: () => this.#upkeep.facts,
      tell: (title, text) => this.#tell(title, text),
      put: session => this.#put(session),
    });
    this.#news = new News(host, {
      words,
      refresh,
      data,
      reader: () => host.program ?? { locale: 'en', timeZone: 'UTC' },
      sending: () => this.dialogs.sending,
      say: text => this.#kit.region.say(text),
    });
    new AlarmController(host, () => {
      const { value } = data.home;
      return value && this.#scene ? Date.now() + changeAfter(this.#scene, value.items) - data.now : Infinity;
    });
  }

  /** Whether all of what is over is shown. */
  get all(): boolean {
    return this.#all;
  }

  /** Minutes of lost connection that never count against a person. */
  get grace(): number | undefined {
    return this.#upkeep.facts?.program.policies.dropGrace;
  }

  /** The days on the screen, and what is on them. */
  around(view: View, wide: boolean): Around {
    const { week, month, day } = this.#navigator.around;
    const { now } = this.#data;
    const days = view === 'month' ? [day] : week;
    const here = view === 'month' ? month.filter(({ date }) => date.month === day.date.month) : week;
    const present = here.some(({ start, end }) => start <= now && now < end);
    // The month beside a week needs more than the week, and is not waited for.
    this.#navigator.show(view === 'month' || wide ? month : week);
    return { days, present, held: this.#navigator.holding(days), offers: this.#offers.items };
  }

  /** Once a look: fetches what is wanted now, and says what has just become so. */
  attend(scene: Scene): void {
    const { home } = this.#data;
    const { facts } = this.#upkeep;
    this.#scene = scene;
    this.#watchSignIn();
    if (home.value && facts && (this.#hours(home.value, facts)?.open ?? 0) > 0)
      this.#offers.want(home.value.weekEnd, facts.program);
    if (this.#arrived) this.#kit.region.say(this.#nameOf(scene));
    this.#arrived = false;
    this.#news.watchDoor(scene);
  }

  grant(wish: Wish): void {
    this.#done = undefined;
    switch (wish.to) {
      case 'open':
        return this.dialogs.ask(wish.item.session ? 'facts' : 'book', wish.item);
      case 'cancel':
        return this.dialogs.ask('cancel', wish.item);
      case 'retry':
        void this.#host.refresh();
        return this.#kit.focus.to('.frame');
      case 'all':
        this.#all = !this.#all;
        return this.#host.requestUpdate();
      case 'show':
        this.#host.view = wish.view;
        break;
      case 'go':
        this.#navigator.go(wish.day);
        break;
      case 'move':
        if (wish.step === 0) this.#navigator.go();
        else this.#navigator.move(this.#host.view, wish.step);
        // The button back to today is gone then, where there is little room.
        if (wish.step === 0 && !this.#scene?.wide) this.#kit.focus.to('#title');
    }
    this.#all = false;
    this.#arrived = true;
    this.#host.requestUpdate();
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#upkeep.refresh(), this.#navigator.refresh()]);
  }

  /** Another person, or nobody: nothing is kept. What was typed is, for the same person who comes back. */
  reset(samePerson = false): void {
    this.#kit.region.say('');
    this.#done = undefined;
    if (!samePerson) this.#kit.signIn.begin();
    this.#navigator.reset();
    this.#offers.reset();
    this.#upkeep.reset();
    this.dialogs.reset(samePerson);
  }

  /** How the stretch on the screen is named and gone from. */
  bar(scene: Scene): BarProps {
    if (scene.view !== 'month') return weekBar(scene);
    const { monthBefore: before, monthAfter: after } = this.#words;
    return { title: this.#nameOf(scene), detail: '', before, after };
  }

  switcher(scene: Scene): TemplateResult {
    return switcher(scene, this.#words);
  }

  notes(scene: Scene): TemplateResult {
    const { loadedAt, home } = this.#data;
    const [offline, done] = [!this.#online.online, this.#done];
    return notes({ scene, words: this.#words, error: home.error, offline, loadedAt, done });
  }

  /** The hours of the week, and how to fill them. */
  hours(scene: Scene): TemplateResult | typeof nothing {
    const { value } = this.#data.home;
    const sum = value && this.#hours(value, this.#upkeep.facts);
    return sum ? hours(scene, this.#words, sum, this.#offers.items) : nothing;
  }

  zone(scene: Scene): TemplateResult | typeof nothing {
    return zoneNote(scene, this.#words, this.#upkeep.facts);
  }

  /** What is drawn, with the month over it, or who fills a week with nothing in it. */
  days(scene: Scene, drawn: TemplateResult | undefined): TemplateResult | undefined {
    const { view, items } = scene;
    if (view === 'month') {
      const month = this.month(scene);
      return month && html`${month} ${drawn ?? this.face(scene)}`;
    }
    if (!drawn || view === 'rest') return drawn;
    if (items?.some(({ session }) => session))
      return view === 'week' ? html`${drawn} ${legend(scene)}` : drawn;
    return html`${emptyWeek(scene, this.#words, this.#upkeep.facts)} ${items?.length ? drawn : nothing}`;
  }

  /** Why there is nothing to show, and the ways on. */
  face(scene: Scene, failed = false): TemplateResult {
    const error = this.#data.home.error ?? this.#navigator.away.error;
    if (this.#kit.signIn.hasEnded) return signedOutNotice(scene, this.#kit.signIn.request);
    if (failed || error !== undefined) return notWorking(scene, this.#words, error, this.#upkeep.facts);
    return loading(scene.words.loading);
  }

  /** The way to the month where there is no room for a switch. */
  other(scene: Scene): TemplateResult {
    return otherView(scene, this.#words);
  }

  /** The month: small beside a week, large by itself; undefined while what draws it is fetched. */
  month(scene: Scene): TemplateResult | undefined {
    const { value, failed } = this.#monthPart;
    if (!value) {
      if (!failed) this.#monthPart.load().catch(() => undefined);
      return undefined;
    }
    this.#month ??= new value.Month(this.#host);
    const { month: days, day: picked } = this.#navigator.around;
    const items = this.#navigator.holding(days);
    const { monthNote: note } = this.#words;
    return this.#month.render({ scene, days, items, picked, note, mini: scene.view !== 'month' });
  }

  get #words(): PlannerWords {
    return this.#late.in(this.#host.program?.locale ?? 'en');
  }

  #nameOf(scene: Scene): string {
    return scene.view === 'month'
      ? formatMonth(this.#navigator.around.day.start, scene.reader)
      : rangeOf(scene);
  }

  /** What was on the screen is nobody's to read any more, when nobody is signed in. */
  #watchSignIn(): void {
    const { home } = this.#data;
    if (isSignedOut(home.error)) {
      home.clear();
      this.reset(true);
      this.#kit.signIn.end();
    } else if (home.value) this.#kit.signIn.begin();
  }

  #put(session: Session): void {
    this.#upkeep.put(session);
    this.#navigator.put(session);
  }

  /** Shows what was done, and takes the focus there, because the button that was pressed is gone. */
  #tell(title: string, text: string | undefined): void {
    this.#done = { title, text };
    this.#host.requestUpdate();
    this.#kit.focus.to('.done');
  }
}
