import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { programContext, type ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';

/**
 * Gives the widgets inside it one program: where its API is, how to sign in, and how the person reads it.
 * Draws nothing of its own.
 *
 * @tag iop-program
 * @slot - The page's own content, with widgets anywhere in it.
 */
export class IopProgram extends ProgramElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host([theme='auto']) {
      color-scheme: light dark;
    }
  `;

  readonly #provider = new ContextProvider(this, { context: programContext });

  protected override programChanged(program: ProgramContext | undefined): void {
    this.#provider.setValue(program);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iop-program': IopProgram;
  }
}
