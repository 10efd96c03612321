import { html, nothing, type TemplateResult } from 'lit';
import { CONTACT_HOURS, type SafeContact } from '../../../../contract/contact-request.js';
import { checkRows } from '../../../../parts/choice-rows.js';
import { segmented } from '../../../../parts/segmented.js';
import type { Channel, ViewWords } from '../words/words.js';

export interface SafeContactProps {
  readonly words: ViewWords['ask']['safe'];
  readonly channel: Channel;
  readonly value: SafeContact;
  readonly onChange: (value: SafeContact) => void;
}

/** What is safe when the program reaches out. Asks only what the way to reach the person leaves open. */
export const safeContactView = ({ words, channel, value, onChange }: SafeContactProps): TemplateResult => {
  const { hours, ...rest } = value;
  return html`${
      channel === 'phone'
        ? html`<div>
            <p class="label" aria-hidden="true">${words.voicemail}</p>
            ${segmented({
              name: 'voicemail',
              legend: words.voicemail,
              options: [
                { value: 'no', label: words.no },
                { value: 'yes', label: words.yes },
              ],
              value: value.voicemail ? 'yes' : 'no',
              onChange: chosen => onChange({ ...value, voicemail: chosen === 'yes' }),
            })}
          </div>`
        : nothing
    }
    <div>
      <p class="label" aria-hidden="true">${words.words}</p>
      ${segmented({
        name: 'safe-words',
        legend: words.words,
        options: (['first-name', 'clinic-name'] as const).map(one => ({
          value: one,
          label: words.names[one],
        })),
        value: value.words,
        onChange: chosen => onChange({ ...value, words: chosen as SafeContact['words'] }),
      })}
    </div>
    ${
      channel === 'email'
        ? nothing
        : checkRows({
            name: 'safe-hours',
            legend: words.hours,
            hint: words.hoursHint,
            choices: CONTACT_HOURS.map(one => ({ value: one, label: words.times[one] })),
            values: hours ?? [],
            onChange: chosen =>
              onChange(chosen.length ? { ...rest, hours: chosen as SafeContact['hours'] } : rest),
          })
    }`;
};
