import { html, nothing, type TemplateResult } from 'lit';
import type { ReadAnswer } from '../../../contract/intake-review.js';
import { flagIcon } from '../../../parts/icons/program.js';
import { icon } from '../../../parts/icons/icon.js';
import type { OpenIntakeScene } from './scene.js';
import { whenOf } from '../when.js';

const section = (id: string, title: unknown, content: unknown): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;

/** What was answered yes, word for word; who calls and by when. */
export const flags = (scene: OpenIntakeScene): TemplateResult | typeof nothing => {
  const { intake, calls, words, own, now } = scene;
  const asked = intake.answers.filter(({ linkId }) => intake.safetyFlags.includes(linkId));
  if (asked.length === 0 && calls.length === 0) return nothing;
  return html`<section class="flags" aria-labelledby="flags-title">
    <h3 id="flags-title"><span class="tag call">${icon(flagIcon)}${words.flags}</span></h3>
    ${calls.map(({ owner, dueAt, reason, raisedAt }) => {
      const say = Date.parse(dueAt) < now ? own.callDue : own.callBy;
      return html`<p>
        <span class="strong">${say(owner.displayName, whenOf(dueAt, scene))}.</span>
        <span class="muted">${own.reasons[reason]}. ${words.raised(whenOf(raisedAt, scene))}.</span>
      </p>`;
    })}
    ${
      asked.length
        ? html`<ul class="asked">
            ${asked.map(
              ({ question, answer }) =>
                html`<li>
                  <span lang=${intake.language}>${question}</span>
                  <span class="strong" lang=${intake.language}>${answer}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`;
};

/** What the program's form puts on top. */
export const summary = ({ intake, words }: OpenIntakeScene): TemplateResult | typeof nothing => {
  const top = intake.answers.filter(one => one.summary && one.answer !== null);
  if (top.length === 0) return nothing;
  return section(
    'summary-title',
    words.summary,
    html`<dl class="facts">
      ${top.map(
        ({ question, answer }) =>
          html`<div>
            <dt lang=${intake.language}>${question}</dt>
            <dd><span class="said" lang=${intake.language}>${answer}</span></dd>
          </div>`,
      )}
    </dl>`,
  );
};

const STATES = ['skipped', 'declined', 'unanswered'] as const;
/** How many questions are named before the rest is folded. */
const NAMED = 5;

const named = (answers: readonly ReadAnswer[], language: string): TemplateResult =>
  html`<ul>
    ${answers.map(({ question }) => html`<li lang=${language}>${question}</li>`)}
  </ul>`;

/** What has no answer, by why. What was skipped, kept back or never reached is never a no. */
export const missing = ({ intake, words }: OpenIntakeScene): TemplateResult => {
  const groups = STATES.map(
    state => [state, intake.answers.filter(one => one.state === state && one.type !== 'consent')] as const,
  ).filter(([, answers]) => answers.length > 0);
  return section(
    'missing-title',
    words.missing,
    groups.length === 0
      ? html`<p class="small muted">${words.missingNone}</p>`
      : html`<p class="small muted">${words.missingNote}</p>
          <div class="gaps">
            ${groups.map(([state, answers]) => {
              const rest = answers.slice(NAMED);
              return html`<div>
                <h4>${words.missingOf[state]} <span class="muted num">${answers.length}</span></h4>
                ${named(answers.slice(0, NAMED), intake.language)}
                ${
                  rest.length
                    ? html`<details>
                        <summary>${words.showMore(rest.length)}</summary>
                        ${named(rest, intake.language)}
                      </details>`
                    : nothing
                }
              </div>`;
            })}
          </div>`,
  );
};
