import * as v from 'valibot';
import type { QuestionnaireImport } from '../contract/fhir.js';
import { IntakeItem, type IntakeForm } from '../contract/intake-form.js';
import { LanguageTag } from '../contract/primitives.js';
import { FhirInputError } from './fhir-input-error.js';
import { withConditions } from './import-conditions.js';
import { withInstruments } from './import-instruments.js';
import { importItem, type Defaults, type Imported, type Target } from './import-item.js';
import { soundLinkIds, walk, type FoundPart, type FoundQuestion } from './import-walk.js';
import { isLinkId, LinkIds } from './link-ids.js';
import { cut, isJson, listOf, Reading, Source, stringOf } from './reading.js';
import { FORM, ours, PART, type Json } from './terms.js';

const ENGLISH: Defaults & { readonly title: string } = {
  why: 'So that your team can help you well. You can skip it.',
  other: 'Something else',
  title: 'Questions',
};
const SPANISH: typeof ENGLISH = {
  why: 'Para que su equipo pueda ayudarle bien. Puede saltarla.',
  other: 'Otra cosa',
  title: 'Preguntas',
};

const isId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);

const questionnaire = (resource: unknown): Json => {
  if (!isJson(resource))
    throw new FhirInputError('This is no FHIR resource. Give one Questionnaire as JSON, from { to }.');
  const type = resource['resourceType'];
  if (type === 'Bundle')
    throw new FhirInputError('This is a Bundle. Take the Questionnaire out of it and give that.');
  if (type !== 'Questionnaire')
    throw new FhirInputError(
      `This is ${typeof type === 'string' ? `a ${type.slice(0, 60)}` : 'no FHIR resource'}. Give a FHIR R4 Questionnaire.`,
    );
  return resource;
};

const languageOf = (root: Source): string => {
  const language = root.take('language');
  if (v.is(LanguageTag, language)) return language;
  if (language !== undefined) root.report('language', 'This is no language. English is taken.');
  return 'en';
};

const versionOf = (root: Source): number => {
  const version = stringOf(root.take('version'));
  if (version === undefined) return 1;
  if (/^\d{1,9}$/.test(version)) return Number(version);
  root.report('version', `Versions are whole numbers here. (${version.slice(0, 80)})`);
  return 1;
};

const idOf = (root: Source): string => {
  const [url, id, name] = ['url', 'id', 'name'].map(key => stringOf(root.take(key)));
  if (url?.startsWith(FORM) && isId(url.slice(FORM.length))) return url.slice(FORM.length);
  if (id !== undefined && isId(id)) return id;
  return new LinkIds([], /[^\w-]+/g).make(name ?? url?.slice(-60) ?? 'form').replaceAll('.', '-');
};

/** What else is said about the whole. */
const aside = (root: Source): void => {
  for (const name of ['resourceType', 'status', 'subjectType', 'code']) root.take(name);
  const { status } = root.json;
  if (status !== 'active') root.report('status', `It is not in use: “${String(status).slice(0, 40)}”.`);
  const others = listOf(root.json['subjectType']).filter(one => one !== 'Patient');
  if (others.length) root.report('subjectType', 'Answers are about the person alone.');
  for (const [index, coding] of listOf(root.json['code']).entries())
    if (isJson(coding))
      root.report(
        `code[${index}]`,
        `The code of the whole is not kept. (${String(coding['code']).slice(0, 80)})`,
      );
};

const setsOf = (root: Source): Map<string, Json> => {
  const sets = new Map<string, Json>();
  for (const one of root.list('contained')) {
    const id = stringOf(one.json['id']);
    if (one.json['resourceType'] === 'ValueSet' && id !== undefined) sets.set(id, one.json);
    else one.report('', 'Something that the file carries is not used.');
  }
  return sets;
};

/** Gives each question a key; those that can stand come first, so that no made one takes theirs. */
const linkIdsOf = (found: readonly FoundQuestion[]): string[] => {
  const sound = soundLinkIds(found);
  const ids = new LinkIds(sound);
  const used = new Set<string>();
  return found.map(({ raw, source }) => {
    if (isLinkId(raw) && !used.has(raw)) {
      used.add(raw);
      return raw;
    }
    const linkId = ids.make(raw || 'question');
    const why = isLinkId(raw) ? 'is there twice' : 'cannot be a key here';
    source.reading.report(
      source.path,
      `The link id “${raw.slice(0, 80)}” ${why}. It is “${linkId}” now.`,
      linkId,
    );
    return linkId;
  });
};

