import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AnswerEntry, GroupField, IntakeItem } from '../../../contract/intake-form.js';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { plusIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { textField, textFieldStyles, type TextFieldProps } from '../../../parts/text-field.js';
import { checkField, entriesOf, MOST_ENTRIES } from '../../../rules/answer-checks.js';
import { fixInWords } from '../fix-in-words.js';
import { figureStyles, TypedFigures, whichFigure } from './figure.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  textFieldStyles,
  figureStyles,
  choiceStyles,
  css`
    .entries {
      margin-block-start: var(--_s5);
    }
    .entry {
      padding-block: var(--_s3) var(--_s5);
      border-block-start: 1px solid var(--_line);
    }
    .entry > * + * {
      margin-block-start: var(--_s4);
    }
    .entry-head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--_s3);
      min-block-size: 44px;
    }
    .entry-head > h3 {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .entry .choices > .label {
      padding: 0;
    }
    .removed {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--_s3);
      margin-block-end: var(--_s4);
    }
  `,
];

type Field = Pick<TextFieldProps, 'type' | 'multiline' | 'inputMode' | 'autocomplete'>;

const FIELDS: Readonly<Record<Exclude<GroupField['type'], 'choice' | 'yes-no'>, Field>> = {
  text: { autocomplete: 'off' },
  'long-text': { multiline: true, autocomplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'off' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'off' },
  date: { type: 'date' },
  number: { inputMode: 'decimal', autocomplete: 'off' },
};

interface Kept {
  /** Keys under which entries are drawn, so that taking one out leaves the others as they are. */
  readonly keys: number[];
  next: number;
  /** The entry that was taken out last. */
  removed: { readonly entry: AnswerEntry; readonly at: number } | undefined;
  readonly figures: TypedFigures;
  /** Fields that were left, and may be looked at. */
  readonly left: Set<string>;
  /** Where the focus goes with the next render: into an entry, or to the button that puts one back. */
  focus: number | 'back' | undefined;
}

const keptFor = new WeakMap<IntakeItem, Kept>();

const keptOf = (item: IntakeItem, entries: number): Kept => {
  let kept = keptFor.get(item);
  if (!kept) {
    kept = {
      keys: [],
      next: 0,
      removed: undefined,
      figures: new TypedFigures(),
      left: new Set(),
      focus: undefined,
    };
    keptFor.set(item, kept);
  }
  while (kept.keys.length < entries) kept.keys.push(kept.next++);
  kept.keys.length = entries;
  return kept;
};

const withField = (
  entry: AnswerEntry,
  linkId: string,
  value: AnswerEntry[string] | undefined,
): AnswerEntry => {
  const { [linkId]: _before, ...others } = entry;
  return value === undefined || value === '' ? others : { ...others, [linkId]: value };
};

/** One field of an entry. */
interface FieldProps {
  readonly field: GroupField;
  readonly name: string;
  readonly given: AnswerEntry[string] | undefined;
  readonly figures: TypedFigures;
  readonly isLookedAt: boolean;
  readonly put: (value: AnswerEntry[string] | undefined, typing?: boolean) => void;
  readonly onLeft: () => void;
}

const choiceField = (
  { words }: QuestionProps,
  props: FieldProps,
  fix: string | undefined,
): TemplateResult => {
  const { field, name, given, put } = props;
  const isChoice = field.type === 'choice';
  const said = typeof given === 'boolean' ? (given ? 'yes' : 'no') : undefined;
  return choiceRows({
    name,
    legend: field.text,
    hint: field.hint,
    fix,
    choices: isChoice
      ? (field.options ?? []).map(({ value, label, hint }) => ({ value, label, sub: hint }))
      : [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ],
    value: isChoice && typeof given === 'string' ? given : said,
    onChange: chosen => {
      put(isChoice ? chosen : chosen === 'yes');
    },
  });
};

const fieldOf = (question: QuestionProps, props: FieldProps): TemplateResult => {
  const { field, name, given, figures, isLookedAt, put, onLeft } = props;
  const { type } = field;
  const { language } = question;
  const fault = isLookedAt ? checkField(field, given) : null;
  const fix = fault ? fixInWords(question.words, fault, field, given, language) : undefined;
  if (type === 'choice' || type === 'yes-no') return choiceField(question, props, fix);
  return textField({
    ...FIELDS[type],
    name,
    fix,
    hint:
      [field.hint, field.unit && question.words.inUnit(field.unit)].filter(Boolean).join(' ') || undefined,
    label: field.text,
    value: figures.shown(name, given, language) ?? '',
    below:
      fault && type === 'number' ? whichFigure(given, { name, language, unit: field.unit }, put) : undefined,
    maxLength: field.maxLength ?? (type === 'long-text' ? 1000 : 200),
    onInput: typed => {
      put(type === 'number' ? figures.take(name, typed, language) : typed, true);
    },
    onLeave: onLeft,
  });
};

