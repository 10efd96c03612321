import { basename } from 'node:path';
import type { Rolldown } from 'vite';

type Group = Exclude<NonNullable<Rolldown.CodeSplittingOptions['groups']>[number], undefined>;
type Modules = Parameters<Extract<Group['name'], (...args: never[]) => unknown>>[1];

/** Which elements need a module, by their tags: to start with, and for what they fetch later. */
interface Use {
  readonly start: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  /** How many of the parts that elements fetch later need it. */
  readonly parts: number;
}

const NOBODY: Use = { start: new Set(), later: new Set(), parts: 0 };

const tagOf = (entry: string): string => basename(entry, '.ts').replace(/^iop-/, '');

/** All that is imported from here on, before anything of it runs. */
const staticallyFrom = (root: string, modules: Modules): ReadonlySet<string> => {
  const found = new Set([root]);
  // A set goes on over what is added to it on the way.
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
};

/** Goes through all that elements import, now and later. */
const usesOf = (entries: readonly string[], modules: Modules): ReadonlyMap<string, Use> => {
  const uses = new Map<string, { start: Set<string>; later: Set<string>; by: Set<string> }>();
  const useOf = (id: string) => {
    const known = uses.get(id) ?? {
      start: new Set<string>(),
      later: new Set<string>(),
      by: new Set<string>(),
    };
    uses.set(id, known);
    return known;
  };
  for (const entry of entries) {
    const tag = tagOf(entry);
    const start = staticallyFrom(entry, modules);
    for (const id of start) useOf(id).start.add(tag);
    const parts = new Map<string, ReadonlySet<string>>();
    const open = [...start];
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const part of modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
        if (parts.has(part)) continue;
        const needs = staticallyFrom(part, modules);
        parts.set(part, needs);
        open.push(...needs);
      }
    for (const [part, needs] of parts)
      for (const id of needs) {
        if (start.has(id)) continue;
        useOf(id).later.add(tag);
        useOf(id).by.add(part);
      }
  }
  return new Map([...uses].map(([id, { start, later, by }]) => [id, { start, later, parts: by.size }]));
};

/**
 * One chunk for what is used alike, so that a page fetches little that it has no use for, in few requests: left alone,
 * the bundler splits off whatever a later part uses too, a dozen requests and 2 to 3 kB more for each element.
 *
 * `core` is what so many elements of patients start with; then what two start with; what one starts with and others use
 * later, so that nobody fetches a whole start for it; what one alone starts with; what several use later; and what
 * several later parts of one use. A part that shares nothing is a chunk by itself.
 *
 * The groups come in the order of their claims, because a group also takes all that its modules import, and what is
 * imported is used by as many at least.
 */
export const byUse = (
  entries: readonly string[],
  { core, staff }: { readonly core: number; readonly staff: readonly string[] },
): Group[] => {
  let uses: ReadonlyMap<string, Use> | undefined;
  const group = (priority: number, nameOf: (use: Use) => string | null): Group => ({
    priority,
    name: (id, modules) => {
      uses ??= usesOf(entries, modules);
      return entries.includes(id) ? null : nameOf(uses.get(id) ?? NOBODY);
    },
  });
  const patients = ({ start }: Use): string[] => [...start].filter(tag => !staff.includes(tag));
  const only = ({ start }: Use): string | undefined => (start.size === 1 ? [...start][0] : undefined);
  // Of four and more it is told apart no further: a name a set would be a chunk a set.
  const shared = (later: ReadonlySet<string>): string =>
    later.size > 3 ? 'later' : `${[...later].join('-and-')}-later`;
  return [
    group(6, use => (patients(use).length >= core ? 'core' : null)),
    // Patients' pages are small first: what staff use takes the chunks that these have made.
    group(5, use => (patients(use).length === 2 ? patients(use).join('-and-') : null)),
    group(4, use => (use.start.size === 2 ? [...use.start].join('-and-') : null)),
    group(3, use => (only(use) && use.later.size > 0 ? `${only(use)}-lent` : null)),
    group(2, use => (only(use) ? `${only(use)}-start` : null)),
    group(1, ({ start, later }) => (start.size === 0 && later.size > 1 ? shared(later) : null)),
    group(0.5, ({ start, later, parts }) =>
      start.size === 0 && later.size === 1 && parts > 1 ? `${[...later].join('')}-later` : null,
    ),
  ];
};
