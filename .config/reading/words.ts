import type { IntakeForm } from '../../src/contract/intake-form.js';

/** Things that a catalogue's functions are given: how many, who, what. */
const SAMPLES: readonly unknown[] = [
  3,
  'Dana',
  { name: 'Dana Ruiz', title: 'Intake nurse', min: 2, max: 8, maxLength: 200 },
  true,
  ['Dana', 'Alex'],
  new Date(Date.UTC(2026, 2, 4)),
];

/** Words of the contract that functions choose by, for those that no plain sample fits. */
const CODES: readonly unknown[] = [
  ...['type', 'number', 'option', 'too-long', 'too-small', 'too-large', 'too-many', 'phone-short', 'date'],
  ...['consent', 'signature', 'phone', 'sms', 'email', 'intake', 'intake-file', 'check-ins'],
];

const isWords = (value: unknown): boolean =>
  typeof value === 'string'
    ? !/undefined|NaN|\[object|Invalid|=>/.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).every(isWords);

/** Every way to fill so many places. */
function* ways(places: number, samples: readonly unknown[]): Generator<unknown[]> {
  if (places === 0) yield [];
  else for (const rest of ways(places - 1, samples)) for (const one of samples) yield [...rest, one];
}

/** What a function of a catalogue says for samples that it can take: the first, or one for each code. */
const said = (says: (...given: unknown[]) => unknown): unknown[] => {
  const found = new Set<unknown>();
  const places = Math.min(Math.max(says.length, 1), 4);
  for (const samples of [SAMPLES, [...SAMPLES.slice(0, 3), ...CODES]]) {
    for (const given of ways(places, samples)) {
      try {
        const words = says(...given);
        if (isWords(words)) found.add(words);
      } catch {
        // Not what it takes; the next may be.
      }
      if (found.size > 0 && samples === SAMPLES) return [...found];
    }
  }
  // More are the same words about somebody else.
  return [...found].slice(0, 40);
};

export interface Collected {
  readonly texts: string[];
  /** Functions that no sample fits. */
  readonly mute: string[];
}

/** Every text of a catalogue, however deep, those that functions make too. */
export const textsOf = (value: unknown, path = ''): Collected => {
  if (typeof value === 'string') return { texts: [value], mute: [] };
  if (typeof value === 'function') {
    const found = said(value as (...given: unknown[]) => unknown);
    return found.length === 0 ? { texts: [], mute: [path] } : textsOf(found, path);
  }
  if (typeof value !== 'object' || value === null) return { texts: [], mute: [] };
  const parts = Object.entries(value).map(([name, one]) => textsOf(one, path ? `${path}.${name}` : name));
  return { texts: parts.flatMap(({ texts }) => texts), mute: parts.flatMap(({ mute }) => mute) };
};

/** A form's own words; what belongs to a published instrument is word for word somebody else's. */
export const formTexts = (form: IntakeForm): { own: string[]; instruments: string[]; details: string[] } => {
  const items = form.parts.flatMap(part => part.items);
  const asked = (one: (typeof items)[number]): string[] => [
    one.text,
    ...(one.hint === undefined ? [] : [one.hint]),
    ...(one.options ?? []).flatMap(({ label, hint }) => [label, hint ?? '']),
    ...(one.rows ?? []).map(({ text }) => text),
    ...(one.items ?? []).flatMap(({ text, hint }) => [text, hint ?? '']),
  ];
  const plain = (text: string): string => text.replaceAll(/\{[\w.-]+\|?([^{}]*)\}/g, '$1');
  return {
    own: [
      form.title,
      ...form.parts.map(({ title }) => title),
      ...items.flatMap(one => [one.why, one.other ?? '', ...(one.instrument ? [] : asked(one))]),
    ].map(plain),
    instruments: items.filter(one => one.instrument).flatMap(asked),
    details: items.flatMap(one => one.details ?? []),
  };
};
