import { html, nothing, type TemplateResult } from 'lit';
import { RELATIONSHIPS, type GuardianInput, type GuardianInvitation } from '../../../contract/guardian.js';
import { busyButton } from '../../../parts/busy-button.js';
import { choiceRows } from '../../../parts/choice-rows.js';
import { checkIcon, infoIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { notice } from '../../../parts/notice.js';
import { problemWords } from '../../../parts/problem-words.js';
import { textField } from '../../../parts/text-field.js';
import { groupsOf, resumeCode } from '../resume-code.view.js';
import type { Scene } from '../scene.js';
import type { RightsWords } from './words/words.js';

/** Whom a young person asks, while they write it. */
export interface Invitation {
  readonly name: string;
  readonly relationship: GuardianInput['relationship'] | undefined;
}

interface Props {
  readonly scene: Scene;
  readonly words: RightsWords;
}

export interface InviteFormProps extends Props {
  readonly draft: Invitation;
  /** What to mend, in words. */
  readonly fix: Partial<Record<keyof Invitation, string>>;
  readonly busy: boolean;
  /** Why it could not be sent. */
  readonly error: unknown;
  readonly onChange: (change: Partial<Invitation>) => void;
  readonly onSend: () => void;
  readonly onLeave: () => void;
}

export const inviteForm = (props: InviteFormProps): TemplateResult => {
  const { scene, draft, fix, busy, error, onChange } = props;
  const { guardians } = props.words;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!busy) props.onSend();
  };
  return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
    <h3 tabindex="-1" data-focus="guardian-form">${guardians.formTitle}</h3>
    ${textField({
      name: 'guardian-name',
      label: guardians.name,
      value: draft.name,
      fix: fix.name,
      autocomplete: 'off',
      maxLength: 80,
      required: true,
      onInput: name => onChange({ name }),
    })}
    ${choiceRows({
      name: 'guardian-relationship',
      legend: guardians.relationship,
      choices: RELATIONSHIPS.map(value => ({ value, label: guardians.choices[value] })),
      value: draft.relationship,
      fix: fix.relationship,
      onChange: value => onChange({ relationship: value as GuardianInput['relationship'] }),
    })}
    ${
      error === undefined
        ? nothing
        : notice({
            title: guardians.notAsked,
            body: problemWords(error, scene.common),
            icon: infoIcon,
            tone: 'warm',
            role: 'alert',
          })
    }
    <div class="row wrap">
      ${busyButton({ label: guardians.go, busyLabel: guardians.going, busy, type: 'submit', part: 'invite' })}
      <button type="button" class="button quiet" @click=${props.onLeave}>
        <span>${guardians.leave}</span>
      </button>
    </div>
  </form>`;
};

export interface CodeBlockProps extends Props {
  readonly invited: GuardianInvitation;
  /** The clipboard has the code. */
  readonly copied: boolean;
  readonly onCopied: () => void;
  readonly onPassed: () => void;
}

/** The code for a guardian, with how to pass it on. */
export const codeBlock = (props: CodeBlockProps): TemplateResult => {
  const { scene, invited, copied } = props;
  const { guardians } = props.words;
  const onCopy = async (): Promise<void> => {
    const groups = groupsOf(invited.code);
    try {
      await navigator.clipboard.writeText(groups.join('-'));
    } catch {
      // The clipboard is closed to some frames and pages. The code stands there to be copied by hand.
      return scene.act.announce(groups.join(' '));
    }
    scene.act.announce(guardians.copied);
    props.onCopied();
  };
  return html`<div class="stack">
    <h3 tabindex="-1" data-focus="guardian-code">${guardians.codeTitle(invited.name)}</h3>
    <p>${guardians.codeLead}</p>
    ${resumeCode(invited.code)}
    <ol class="steps-list small" role="list">
      ${guardians.steps(scene.words.welcome.code).map(step => html`<li><span>${step}</span></li>`)}
    </ol>
    <p class="small muted">${guardians.codeKeep}</p>
    <div class="row wrap">
      <button type="button" class="button secondary small" part="copy" @click=${() => void onCopy()}>
        ${copied ? icon(checkIcon) : nothing}${copied ? guardians.copied : guardians.copy}
      </button>
      <button type="button" class="button quiet small" @click=${props.onPassed}>
        <span>${guardians.passed}</span>
      </button>
    </div>
  </div>`;
};
