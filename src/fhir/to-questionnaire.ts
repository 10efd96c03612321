import type { FhirQuestionnaire } from '../contract/fhir.js';
import type { EnableWhen, IntakeForm, IntakeItem, IntakePart } from '../contract/intake-form.js';
import { asked, children, kinds, only } from './asked-item.js';
import { conditionOf } from './condition.js';
import type { Asked } from './item-shape.js';
import { coded, extension, FORM, ours, PART, SYSTEMS, URLS, type Json } from './terms.js';
import { of, told, words, type Told } from './told.js';

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
    ...only(
      it.disclosureConsent,
      extension(ours('disclosure-consent'), { valueString: it.disclosureConsent }),
    ),
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
