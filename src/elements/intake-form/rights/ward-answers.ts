import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { getWardIntake } from '../../../contract/operations/guardians.js';
import type { ReadAnswer, WardIntake } from '../../../contract/intake-review.js';
import type { Ward } from '../../../contract/person.js';
import type { Scene } from '../scene.js';
import { firstName } from '../ward.js';
import type { RightsWords } from './words/words.js';
import { absent } from './section.view.js';
import { Remote } from './remote.js';

/**
 * What the young people said in their own forms, where the clinic's rule lets their guardian read it. Each look stands
 * in the young person's log: nothing is fetched before somebody asks for it.
 */
export class WardAnswers {
  readonly #opened = new Map<string, Remote<WardIntake>>();
  #whose: string | undefined;

  render(scene: Scene, words: RightsWords): TemplateResult | typeof nothing {
    // Another guardian of the same young person asks for themselves, so that their look is told too.
    if (this.#whose !== scene.me?.id) this.#opened.clear();
    this.#whose = scene.me?.id;
    const open = (scene.me?.guardianOf ?? []).filter(({ sees }) => sees === 'intake');
    return open.length ? html`${open.map(ward => this.#ward(scene, words, ward))}` : nothing;
  }

  #ward(scene: Scene, words: RightsWords, ward: Ward): TemplateResult {
    const name = firstName(ward);
    const remote = this.#opened.get(ward.id);
    return html`<section class="after-part">
      <h3 class="lead" tabindex="-1" data-focus=${ward.id}>${words.ward.saidTitle(name)}</h3>
      <p class="small muted">${words.ward.saidLead(name)}</p>
      ${
        remote
          ? this.#answers(scene, words, remote)
          : html`<button type="button" class="button secondary" @click=${() => this.#read(scene, ward)}>
              ${words.ward.read(name)}
            </button>`
      }
    </section>`;
  }

  #read(scene: Scene, { id }: Ward): void {
    const remote = new Remote<WardIntake>(client => call(client, getWardIntake, { personId: id }));
    this.#opened.set(id, remote);
    scene.act.focusOn(id);
    void remote.load(scene);
    scene.act.update();
  }

  #answers(scene: Scene, words: RightsWords, remote: Remote<WardIntake>): TemplateResult {
    const { value } = remote;
    if (!value) return absent(scene, words, words.ward.saidProblem, [remote]);
    const said = value.answers.filter(({ answer }) => answer !== null);
    const parts = new Map<string, ReadAnswer[]>();
    for (const answer of said) parts.set(answer.part, [...(parts.get(answer.part) ?? []), answer]);
    if (!said.length) return html`<p>${words.ward.saidNothing}</p>`;
    return html`${[...parts].map(
      ([part, answers]) =>
        html`<h4 class="strong said-part"><bdi>${part}</bdi></h4>
          <dl class="said">
            ${answers.map(
              ({ question, answer }) =>
                html`<dt class="small muted"><bdi>${question}</bdi></dt>
                  <dd class="whole"><bdi>${answer}</bdi></dd>`,
            )}
          </dl>`,
    )}`;
  }
}
