import type { GroupField, IntakeItem } from '../contract/intake-form.js';
import { FILE_TYPES, LARGEST_FILE } from '../contract/intake-file.js';
import { ENTRY_FORMATS } from './entry-formats.js';
import { codingOf, fhirTypeOf, valueExtension, type Asked } from './item-shape.js';
import { coded, extension, ours, SYSTEMS, URLS, type Json } from './terms.js';
import { of, piping, told, words, type Told } from './told.js';

const CONTROLS: Readonly<Record<string, readonly [code: string, display: string]>> = {
  choice: ['radio-button', 'Radio Button'],
  'multiple-choice': ['check-box', 'Check-box'],
  scale: ['slider', 'Slider'],
  matrix: ['table', 'Vertical Answer Table'],
  group: ['gtable', 'Group Table'],
};

const control = ([code, display]: readonly [string, string]): Json =>
  extension(URLS.itemControl, {
    valueCodeableConcept: { coding: [coded(SYSTEMS.control, code, display)] },
  });

const display = (linkId: string, text: Told<string>, kind: readonly [string, string]): Json => {
  const { plain, extensions } = piping(text);
  return { linkId, ...words('text', plain), type: 'display', extension: [control(kind), ...extensions] };
};

const has = <T>({ it, others }: Told<T | undefined>): Told<T>[] =>
  it === undefined
    ? []
    : [{ it, others: others.flatMap(([language, one]) => (one === undefined ? [] : [[language, one]])) }];

/** Bounds that a scale has when its definition says none; spelled out, since others do not know them. */
const SCALE = { min: 0, max: 10, step: 1 } as const;

const bounds = (item: Asked): Json[] => {
  const type = fhirTypeOf(item);
  const value = (amount: number): Json =>
    type === 'quantity'
      ? { valueQuantity: { value: amount, unit: item.unit } }
      : { [type === 'integer' ? 'valueInteger' : 'valueDecimal']: amount };
  const [lowest, highest] =
    type === 'quantity' ? [URLS.minQuantity, URLS.maxQuantity] : [URLS.minValue, URLS.maxValue];
  if (item.type === 'number')
    return [
      ...(item.min === undefined ? [] : [extension(lowest, value(item.min))]),
      ...(item.max === undefined ? [] : [extension(highest, value(item.max))]),
    ];
  if (item.type !== 'scale') return [];
  const { min = SCALE.min, max = SCALE.max, step = SCALE.step } = item;
  const implied = (['min', 'max', 'step'] as const).filter(name => item[name] === undefined);
  return [
    extension(lowest, value(min)),
    extension(highest, value(max)),
    extension(URLS.step, value(step)),
    ...implied.map(name => extension(ours('default'), { valueCode: name })),
  ];
};

const unit = (item: Asked): Json[] => {
  if (item.unit === undefined) return [];
  const url = item.type === 'number' ? URLS.unitOption : URLS.unit;
  return item.type === 'number' || item.type === 'scale'
    ? [extension(url, { valueCoding: { display: item.unit } })]
    : [];
};

/** Extensions for what the question says, and none where it says nothing. */
export const only = (value: unknown, ...things: readonly Json[]): readonly Json[] =>
  value === undefined ? [] : things;

const options = (asked: Told<Asked>): Json => {
  const { it } = asked;
  if (!it.options || it.type === 'matrix') return {};
  return {
    answerOption: it.options.map(option => {
      const across = of(asked, one => one.options?.find(({ value }) => value === option.value));
      const coding = codingOf(it, option);
      const extensions = [
        ...valueExtension(coding, option),
        ...told(
          'hint',
          of(across, one => one?.hint),
        ),
      ];
      return {
        ...(extensions.length ? { extension: extensions } : {}),
        valueCoding: {
          ...coding,
          ...words(
            'display',
            of(across, one => one?.label),
          ),
        },
      };
    }),
  };
};

/** What every question has, those in a group too. */
export const asked = (question: Told<Asked>, linkId: string) => {
  const { it } = question;
  const { plain, extensions } = piping(of(question, one => one.text));
  const kind = CONTROLS[it.type];
  const format = ENTRY_FORMATS[it.type];
  const isWritten = it.type === 'text' || it.type === 'long-text';
  return {
    json: {
      linkId,
      ...words('text', plain),
      type: fhirTypeOf(it),
      ...(it.maxLength === undefined || !isWritten ? {} : { maxLength: it.maxLength }),
      ...options(question),
    },
    extensions: [
      extension(ours('type'), { valueCode: it.type }),
      ...extensions,
      ...only(kind, ...(kind ? [control(kind)] : [])),
      ...only(format, extension(URLS.entryFormat, { valueString: format })),
      ...(it.type === 'phone' || it.type === 'email'
        ? [extension(URLS.keyboard, { valueCoding: coded(SYSTEMS.keyboard, it.type) })]
        : []),
      ...bounds(it),
      ...unit(it),
    ],
    hint: has(of(question, one => one.hint)).map(hint =>
      display(`${linkId}/hint`, hint, ['help', 'Help-Button']),
    ),
  };
};

const field = (question: Told<GroupField>, parent: string): Json => {
  const { json, extensions, hint } = asked(question, `${parent}.${question.it.linkId}`);
  return { ...json, extension: extensions, ...(hint.length ? { item: hint } : {}) };
};

const row = (matrix: Told<IntakeItem>, linkId: string, text: Told<string>): Json => {
  const { it } = matrix;
  return {
    linkId: `${it.linkId}.${linkId}`,
    ...words('text', text),
    type: 'choice',
    answerOption: options({ it: { ...it, type: 'choice' }, others: matrix.others })['answerOption'] ?? [],
  };
};

/** What stands below it: the ends of a scale, the rows of a matrix, what entries of a group say. */
export const children = (question: Told<IntakeItem>): Json[] => {
  const { it } = question;
  const low = has(of(question, one => one.ends?.low));
  const high = has(of(question, one => one.ends?.high));
  return [
    ...low.map(text => display(`${it.linkId}/low`, text, ['lower', 'Lower-bound'])),
    ...high.map(text => display(`${it.linkId}/high`, text, ['upper', 'Upper-bound'])),
    ...(it.rows ?? []).map(({ linkId, text }) =>
      row(question, linkId, {
        it: text,
        others: question.others.flatMap(([language, other]) => {
          const found = other.rows?.find(one => one.linkId === linkId);
          return found ? [[language, found.text] as const] : [];
        }),
      }),
    ),
    ...(it.items ?? []).map(one =>
      field(
        {
          it: one,
          others: question.others.flatMap(([language, other]) => {
            const found = other.items?.find(({ linkId }) => linkId === one.linkId);
            return found ? [[language, found] as const] : [];
          }),
        },
        it.linkId,
      ),
    ),
  ];
};

/** What a kind of question says that others do not. */
export const kinds = (it: IntakeItem): Json[] => {
  const most = it.max === undefined ? [] : [extension(URLS.maxOccurs, { valueInteger: it.max })];
  if (it.type === 'group') return most;
  if (it.type === 'file')
    return [
      ...most,
      ...FILE_TYPES.map(type => extension(URLS.mimeType, { valueCode: type })),
      extension(URLS.maxSize, { valueDecimal: LARGEST_FILE / 1024 / 1024 }),
    ];
  if (it.type !== 'signature') return [];
  const signature = coded(SYSTEMS.signature, '1.2.840.10065.1.12.1.7', 'Consent Signature');
  return [extension(URLS.signatureRequired, { valueCodeableConcept: { coding: [signature] } })];
};
