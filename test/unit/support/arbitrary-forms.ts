import fc from 'fast-check';
import {
  FIELD_TYPES,
  ITEM_TYPES,
  type EnableWhen,
  type GroupField,
  type IntakeForm,
  type IntakeItem,
} from '../../../src/contract/intake-form.js';

type Some = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const words = (max: number) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: max, unit: 'grapheme' }),
      fc.constant('How are you, {preferred-name|you}?'),
      fc.constant('<b>no markup</b> & ‮turned'),
    )
    .map(text => text.replaceAll('\u0000', '').slice(0, max))
    .filter(text => text.trim() !== '' && !/^\{[^}]*\}$/.test(text.trim()));

const key = fc.stringMatching(/^[a-z][\w-]{0,20}$/).filter(id => !(id in Object.prototype));
const amount = fc.integer({ min: -1000, max: 1000 });
const options = fc.uniqueArray(
  fc.record(
    {
      value: fc.string({ maxLength: 30 }).filter(value => !value.includes('\u0000')),
      label: words(60),
      hint: words(60),
      score: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['value', 'label'] },
  ),
  { selector: ({ value }) => value, minLength: 1, maxLength: 6 },
);

const numberMore: Some = { min: amount, max: amount, unit: fc.constantFrom('hours', 'kg') };
const FIELD_MORE: Readonly<Record<GroupField['type'], Some>> = {
  text: { maxLength: fc.integer({ min: 1, max: 500 }) },
  'long-text': { maxLength: fc.integer({ min: 1, max: 5000 }) },
  phone: {},
  email: {},
  choice: { options },
  'yes-no': {},
  date: {},
  number: numberMore,
};

const build = (type: string, base: Some, more: Some, needed: readonly string[]) =>
  fc.record(
    { type: fc.constant(type), text: words(80), hint: words(80), ...base, ...more },
    { requiredKeys: ['type', 'text', ...needed] as never },
  );

const field = fc
  .constantFrom(...FIELD_TYPES)
  .chain(type => build(type, { linkId: key }, FIELD_MORE[type], ['linkId'])) as fc.Arbitrary<GroupField>;
const fields = fc.uniqueArray(field, { selector: ({ linkId }) => linkId, minLength: 1, maxLength: 4 });

const ITEM_MORE: Readonly<Record<IntakeItem['type'], Some>> = {
  ...FIELD_MORE,
  choice: { options, other: words(40), glyph: fc.constant('days') },
  'multiple-choice': { options, other: words(40) },
  'yes-no': { declinable: fc.boolean() },
  scale: {
    min: fc.integer({ min: -5, max: 0 }),
    max: fc.integer({ min: 1, max: 20 }),
    step: fc.constantFrom(1, 2, 0.5),
    unit: fc.constant('hours'),
    ends: fc.record({ low: words(40), high: words(40) }),
  },
  matrix: {
    options,
    rows: fc.uniqueArray(fc.record({ linkId: key, text: words(60) }), {
      selector: ({ linkId }) => linkId,
      minLength: 1,
      maxLength: 4,
    }),
  },
  consent: { details: words(2000) },
  signature: {},
  file: { max: fc.integer({ min: 1, max: 5 }) },
  group: { items: fields, max: fc.integer({ min: 1, max: 9 }), entryName: words(30) },
};
const NEEDED: Partial<Record<IntakeItem['type'], readonly string[]>> = {
  matrix: ['rows', 'options'],
  group: ['items'],
};

const everyItem: Some = {
  why: words(80),
  audience: fc.constantFrom('intake-team', 'care-team', 'therapist'),
  required: fc.boolean(),
  safety: fc.constantFrom('concern', 'acute'),
  private: fc.boolean(),
  summary: fc.boolean(),
  instrument: fc.record(
    {
      id: fc.constantFrom('phq-9', 'asq', 'own_one'),
      item: key,
      loinc: fc.constantFrom('44250-9', '68518-0'),
    },
    { requiredKeys: ['id'] },
  ),
};

