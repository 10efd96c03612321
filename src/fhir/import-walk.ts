import { isLinkId } from './link-ids.js';
import { isJson, listOf, stringOf, type Source } from './reading.js';
import { ours, PART, URLS } from './terms.js';

/** Conditions on a question, those of the groups around it too. */
export interface Conditions {
  readonly rules: readonly Source[];
  readonly behavior: 'all' | 'any' | undefined;
}

/** A part of the form as the file has it. Questions that stand in no group share one without a name. */
export interface FoundPart {
  readonly raw: string;
  readonly title: string | undefined;
  /** Words over its questions that have to stay with each of them. */
  readonly stem: string | undefined;
}

export interface FoundQuestion {
  readonly source: Source;
  readonly raw: string;
  readonly part: FoundPart;
  readonly conditions: Conditions | undefined;
  /** Words that stood before it or over it. */
  readonly stem: string | undefined;
}

/** Far above any real form; a file that holds itself ends here as well. */
const MOST_ITEMS = 150_000;
const MOST_RULES = 50;

interface Place {
  readonly source: Source;
  readonly part: FoundPart | undefined;
  readonly outer: Conditions | undefined;
  readonly stem: string | undefined;
  readonly isInQuestion: boolean;
}

const isAny = ({ rules, behavior }: Conditions): boolean => behavior === 'any' && rules.length > 1;

/** What has to hold for both. Where that can't be said, the question's own conditions stay. */
const both = (outer: Conditions | undefined, inner: Conditions | undefined, source: Source) => {
  if (!outer) return inner;
  if (!inner) return outer;
  const rules = [...outer.rules, ...inner.rules];
  if (!isAny(outer) && !isAny(inner) && rules.length <= MOST_RULES)
    return { rules, behavior: 'all' } as const;
  source.report('enableWhen', 'The condition of what stands around it is not carried over.');
  return inner;
};

const conditionsOf = (source: Source): Conditions | undefined => {
  const rules = source.list('enableWhen');
  const behavior = source.take('enableBehavior');
  if (rules.length === 0) return undefined;
  if (rules.length > MOST_RULES)
    source.report('enableWhen', `More than ${MOST_RULES} conditions; the rest is left out.`);
  return {
    rules: rules.slice(0, MOST_RULES),
    behavior: behavior === 'any' || behavior === 'all' ? behavior : undefined,
  };
};

const controlsOf = (source: Source): string[] =>
  listOf(source.json['extension']).flatMap(it => {
    if (!isJson(it) || it['url'] !== URLS.itemControl || !isJson(it['valueCodeableConcept'])) return [];
    return listOf(it['valueCodeableConcept']['coding']).flatMap(one =>
      isJson(one) ? (stringOf(one['code']) ?? []) : [],
    );
  });

/** Rows with the same options under one another. Rows with codes of their own stay questions, to keep the codes. */
const isMatrix = (source: Source): boolean => {
  const rows = listOf(source.json['item']).filter(isJson);
  return (
    controlsOf(source).some(one => one === 'table' || one === 'htable') &&
    rows.length > 0 &&
    rows.every(
      row =>
        row['type'] === 'choice' &&
        row['repeats'] !== true &&
        row['code'] === undefined &&
        row['enableWhen'] === undefined &&
        row['item'] === undefined,
    )
  );
};

const isOurs = (source: Source): boolean =>
  listOf(source.json['extension']).some(it => isJson(it) && it['url'] === ours('type'));

/** Whether a group is one question here: entries that repeat, or a matrix. */
const isOneQuestion = (source: Source): boolean =>
  source.json['repeats'] === true || isOurs(source) || isMatrix(source);

/** Text that asks or leads in has to stay with each question; a short heading is a title. */
const isStem = (text: string): boolean => text.length > 60 || /[:?…]\s*$/.test(text);

/** Walks the items from the first to the last, however deep they stand, without calling itself. */
export const walk = (root: Source, say: (found: FoundQuestion) => void): void => {
  let count = 0;
  let loose: FoundPart | undefined;
  let waiting: { readonly text: string; readonly source: Source } | undefined;
  const open: Place[] = [];
  const enter = (source: Source, more: Omit<Place, 'source'>): void => {
    for (const child of source.list('item').reverse()) open.push({ ...more, source: child });
  };
  const unread = (): void => {
    waiting?.source.report('', 'A text between the questions is not shown.');
    waiting = undefined;
  };

  const group = (place: Place, raw: string): void => {
    const { source, part } = place;
    const title = source.text('text', 500);
    const lead = title?.replaceAll('{', '(').replaceAll('}', ')');
    const outer = both(place.outer, conditionsOf(source), source);
    source.take('type');
    source.take('linkId');
    if (!part) {
      loose = undefined;
      unread();
      // A part of ours says with each question what belongs to it.
      const stem = lead !== undefined && !raw.startsWith(PART) && isStem(lead) ? lead : undefined;
      enter(source, { ...place, part: { raw, title, stem }, outer, stem });
    } else {
      source.report('', 'A group within a group is no part of its own; its questions stand where it was.');
      enter(source, { ...place, outer, stem: lead ?? place.stem });
    }
  };

  const display = ({ source }: Place): void => {
    source.take('type');
    source.take('linkId');
    source.extensions(URLS.itemControl);
    const text = source.plain('text', 500);
    if (text !== undefined) {
      unread();
      waiting = { text, source };
    }
    source.rest();
  };

  const question = (place: Place, raw: string): void => {
    const { source } = place;
    if (!place.part) loose ??= { raw: '', title: undefined, stem: undefined };
    const part = place.part ?? loose ?? { raw: '', title: undefined, stem: undefined };
    const conditions = both(place.outer, conditionsOf(source), source);
    say({ source, raw, part, conditions, stem: waiting?.text ?? place.stem });
    waiting = undefined;
    if (source.json['type'] === 'group') return;
    const children = listOf(source.json['item']).filter(one => isJson(one) && one['type'] !== 'display');
    if (children.length === 0) return;
    source.report('item', 'Questions below a question stand after it.');
    for (const child of source.list('item').reverse())
      if (child.json['type'] !== 'display')
        open.push({ source: child, part, outer: conditions, stem: undefined, isInQuestion: true });
  };

  enter(root, { part: undefined, outer: undefined, stem: undefined, isInQuestion: false });
  for (let place = open.pop(); place; place = open.pop()) {
    if (++count > MOST_ITEMS) {
      root.reading.warn('item', `More than ${MOST_ITEMS} items. The rest is left out.`);
      break;
    }
    const { source } = place;
    const raw = stringOf(source.json['linkId']) ?? '';
    const { type } = source.json;
    if (listOf(source.json['modifierExtension']).length > 0)
      source.report('modifierExtension', 'Left out: something not known here changes what it means.');
    else if (type === 'display') display(place);
    else if (type === 'group' && !isOneQuestion(source)) {
      group(place, raw);
      source.rest();
    } else question(place, raw);
  }
  unread();
};

/** Link ids that can stand as they are, each once. */
export const soundLinkIds = (found: readonly FoundQuestion[]): Set<string> =>
  new Set(found.map(({ raw }) => raw).filter(isLinkId));
