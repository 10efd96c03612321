import type { Answers, IntakeForm, IntakeItem } from '../contract/intake-form.js';
import { visibleItems } from './answers.js';

/**
 * Link ids of the consents to share that the answers call for. What waits for a consent decides that: a further
 * condition, such as an age, decides only who is asked, and whoever is not asked has agreed to nothing.
 */
export const sharingConsents = (form: IntakeForm, answers: Answers): ReadonlySet<string> => {
  const consentOf = new Map(
    form.parts.flatMap(({ items }) => items).map(item => [item.linkId, item.disclosureConsent]),
  );
  const asItConcerns = (item: IntakeItem): IntakeItem => {
    const enableWhen = item.enableWhen?.filter(({ linkId }) => consentOf.get(linkId) === item.linkId);
    return item.type === 'consent' && enableWhen?.length ? { ...item, enableWhen } : item;
  };
  const parts = form.parts.map(part => ({ ...part, items: part.items.map(asItConcerns) }));
  const consents = visibleItems({ ...form, parts }, answers).filter(({ type }) => type === 'consent');
  return new Set(consents.map(({ linkId }) => linkId));
};

/**
 * Link ids of the answers that stay with the program: they wait for a consent to share that is called for, and
 * `inForce` does not have it. Taken back, it withholds from then on; what was shared before is not called back.
 */
export const withheldItems = (
  form: IntakeForm,
  answers: Answers,
  inForce: Iterable<string>,
): ReadonlySet<string> => {
  const missing = new Set(sharingConsents(form, answers));
  for (const linkId of inForce) missing.delete(linkId);
  return new Set(
    visibleItems(form, answers)
      .filter(({ disclosureConsent }) => disclosureConsent !== undefined && missing.has(disclosureConsent))
      .map(({ linkId }) => linkId),
  );
};

/** What of a consent is signed: as it stood in front of the person. */
export interface ConsentWords {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly text: string;
}

/** The text whose hash stands for a consent: title, summary and text, each followed by a line feed. */
export const consentText = ({ title, summary = '', text }: ConsentWords): string =>
  `${title}\n${summary}\n${text}\n`;

/** Something that the text of a consent has to say, and how to find it in each language. */
export interface ConsentElement {
  readonly id: string;
  readonly says: Readonly<Record<string, RegExp>>;
}

/** What a consent to share records of treatment for alcohol or drugs has to say: 42 CFR 2.31(a), ten elements. */
export const PART_2_ELEMENTS: readonly ConsentElement[] = [
  {
    id: 'patient',
    says: {
      en: /\b(?:whose records|name of the patient|mine, by the name)\b/i,
      es: /\bde quién\b|míos, con el nombre/i,
    },
  },
  { id: 'discloser', says: { en: /\bwho may share\b/i, es: /quién puede compartir/i } },
  {
    id: 'information',
    says: { en: /\bwhat:.*\brecords of my treatment\b/is, es: /\bqué:.*registros de mi tratamiento/is },
  },
  {
    id: 'recipients',
    says: {
      en: /treating providers, health plans, third-party payers, and people helping to operate this program/i,
      es: /profesionales que me tratan, planes de salud, terceros pagadores y personas que ayudan a operar este programa/i,
    },
  },
  {
    id: 'purpose',
    says: {
      en: /treatment, payment,? and health care operations|at (?:my|the patient's) request/i,
      es: /tratamiento, pago y operaciones de atención médica|a (?:mi petición|petición del paciente)/i,
    },
  },
  {
    id: 'revocation',
    says: {
      en: /take (?:this|it) back in writing.*\breliance\b/is,
      es: /revocarlo por escrito.*con base en/is,
    },
  },
  { id: 'end', says: { en: /\bit ends\b/i, es: /\btermina (?:cuando|el)\b/i } },
  { id: 'signature', says: { en: /\bsignature\b.*\bsign\b/is, es: /\bfirma\b.*\bfirmo\b/is } },
  { id: 'date', says: { en: /\bdate:.*\bday\b/is, es: /\bfecha:.*\bdía/is } },
  {
    id: 'redisclosure-and-refusal',
    says: {
      en: /shared again.*no longer be protected.*\bif I say no\b/is,
      es: /volver a compartirse.*no los proteja.*\bsi digo que no\b/is,
    },
  },
];

/** What a consent to care by video has to say, from what states and HHS ask for. */
export const TELEHEALTH_ELEMENTS: readonly ConsentElement[] = [
  { id: 'private-place', says: { en: /private place|headphones/i, es: /lugar privado|audífonos/i } },
  { id: 'others-agree', says: { en: /in your room/i, es: /en (?:su|tu) cuarto/i } },
  { id: 'whereabouts', says: { en: /where you are/i, es: /dónde está/i } },
  { id: 'emergency', says: { en: /send help/i, es: /enviar ayuda/i } },
  { id: 'licence', says: { en: /licensed/i, es: /licencia/i } },
  { id: 'refusal', says: { en: /say no\b/i, es: /decir que no/i } },
  { id: 'withdrawal', says: { en: /stop at any time/i, es: /parar en cualquier momento/i } },
  { id: 'limits', says: { en: /video does not suit/i, es: /video no sirve/i } },
  { id: 'lost-connection', says: { en: /video can drop/i, es: /video puede cortarse/i } },
  { id: 'no-recording', says: { en: /nobody records/i, es: /nadie las graba/i } },
  { id: 'group', says: { en: /in a group/i, es: /en un grupo/i } },
  { id: 'messages', says: { en: /text messages and email/i, es: /mensajes de texto y el correo/i } },
];

/**
 * Ids of the elements that a text does not have. It reads words, not law: what it finds missing is missing, and what
 * it finds still wants a counsel's eye. Null for a language that it can't read.
 */
export const missingElements = (
  elements: readonly ConsentElement[],
  text: string,
  language: string,
): string[] | null => {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  if (!elements.every(({ says }) => says[base])) return null;
  return elements.flatMap(({ id, says }) => (says[base]?.test(text) ? [] : id));
};
