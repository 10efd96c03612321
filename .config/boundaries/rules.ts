import { posix } from 'node:path';

/** Which folder stands on which floor. A file imports from its own floor or from below. */
const floors: readonly (readonly [path: string, floor: number])[] = [
  ['src/contract/', 0],
  ['src/version.ts', 0],
  // Rules are about what the contract names, and the formats of others are read by rules.
  ['src/rules/', 0.1],
  ['src/fhir/', 0.2],
  ['src/api/', 1],
  ['src/i18n/', 1],
  ['src/styles/', 1],
  ['src/controllers/', 2],
  ['src/context/', 2],
  ['src/media/', 2],
  ['src/testing.ts', 2],
  ['src/parts/', 3],
  ['src/elements/', 4],
  ['src/index.ts', 5],
  ['src/define/', 5],
  ['src/cdn/', 6],
  ['stories/', 6],
  ['demo/site/', 6],
];

/** The one folder that knows openvidu-browser. */
export const adapter = 'src/media/openvidu/';

/** How the server comes by its media process; nothing else of it is known there, and nothing of the server in it. */
const mediaDoor = 'demo/media/supervise.ts';

const floorOf = (path: string): number | undefined => floors.find(([start]) => path.startsWith(start))?.[1];

/** The file in the repository that an import means; undefined for packages and addresses. */
export const targetOf = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('/src/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
};

/** What the boundaries have to know of the tree. */
export interface Tree {
  /** Whether a file is one of the package's entry points. */
  readonly isPublic: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
}

/** The folders of an element in which a file stands, from the outermost one in. */
const rooms = (path: string): string[] => {
  const parts = posix.dirname(path).split('/');
  return path.startsWith('src/elements/')
    ? parts.slice(2).map((_, i) => parts.slice(0, i + 3).join('/'))
    : [];
};

/**
 * A folder of an element is entered by the file of its own name, so that the rest of it can change at will. An element's
 * events are its word to the world, and the words of a part are what all of the element is made of.
 */
const closedDoor = (from: string, target: string, { exists }: Tree): string | undefined => {
  if (target.endsWith('/words/words.ts') || (from.includes('/words/') && target.includes('/words/')))
    return undefined;
  for (const room of rooms(target)) {
    if (from.startsWith(`${room}/`)) continue;
    const name = `${room}/${posix.basename(room)}`;
    if (!exists(`${name}.ts`) || [`${name}.ts`, `${name}.events.ts`].includes(target)) continue;
    return `${room} is entered by ${posix.basename(name)}.ts`;
  }
  return undefined;
};

const serverBreach = (from: string, target: string): string | undefined => {
  if (from.startsWith('demo/media/') && target.startsWith('demo/server/'))
    return 'the media process knows nothing of the server';
  if (!from.startsWith('demo/media/') && target.startsWith('demo/media/') && target !== mediaDoor)
    return `the media process is entered by ${mediaDoor}`;
  if (/^demo\/server\/[\w-]+\/operations\.ts$/.test(target) && from !== 'demo/server/operations.ts')
    return 'what a subject does for the API is gathered by demo/server/operations.ts alone';
  return undefined;
};

/** Says what is wrong with an import; undefined when nothing is. */
export const breachOf = (from: string, specifier: string, tree: Tree): string | undefined => {
  if (/^openvidu-browser(?:\/|$)/.test(specifier))
    return from.startsWith(adapter) ? undefined : `only ${adapter} may know openvidu-browser`;

  const target = targetOf(from, specifier);
  const floor = floorOf(from);
  if (from.startsWith('src/') && floor === undefined) return 'this file stands on no floor';
  if (target === undefined) return undefined;

  if (from.startsWith('src/')) {
    if (!target.startsWith('src/')) return `src does not know ${target.split('/')[0] ?? target}`;
    const above = floorOf(target);
    if (above === undefined) return 'it imports from no floor';
    return above > (floor ?? 0)
      ? `floor ${floor} imports from floor ${above}`
      : closedDoor(from, target, tree);
  }
  if (from.startsWith('demo/site/'))
    return target.startsWith('demo/site/') ? undefined : 'the demo site uses the published files alone';
  if (from.startsWith('demo/') && target.startsWith('demo/site/'))
    return 'the server serves the site and knows nothing of it';
  if (from.startsWith('demo/') && !target.startsWith('src/')) return serverBreach(from, target);
  if (!target.startsWith('src/')) return undefined;
  if (from.startsWith('demo/'))
    return (floorOf(target) ?? 1) < 1 ? undefined : 'the server stands on floor 0 of src alone';
  if (from.startsWith('stories/') && !tree.isPublic(target))
    return 'stories use the public modules, as a page would';
  return undefined;
};
