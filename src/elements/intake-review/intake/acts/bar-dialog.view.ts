import { html, type TemplateResult } from 'lit';
import { busyButton } from '../../../../parts/busy-button.js';
import { dialog } from '../../../../parts/dialog.js';
import { fixMessage } from '../../../../parts/fix.js';
import { textField } from '../../../../parts/text-field.js';
import type { ActsScene } from './scene.js';

/** Why a guardian is barred: asked before it is done. */
export const barDialog = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes, fault, whole } = scene;
  const name = whole?.guardians.find(({ id }) => id === decision.bar.guardianId)?.name ?? '';
  const onClose = (): void => scene.do.start(undefined);
  return dialog({
    name: 'bar',
    open: decision.open === 'bar',
    title: words.barTitle(name),
    text: words.barText(name),
    onClose: () => {
      if (decision.open === 'bar') onClose();
    },
    actions: html`${textField({
        name: 'bar-reason',
        label: words.barReason,
        hint: words.barReasonHint,
        value: decision.bar.reason,
        multiline: true,
        maxLength: 500,
        fix: fixes.reason,
        onInput: reason => scene.do.change('bar', { reason }),
      })}
      <div role="alert">${fixMessage('bar-fault', decision.open === 'bar' ? fault : undefined)}</div>
      <button type="button" class="button secondary wide" @click=${onClose}>${words.barKeep}</button>
      ${busyButton({
        label: words.barSend,
        busyLabel: words.barSending,
        busy: decision.sending === 'bar',
        class: 'wide',
        onClick: scene.do.send,
      })}`,
  });
};
