import type { Consent } from '../../../contract/consent.js';
import type { TimeReader } from '../../../i18n/format.js';
import type { RightsWords } from './words/words.js';
import { formatMoment } from './days.js';

/** Says nothing of a clinic or of care: others may look into the same folder. */
export const COPY_NAME = 'agreement.txt';

/** Everything that is kept of a consent, as text that any device can show and print. */
export const copyOf = (consent: Consent, { consents: words }: RightsWords, reader: TimeReader): string => {
  const { title, summary, text, signer, signedAt, revokedAt, method } = consent;
  const { file } = words;
  const facts: readonly (readonly [string, string])[] = [
    [words.who, signer.relationship === 'guardian' ? words.guardian(signer.name) : signer.name],
    // In words for the reader, and as it is kept: the two cannot be taken for different moments.
    [words.when, `${formatMoment(signedAt, reader)} (${signedAt})`],
    [words.how, words.methods[method]],
    [
      file.status,
      revokedAt ? file.inactive(`${formatMoment(revokedAt, reader)} (${revokedAt})`) : file.active,
    ],
    [file.form, `${consent.formId}, ${file.version(consent.formVersion, consent.language)}`],
    [file.check, consent.hash],
  ];
  return [
    title,
    ...(summary ? [summary] : []),
    text,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
  ].join('\n\n');
};

/** Makes the file on the device: nothing is asked of anybody, and no address holds any of it. */
export const keepCopy = (text: string): void => {
  // The mark in front tells old editors which letters these are.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text, '\n'], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = COPY_NAME;
  link.click();
  // The browser reads it after the click; only then may it go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