/** A question of every type, with whatever its definition can say. */
const itemOf = (type: IntakeItem['type'], linkId: string) =>
  build(type, { ...everyItem, linkId: fc.constant(linkId) }, ITEM_MORE[type], [
    ...['linkId', 'why', 'audience', 'required'],
    ...(NEEDED[type] ?? []),
  ]) as fc.Arbitrary<IntakeItem>;

const ORDERS = ['>', '<', '>=', '<='] as const;

/** Conditions on a question that such a condition can be put on. */
const conditionOn = (target: IntakeItem): fc.Arbitrary<EnableWhen> => {
  const { linkId, type } = target;
  const exists = fc.record({
    linkId: fc.constant(linkId),
    operator: fc.constant('exists' as const),
    value: fc.boolean(),
  });
  const equal = (values: readonly EnableWhen['value'][], more: readonly EnableWhen['operator'][] = []) =>
    fc.record({
      linkId: fc.constant(linkId),
      operator: fc.constantFrom<EnableWhen['operator']>('=', '!=', ...more),
      value: fc.constantFrom(...values),
    });
  const values = target.options?.map(({ value }) => value) ?? [];
  if ((type === 'choice' || type === 'multiple-choice') && values.length)
    return fc.oneof(exists, equal(values, ['includes']));
  if (type === 'yes-no' || type === 'consent')
    return fc.oneof(exists, equal(target.declinable ? [true, false, 'asked-declined'] : [true, false]));
  if (type === 'number' || type === 'scale') return fc.oneof(exists, equal([1, 2.5, -3], ORDERS));
  if (type === 'date') return fc.oneof(exists, equal(['2001-02-03'], ORDERS));
  if (type === 'text') return equal(['yes', 'a b']);
  const [row] = target.rows ?? [];
  if (type === 'matrix' && row)
    return equal(values).map(one => ({ ...one, linkId: `${linkId}.${row.linkId}` }));
  return exists;
};

const conditioned = (items: readonly IntakeItem[]): fc.Arbitrary<IntakeItem[]> =>
  fc.tuple(
    ...items.map((item, index) => {
      const before = items.slice(0, index);
      if (before.length === 0) return fc.constant(item);
      const rules = fc.array(fc.constantFrom(...before).chain(conditionOn), { minLength: 1, maxLength: 3 });
      return fc
        .option(
          fc.record(
            { enableWhen: rules, enableBehavior: fc.constantFrom('all', 'any') },
            { requiredKeys: ['enableWhen'] },
          ),
          {
            nil: undefined,
          },
        )
        .map(more => ({ ...item, ...more }));
    }),
  );

/** Forms with questions of every type, in some order, in one to three parts. */
export const forms: fc.Arbitrary<IntakeForm> = fc
  .tuple(
    fc.uniqueArray(key, { minLength: ITEM_TYPES.length, maxLength: ITEM_TYPES.length }),
    fc.shuffledSubarray([...ITEM_TYPES], { minLength: ITEM_TYPES.length }),
  )
  .chain(([keys, types]) => fc.tuple(...types.map((type, index) => itemOf(type, keys[index] ?? ''))))
  .chain(conditioned)
  .chain(items =>
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,20}$/),
      version: fc.integer({ min: 1, max: 999 }),
      language: fc.constantFrom('en', 'es'),
      languages: fc.constant(['en', 'es']),
      title: words(60),
      parts: fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.tuple(words(60), words(60), words(60)))
        .map(([size, titles]) =>
          titles
            .map((title, index) => ({
              id: `part_${index}`,
              title,
              items: index < 2 ? items.slice(index * size, (index + 1) * size) : items.slice(2 * size),
            }))
            .filter(part => part.items.length > 0),
        ),
    }),
  )
  // Plain objects, as a server reads them.
  .map(form => JSON.parse(JSON.stringify(form)) as IntakeForm);
