import { html, type TemplateResult } from 'lit';
import { ApiError } from '../../api/errors/api-error.js';
import type { CheckInPlan } from '../../contract/check-in-plan.js';
import type { PersonSummary } from '../../contract/person.js';
import type { CrisisContact, Program } from '../../contract/program.js';
import type { CommonWords } from '../../i18n/words/words.js';
import { dayKey, formatDay, formatTime, formatWeekday, type TimeReader } from '../../i18n/format.js';
import { bar } from '../../parts/bar.js';
import { feelingScale } from '../../parts/feeling-scale.js';
import { foldedNote, marginNotes, type MarginNote } from '../../parts/margin-notes.js';
import { dialable, phoneLink } from '../../parts/phone-link.js';
import { problemWords } from '../../parts/problem-words.js';
import { problem } from '../../parts/problem.js';
import { stepActions } from '../../parts/step-actions.js';
import type { Weight } from '../../parts/weight-line.js';
import { whoSees } from '../../parts/who-sees.js';
import type { Words } from './words/words.js';

/** What a person can do at any question. */
export interface FirstActs {
  readonly next: () => void;
  /** Not at the first question. */
  readonly back?: () => void;
  readonly skip: () => void;
  readonly leave: () => void;
  readonly feel: (weight: Weight) => void;
}

/** Everything that a question is drawn from. */
export interface FirstScene {
  readonly plan: CheckInPlan;
  readonly program: Program;
  readonly words: Words;
  readonly common: CommonWords;
  readonly reader: TimeReader;
  readonly now: number;
  /** Which question of how many, from 1. */
  readonly position: number;
  readonly total: number;
  readonly feeling: Weight | undefined;
  /** The next question is on its way. */
  readonly opening: boolean;
  /** What did not work, shown where the person pressed. */
  readonly fault: unknown;
  /** Said above the question: there is no network. */
  readonly notice: unknown;
  readonly acts: FirstActs;
}

/** How somebody is called in passing: "Alex", but "Dr. Ada Okafor". */
export const shortName = ({ displayName }: PersonSummary): string => {
  const [first = displayName] = displayName.split(' ');
  return first.endsWith('.') ? displayName : first;
};

/** "today", "tomorrow", "on Thursday" or "on Thursday, June 11", from the person's own midnight. */
const dayOf = (moment: number, { now, words, reader }: FirstScene): string => {
  const [from, to] = [now, moment].map(one => Date.parse(dayKey(one, reader))) as [number, number];
  const days = Math.round((to - from) / 86_400_000);
  return days === 0 || days === 1
    ? new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day')
    : words.on(days < 0 || days > 6 ? formatDay(moment, reader) : formatWeekday(moment, reader));
};

/** When the reader looks next: "tomorrow at 9:00 AM", or only the day where there is little room. */
export const whenRead = (scene: FirstScene, part: 'all' | 'day' = 'all', at = scene.plan.readAt): string => {
  const { words, reader, now } = scene;
  const moment = Date.parse(at);
  // A time that has gone by, because the page was left open, would be a promise that is broken already.
  if (!(moment > now)) return words.whenNext;
  const day = dayOf(moment, scene);
  return part === 'day' ? day : words.when(day, formatTime(moment, reader));
};

const hasPhone = (contact: CrisisContact): contact is CrisisContact & { phone: string } =>
  contact.kind === 'crisis-line' && Boolean(contact.phone);

export interface CallWords {
  readonly callOrText: string;
  readonly call: string;
  readonly after: string;
}

/** A sentence with the number of the crisis line in it; the clinic's where there is no line by phone. */
export const callLine = (program: Program, words: CallWords): TemplateResult => {
  const line = program.crisisContacts.find(hasPhone);
  if (!line) return html`${words.call} ${phoneLink(program.phone)}.`;
  const texts = line.sms && dialable(line.sms.number) === dialable(line.phone) && !line.sms.body;
  return html`${texts ? words.callOrText : words.call} ${phoneLink(line.phone)} ${words.after}`;
};

