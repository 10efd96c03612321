import { type TemplateResult } from 'lit';
import * as v from 'valibot';
import { ApiError } from '../../../api/errors/api-error.js';
import { ResumeCode } from '../../../contract/credential.js';
import { busyButton } from '../../../parts/busy-button.js';
import { problemWords } from '../../../parts/problem-words.js';
import { textField } from '../../../parts/text-field.js';
import type { Scene } from '../scene.js';

/** A resume code while somebody types it. Needs `textFieldStyles`. */
export class CodeEntry {
  #code = '';
  #fix: string | undefined;
  #busy = false;

  field({ later, act }: Scene): TemplateResult {
    const { code } = later;
    return textField({
      name: 'code',
      label: code.label,
      hint: code.hint,
      value: this.#code,
      fix: this.#fix,
      autocomplete: 'off',
      maxLength: 40,
      onInput: value => {
        this.#code = value;
        if (!this.#fix) return;
        this.#fix = undefined;
        act.update();
      },
    });
  }

  button({ later: { code } }: Scene): TemplateResult {
    return busyButton({ label: code.go, busyLabel: code.going, busy: this.#busy, type: 'submit' });
  }

  async send({ later, common, act }: Scene): Promise<void> {
    if (!v.is(ResumeCode, this.#code)) return this.#mend(later.code.short, act);
    this.#busy = true;
    act.update();
    try {
      await act.resumeWith(this.#code.toUpperCase().replace(/[\s-]/g, ''));
      this.#code = '';
    } catch (error) {
      const isUnknown =
        error instanceof ApiError &&
        ['not-found', 'bad-input', 'signed-out', 'forbidden'].includes(error.code);
      this.#mend(isUnknown ? later.code.unknown : problemWords(error, common), act);
    } finally {
      this.#busy = false;
      act.update();
    }
  }

  #mend(fix: string, act: Scene['act']): void {
    this.#fix = fix;
    act.focus('fault');
  }
}
