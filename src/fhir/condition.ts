import { DECLINED, type EnableWhen } from '../contract/intake-form.js';
import { bareCoding, fhirTypeOf, type Asked } from './item-shape.js';
import { coded, extension, ours, SYSTEMS, type Json } from './terms.js';

const answerOf = (value: EnableWhen['value'], target: Asked | undefined): Json => {
  if (typeof value === 'boolean') return { answerBoolean: value };
  const type = target ? fhirTypeOf(target) : 'string';
  if (typeof value === 'number') {
    if (type === 'quantity') return { answerQuantity: { value, unit: target?.unit } };
    return type === 'integer' && Number.isInteger(value)
      ? { answerInteger: value }
      : { answerDecimal: value };
  }
  if (type === 'boolean' && value === DECLINED) return { answerCoding: coded(SYSTEMS.absent, DECLINED) };
  const coding = target && bareCoding(target, value);
  if (coding) return { answerCoding: coding };
  return type === 'date' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)
    ? { answerDate: value }
    : { answerString: value };
};

/** A condition as FHIR says it. Several answers to one question are met by any of them, so `=` is `includes`. */
export const conditionOf = (
  { linkId, operator, value }: EnableWhen,
  targets: ReadonlyMap<string, Asked>,
): Json => ({
  ...(operator === 'includes' ? { extension: [extension(ours('operator'), { valueCode: operator })] } : {}),
  question: linkId,
  operator: operator === 'includes' ? '=' : operator,
  ...answerOf(value, targets.get(linkId)),
});
