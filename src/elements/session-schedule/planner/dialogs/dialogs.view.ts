import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatTimeRange } from '../../../../i18n/format.js';
import { busyButton } from '../../../../parts/busy-button.js';
import { fixMessage } from '../../../../parts/fix.js';
import { textField } from '../../../../parts/text-field.js';
import { capital } from '../../../../i18n/text.js';
import { cityOf } from '../../../../i18n/text.js';
import type { PlannerWords } from '../words/words.js';
import { phase, whenOf, type Scene } from '../../scene.js';
import { joinButton } from '../../next.view.js';
import { isAhead, type Item } from '../../timeline.js';

export interface QuestionProps {
  scene: Scene;
  words: PlannerWords;
  item: Item;
  sending: boolean;
  /** What did not work, and what to do. */
  fix: string | undefined;
  onLeave: () => void;
}

/** What a dialog shows: handed to the part. */
export interface Question {
  title: string;
  text: unknown;
  actions: unknown;
}

const leave = (label: string, onLeave: () => void, kind = 'secondary'): TemplateResult =>
  html`<button type="button" class="button ${kind} wide" @click=${onLeave}><span>${label}</span></button>`;

/** What, when and with whom; and the clinic's own time where that is another one. */
const says = ({ scene, words, item }: QuestionProps): TemplateResult => {
  const { reader } = scene;
  const { kind, leader, timeZone } = item.about;
  const here = formatTimeRange(item.start, item.end, reader);
  const there = formatTimeRange(item.start, item.end, { ...reader, timeZone });
  return html`${capital(formatDay(item.start, reader), reader.locale)}, <bdi>${here}</bdi> ·
    ${scene.words.kindWith(scene.words.kinds[kind], leader.displayName)}.
    ${there === here ? nothing : words.clinicTime(there, cityOf(timeZone))}`;
};

/** What a session is, and what can be done about it. */
export const factsOf = (props: QuestionProps & { onCancel: () => void }): Question => {
  const { scene, words, item, onLeave, onCancel } = props;
  const ahead = isAhead(phase(scene, item));
  return {
    title: item.about.title,
    text: html`${says(props)} ${scene.words.phase[phase(scene, item)]}`,
    actions: html`${joinButton(scene, item, 'primary wide')}
    ${ahead ? leave(scene.words.cannotCome, onCancel) : nothing} ${leave(words.close, onLeave, 'quiet')}`,
  };
};

const REASON_LENGTH = 500;

export interface CancelProps extends QuestionProps {
  /** Hours of notice that the program asks for; undefined when that is not known now. */
  notice: number | undefined;
  reason: string;
  onReason: (reason: string) => void;
  onSend: () => void;
}

/** The policy before the act, a reason only for who wants to give one, and no threat. */
export const cancelling = (props: CancelProps): Question => {
  const { words, item, notice, sending, fix } = props;
  const { cancel } = words;
  return {
    title: cancel.title(item.about.title),
    text: html`${says(props)} ${notice ? cancel.policy(String(notice)) : nothing}`,
    actions: html`${textField({
      name: 'reason',
      label: cancel.why,
      hint: cancel.whyHint(item.about.leader.displayName),
      value: props.reason,
      multiline: true,
      maxLength: REASON_LENGTH,
      onInput: props.onReason,
    })}
    ${fixMessage('question-fix', fix)}
    ${busyButton({
      label: fix ? words.retry : cancel.send,
      busyLabel: cancel.sending,
      busy: sending,
      class: 'wide',
      onClick: props.onSend,
    })}
    ${leave(cancel.keep, props.onLeave)}`,
  };
};

/** An open time to add. */
export const booking = (props: QuestionProps & { onSend: () => void }): Question => {
  const { words, item, sending, fix } = props;
  return {
    title: words.book.title(item.about.title),
    text: says(props),
    actions: html`${fixMessage('question-fix', fix)}
    ${busyButton({
      label: fix ? words.retry : words.book.send,
      busyLabel: words.book.sending,
      busy: sending,
      class: 'wide',
      onClick: props.onSend,
    })}
    ${leave(words.book.leave, props.onLeave)}`,
  };
};

/** Somebody was quicker: what is open now. */
export const taken = (
  props: Pick<QuestionProps, 'scene' | 'words' | 'onLeave'> & {
    others: readonly Item[];
    onPick: (item: Item) => void;
  },
): Question => {
  const { scene, words, others, onPick, onLeave } = props;
  const some = others.length > 0;
  return {
    title: words.book.taken,
    text: some ? words.book.takenText : words.book.noneText,
    actions: html`${others.map(
      other =>
        html`<button type="button" class="button secondary wide" @click=${() => onPick(other)}>
          ${other.about.title}, ${whenOf(scene, other.start)}
        </button>`,
    )}
    ${leave(some ? words.book.leave : words.close, onLeave, 'quiet')}`,
  };
};
