import { html, type TemplateResult } from 'lit';
import type { ProgramContext } from '../../../src/context/program-context.js';
import { ProgramElement } from '../../../src/context/program-element.js';
import { base } from '../../../src/styles/base.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';

/** The least that a widget can be: shows where its program is and keeps what it was told. */
export class Probe extends ProgramElement {
  static override styles = [tokens, base];

  readonly told: { program: ProgramContext | undefined; before: ProgramContext | undefined }[] = [];

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    this.told.push({ program, before });
  }

  protected override render(): TemplateResult {
    const { locale, timeZone } = this.program ?? {};
    return html`<p>${locale} ${timeZone}</p>`;
  }
}
