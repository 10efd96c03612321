import { html, nothing, type TemplateResult } from 'lit';
import type { Consent } from '../../../contract/consent.js';
import type { OpenIntakeScene } from './scene.js';
import { whenOf } from '../when.js';

const FINGERPRINT = 12;

const given = (scene: OpenIntakeScene, consent: Consent): TemplateResult => {
  const { words } = scene;
  const { title, status, signer, method, signedAt, revokedAt, language, text, formVersion, hash } = consent;
  const signed = words.signedBy[signer.relationship];
  return html`<li class=${status}>
    <span class="what strong" lang=${language}>${title}</span>
    <span class="tag ${status}">${words.consentStates[status]}</span>
    <div class="small muted">
      ${signed(signer.name, words.methods[method], whenOf(signedAt, scene))}.
      ${revokedAt ? html`<span class="strong">${words.takenBack(whenOf(revokedAt, scene))}.</span>` : nothing}
      <details>
        <summary>${words.fullText}</summary>
        <p class="quote" lang=${language}>${text}</p>
        <p class="note faint">
          ${words.versionOf(formVersion, language)}. ${words.fingerprint(hash.slice(0, FINGERPRINT))}
        </p>
      </details>
    </div>
  </li>`;
};

/** What was agreed to, what was taken back, and what was asked and not given. */
export const consents = (scene: OpenIntakeScene): TemplateResult | typeof nothing => {
  const { words, intake } = scene;
  const known = new Set(intake.consents.map(({ linkId }) => linkId));
  const open = intake.answers.filter(({ type, linkId }) => type === 'consent' && !known.has(linkId));
  if (open.length + intake.consents.length === 0) return nothing;
  return html`<section aria-labelledby="consents-title">
    <h3 id="consents-title">${words.consents}</h3>
    <ul class="held">
      ${intake.consents.map(consent => given(scene, consent))}
      ${open.map(
        ({ question, state }) =>
          html`<li class="missing">
            <span class="what strong" lang=${intake.language}>${question}</span>
            <span class="tag missing">${words.consentStates.missing}</span>
            <div class="small muted">
              ${state === 'answered' ? nothing : `${words.states[state]}. `}${words.consentMissing}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
};

/** Who signs for a young person; and the way to keep somebody out. */
export const guardians = (scene: OpenIntakeScene): TemplateResult | typeof nothing => {
  const { words, intake } = scene;
  if (intake.guardians.length === 0) return nothing;
  return html`<section aria-labelledby="guardians-title">
    <h3 id="guardians-title">${words.guardians}</h3>
    <ul class="held">
      ${intake.guardians.map(
        ({ id, name, relationship, status, invitedAt, signedAt }) =>
          html`<li class=${status}>
            <span class="what"
              ><span class="strong">${name}</span>
              <span class="muted">${words.relationships[relationship]}</span></span
            >
            ${
              scene.mayBar && status !== 'barred' && status !== 'ended'
                ? html`<button type="button" class="button secondary small" @click=${() => scene.onBar(id)}>
                    ${words.bar(name)}
                  </button>`
                : nothing
            }
            <div class="small muted">
              ${words.guardianStates[status]}${status === 'barred' ? '.' : `, ${whenOf(signedAt ?? invitedAt, scene)}.`}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
};
