import type { AnswerOption } from '../contract/intake-form.js';
import { loincAnswers, yesNoPoints } from './loinc-answers.js';
import { cut, given, isJson, listOf, numberOf, stringOf, type Source } from './reading.js';
import { ours, SYSTEMS, URLS, type Json } from './terms.js';

/** The options of a question, and what an answer stores for each code that a condition may name. */
export interface Options {
  readonly options: AnswerOption[];
  readonly values: ReadonlyMap<string, string>;
}

export const NO_OPTIONS: Options = { options: [], values: new Map() };

const MOST_CONCEPTS = 5000;

/** Concepts of an expansion, those within others too. */
const expanded = (source: Source): Source[] => {
  const found: Source[] = [];
  const open = source.list('contains').reverse();
  while (open.length > 0 && found.length < MOST_CONCEPTS) {
    const one = open.pop();
    if (!one) break;
    found.push(one);
    open.push(...one.list('contains').reverse());
  }
  if (open.length > 0) source.report('contains', `More than ${MOST_CONCEPTS} options; the rest is left out.`);
  return found;
};

const objectAt = (source: Source, name: string): Source | undefined => {
  const value = source.take(name);
  return isJson(value) ? source.at(value, name) : undefined;
};

/** What a value set that the file carries lists, each with the system of its group. */
const conceptsOf = (set: Source): [concept: Source, system: string | undefined][] => {
  const expansion = objectAt(set, 'expansion');
  if (expansion) return expanded(expansion).map(one => [one, stringOf(one.take('system'))]);
  const compose = objectAt(set, 'compose');
  if (compose && compose.list('exclude').length > 0)
    compose.report('exclude', 'Options that the set leaves out again are not left out here.');
  return (compose?.list('include') ?? []).flatMap(include => {
    const concepts = include.list('concept').slice(0, MOST_CONCEPTS);
    if (concepts.length === 0)
      include.report('', 'A whole code system or a filter lists no options by itself.');
    return concepts.map((one): [Source, string | undefined] => [one, stringOf(include.json['system'])]);
  });
};

const scoreOf = (...places: readonly (Source | undefined)[]): number | undefined => {
  for (const place of places) {
    const found = place?.extension(URLS.ordinal) ?? place?.extension(URLS.weight);
    const score = found && (numberOf(found.json['valueDecimal']) ?? numberOf(found.json['valueInteger']));
    if (score !== undefined) return score;
  }
  return undefined;
};

/** Points of LOINC's own answers, where the file does not say them. */
const loincScore = (loinc: string | undefined, system: unknown, code: string): number | undefined => {
  if (system !== SYSTEMS.loinc) return undefined;
  const at = loincAnswers(loinc)?.findIndex(([one]) => one === code) ?? -1;
  return at >= 0 ? at : undefined;
};

interface Found {
  readonly code: string;
  readonly option: AnswerOption;
}

const build = (
  code: string,
  value: string | undefined,
  label: string | undefined,
  more: Partial<AnswerOption>,
): Found => {
  const stored = cut(value ?? code, 200);
  const words = (label ?? stored).trim() === '' ? cut(code, 300) || '–' : (label ?? stored);
  return { code, option: { value: stored, label: words, ...more } };
};

const fromCoding = (
  coding: Source,
  holder: Source | undefined,
  system: unknown,
  loinc: string | undefined,
): Found => {
  const code = stringOf(coding.take('code')) ?? '';
  coding.take('system');
  coding.take('version');
  const label = coding.text('display', 300);
  const hint = holder?.extension(ours('hint'))?.text('valueString', 300);
  const value = stringOf(holder?.extension(ours('value'))?.json['valueString']);
  const score = scoreOf(coding, holder) ?? loincScore(loinc, system, code);
  return build(code || (label ?? ''), value, label, given({ hint, score }));
};

const PLAIN = ['valueString', 'valueInteger', 'valueDate', 'valueTime'] as const;

const fromOption = (source: Source, loinc: string | undefined, systems: Set<string>): Found[] => {
  const coding = objectAt(source, 'valueCoding');
  const name = PLAIN.find(one => source.json[one] !== undefined);
  let found: Found[] = [];
  if (coding) {
    const system = coding.json['system'];
    if (typeof system === 'string') systems.add(system);
    found = [fromCoding(coding, source, system, loinc)];
    coding.rest();
  } else if (name) {
    const label = name === 'valueInteger' ? String(source.take(name)) : source.text(name, 300);
    const raw = String(source.json[name]).slice(0, 5000);
    if (label !== undefined) found = [build(raw, undefined, label, given({ score: scoreOf(source) }))];
  } else source.report('', 'An option of this kind is left out.');
  source.rest();
  return found;
};

const fromSet = (
  source: Source,
  sets: ReadonlyMap<string, Json>,
  loinc: string | undefined,
  systems: Set<string>,
) => {
  const address = stringOf(source.take('answerValueSet')) ?? '';
  const set = address.startsWith('#') ? sets.get(address.slice(1)) : undefined;
  if (!set) {
    source.report(
      'answerValueSet',
      `Its options stand in a set of values that the file does not carry. Add them by hand. (${address.slice(0, 200)})`,
    );
    return [];
  }
  return conceptsOf(source.at(set, 'answerValueSet')).map(([concept, system]) => {
    if (system !== undefined) systems.add(system);
    return fromCoding(concept, undefined, system, loinc);
  });
};

/** Reads the options of a choice. Two with one value are one; points come from the file, or from LOINC's own list. */
export const optionsOf = (
  source: Source,
  sets: ReadonlyMap<string, Json>,
  loinc: string | undefined,
): Options => {
  const systems = new Set<string>();
  const found = [
    ...source.list('answerOption').flatMap(one => fromOption(one, loinc, systems)),
    ...(source.json['answerValueSet'] === undefined ? [] : fromSet(source, sets, loinc, systems)),
  ];
  for (const system of systems)
    if (system !== SYSTEMS.loinc && system !== SYSTEMS.answer)
      source.report('answerOption', `Codes are kept, that they are of ${system.slice(0, 160)} is not.`);
  const options = new Map<string, AnswerOption>();
  const values = new Map<string, string>();
  for (const { code, option } of found) {
    if (!values.has(code)) values.set(code, option.value);
    if (options.has(option.value))
      source.report('answerOption', `Two options are “${option.value}”. One is kept.`);
    else options.set(option.value, option);
  }
  return { options: [...options.values()], values };
};

/** A question about suicide that is answered by yes and no has to tell them apart. */
export const withYesNoPoints = (options: readonly AnswerOption[]): AnswerOption[] =>
  options.map(option => given({ ...option, score: option.score ?? yesNoPoints(option.value) }));

/** Codings of an element, for as many as there are. */
export const codingsOf = (source: Source, name: string): Json[] => listOf(source.take(name)).filter(isJson);
