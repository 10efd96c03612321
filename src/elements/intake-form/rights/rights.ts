import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { choiceStyles } from '../../../parts/choice-rows.js';
import { dialogStyles } from '../../../parts/dialog.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { resumeCodeStyles } from '../resume-code.view.js';
import type { Scene } from '../scene.js';
import { Access } from './access.js';
import { afterStyles } from './rights.styles.js';
import { rightsWords } from './words/words.js';
import { Consents } from './consents.js';
import { absent } from './section.view.js';
import { Guardians } from './guardians.js';
import { Lines } from './lines.view.js';
import { WardAnswers } from './ward-answers.js';

export { Guardians } from './guardians.js';
export { Lines } from './lines.view.js';

export const styles: readonly CSSResult[] = [
  textFieldStyles,
  choiceStyles,
  dialogStyles,
  resumeCodeStyles,
  afterStyles,
];

/** What stands under the answer of the team: what was agreed to, who has looked, and whose part is still to come. */
export class After {
  readonly #words = new Lines(rightsWords);
  readonly #consents = new Consents();
  readonly #access = new Access();
  readonly #guardians = new Guardians();
  readonly #ward = new WardAnswers();

  render(scene: Scene): TemplateResult | typeof nothing {
    const words = this.#words.in(scene.language, scene.act.update);
    if (!words) return nothing;
    const isGuardian = scene.me?.role === 'guardian';
    const isYoung =
      !isGuardian && (scene.receipt?.waitingFor === 'guardian' || scene.me?.ageGroup === 'adolescent');
    const parts = [
      ...(isYoung ? [this.#guardians] : []),
      this.#consents,
      ...(isGuardian ? [] : [this.#access]),
    ];
    const remotes = parts.map(({ remote }) => remote);
    for (const remote of remotes) remote.follow(scene);
    // One word for all of them, not one each.
    if (remotes.every(({ value }) => value === undefined))
      return absent(scene, words, words.problem, remotes);
    return html`${isGuardian ? this.#ward.render(scene, words) : nothing}
    ${parts.map(part => part.render(scene, words))}`;
  }
}

export const create = (): After => new After();