/** Who reads it, and what to do when that is too late. At the same place on every question. */
export const notesOf = (scene: FirstScene): { who: MarginNote; tooMuch: MarginNote } => {
  const { plan, program, words, common } = scene;
  return {
    who: {
      heading: common.whoSeesThis,
      text: `${words.reads(plan.reader.displayName, whenRead(scene))} ${words.whoSees}`,
    },
    tooMuch: { heading: words.tooMuch.heading, text: callLine(program, words.tooMuch) },
  };
};

/** What did not work, what is safe, and two ways on. */
export const faultOf = (
  error: unknown,
  {
    title,
    common,
    program,
    kept = '',
  }: { title: string; common: CommonWords; program: Program | undefined; kept?: string },
  retry: () => void,
): TemplateResult => {
  const why = error === undefined ? common.problem.network : problemWords(error, common);
  const id = error instanceof ApiError ? error.requestId : '';
  return problem({
    title,
    text: `${kept} ${why}`.trim(),
    reference: id ? common.problem.reference(id) : undefined,
    retry: { label: common.retry, onClick: retry },
    phone: program && { label: common.call(program.name), number: program.phone },
  });
};

/** Seconds that a question takes. */
const PACE = 15;

/** The bar: which question of how many, and the way out. */
export const topBar = ({ position, total, words, common, acts }: FirstScene): TemplateResult =>
  bar({
    title: words.title,
    detail:
      position === total
        ? words.last(position, total)
        : words.progress(position, total, Math.ceil(((total - position + 1) * PACE) / 60)),
    leave: { label: common.saveAndLeave, onClick: acts.leave },
  });

/** A heading that takes the focus when its screen comes. */
export const heading = (text: string, kind = 'question'): TemplateResult =>
  html`<h2 class=${kind} part="question" tabindex="-1">${text}</h2>`;

/** One line under the question on a phone; the margin says it where there is one. */
export const whoLine = (scene: FirstScene): TemplateResult =>
  whoSees(scene.words.reads(shortName(scene.plan.reader), whenRead(scene)), true);

/** Back, Next, Skip as most questions have them. */
export const stepButtons = ({ position, words, common, opening, acts }: FirstScene): TemplateResult =>
  stepActions({
    next: { label: common.next, busyLabel: words.opening, busy: opening, type: 'submit' },
    back: position > 1 && acts.back ? { label: common.back, onClick: acts.back } : undefined,
    skip: { label: words.skip, onClick: acts.skip },
  });

/** Enter goes on, as a press of Next does. */
export const onSubmit =
  ({ acts }: FirstScene) =>
  (event: Event): void => {
    event.preventDefault();
    acts.next();
  };

/** One question on a page with its margin. `actions` stand at the foot. */
export const page = (scene: FirstScene, body: unknown, actions: unknown): TemplateResult => {
  const { position, total, words, common, fault, notice } = scene;
  const { who, tooMuch } = notesOf(scene);
  const ahead = { heading: common.whatHappensNext, text: words.whatNext(total - 1) };
  return html`${topBar(scene)}
    <div class="leaf">
      <form
        class="page ${position === total ? 'last' : ''}"
        novalidate
        autocomplete="off"
        @submit=${onSubmit(scene)}
      >
        <div class="asked">${notice} ${body} ${foldedNote(tooMuch)} ${fault}</div>
        ${actions}
      </form>
      ${marginNotes(position === 1 ? [who, tooMuch, ahead] : [who, tooMuch])}
    </div>`;
};

/** The first question. */
export const feelingPage = (scene: FirstScene): TemplateResult =>
  page(
    scene,
    html`<div part="scale">
      ${feelingScale({
        name: 'feeling',
        legend: heading(scene.words.feeling.question),
        words: scene.words.feeling.scale,
        value: scene.feeling,
        intro: whoLine(scene),
        onChange: scene.acts.feel,
      })}
    </div>`,
    stepButtons(scene),
  );
