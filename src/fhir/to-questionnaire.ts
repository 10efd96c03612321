import type { FhirQuestionnaire } from '../contract/fhir.js';
import type { EnableWhen, GroupField, IntakeForm, IntakeItem, IntakePart } from '../contract/intake-form.js';
import { FILE_TYPES, LARGEST_FILE } from '../rules/intake-files.js';
import { conditionOf } from './condition.js';
import { ENTRY_FORMATS } from './entry-formats.js';
import { codingOf, fhirTypeOf, valueExtension, type Asked } from './item-shape.js';
import { coded, extension, FORM, ours, PART, SYSTEMS, URLS, type Json } from './terms.js';
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

const only = (value: unknown, ...things: readonly Json[]): readonly Json[] =>
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
const asked = (question: Told<Asked>, linkId: string) => {
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

const children = (question: Told<IntakeItem>): Json[] => {
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

const kinds = (it: IntakeItem): Json[] => {
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

const flag = (name: string, value: boolean | undefined): readonly Json[] =>
  only(value, extension(ours(name), { valueBoolean: value }));
const code = (name: string, value: string | undefined): readonly Json[] =>
  only(value, extension(ours(name), { valueCode: value }));

const instrument = ({ instrument: it }: IntakeItem): readonly Json[] =>
  only(
    it,
    extension(ours('instrument'), {
      extension: [
        { url: 'id', valueString: it?.id },
        ...only(it?.item, { url: 'item', valueString: it?.item }),
      ],
    }),
  );

const extensionsOf = (question: Told<IntakeItem>): Json[] => {
  const { it } = question;
  const own =
    it.other === undefined
      ? []
      : [
          extension(
            URLS.openLabel,
            words(
              'valueString',
              of(question, one => one.other),
            ),
          ),
        ];
  return [
    ...own,
    ...kinds(it),
    ...told(
      'why',
      of(question, one => one.why),
    ),
    ...code('audience', it.audience),
    ...told(
      'details',
      of(question, one => one.details),
    ),
    ...told(
      'entry-name',
      of(question, one => one.entryName),
    ),
    ...instrument(it),
    ...code('safety', it.safety),
    ...code('glyph', it.glyph),
    ...flag('declinable', it.declinable),
    ...flag('private', it.private),
    ...flag('summary', it.summary),
  ];
};

/** Several conditions need FHIR's word for how they go together, also where the form leaves it to the default. */
const conditions = (it: IntakeItem, targets: ReadonlyMap<string, Asked>): { json: Json; implied: Json[] } => {
  const rules: readonly EnableWhen[] = it.enableWhen ?? [];
  if (rules.length === 0) return { json: {}, implied: [] };
  const isImplied = it.enableBehavior === undefined && rules.length > 1;
  const behavior = isImplied ? 'all' : it.enableBehavior;
  return {
    json: {
      enableWhen: rules.map(rule => conditionOf(rule, targets)),
      ...(behavior === undefined ? {} : { enableBehavior: behavior }),
    },
    implied: isImplied ? [extension(ours('default'), { valueCode: 'enableBehavior' })] : [],
  };
};

const item = (question: Told<IntakeItem>, targets: ReadonlyMap<string, Asked>): Json => {
  const { it } = question;
  const { json, extensions, hint } = asked(question, it.linkId);
  const { json: when, implied } = conditions(it, targets);
  const below = [...hint, ...children(question)];
  const isRepeated =
    it.type === 'multiple-choice' || it.type === 'group' || (it.type === 'file' && it.max !== 1);
  return {
    ...json,
    extension: [...extensions, ...extensionsOf(question), ...implied],
    ...(it.instrument?.loinc === undefined ? {} : { code: [coded(SYSTEMS.loinc, it.instrument.loinc)] }),
    ...when,
    required: it.required,
    ...(isRepeated ? { repeats: true } : {}),
    ...(below.length ? { item: below } : {}),
  };
};

/** Questions and rows of a matrix, by what a condition calls them. */
const targetsOf = (form: IntakeForm): Map<string, Asked> => {
  const targets = new Map<string, Asked>();
  for (const one of form.parts.flatMap(({ items }) => items)) {
    targets.set(one.linkId, one);
    for (const { linkId } of one.rows ?? [])
      targets.set(`${one.linkId}.${linkId}`, { ...one, type: 'choice' });
  }
  return targets;
};

/**
 * The form as a FHIR R4 Questionnaire (with extensions of SDC), in the form's language. `others` are the same version
 * in other languages; their words travel as translations. `fromQuestionnaire` gives the same form back.
 */
export const toQuestionnaire = (form: IntakeForm, others: readonly IntakeForm[] = []): FhirQuestionnaire => {
  const forms: Told<IntakeForm> = {
    it: form,
    others: others
      .filter(({ language }) => language !== form.language)
      .map(other => [other.language, other] as const),
  };
  const questions = forms.others.map(
    ([language, { parts }]) =>
      [language, new Map(parts.flatMap(({ items }) => items).map(one => [one.linkId, one]))] as const,
  );
  const targets = targetsOf(form);
  const part = (it: IntakePart): Json => ({
    linkId: `${PART}${it.id}`,
    ...words(
      'text',
      of({ it: form, others: forms.others }, one => one.parts.find(({ id }) => id === it.id)?.title),
    ),
    type: 'group',
    item: it.items.map(one =>
      item(
        {
          it: one,
          others: questions.flatMap(([language, found]) => {
            const other = found.get(one.linkId);
            return other ? [[language, other] as const] : [];
          }),
        },
        targets,
      ),
    ),
  });
  return {
    resourceType: 'Questionnaire',
    // FHIR has no underscore in ids.
    ...(/^[A-Za-z0-9-]{1,64}$/.test(form.id) ? { id: form.id } : {}),
    language: form.language,
    extension: form.languages.map(language => extension(ours('language'), { valueCode: language })),
    url: `${FORM}${form.id}`,
    version: String(form.version),
    ...words(
      'title',
      of(forms, one => one.title),
    ),
    status: 'active',
    subjectType: ['Patient'],
    item: form.parts.map(part),
  };
};
