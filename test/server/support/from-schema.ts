import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Text of any UTF-16 units at all: NUL, halves of surrogate pairs and what turns the direction of writing among them. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.string({
    unit: fc
      .oneof(
        { arbitrary: fc.integer({ min: 0x20, max: 0x7e }), weight: 6 },
        { arbitrary: fc.constantFrom(0x0000, 0xd83d, 0xde00, 0x202e, 0x200b, 0xfeff, 0x0130), weight: 1 },
        { arbitrary: fc.integer({ min: 0, max: 0xffff }), weight: 1 },
      )
      .map(unit => String.fromCharCode(unit)),
    maxLength,
  });

/** Values that the JSON Schema allows, as far as it says so. What it leaves open is filled with anything. */
export const fromSchema = (
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
): fc.Arbitrary<unknown> => {
  const go = (one: unknown): fc.Arbitrary<unknown> => fromSchema(one as Schema, components);
  if (typeof schema['$ref'] === 'string') return go(components[schema['$ref'].split('/').at(-1) as string]);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return fc.oneof(...choices.map(go));
  switch (schema['type']) {
    case 'string':
      return typeof schema['pattern'] === 'string'
        ? fc.stringMatching(new RegExp(schema['pattern']))
        : anyText(Math.min(60, Number(schema['maxLength'] ?? 60)));
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -10), max: Number(schema['maximum'] ?? 1e9) });
    case 'number':
      return fc.oneof(fc.integer({ min: -5, max: 30 }), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(go(schema['items']), { maxLength: 4 });
    case 'object':
      return objectFrom(schema, go);
    default:
      return fc.jsonValue();
  }
};

const objectFrom = (schema: Schema, go: (one: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const properties = (schema['properties'] ?? {}) as Record<string, unknown>;
  const shape = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, go(one)]));
  if (Object.keys(shape).length)
    return fc.record(shape, { requiredKeys: (schema['required'] ?? []) as string[] });
  const values = schema['additionalProperties'];
  return fc.dictionary(fc.stringMatching(/^[\w.-]{1,20}$/), values ? go(values) : fc.jsonValue(), {
    maxKeys: 4,
  });
};

/** The value with something in it changed, dropped or put where it does not belong. */
export const damaged = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      value,
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.nat(),
      fc.constantFrom('swap', 'drop', 'add', 'replace'),
    )
    .map(([whole, other, at, how]) => {
      if (how === 'replace' || typeof whole !== 'object' || whole === null || Array.isArray(whole))
        return other;
      const entries = Object.entries(whole);
      const [name = 'other'] = entries[at % Math.max(1, entries.length)] ?? [];
      if (how === 'drop') return Object.fromEntries(entries.filter(([one]) => one !== name));
      return { ...whole, [how === 'add' ? `${name}2` : name]: other };
    });

const odd = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: anyText(), weight: 4 },
    { arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)), weight: 2 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  );

/** A good value, as it is or with one thing in it, however deep, made odd. */
export const nearly = (good: unknown): fc.Arbitrary<unknown> => {
  if (typeof good !== 'object' || good === null) return odd();
  const entries = Object.entries(good);
  if (!entries.length) return odd();
  const changed = fc
    .constantFrom(...entries)
    .chain(([name, one]) => fc.oneof(odd(), nearly(one)).map(value => withEntry(good, name, value)));
  return fc.oneof(fc.constant(good), changed);
};

const withEntry = (whole: object, name: string, value: unknown): unknown =>
  Array.isArray(whole)
    ? whole.map((one: unknown, index) => (String(index) === name ? value : one))
    : { ...whole, [name]: value };
