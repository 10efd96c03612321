import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatAudience } from '../../../contract/room.js';
import { segmented } from '../../../parts/segmented.js';
import { textField } from '../../../parts/text-field.js';
import type { SideScene } from './scene.js';

export interface ChatDraft {
  readonly text: string;
  readonly to: ChatAudience;
}

/** Words to everyone, or to those who lead. There is no way between two people in care. */
export const chatPanel = (
  { view, words, name, onPart }: SideScene,
  { text, to }: ChatDraft,
  onDraft: (draft: ChatDraft) => void,
): TemplateResult => {
  const { chat } = words;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() && (await onPart({ type: 'say', text, to }))) onDraft({ text: '', to });
  };
  return html`<div class="chat" role="log" aria-label=${chat.title} tabindex="0">
      ${
        view.chat.length
          ? repeat(
              view.chat,
              ({ id }) => id,
              line =>
                html`<p>
                  <span class="strong"><bdi>${name(line.fromId)}</bdi></span>
                  ${line.to === 'leaders' ? html`<span class="note muted">${chat.toLeaders}</span>` : nothing}
                  <span class="chat-text"><bdi>${line.text}</bdi></span>
                </p>`,
            )
          : html`<p class="small muted">${chat.empty}</p>`
      }
    </div>
    <form @submit=${(event: Event) => void send(event)}>
      ${segmented({
        name: 'chat-to',
        legend: chat.to,
        options: [
          { value: 'everyone', label: chat.everyone },
          { value: 'leaders', label: chat.leaders },
        ],
        value: to,
        onChange: value => onDraft({ text, to: value as ChatAudience }),
      })}
      ${textField({
        name: 'chat',
        label: chat.write,
        value: text,
        onInput: next => onDraft({ text: next, to }),
        autocomplete: 'off',
        maxLength: 1000,
      })}
      <p class="side-actions"><button type="submit" class="button secondary small">${chat.send}</button></p>
    </form>`;
};
