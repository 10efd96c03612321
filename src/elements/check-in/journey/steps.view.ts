import { html, type TemplateResult } from 'lit';
import { fixStyles } from '../../../parts/fix.js';
import { segmented, segmentedStyles } from '../../../parts/segmented.js';
import { stepActions } from '../../../parts/step-actions.js';
import { stepper, stepperStyles } from '../../../parts/stepper.js';
import { textField, textFieldStyles } from '../../../parts/text-field.js';
import { urgeGlyphStyles, urgeScale, type UrgeLevel } from '../../../parts/urge-scale.js';
import { whoSees } from '../../../parts/who-sees.js';
import { NOTE_LENGTH } from './draft.js';
import { heading, page, shortName, stepButtons, whenRead, whoLine } from '../first.view.js';
import type { Scene } from './scene.js';
import { stepStyles } from './steps.styles.js';

export const styles = [
  fixStyles,
  segmentedStyles,
  stepperStyles,
  textFieldStyles,
  urgeGlyphStyles,
  stepStyles,
];

/** Where the first press of plus or minus starts: near what most people sleep. */
const SLEEP_START = 7;
/** From here on the room that is left is said. */
const NEAR_END = 30;

export const urgePage = (scene: Scene): TemplateResult => {
  const { draft, words, later, plan, acts } = scene;
  const { question, kind, scale } = later.urge;
  const reads = words.reads(shortName(plan.reader), whenRead(scene));
  return page(
    scene,
    html`<div part="scale">
      ${urgeScale({
        name: 'urge',
        legend: heading(question),
        words: scale,
        value: draft.answers.urge as UrgeLevel | undefined,
        intro: whoSees(`${kind} ${reads}`),
        onChange: level => {
          acts.answer(one => one.urge(level));
        },
      })}
    </div>`,
    stepButtons(scene),
  );
};

export const sleepPage = (scene: Scene): TemplateResult => {
  const { draft, later, acts } = scene;
  const { question, hint, none, hours, less, more } = later.sleep;
  const value = draft.answers.sleepHours;
  return page(
    scene,
    html`${heading(question)} ${whoLine(scene)}
      <div class="row wrap answer">
        ${stepper({
          name: 'sleep',
          label: question,
          value,
          min: 0,
          max: 24,
          step: 0.5,
          start: SLEEP_START,
          valueText: value === undefined ? none : hours(value),
          lessLabel: less,
          moreLabel: more,
          describedBy: 'sleep-hint',
          onChange: count => {
            acts.answer(one => one.sleep(count));
          },
        })}
        <span class="small muted" id="sleep-hint">${hint}</span>
      </div>`,
    stepButtons(scene),
  );
};

interface Item {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly options: readonly { value: string; label: string }[];
  readonly value: string | undefined;
}

/** Things with a short answer each: a name beside three words. */
const items = (list: readonly Item[], onChange: (id: string, value: never) => void): TemplateResult =>
  html`<ul class="answer">
    ${list.map(
      ({ id, name, detail, options, value }) =>
        html`<li class="item">
          <p><span class="strong">${name}</span>${detail ? html`<span class="sub">${detail}</span>` : ''}</p>
          <div part="seg">
            ${segmented({
              name: id,
              legend: detail ? `${name}, ${detail}` : name,
              options,
              value,
              onChange: chosen => {
                onChange(id, chosen as never);
              },
            })}
          </div>
        </li>`,
    )}
  </ul>`;

export const medicationsPage = (scene: Scene): TemplateResult => {
  const { plan, draft, later, acts } = scene;
  const labels = later.medications;
  const list = plan.medications.map(({ id, name, dosage, asNeeded }) => ({
    id,
    name,
    detail: dosage,
    options: (['taken', asNeeded ? 'not-needed' : 'not-taken', 'later'] as const).map(value => ({
      value,
      label: labels[value],
    })),
    value: draft.answers.medications?.find(one => one.medicationId === id)?.adherence,
  }));
  return page(
    scene,
    html`${heading(labels.question)} ${whoLine(scene)}
    ${items(list, (id, value) => {
      acts.answer(one => one.take(id, value));
    })}`,
    stepButtons(scene),
  );
};

export const goalsPage = (scene: Scene): TemplateResult => {
  const { plan, draft, later, acts } = scene;
  const labels = later.goals;
  const options = (['done', 'some', 'not-today'] as const).map(value => ({ value, label: labels[value] }));
  const list = plan.goals.map(({ id, text }) => ({
    id,
    name: text,
    options,
    value: draft.answers.goals?.find(one => one.goalId === id)?.progress,
  }));
  return page(
    scene,
    html`${heading(labels.question)} ${whoLine(scene)}
    ${items(list, (id, value) => {
      acts.answer(one => one.reach(id, value));
    })}`,
    stepButtons(scene),
  );
};

/** The last question, with the two ways to end: for the reader, or for oneself. */
export const notePage = (scene: Scene): TemplateResult => {
  const { plan, draft, delivery, later, common, acts } = scene;
  const note = draft.answers.note ?? '';
  const left = NOTE_LENGTH - note.length;
  const self = delivery.visibility === 'self';
  return page(
    scene,
    html`${heading(later.note.question)} ${whoLine(scene)}
      <div class="answer" part="one-line">
        ${textField({
          name: 'note',
          label: later.note.label,
          hint: later.note.hint,
          value: note,
          maxLength: NOTE_LENGTH,
          autocomplete: 'off',
          counter: left <= NEAR_END ? later.note.left(left) : undefined,
          onInput: text => {
            acts.answer(one => one.write(text));
          },
        })}
      </div>`,
    stepActions({
      next: {
        label: later.send(shortName(plan.reader)),
        busyLabel: self ? later.keeping : later.sending,
        busy: delivery.status === 'sending',
        // Not a submit button: Enter in the one line must not send it.
        type: 'button',
        onClick: () => {
          acts.send('care-team');
        },
      },
      back: acts.back && { label: common.back, onClick: acts.back },
      skip: {
        label: later.keep,
        onClick: () => {
          acts.send('self');
        },
      },
    }),
  );
};
