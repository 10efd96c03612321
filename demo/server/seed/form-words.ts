/** Words of one question. */
export interface ItemWords {
  readonly text: string;
  readonly hint?: string;
  readonly why: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly details?: string;
}

export const LINK_IDS = [
  'preferred-name',
  'pronouns',
  'reasons',
  'in-own-words',
  'hopes',
  'phq-2-interest',
  'phq-2-mood',
  'gad-2-nervous',
  'gad-2-worry',
  'asq-1',
  'asq-2',
  'asq-3',
  'asq-4',
  'asq-5',
  'times',
  'phone',
  'safe-contact',
  'telehealth-consent',
] as const;
export type LinkId = (typeof LINK_IDS)[number];

export const PART_IDS = ['about-you', 'two-weeks', 'safety', 'reaching-you', 'video'] as const;

/** The form in one language. A question or a part without words does not compile. */
export interface FormWords {
  readonly language: string;
  readonly title: string;
  readonly parts: Readonly<Record<(typeof PART_IDS)[number], string>>;
  /** Answers of PHQ-2 and GAD-2. */
  readonly days: readonly [string, string, string, string];
  readonly items: Readonly<Record<LinkId, ItemWords>>;
}
