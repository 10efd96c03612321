/** Words of one question. */
export interface ItemWords {
  readonly text: string;
  readonly hint?: string;
  readonly why: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly details?: string;
}

const numbered = <P extends string, N extends readonly number[]>(prefix: P, numbers: N) =>
  numbers.map(number => `${prefix}-${number}`) as `${P}-${N[number]}`[];

/** Questions whose words are those of a published instrument. */
export const INSTRUMENT_IDS = [
  ...numbered('phq-9', [1, 2, 3, 4, 5, 6, 7, 8, 9] as const),
  'phq-9-difficulty',
  ...numbered('gad-7', [1, 2, 3, 4, 5, 6, 7] as const),
  ...numbered('asq', [1, 2, 3, 4, 5] as const),
  ...numbered('audit-c', [1, 2, 3] as const),
  'pc-ptsd-5-gate',
  ...numbered('pc-ptsd-5', [1, 2, 3, 4, 5] as const),
] as const;
export type InstrumentLinkId = (typeof INSTRUMENT_IDS)[number];

/** Consents, each for itself. */
export const CONSENT_IDS = [
  'telehealth-consent',
  'privacy-consent',
  'group-consent',
  'part-2-consent',
] as const;
export type ConsentLinkId = (typeof CONSENT_IDS)[number];

export const OWN_IDS = [
  'preferred-name',
  'pronouns',
  'age-band',
  'access',
  'reasons',
  'in-own-words',
  'hopes',
  'days-filled',
  'support-wanted',
  'times',
  'hard-times',
  'past-care',
  'medications',
  'medication-list',
  'supporters',
  'supporter-names',
  'phone',
  'safe-contact',
  'contact-hours',
  'home-state',
  'insurance',
  'insurance-plan',
] as const;
export type OwnLinkId = (typeof OWN_IDS)[number];

export type LinkId = OwnLinkId | InstrumentLinkId | ConsentLinkId;

export const PART_IDS = [
  'about-you',
  'what-brings-you',
  'your-week',
  'two-weeks',
  'safety',
  'alcohol',
  'hard-times',
  'care-so-far',
  'reaching-you',
  'agreements',
] as const;

/** The form in one language. A question or a part without words does not compile. */
export interface FormWords {
  readonly language: string;
  readonly title: string;
  readonly parts: Readonly<Record<(typeof PART_IDS)[number], string>>;
  readonly items: Readonly<Record<LinkId, ItemWords>>;
}
