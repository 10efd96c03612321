import { DECLINED, type EnableWhen, type IntakeItem } from '../contract/intake-form.js';
import type { Target } from './import-item.js';
import type { Conditions } from './import-walk.js';
import { cut, given, isJson, numberOf, stringOf, type Source } from './reading.js';
import { ours, SYSTEMS, type Json } from './terms.js';

const OPERATORS: readonly unknown[] = ['=', '!=', '>', '<', '>=', '<=', 'exists'];

type Read = { readonly value: EnableWhen['value'] } | { readonly fault: string };

const ofCoding = (coding: Json, { values, type }: Target): Read => {
  const code = stringOf(coding['code']) ?? '';
  if (coding['system'] === SYSTEMS.absent && code === DECLINED && type === 'yes-no')
    return { value: DECLINED };
  const value = values.get(code);
  return value === undefined
    ? { fault: `it waits for an answer that is none of the options (${code.slice(0, 80)})` }
    : { value };
};

const valueOf = (source: Source, target: Target): Read => {
  const { json } = source;
  const [coding, quantity] = [json['answerCoding'], json['answerQuantity']];
  if (isJson(coding)) return ofCoding(coding, target);
  const plain =
    numberOf(json['answerInteger']) ??
    numberOf(json['answerDecimal']) ??
    (isJson(quantity) ? numberOf(quantity['value']) : undefined) ??
    stringOf(json['answerDate']) ??
    stringOf(json['answerDateTime'])?.slice(0, 10) ??
    stringOf(json['answerTime']) ??
    stringOf(json['answerString']);
  if (typeof json['answerBoolean'] === 'boolean') return { value: json['answerBoolean'] };
  if (plain === undefined) return { fault: 'what it waits for cannot be read' };
  return { value: typeof plain === 'string' ? cut(plain, 5000) : plain };
};

const ruleOf = (
  source: Source,
  self: string,
  targets: ReadonlyMap<string, Target>,
): EnableWhen | { readonly fault: string } => {
  const raw = stringOf(source.json['question']) ?? '';
  const target = targets.get(raw);
  if (!target) return { fault: `it asks about a question that is not here (${raw.slice(0, 80)})` };
  if (target.linkId === self) return { fault: 'it asks about itself' };
  const { operator } = source.json;
  if (!OPERATORS.includes(operator)) return { fault: `“${String(operator).slice(0, 20)}” compares nothing` };
  const read = valueOf(source, target);
  if ('fault' in read) return read;
  if (operator === 'exists' && typeof read.value !== 'boolean')
    return { fault: 'it can only be a yes or a no' };
  const own = source.extension(ours('operator'))?.json['valueCode'];
  return {
    linkId: target.linkId,
    operator: operator === '=' && own === 'includes' ? own : (operator as EnableWhen['operator']),
    value: read.value,
  };
};

/**
 * Puts the conditions on a question. One that can't be read is left out and reported, so that the question is rather
 * asked once too often: of several where one is enough, all go.
 */
export const withConditions = (
  item: IntakeItem,
  { rules, behavior }: Conditions,
  targets: ReadonlyMap<string, Target>,
  source: Source,
): IntakeItem => {
  const isAny = behavior === 'any' && rules.length > 1;
  const read = rules.map(rule => [rule, ruleOf(rule, item.linkId, targets)] as const);
  const sound = read.flatMap(([, rule]) => ('fault' in rule ? [] : [rule]));
  for (const [rule, found] of read) {
    if ('fault' in found)
      rule.report(
        '',
        `A condition is left out, and the question asked ${isAny ? 'always' : 'more often'}: ${found.fault}.`,
      );
  }
  if (sound.length === 0 || (isAny && sound.length < rules.length)) return item;
  const isImplied = source
    .extensions(ours('default'))
    .some(({ json }) => json['valueCode'] === 'enableBehavior');
  return given({ ...item, enableWhen: sound, enableBehavior: isImplied ? undefined : behavior });
};
