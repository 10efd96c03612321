import { posix } from 'node:path';

/** Which folder stands on which floor. A file imports from its own floor or from below. */
const floors: readonly (readonly [path: string, floor: number])[] = [
  ['src/contract/', 0],
  ['src/rules/', 0],
  ['src/fhir/', 0],
  ['src/version.ts', 0],
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

const floorOf = (path: string): number | undefined => floors.find(([start]) => path.startsWith(start))?.[1];

/** The file in the repository that an import means; undefined for packages and addresses. */
export const targetOf = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('/src/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
};

/** Says what is wrong with an import; undefined when nothing is. `isPublic` knows the package's entry points. */
export const breachOf = (
  from: string,
  specifier: string,
  isPublic: (path: string) => boolean,
): string | undefined => {
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
    return above > (floor ?? 0) ? `floor ${floor} imports from floor ${above}` : undefined;
  }
  if (from.startsWith('demo/site/'))
    return target.startsWith('demo/site/') ? undefined : 'the demo site uses the published files alone';
  if (from.startsWith('demo/') && target.startsWith('demo/site/'))
    return 'the server serves the site and knows nothing of it';
  if (!target.startsWith('src/')) return undefined;
  if (from.startsWith('demo/'))
    return floorOf(target) === 0 ? undefined : 'the server stands on floor 0 of src alone';
  if (from.startsWith('stories/') && !isPublic(target))
    return 'stories use the public modules, as a page would';
  return undefined;
};