/** Several of a kind, each with the same few fields, on one page. One that was taken out can be put back. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, later, who, work, onAnswer, onLeave } = props;
  const { group } = later.types;
  const { items = [], max = MOST_ENTRIES } = item;
  const said = entriesOf(value);
  // An empty one stands there to begin with.
  const entries = said.length ? said : [{}];
  const kept = keptOf(item, entries.length);
  const kind = item.entryName ?? group.entry;
  // What is to be mended in a field is said there.
  const inField = entries.some(entry => items.some(one => checkField(one, entry[one.linkId])));
  const fix = inField ? undefined : props.fix;

  const answer = (all: readonly AnswerEntry[], typing = false): void => {
    const isBlank = all.every(entry => Object.keys(entry).length === 0);
    onAnswer(isBlank && all.length < 2 ? undefined : [...all], typing);
  };
  const add = (): void => {
    kept.focus = kept.next;
    kept.removed = undefined;
    answer([...entries, {}]);
    work.announce(group.added(kind, entries.length + 1));
  };
  const remove = (at: number): void => {
    kept.removed = { entry: entries[at] ?? {}, at };
    kept.keys.splice(at, 1);
    kept.focus = 'back';
    answer(entries.filter((_, index) => index !== at));
    work.announce(group.removed(kind));
  };
  const putBack = (): void => {
    const { entry, at } = kept.removed ?? { entry: {}, at: 0 };
    kept.removed = undefined;
    kept.focus = kept.next;
    kept.keys.splice(at, 0, kept.next++);
    answer(said.length ? [...entries.slice(0, at), entry, ...entries.slice(at)] : [entry]);
  };
  const focusIn = (list: Element): void => {
    const { focus } = kept;
    const place = focus === 'back' ? '[part="put-back"]' : `[data-key="${focus}"] :is(input, textarea)`;
    kept.focus = undefined;
    list.querySelector<HTMLElement>(place)?.focus();
  };
  const onDrawn = (list: Element | undefined): void => {
    // What stands in the list is drawn after it.
    if (list && kept.focus !== undefined) queueMicrotask(() => focusIn(list));
  };

  const entryAt = (entry: AnswerEntry, at: number): TemplateResult => {
    const key = kept.keys[at];
    const fields = items.map(field => {
      const name = `${FIELD}-${key}-${field.linkId}`;
      return fieldOf(props, {
        field,
        name,
        given: entry[field.linkId],
        figures: kept.figures,
        isLookedAt: kept.left.has(name) || props.fix !== undefined,
        put: (given, typing = false) => {
          answer(
            entries.map((one, index) => (index === at ? withField(one, field.linkId, given) : one)),
            typing,
          );
        },
        onLeft: () => {
          if (!onLeave()) return;
          kept.left.add(name);
          work.update();
        },
      });
    });
    const onRemove = (): void => {
      remove(at);
    };
    return html`<div
      class="entry"
      role="group"
      part="entry"
      aria-labelledby="${FIELD}-${key}"
      data-key=${key}
    >
      <div class="entry-head">
        <h3 id="${FIELD}-${key}">${group.name(kind, at + 1)}</h3>
        ${
          said.length
            ? html`<button type="button" class="button quiet small" part="remove" @click=${onRemove}>
                <span>${group.remove}</span><span class="visually-hidden">: ${group.name(kind, at + 1)}</span>
              </button>`
            : nothing
        }
      </div>
      ${fields}
    </div>`;
  };

  return html`<fieldset
    class="choices"
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : nothing} ${who}
    <div class="entries" ${ref(onDrawn)}>
      ${repeat(entries, (_, at) => kept.keys[at], entryAt)}
      ${
        kept.removed
          ? html`<p class="removed">
              <span>${group.removed(kind)}</span>
              <button type="button" class="button quiet small" part="put-back" @click=${putBack}>
                <span>${group.putBack}</span>
              </button>
            </p>`
          : nothing
      }
      ${
        entries.length < max
          ? html`<button type="button" class="button secondary" part="add" @click=${add}>
              ${icon(plusIcon)}${group.add(kind)}
            </button>`
          : html`<p class="muted">${group.most(max)}</p>`
      }
    </div>
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};
