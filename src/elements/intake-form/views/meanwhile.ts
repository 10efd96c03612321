import { html, nothing, type TemplateResult } from 'lit';
import type { Program } from '../../../contract/program.js';
import { phoneLink } from '../../../parts/phone-link.js';
import type { ViewWords } from './words/words.js';

/** Where to turn before the team answers: a line that somebody always answers. */
export const meanwhile = (
  { crisisContacts }: Program,
  { meanwhile: words }: ViewWords,
): { heading: string; text: TemplateResult } | undefined => {
  const line = crisisContacts.find(({ kind, phone }) => kind === 'crisis-line' && phone);
  if (!line?.phone) return undefined;
  const { phone, sms } = line;
  const sentence = sms?.number === phone ? words.callOrText(phone) : words.call(phone);
  const [before, after] = sentence.split(phone);
  return {
    heading: words.title,
    text: html`${before}${phoneLink(phone)}${after ?? nothing}`,
  };
};
