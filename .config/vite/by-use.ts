import { basename } from 'node:path';
import type { Rolldown } from 'vite';

type Group = Exclude<NonNullable<Rolldown.CodeSplittingOptions['groups']>[number], undefined>;

/** What lazy parts of any element use: they must not fetch the start of another one for it. */
const COMMON: Readonly<Record<string, RegExp>> = {
  directives: /\/lit(-html)?\/(directive|directives\/)/,
  hours: /\/src\/rules\/monitoring\.ts$/,
};

/** What some of them draw on, and the start of another element too: it is claimed before they take it along. */
const BELOW: Readonly<Record<string, RegExp>> = { zones: /\/src\/rules\/zone\.ts$/ };

/** What one element starts with and a later part of another uses too: nobody is to fetch that whole start for it. */
const USED_LATER: Readonly<Record<string, RegExp>> = {
  fields: /\/src\/(parts\/(text-field|offline-notice|icons\/program)|controllers\/alarm)\.ts$/,
  agreements: /\/src\/contract\/(consent|guardian|intake-file|intake-review|alert)\.ts$/,
  choices: /\/src\/parts\/choice-rows\.ts$/,
  'room-icons': /\/src\/parts\/icons\/room\.ts$/,
};

const nameIn = (names: Readonly<Record<string, RegExp>>, id: string): string | null =>
  Object.keys(names).find(name => names[name]?.test(id)) ?? null;

/** What the first question needs beside its own type, in one request. It comes last: what others share is theirs. */
const FIRST_QUESTION =
  /\/src\/(elements\/intake-form\/(later-words(\.en)?|intake-form\.safety|questions\/(text-question|question))|parts\/(safety-step|reach-list|text-field))\.ts$/;

/** What only `iop-program` draws on, though every widget passes by it on the way to the rest of its package. */
const PASSED_BY = /\/@lit\/context\/.*\/(context-provider|value-notifier)\.js$/;

/** Views that are all fetched while the first question is being read: one request is enough. */
const LATER_VIEWS =
  /\/src\/(elements\/intake-form\/(intake-form\.(ask|code|choose|review|review\.styles|leave|locked|done|done\.styles)|answer-words|meanwhile|resume-code|code-entry|hello|safe-contact\.view|call-times|call-times\.view)|rules\/answer-text|parts\/segmented|api\/uses\/contact-requests)\.ts$/;

type NameOf = (sharers: readonly string[], id: string) => string | null;

const tagOf = (entry: string): string => basename(entry, '.ts').replace(/^iop-/, '');

/**
 * One chunk for each set of entries that share something at their start, and `core` for what `core` of them or more
 * share. Left alone, the bundler also splits off whatever a lazy part uses too: a dozen requests, each compressed by
 * itself, 2 to 3 kB more for each element.
 *
 * The groups come in the order of their claims, because a group also takes all that its modules import, and what is
 * imported is shared by as many entries at least.
 */
export const byUse = (
  entries: readonly string[],
  { core, staff }: { readonly core: number; readonly staff: readonly string[] },
): Group[] => {
  const patientsOf = (sharers: readonly string[]): string[] => sharers.filter(tag => !staff.includes(tag));
  const reached = new Map<string, ReadonlySet<string>>();
  const group = (priority: number, nameOf: NameOf): Group => ({
    priority,
    name: (id, modules) => {
      for (const entry of entries) {
        if (reached.has(entry)) continue;
        const found = new Set([entry]);
        // A set goes on over what is added to it on the way.
        for (const module of found)
          for (const imported of modules.getModuleInfo(module)?.importedIds ?? []) found.add(imported);
        reached.set(entry, found);
      }
      if (PASSED_BY.test(id) || reached.has(id)) return null;
      return nameOf(entries.filter(entry => reached.get(entry)?.has(id)).map(tagOf), id);
    },
  });
  return [
    group(3, sharers => (patientsOf(sharers).length >= core ? 'core' : null)),
    group(2.6, (_, id) => nameIn(BELOW, id)),
    group(2.5, (_, id) => nameIn(COMMON, id)),
    // Patients' pages are small first: what staff use takes the chunks that these have made.
    group(2.2, sharers => (patientsOf(sharers).length === 2 ? patientsOf(sharers).join('-and-') : null)),
    group(2, sharers => (sharers.length === 2 ? sharers.join('-and-') : null)),
    group(1.5, (_, id) => nameIn(USED_LATER, id)),
    group(1, sharers => (sharers.length === 1 ? `${sharers[0]}-start` : null)),
    { priority: 0.5, name: 'intake-form-question', test: FIRST_QUESTION },
    { priority: 0.4, name: 'intake-form-views', test: LATER_VIEWS },
  ];
};
