import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { inviteGuardian, listMyGuardians } from '../../../contract/operations/guardians.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { Guardian, GuardianInput, GuardianInvitation } from '../../../contract/guardian.js';
import { isSignedOut } from '../../../parts/problem-words.js';
import { IopGuardianInvitedEvent } from '../intake-form.events.js';
import type { Scene } from '../scene.js';
import type { RightsWords } from './words/words.js';
import { formatFullDate } from './days.js';
import { section } from './section.view.js';
import { codeBlock, inviteForm, type Invitation } from './invitation.js';
import { Remote } from './remote.js';

/** A young person's guardians: who has a part, how far each is, and the way to ask one. */
export class Guardians {
  readonly remote = new Remote<readonly Guardian[]>(
    async client => (await call(client, listMyGuardians)).items,
  );
  #isAsking = false;
  #draft: Invitation = { name: '', relationship: undefined };
  #fix: Partial<Record<keyof Invitation, string>> = {};
  #busy = false;
  #error: unknown;
  #sent: { readonly body: string; readonly key: string } | undefined;
  /** Told once by the API, and kept nowhere else. */
  #invited: GuardianInvitation | undefined;
  #copied = false;

  render(scene: Scene, words: RightsWords, isTitled = true): TemplateResult {
    const { guardians } = words;
    return section(scene, words, {
      title: isTitled ? guardians.title : undefined,
      problem: guardians.problem,
      remote: this.remote,
      body: asked =>
        html`<p class="small muted">
            ${guardians.lead} ${scene.receipt?.waitingFor === 'guardian' ? guardians.waiting : nothing}
          </p>
          <p class="small muted">
            <span class="strong">${guardians.seesTitle}.</span> ${guardians.sees(scene.team.name)}
          </p>
          ${asked.length ? this.#list(scene, words, asked) : nothing} ${this.#act(scene, words, asked)}`,
    });
  }

  #list({ reader }: Scene, { guardians }: RightsWords, asked: readonly Guardian[]): TemplateResult {
    return html`<ul class="after-list guardians" role="list">
      ${asked.map(
        ({ name, relationship, status, invitedAt, signedAt }) =>
          html`<li>
            <p>
              <bdi class="name">${name}</bdi>
              <span class="muted">· ${guardians.relationships[relationship]}</span>
            </p>
            <p class="small muted">
              ${guardians.states[status](formatFullDate(signedAt ?? invitedAt, reader))}
            </p>
          </li>`,
      )}
    </ul>`;
  }

  #act(scene: Scene, words: RightsWords, asked: readonly Guardian[]): TemplateResult {
    const { guardians } = words;
    const { act } = scene;
    if (this.#invited)
      return codeBlock({
        scene,
        words,
        invited: this.#invited,
        copied: this.#copied,
        onCopied: () => {
          this.#copied = true;
          act.update();
        },
        onPassed: () => {
          this.#invited = undefined;
          act.focusOn('guardian-ask');
          act.update();
        },
      });
    if (this.#isAsking)
      return inviteForm({
        scene,
        words,
        draft: this.#draft,
        fix: this.#fix,
        busy: this.#busy,
        error: this.#error,
        onChange: change => this.#change(change, words, act),
        onSend: () => void this.#send(scene, words),
        onLeave: () => this.#leave(act),
      });
    return html`<button
      type="button"
      class="button secondary small"
      part="ask-guardian"
      data-focus="guardian-ask"
      @click=${() => {
        this.#isAsking = true;
        act.focusOn('guardian-form');
        act.update();
      }}
    >
      ${asked.length ? guardians.another : guardians.ask}
    </button>`;
  }

  #faults({ guardians }: RightsWords): Partial<Record<keyof Invitation, string>> {
    return {
      ...(this.#draft.name.trim() ? {} : { name: guardians.needName }),
      ...(this.#draft.relationship ? {} : { relationship: guardians.needRelationship }),
    };
  }

  #change(change: Partial<Invitation>, words: RightsWords, act: Scene['act']): void {
    this.#draft = { ...this.#draft, ...change };
    // A fault goes as soon as it is mended; a new one waits until the form is sent.
    const left = this.#faults(words);
    for (const key of Object.keys(this.#fix) as (keyof Invitation)[]) if (!left[key]) delete this.#fix[key];
    act.update();
  }

  #leave(act: Scene['act']): void {
    this.#isAsking = false;
    this.#fix = {};
    this.#error = undefined;
    act.focusOn('guardian-ask');
    act.update();
  }

  async #send({ client, act }: Scene, words: RightsWords): Promise<void> {
    this.#fix = this.#faults(words);
    const { name, relationship } = this.#draft;
    if (!relationship || Object.keys(this.#fix).length > 0) return act.focus('fault');
    const input: GuardianInput = { name: name.trim(), relationship };
    // The same words again are the same invitation, also when the answer to the first try was lost on the way.
    const body = JSON.stringify(input);
    if (this.#sent?.body !== body) this.#sent = { body, key: newIdempotencyKey() };
    this.#busy = true;
    this.#error = undefined;
    act.update();
    try {
      const { code, ...guardian } = await call(
        client,
        inviteGuardian,
        { body: input },
        { idempotencyKey: this.#sent.key },
      );
      this.#invited = { ...guardian, code };
      this.#copied = false;
      this.#isAsking = false;
      this.#sent = undefined;
      this.#draft = { name: '', relationship: undefined };
      this.remote.set([...(this.remote.value ?? []), guardian]);
      act.focusOn('guardian-code');
      act.dispatch(new IopGuardianInvitedEvent(guardian.id));
    } catch (error) {
      if (isSignedOut(error)) act.signedOut();
      this.#error = error;
    } finally {
      this.#busy = false;
      act.update();
    }
  }
}
