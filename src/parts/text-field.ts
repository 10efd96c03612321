import { css, html, nothing, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from './fix.js';

export interface TextFieldProps {
  /** Id and name of the control, unique in its root. */
  name: string;
  /** A string is a label; a template (a heading around `label for=name`, say) stands as it is. */
  label: unknown;
  value: string;
  onInput: (value: string) => void;
  /** The person has left the field: now it is checked, not while they type. */
  onLeave?: (() => void) | undefined;
  hint?: unknown;
  /** What stands between the words and the control, such as who sees the answer. */
  intro?: unknown;
  fix?: string | undefined;
  /** Stands under what is to be mended, such as answers to pick from. */
  below?: unknown;
  /** How much room is left, in words: "12 letters left". */
  counter?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | undefined;
  multiline?: boolean | undefined;
  autocomplete?:
    'off' | 'on' | 'name' | 'given-name' | 'family-name' | 'nickname' | 'email' | 'tel' | 'bday' | undefined;
  inputMode?: 'text' | 'email' | 'tel' | 'numeric' | 'decimal' | undefined;
  maxLength?: number | undefined;
  /** The answer is needed to go on; says so to a screen reader. */
  required?: boolean | undefined;
}

/** Label above, hint under it, control, then what to mend. */
export const textField = (props: TextFieldProps): TemplateResult => {
  const { name, label, value, hint, fix, counter, type, multiline, autocomplete, inputMode } = props;
  const onInput = (event: Event): void => {
    props.onInput((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const describes = describedBy(
    hint !== undefined && `${name}-hint`,
    fix && `${name}-fix`,
    counter && `${name}-left`,
  );
  const invalid = fix ? 'true' : nothing;
  const needed = props.required ? 'true' : nothing;
  const onLeave = props.onLeave ?? nothing;
  const length = props.maxLength ?? nothing;
  return html`<div class="field" part="field">
    ${typeof label === 'string' ? html`<label class="label" for=${name}>${label}</label>` : label}
    ${hint === undefined ? nothing : html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${props.intro ?? nothing}
    ${
      multiline
        ? html`<textarea
            class="input area"
            part="input"
            id=${name}
            name=${name}
            rows="3"
            autocomplete=${autocomplete ?? nothing}
            maxlength=${length}
            aria-describedby=${describes}
            aria-invalid=${invalid}
            aria-required=${needed}
            .value=${value}
            @input=${onInput}
            @blur=${onLeave}
          ></textarea>`
        : html`<input
            class="input"
            part="input"
            id=${name}
            name=${name}
            type=${type ?? 'text'}
            autocomplete=${autocomplete ?? nothing}
            inputmode=${inputMode ?? nothing}
            maxlength=${length}
            aria-describedby=${describes}
            aria-invalid=${invalid}
            aria-required=${needed}
            .value=${value}
            @input=${onInput}
            @blur=${onLeave}
          />`
    }
    ${fixMessage(`${name}-fix`, fix)} ${props.below ?? nothing}
    ${counter ? html`<p class="hint counter" id="${name}-left">${counter}</p>` : nothing}
  </div>`;
};

export const textFieldStyles = css`
  .field .hint {
    margin-block: -4px 6px;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    margin: 0;
    padding: 11px 14px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_t-body);
    line-height: 1.4;
  }
  .area {
    min-block-size: 96px;
    field-sizing: content;
    resize: vertical;
  }
  .input[type='email'],
  .input[type='tel'] {
    /* A number or an address reads left to right in every language, but stands where the reading starts. */
    direction: ltr;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .input[aria-invalid] {
    padding: 10.5px 13.5px;
    border: 2px solid var(--_warm-ink);
  }
  .field .counter {
    margin-block: 6px 0;
  }
`;
