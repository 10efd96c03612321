import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { call } from '../../../api/call.js';
import { listMyConsents, revokeConsent } from '../../../contract/operations/consents.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { Consent } from '../../../contract/consent.js';
import { busyButton } from '../../../parts/busy-button.js';
import { dialog } from '../../../parts/dialog.js';
import { empty } from '../../../parts/empty.js';
import { downIcon, infoIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { notice } from '../../../parts/notice.js';
import { isSignedOut, problemWords } from '../../../parts/problem-words.js';
import { IopConsentRevokedEvent } from '../intake-form.events.js';
import type { Scene } from '../scene.js';
import type { RightsWords } from './words/words.js';
import { COPY_NAME, copyOf, keepCopy } from './consent-copy.js';
import { formatFullDate, formatMoment } from './days.js';
import { section } from './section.view.js';
import { Remote } from './remote.js';

/** What somebody agreed to: to read again, to keep, and to take back. */
export class Consents {
  readonly remote = new Remote<readonly Consent[]>(
    async client => (await call(client, listMyConsents)).items,
  );
  /** The one that the person may take back, with the key of that one act. */
  #asking: { readonly consent: Consent; readonly key: string } | undefined;
  #busy = false;
  #error: unknown;

  render(scene: Scene, words: RightsWords): TemplateResult {
    return html`${this.#dialog(scene, words)}
    ${section(scene, words, {
      title: words.consents.title,
      problem: words.consents.problem,
      remote: this.remote,
      body: given => this.#list(scene, words, given),
    })}`;
  }

  #list(scene: Scene, words: RightsWords, given: readonly Consent[]): TemplateResult {
    const { lead, none, noneText } = words.consents;
    if (given.length === 0) return empty({ title: none, text: noneText });
    return html`<p class="small muted">${lead}</p>
      <ul class="after-list" role="list">
        ${repeat(
          given,
          ({ id }) => id,
          consent => html`<li>${this.#one(scene, words, consent)}</li>`,
        )}
      </ul>`;
  }

  #one({ reader, act }: Scene, all: RightsWords, consent: Consent): TemplateResult {
    const { consents: words } = all;
    const { id, title, summary, text, language, signer, signedAt, revokedAt, method } = consent;
    const onCopy = (): void => {
      keepCopy(copyOf(consent, all, reader));
      act.announce(words.copied(COPY_NAME));
    };
    const onRevoke = (): void => {
      this.#asking = { consent, key: newIdempotencyKey() };
      this.#error = undefined;
      act.update();
    };
    return html`<details class="agreement" part="agreement">
      <summary data-focus=${id}>
        <span class="grow">
          <span class="name" lang=${language}>${title}</span>
          <span class="note faint"
            >${
              revokedAt
                ? words.takenBack(formatFullDate(revokedAt, reader))
                : words.given(formatFullDate(signedAt, reader))
            }</span
          >
        </span>
        ${icon(downIcon)}
      </summary>
      <div class="agreement-text" lang=${language}>
        ${summary ? html`<p>${summary}</p>` : nothing}
        <p class="whole">${text}</p>
      </div>
      <dl class="facts-list small">
        <dt>${words.who}</dt>
        <dd>
          <bdi>${signer.relationship === 'guardian' ? words.guardian(signer.name) : signer.name}</bdi>
        </dd>
        <dt>${words.when}</dt>
        <dd>${formatMoment(signedAt, reader)}</dd>
        <dt>${words.how}</dt>
        <dd>${words.methods[method]}</dd>
        ${
          revokedAt
            ? html`<dt>${words.revoked}</dt>
                <dd>${formatMoment(revokedAt, reader)}</dd>`
            : nothing
        }
      </dl>
      <div class="row wrap agreement-acts">
        <button type="button" class="button secondary small" part="copy" @click=${onCopy}>
          ${words.copy}
        </button>
        ${
          consent.status === 'active'
            ? html`<button type="button" class="button quiet small" part="revoke" @click=${onRevoke}>
                <span>${words.revoke}</span>
              </button>`
            : nothing
        }
      </div>
      <p class="note faint">${words.copyHint(COPY_NAME)}</p>
    </details>`;
  }

  // Before the list, so that it is closed when the focus goes back into that.
  #dialog(scene: Scene, words: RightsWords): TemplateResult {
    const { common, team, act } = scene;
    const { ask } = words.consents;
    const onClose = (): void => {
      // What is on its way can't be called back by closing a window.
      if (!this.#busy) this.#asking = undefined;
      act.update();
    };
    return dialog({
      name: 'revoke',
      open: this.#asking !== undefined,
      title: ask.title,
      text: html`<span class="strong" lang=${this.#asking?.consent.language ?? nothing}
          >${this.#asking?.consent.title}</span
        >
        <span class="says">${ask.means}</span> <span class="says">${ask.not(team.name)}</span>`,
      actions: html`${
          this.#error === undefined
            ? nothing
            : notice({
                title: ask.notDone,
                body: problemWords(this.#error, common),
                icon: infoIcon,
                tone: 'warm',
                role: 'alert',
              })
        }
        <button type="button" class="button primary wide" @click=${onClose}>${ask.keep}</button>
        ${busyButton({
          label: ask.go,
          busyLabel: ask.going,
          busy: this.#busy,
          kind: 'secondary',
          class: 'wide',
          onClick: () => void this.#revoke(scene, words),
        })}`,
      onClose,
    });
  }

  async #revoke({ client, act }: Scene, words: RightsWords): Promise<void> {
    const asking = this.#asking;
    if (!asking) return;
    const { id } = asking.consent;
    this.#busy = true;
    this.#error = undefined;
    act.update();
    try {
      const now = await call(client, revokeConsent, { id }, { idempotencyKey: asking.key });
      this.remote.set((this.remote.value ?? []).map(one => (one.id === id ? now : one)));
      this.#asking = undefined;
      act.focusOn(id);
      act.dispatch(new IopConsentRevokedEvent(id));
      act.announce(words.consents.done);
    } catch (error) {
      if (isSignedOut(error)) act.signedOut();
      this.#error = error;
    } finally {
      this.#busy = false;
      act.update();
    }
  }
}
