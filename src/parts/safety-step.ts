import { css, html, nothing, type TemplateResult } from 'lit';
import type { CrisisContact, Program } from '../contract/program.js';
import { readingStatus, type ReadingStatus } from '../rules/monitoring.js';
import { once } from './once.js';
import { phoneLink } from './phone-link.js';
import { reachList, type ReachWords } from './reach-list.js';

/** The sentences of the step. A function gets what it names and puts it into its sentence word for word. */
export interface SafetyWords extends ReachWords {
  lead: string;
  /** Somebody at the program reads until a time. */
  reading: (until: string) => string;
  /** Nobody reads now; somebody will at a time. */
  unread: (at: string) => string;
  /** The answer waits for somebody to look at it by a time; in place of the two above where that time is known. */
  due?: {
    reading: (by: string) => string;
    unread: (by: string) => string;
    /** Nobody has to look any more, or the time for it has come. */
    told: string;
  };
  /** The answer is still on this device. */
  unsent: string;
  /** The person keeps the answer to themselves. */
  unshared: string;
  danger: (number: string) => string;
  ready: string;
  wait: string;
  resume: string;
  mistake: string;
  /** Under it, where the answer has arrived: taking it back does not untell the team. */
  mistakeNote?: string;
  /** Shown when the program is not set up for this step: go to the nearest emergency help. */
  emergency: string;
}

/** What the program must have before the step can be shown as designed. */
export type SafetyGap = 'program' | 'crisis-line' | 'next-read';

export interface SafetyStepProps {
  /** Held by the element since it loaded, so that the step needs no network. */
  program: Pick<Program, 'phone' | 'crisisContacts' | 'monitoring'> | undefined;
  now: number;
  words: SafetyWords;
  /** A time as the person reads it, with the day when it is not today. */
  formatTime: (moment: number) => string;
  /** What became of the answer. Defaults to `sent`. */
  delivery?: 'sent' | 'unsent' | 'private' | undefined;
  /** When somebody has to have looked at the answer; null when nobody has to, undefined where that is not known. */
  dueAt?: number | null | undefined;
  /** It may be now: who can be reached comes before every other word. */
  urgent?: boolean | undefined;
  /** Another way on, between the two: to send what is there now, say. */
  more?: unknown;
  onResume?: (() => void) | undefined;
  onMistake?: (() => void) | undefined;
  /** The program lacks something, and the person sees the emergency line instead. Called once a showing. */
  onGap?: ((gap: SafetyGap) => void) | undefined;
}

const isLine = ({ kind, phone, sms, chat }: CrisisContact): boolean =>
  kind === 'crisis-line' && Boolean(phone ?? sms ?? chat);

interface Reading {
  /** Who reads it, and when. */
  sentence: string;
  /** The time in it. */
  time: string;
}

const readingOf = ({ program, now, words, dueAt, formatTime }: SafetyStepProps): Reading | SafetyGap => {
  if (!program) return 'program';
  if (!program.crisisContacts.some(isLine)) return 'crisis-line';
  let status: ReadingStatus;
  try {
    status = readingStatus(program.monitoring, now);
  } catch {
    return 'next-read';
  }
  const { readingNow, until, nextAt } = status;
  const how = readingNow ? 'reading' : 'unread';
  if (words.due && dueAt !== undefined) {
    if (dueAt === null || dueAt <= now) return { sentence: words.due.told, time: '' };
    const time = formatTime(dueAt);
    return { sentence: words.due[how](time), time };
  }
  const time = formatTime(until ?? nextAt);
  return { sentence: words[how](time), time };
};

/** Sets the one part of a sentence that has to be found fast, wherever the language puts it. */
const within = (sentence: string, word: string, shown: unknown): unknown => {
  const at = word ? sentence.indexOf(word) : -1;
  return at < 0 ? sentence : html`${sentence.slice(0, at)}${shown}${sentence.slice(at + word.length)}`;
};

/**
 * One calm block, the same in every widget: that we heard, who reads it and when, who answers now. It asks for
 * nothing and can always be left. Without a crisis line and a next reading time it shows what help there is
 * and reports the gap: a person must never meet an error of ours here. Needs `buttons`.
 */
export const safetyStep = (props: SafetyStepProps): TemplateResult => {
  const { program, words, delivery = 'sent', onResume, onMistake, onGap } = props;
  const reading = readingOf(props);
  const contacts = program?.crisisContacts ?? [];
  const emergency = contacts.find(({ kind, phone }) => kind === 'emergency' && phone)?.phone;
  const others = contacts.filter(({ kind }) => kind !== 'emergency');
  // Lines that answer at any hour come before the clinic, whatever order they were written in.
  const sorted = [...others.filter(isLine), ...others.filter(contact => !isLine(contact))];
  const danger = emergency
    ? html`<p class="danger" part="danger">
        ${within(words.danger(emergency), emergency, html`<strong class="strong">${phoneLink(emergency)}</strong>`)}
      </p>`
    : nothing;
  const heading = html`<h2 class="question" part="lead" tabindex="-1">${words.lead}</h2>`;
  const help = reachList(sorted, words);
  const next = html`<hr />
    <h3 class="lead">${words.ready}</h3>
    <p class="muted">${words.wait}</p>
    <div class="row wrap safety-actions">
      ${
        onResume
          ? html`<button type="button" class="button secondary" part="resume" @click=${onResume}>
              ${words.resume}
            </button>`
          : nothing
      }
      ${props.more ?? nothing}
      ${
        onMistake
          ? html`<button type="button" class="button quiet" part="mistake" @click=${onMistake}>
              <span>${words.mistake}</span>
            </button>`
          : nothing
      }
    </div>
    ${
      onMistake && delivery === 'sent' && words.mistakeNote
        ? html`<p class="small muted" part="mistake-note">${words.mistakeNote}</p>`
        : nothing
    }`;

  if (typeof reading === 'string')
    return html`<section class="safety" ${once(() => onGap?.(reading))}>
      ${heading}
      <p class="lead">${words.emergency}</p>
      ${help} ${program && !sorted.length ? html`<p>${phoneLink(program.phone)}</p>` : nothing} ${danger}
      ${next}
    </section>`;

  const { sentence, time } = reading;
  const when = html`<strong class="strong"><bdi>${time}</bdi></strong>`;
  const who = {
    sent: within(sentence, time, when),
    unsent: words.unsent,
    private: words.unshared,
  }[delivery];
  const told = html`<p class="lead" part="reading">${who}</p>`;
  return html`<section class="safety">
    ${heading} ${props.urgent ? nothing : told} ${help} ${danger} ${props.urgent ? told : nothing} ${next}
  </section>`;
};

export const safetyStyles = css`
  .safety > * + * {
    margin-block-start: var(--_s4);
  }
  .safety > .reaches {
    margin-block-start: var(--_s5);
  }
  .safety > hr {
    margin-block-start: 28px;
  }
  .safety > h3 + p {
    margin-block-start: 4px;
  }
  @media print {
    .safety-actions {
      display: none;
    }
  }
`;
