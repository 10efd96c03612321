import type { Consent } from '../contract/consent.js';
import type { FhirQuestionnaireResponse } from '../contract/fhir.js';
import {
  DECLINED,
  OTHER,
  type AnswerEntry,
  type Answers,
  type AnswerValue,
  type IntakeForm,
  type IntakeItem,
} from '../contract/intake-form.js';
import { entriesOf, entryOf } from '../rules/answer-checks.js';
import { isAnswered, isDraftable, visibleItems } from '../rules/answers.js';
import { sharingConsents, withheldItems } from '../rules/consents.js';
import { SIGNATURE_FIELD } from '../rules/signature.js';
import { codingOf, fhirTypeOf, type Asked } from './item-shape.js';
import { coded, extension, FORM, ours, PART, SYSTEMS, URLS, type Json } from './terms.js';

/** Whose answers they are and how far they have come. References are as FHIR writes them: `Patient/p-1`. */
export interface ResponseFacts {
  readonly id: string;
  readonly subject: string;
  /** Moment of the answers, ISO 8601 with an offset. */
  readonly authored: string;
  readonly status: 'in-progress' | 'completed' | 'amended';
  /** Who answered, where it was not the subject. */
  readonly source?: string;
  /** The subject's consents in force. Answers that wait for one that is not among them are masked. */
  readonly consents?: readonly SharingConsent[];
}

/** What of a consent travels with the answers that it lets go. */
export type SharingConsent = Pick<Consent, 'id' | 'linkId' | 'title' | 'text' | 'signedAt'>;

/** The short notice of 42 CFR 2.32(a)(2), which goes with each record that is shared by consent. */
const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

type Reason = typeof DECLINED | 'temp-unknown' | 'masked';

const absent = (reason: Reason): Json => extension(URLS.absent, { valueCode: reason });

const chosen = (item: Asked, value: string): Json[] => {
  const option = item.options?.find(one => one.value === value);
  if (option) return [{ valueCoding: codingOf(item, option) }];
  const other = 'other' in item ? item.other : undefined;
  if (other === undefined || !value.startsWith(OTHER)) return [];
  return [{ valueString: value.slice(OTHER.length).trim() || other }];
};

const numeric = (item: Asked, value: number): Json => {
  const type = fhirTypeOf(item);
  if (type === 'quantity') return { valueQuantity: { value, unit: item.unit } };
  return type === 'integer' && Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value };
};

const attachment = ({ id, name, type, size }: AnswerEntry): Json => ({
  valueAttachment: { contentType: type, size, title: name, url: `urn:iop-elements:file:${String(id)}` },
});

/** A day that FHIR can hold. Half a date, as a draft may have it, is no answer yet. */
const isDay = (value: string): boolean => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value);

/** Values of an answer to a question that has no questions below it. */
const valuesOf = (item: Asked, value: AnswerValue): Json[] => {
  if (typeof value === 'number') return [numeric(item, value)];
  if (typeof value === 'boolean') return [{ valueBoolean: value }];
  if (typeof value === 'string') {
    if (item.type === 'choice') return chosen(item, value);
    if (item.type === 'date') return isDay(value) ? [{ valueDate: value }] : [];
    return value.trim() ? [{ valueString: value }] : [];
  }
  if (item.type === 'file') return entriesOf(value).map(attachment);
  return Array.isArray(value)
    ? (value as readonly unknown[]).flatMap(one => (typeof one === 'string' ? chosen(item, one) : []))
    : [];
};

const answered = (linkId: string, text: string, answer: readonly Json[], more: Json = {}): Json[] =>
  answer.length === 0 ? [] : [{ linkId, text, ...more, answer }];

const base64 = (text: string): string => {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
};

/** What was drawn, as a picture of its own. It is nothing but strokes: the checks let nothing else through. */
const picture = (path: string): string => {
  const { width, height } = SIGNATURE_FIELD;
  return base64(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
      `<path d="${path}" fill="none" stroke="#000" stroke-width="3"/></svg>`,
  );
};

const signed = (item: IntakeItem, { name, drawing }: AnswerEntry, facts: ResponseFacts): Json[] => {
  if (typeof name !== 'string' || !name.trim()) return [];
  const signature = {
    type: [coded(SYSTEMS.signature, '1.2.840.10065.1.12.1.7', 'Consent Signature')],
    when: facts.authored,
    who: { reference: facts.source ?? facts.subject },
    ...(typeof drawing === 'string' ? { sigFormat: 'image/svg+xml', data: picture(drawing) } : {}),
  };
  return answered(item.linkId, item.text, [{ valueString: name }], {
    extension: [extension(URLS.signature, { valueSignature: signature })],
  });
};

const rows = (item: IntakeItem, entry: AnswerEntry): Json[] => {
  const asked: IntakeItem = { ...item, type: 'choice' };
  return (item.rows ?? []).flatMap(({ linkId, text }) => {
    const value = entry[linkId];
    return typeof value === 'string' ? answered(`${item.linkId}.${linkId}`, text, chosen(asked, value)) : [];
  });
};

const fields = (item: IntakeItem, entry: AnswerEntry): Json[] =>
  (item.items ?? []).flatMap(field => {
    const value = entry[field.linkId];
    return value === undefined
      ? []
      : answered(`${item.linkId}.${field.linkId}`, field.text, valuesOf(field, value));
  });

const grouped = (item: IntakeItem, children: readonly Json[]): Json[] =>
  children.length === 0 ? [] : [{ linkId: item.linkId, text: item.text, item: children }];