type Entry = readonly [FoundPart, IntakeItem];

const partsOf = (entries: readonly Entry[], title: string, root: Source): IntakeForm['parts'] => {
  const parts = new Map<FoundPart, IntakeItem[]>();
  for (const [part, item] of entries) {
    const items = parts.get(part);
    if (items) items.push(item);
    else parts.set(part, [item]);
  }
  const keyOf = (raw: string): string => (raw.startsWith(PART) ? raw.slice(PART.length) : raw);
  const sound = new Set([...parts.keys()].map(({ raw }) => keyOf(raw)).filter(isId));
  const ids = new LinkIds(sound, /[^\w-]+/g);
  const used = new Set<string>();
  return [...parts].map(([{ raw, title: own }, items]) => {
    const key = keyOf(raw);
    const id = isId(key) && !used.has(key) ? key : ids.make((key || 'part').replaceAll('.', '-'));
    used.add(id);
    if (own !== undefined && own.length > 120)
      root.report(
        'item',
        `The title “${own.slice(0, 60)}…” is longer than 120 letters. It stands with its questions.`,
      );
    const words = own === undefined || own.length > 120 ? title : own;
    return { id, title: words, items };
  });
};

const known = (root: Source, imported: readonly (readonly [FoundQuestion, Imported])[]): Entry[] => {
  const targets = new Map<string, Target>();
  const order = new Map<string, number>();
  for (const [index, [, { targets: some }]] of imported.entries())
    for (const [raw, target] of some)
      if (!targets.has(raw)) {
        targets.set(raw, target);
        order.set(target.linkId, index);
      }
  const conditioned = imported.map(([{ conditions, source }, { item }], index) => {
    if (!conditions) return item;
    const found = withConditions(item, conditions, targets, source);
    if (found.enableWhen?.some(({ linkId }) => (order.get(linkId) ?? 0) > index))
      source.reading.report(source.path, 'It waits for an answer to a later question.', item.linkId);
    return found;
  });
  return withInstruments(conditioned).flatMap((item, index): Entry[] => {
    const part = imported[index]?.[0].part;
    if (part && v.is(IntakeItem, item)) return [[part, item]];
    root.reading.report(
      imported[index]?.[0].source.path ?? '',
      'It is left out: a form cannot hold it.',
      item.linkId,
    );
    return [];
  });
};

/**
 * Reads any FHIR R4 Questionnaire as a form, and says of everything that a form has no place for where it stood and
 * what is not carried over. Questions without our own words on why they are asked get neutral ones, and are for the
 * intake team. `language` reads the words in one of the translations that the file carries.
 *
 * Throws a `FhirInputError` that says what to do where there is nothing to read.
 */
export const fromQuestionnaire = (resource: unknown, language?: string): QuestionnaireImport => {
  const reading = new Reading(language);
  const root = new Source(questionnaire(resource), '', reading);
  const base = languageOf(root);
  const words = (language ?? base).startsWith('es') ? SPANISH : ENGLISH;
  const id = idOf(root);
  const version = versionOf(root);
  const title = root.text('title', 120) ?? cut(stringOf(root.json['name']) ?? '', 120);
  const spoken = root.extensions(ours('language')).flatMap(({ json }) => {
    const tag = json['valueCode'];
    return v.is(LanguageTag, tag) ? [tag] : [];
  });
  aside(root);
  const sets = setsOf(root);
  const found: FoundQuestion[] = [];
  walk(root, one => found.push(one));
  root.rest();
  const linkIds = linkIdsOf(found);
  const imported = found.flatMap((one, index) => {
    const linkId = linkIds[index] ?? '';
    one.source.linkId = linkId;
    const read = importItem(one, linkId, sets, words);
    return read ? [[one, read] as const] : [];
  });
  const heading = title.trim() === '' ? words.title : title;
  const parts = partsOf(known(root, imported), heading, root);
  if (parts.length === 0)
    throw new FhirInputError(
      'This Questionnaire has no question that a form can ask. Give one with questions.',
    );
  const told = language !== undefined && (reading.isTranslated || language === base) ? language : base;
  const languages = spoken.length ? spoken : [told];
  return {
    form: { id, version, language: told, languages, title: heading, parts },
    unsupported: reading.reports(),
  };
};
