import type { EnableWhen, GroupField, IntakeItem } from '../../../../src/contract/intake-form.js';

/** What a question is in every language. */
export interface ItemShape extends Pick<
  IntakeItem,
  | 'type'
  | 'audience'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'step'
  | 'declinable'
  | 'enableWhen'
  | 'enableBehavior'
  | 'instrument'
  | 'glyph'
  | 'safety'
  | 'private'
  | 'disclosureConsent'
  | 'summary'
> {
  readonly required?: true;
  /** Values of the options, in their order. */
  readonly options?: readonly string[];
  /** The options are worth 0, 1, 2 and so on, as their values say. */
  readonly counts?: true;
  /** The options stand by the alphabet of each language, but for the last. */
  readonly sorted?: true;
  readonly rows?: readonly string[];
  readonly fields?: Readonly<Record<string, FieldShape>>;
}

export interface FieldShape extends Pick<GroupField, 'type' | 'maxLength' | 'min' | 'max'> {
  readonly options?: readonly string[];
}

/** Questions by part and link id, each in the order in which it is asked. */
export type PartShapes = Readonly<Record<string, Readonly<Record<string, ItemShape>>>>;

/** A label, or a label and its hint. */
type OptionWords = string | readonly [label: string, hint: string];

/** Words of one question. */
export interface ItemWords {
  readonly text: string;
  readonly hint?: string;
  readonly why: string;
  readonly options?: Readonly<Record<string, OptionWords>>;
  /** Label of the option for one's own words. */
  readonly other?: string;
  readonly rows?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, FieldWords>>;
  readonly entryName?: string;
  readonly ends?: { low: string; high: string };
  readonly unit?: string;
  readonly details?: string;
}

export interface FieldWords {
  readonly text: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, OptionWords>>;
}

/** The parts in one language. A part or a question without words does not compile. */
export type PartsWords<T extends PartShapes> = {
  readonly [P in keyof T]: {
    readonly title: string;
    readonly items: { readonly [L in keyof T[P]]: ItemWords };
  };
};

export interface FormWords<T extends PartShapes> {
  readonly language: string;
  readonly title: string;
  readonly parts: PartsWords<T>;
}

/** Keeps the link ids of the parts in their type, so that their words can be held to them. */
export const partsOf = <T extends PartShapes>(parts: T): T => parts;

/** A condition on an earlier answer. */
export const is = (
  linkId: string,
  value: EnableWhen['value'],
  operator: EnableWhen['operator'] = '=',
): EnableWhen => ({ linkId, operator, value });

type Condition = Pick<IntakeItem, 'enableWhen' | 'enableBehavior'>;

const anyOf = (...enableWhen: EnableWhen[]): Condition => ({ enableBehavior: 'any', enableWhen });

/** Ages at which a parent or guardian may have to agree as well, in whole years. */
export const TEEN_AGES = ['13', '14', '15', '16', '17'] as const;

export const teens = anyOf(...TEEN_AGES.map(age => is('age', age)));
export const minors = anyOf(...['under-13', ...TEEN_AGES].map(age => is('age', age)));
// Whoever has not said how old they are is asked what grown-ups are asked: a skipped question hides nothing.
export const adults = anyOf(is('age', false, 'exists'), is('age', '18-25'), is('age', 'over-25'));
/** What may tell of alcohol or drugs: it leaves the program by the person's consent to that alone (42 CFR Part 2). */
export const aboutUse = { disclosureConsent: 'part-2-consent' };
/** All but children under 13, who are asked only what a first talk needs. */
export const from13 = anyOf(is('age', false, 'exists'), is('age', 'under-13', '!='));
