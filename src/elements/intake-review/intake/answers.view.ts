import { html, nothing, type TemplateResult } from 'lit';
import type { ReadAnswer } from '../../../contract/intake-review.js';
import { lockIcon } from '../../../parts/icons/common.js';
import { flagIcon } from '../../../parts/icons/program.js';
import { icon } from '../../../parts/icons/icon.js';
import { busyButton } from '../../../parts/busy-button.js';
import type { OpenIntakeScene } from './scene.js';

type File = NonNullable<ReadAnswer['files']>[number];

/** `412 KB`, as the reader's language writes it. */
const sizeOf = (bytes: number, locale: string): string => {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1_000_000 : 1_000));
};

const fileRow = (scene: OpenIntakeScene, { id, name, size, scan }: File): TemplateResult => {
  const { words, reader, files } = scene;
  const state = files.get(id);
  return html`<li>
    <span class="strong name">${name}</span>
    <span class="note muted">${sizeOf(size, reader.locale)}. ${words.scans[scan]}</span>
    ${
      scan === 'clean' || scan === 'not-scanned'
        ? busyButton({
            label: words.getFile(name),
            busyLabel: words.gettingFile,
            busy: state === 'coming',
            kind: 'secondary',
            class: 'small',
            onClick: () => scene.onFile(id, name),
          })
        : nothing
    }
    <span class="note" role="status"
      >${state === 'here' ? words.gotFile(name) : state === 'lost' ? words.noFile : nothing}</span
    >
  </li>`;
};

const answerRow = (scene: OpenIntakeScene, one: ReadAnswer): TemplateResult => {
  const { words, intake } = scene;
  const flagged = intake.safetyFlags.includes(one.linkId);
  return html`<div class=${flagged ? 'flagged' : ''}>
    <dt>
      <span lang=${intake.language}>${one.question}</span>
      ${
        one.private
          ? html`<span class="private note">${icon(lockIcon)}<span>${words.private}</span></span>`
          : nothing
      }
    </dt>
    <dd>
      ${
        one.state === 'answered'
          ? html`${flagged ? icon(flagIcon) : nothing}<span class="said" lang=${intake.language}
                >${one.answer}</span
              >`
          : html`<span class="faint">${words.states[one.state]}</span>`
      }
      ${
        one.files?.length
          ? html`<ul class="files">
              ${one.files.map(file => fileRow(scene, file))}
            </ul>`
          : nothing
      }
    </dd>
  </div>`;
};

/** Each answer beside its question, by part of the form. */
export const answers = (scene: OpenIntakeScene): TemplateResult => {
  const { words, intake } = scene;
  const parts = [...new Set(intake.answers.map(({ part }) => part))];
  return html`<section aria-labelledby="answers-title">
    <h3 id="answers-title">${words.answers}</h3>
    ${parts.map(
      part =>
        html`<div class="part" part="part">
          <h4 lang=${intake.language}>${part}</h4>
          <dl class="facts">
            ${intake.answers.filter(one => one.part === part).map(one => answerRow(scene, one))}
          </dl>
        </div>`,
    )}
  </section>`;
};
