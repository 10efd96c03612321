import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeSubmissionSummary } from '../../../../contract/intake-review.js';
import { checkIcon, clockIcon } from '../../../../parts/icons/common.js';
import { notice } from '../../../../parts/notice.js';
import { phoneLink } from '../../../../parts/phone-link.js';
import { FORMS } from './forms.view.js';
import { type ActsScene, nameOf } from './scene.js';
import type { ActName } from './decision.js';
import { whenOf } from '../../when.js';

/** What the team has said to the person so far. */
const replied = (scene: ActsScene): TemplateResult | typeof nothing => {
  const { words, intake } = scene;
  const { reply, status } = intake;
  if (!reply) return nothing;
  return html`<div class="reply stack gap-1">
    ${status === 'more-asked' ? html`<p class="strong">${words.acts.waitsFor(nameOf(scene))}</p>` : nothing}
    ${reply.place ? html`<p class="strong">${reply.place} ${reply.phone ? phoneLink(reply.phone) : nothing}</p>` : nothing}
    <p class="quote">${reply.words}</p>
    <p class="note muted">
      ${words.acts.said(reply.by.displayName, whenOf(reply.at, scene))}${
        reply.items?.length ? html`. ${words.acts.asked(reply.items.length)}` : nothing
      }
    </p>
  </div>`;
};

/** Which acts there are for an intake that stands so. */
const offered = ({ intake, rights }: ActsScene): ActName[] => {
  const acts: Readonly<Record<IntakeSubmissionSummary['status'], readonly ActName[]>> = {
    received: ['accept', 'book', 'ask', 'refer'],
    // Their answer brings it back to the start.
    'more-asked': ['book', 'refer'],
    accepted: ['book'],
    referred: [],
  };
  return acts[intake.status].filter(
    name => rights.has(name) && !(name === 'accept' && intake.waitingFor === 'guardian'),
  );
};

const buttons = (scene: ActsScene): TemplateResult => {
  const { words } = scene;
  const label = { ...words.acts, accept: words.acts.accept(nameOf(scene)) };
  return html`<div class="choices stack gap-2">
    ${offered(scene).map(
      name =>
        html`<button
          type="button"
          class="button small wide ${name === 'accept' ? 'primary' : 'secondary'}"
          @click=${() => scene.do.start(name)}
        >
          ${label[name as Exclude<ActName, 'bar'>]}
        </button>`,
    )}
  </div>`;
};

/** What can be done, the form of what somebody does, or what was done. */
export const actsPanel = (scene: ActsScene): TemplateResult => {
  const { words, intake, decision, rights } = scene;
  const { open, done } = decision;
  const name = nameOf(scene);
  const waits = rights.has('accept') && intake.waitingFor === 'guardian' && intake.status !== 'accepted';
  const title = words.acts.title;
  return html`<section class="acts" part="acts" aria-labelledby="acts-title">
    <h3 id="acts-title" tabindex="-1" class=${open && open !== 'bar' ? 'visually-hidden' : ''}>${title}</h3>
    ${
      done
        ? html`<div class="done" tabindex="-1" role="status">
            ${notice({ title: done.title, body: done.text, icon: checkIcon })}
          </div>`
        : nothing
    }
    ${
      intake.status === 'accepted' && !done
        ? html`<p class="strong small">${words.acts.settled.accepted(name)}</p>`
        : nothing
    }
    ${intake.status === 'referred' && !done ? html`<p class="strong small">${words.acts.settled.referred(name)}</p>` : nothing}
    ${replied(scene)}
    ${
      waits
        ? notice({
            title: words.acts.cannotAccept(name),
            body: words.acts.guardianFirst(name),
            icon: clockIcon,
            tone: 'warm',
          })
        : nothing
    }
    ${open && open !== 'bar' ? FORMS[open](scene) : buttons(scene)}
  </section>`;
};