const answerOf = (item: IntakeItem, value: AnswerValue, facts: ResponseFacts): Json[] => {
  const entry = entryOf(value);
  if (item.type === 'group') return entriesOf(value).flatMap(one => grouped(item, fields(item, one)));
  if (item.type === 'matrix') return entry ? grouped(item, rows(item, entry)) : [];
  if (item.type === 'signature') return entry ? signed(item, entry, facts) : [];
  return answered(item.linkId, item.text, valuesOf(item, value));
};

const itemsOf = (
  item: IntakeItem,
  answers: Answers,
  facts: ResponseFacts,
  withheld: ReadonlySet<string>,
): Json[] => {
  const { linkId, text } = item;
  const value = answers[linkId];
  // Never reached: FHIR leaves such an item out.
  if (value === undefined) return [];
  if (withheld.has(linkId)) return [{ linkId, text, extension: [absent('masked')] }];
  if (value === null) return [{ linkId, text, extension: [absent('temp-unknown')] }];
  if (item.type === 'yes-no' && value === DECLINED) return [{ linkId, text, extension: [absent(DECLINED)] }];
  // A yes to another question, kept from an older version of the form, would be read as one to this.
  if (!isAnswered(answers, linkId) || !isDraftable(item, value)) return [];
  return answerOf(item, value, facts);
};

const marked = (items: readonly Json[], { private: isPrivate }: IntakeItem): readonly Json[] =>
  isPrivate
    ? items.map(one => ({
        ...one,
        extension: [
          ...((one['extension'] as readonly Json[] | undefined) ?? []),
          extension(ours('private'), { valueBoolean: true }),
        ],
      }))
    : items;

/** A copy of the consent, inside the response that it lets go. */
const copyOf = ({ linkId, title, text, signedAt }: SharingConsent, { subject }: ResponseFacts): Json => ({
  resourceType: 'Consent',
  id: contained(linkId),
  status: 'active',
  scope: { coding: [coded(SYSTEMS.consentScope, 'patient-privacy', 'Privacy Consent')] },
  category: [{ coding: [coded(SYSTEMS.loinc, '59284-0', 'Consent Document')] }],
  patient: { reference: subject },
  dateTime: signedAt,
  sourceAttachment: { contentType: 'text/plain; charset=utf-8', title, data: base64(text) },
  policyRule: { coding: [PART_2] },
});

const contained = (linkId: string): string =>
  `consent-${linkId.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`.slice(0, 64);

const PART_2 = coded(SYSTEMS.act, '42CFRPart2', '42 CFR Part2');

/** What a response says of answers that the law protects: by which consent they are in it, or that some are not. */
const protection = (
  items: readonly IntakeItem[],
  calledFor: ReadonlySet<string>,
  answers: Answers,
  facts: ResponseFacts,
  withheld: ReadonlySet<string>,
): Json => {
  const guarded = items.filter(
    ({ linkId, disclosureConsent }) =>
      isAnswered(answers, linkId) && disclosureConsent !== undefined && calledFor.has(disclosureConsent),
  );
  const letGo = new Set(
    guarded.flatMap(({ linkId, disclosureConsent = '' }) =>
      withheld.has(linkId) ? [] : [disclosureConsent],
    ),
  );
  const copies = (facts.consents ?? []).filter(({ linkId }) => letGo.has(linkId));
  const security = [
    ...(copies.length
      ? [
          coded(SYSTEMS.confidentiality, 'R', 'restricted'),
          PART_2,
          coded(SYSTEMS.act, 'NORDSCLCD', 'no redisclosure without consent directive'),
        ]
      : []),
    ...(guarded.some(({ linkId }) => withheld.has(linkId))
      ? [coded(SYSTEMS.handling, 'REDACTED', 'redacted')]
      : []),
  ];
  return {
    ...(security.length ? { meta: { security } } : {}),
    ...(copies.length
      ? {
          contained: copies.map(copy => copyOf(copy, facts)),
          extension: [
            ...copies.map(({ linkId }) =>
              extension(ours('consent'), { valueReference: { reference: `#${contained(linkId)}` } }),
            ),
            extension(ours('notice'), { valueString: NOTICE }),
          ],
        }
      : {}),
  };
};

/**
 * Answers as a FHIR R4 QuestionnaireResponse to what `toQuestionnaire` gives: the questions that the answers bring up,
 * as the person read them. Skipped for now is `temp-unknown`, rather not said is `asked-declined`, and neither has a
 * value; what was never reached is left out. What waits for a consent that is not in force is `masked`; what is there
 * by one carries its copy, the notice of 42 CFR 2.32 and security labels.
 */
export const toQuestionnaireResponse = (
  form: IntakeForm,
  answers: Answers,
  facts: ResponseFacts,
): FhirQuestionnaireResponse => {
  const visible = visibleItems(form, answers);
  const shown = new Map(visible.map(item => [item.linkId, item]));
  const withheld = withheldItems(form, answers, facts.consents?.map(({ linkId }) => linkId) ?? []);
  const parts = form.parts.map(({ id, title, items }) => ({
    linkId: `${PART}${id}`,
    text: title,
    item: items.flatMap(({ linkId }) => {
      const item = shown.get(linkId);
      return item ? marked(itemsOf(item, answers, facts, withheld), item) : [];
    }),
  }));
  return {
    resourceType: 'QuestionnaireResponse',
    // FHIR has no underscore in ids.
    ...(/^[A-Za-z0-9-]{1,64}$/.test(facts.id) ? { id: facts.id } : {}),
    ...protection(visible, sharingConsents(form, answers), answers, facts, withheld),
    language: form.language,
    identifier: { system: SYSTEMS.response, value: facts.id },
    questionnaire: `${FORM}${form.id}|${form.version}`,
    status: facts.status,
    subject: { reference: facts.subject },
    authored: facts.authored,
    ...(facts.source === undefined ? {} : { source: { reference: facts.source } }),
    item: parts.filter(({ item }) => item.length > 0),
  };
};
