// What a browser fetches of the CDN build, held by budgets: until each element can be used, and in a whole visit.
// `npm run size` builds that first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { MemoryProgram, sampleStaff } from '../../src/testing.js';
import { chromiumArgs, fakeMediaArgs, findChromium } from './chromium.js';
import { tags } from '../entries.js';
import { atOurs } from './moment.js';
import { serve } from './serve.js';

interface Budget {
  /** KiB of gzip until a person can use it; for the room, until just before joining. */
  readonly first: number;
  /** KiB of gzip of all that a visit in English can fetch, every view opened; openvidu-browser aside. */
  readonly visit: number;
}

const budgets: Readonly<Record<string, Budget>> = {
  'iop-intake-form': { first: 52, visit: 120 },
  'iop-session-schedule': { first: 40, visit: 70 },
  'iop-check-in': { first: 40, visit: 75 },
  'iop-video-room': { first: 42, visit: 110 },
  'iop-intake-review': { first: 48, visit: 75 },
};

const cdn = 'dist/cdn';
const patience = 20_000;

interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const weigh = (file: string): Weight => {
  const content = readFileSync(`${cdn}/${file}`);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, best).length,
  };
};

const sum = (files: readonly string[]): Weight =>
  files
    .map(weigh)
    .reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), {
      raw: 0,
      gzip: 0,
      brotli: 0,
    });

/** The modules that a chunk was made of, by its source map. */
const sourcesOf = (file: string): string[] =>
  existsSync(`${cdn}/${file}.map`)
    ? (JSON.parse(readFileSync(`${cdn}/${file}.map`, 'utf8')) as { sources: string[] }).sources
    : [];

const holdsOpenVidu = (file: string): boolean =>
  sourcesOf(file).some(source => source.includes('node_modules/openvidu-browser/'));

/** Whether a chunk is the words of a language that is not English. */
const isOtherLanguage = (file: string): boolean => {
  const sources = sourcesOf(file);
  const isWords = (source: string): boolean =>
    /\/(?:words|phrases)(?:\/[^/]+)?[/.](?!en\.ts)[a-z]{2}\.ts$/.test(source);
  return sources.length > 0 && sources.every(isWords);
};

/** What a chunk imports before any of it runs, and what it may fetch after that. */
const importsOf = (file: string, withLazy: boolean): string[] =>
  [
    ...readFileSync(`${cdn}/${file}`, 'utf8').matchAll(
      withLazy
        ? /\b(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g
        : /\b(?:from|import)\s*["'](\.[^"']+)["']/g,
    ),
  ]
    .map(([, specifier = '']) => posix.join(posix.dirname(file), specifier))
    .filter(name => existsSync(`${cdn}/${name}`));

const graphOf = (entry: string, withLazy: boolean): string[] => {
  const found = new Set([entry]);
  // A set goes on over what is added to it on the way.
  for (const file of found)
    for (const imported of importsOf(file, withLazy))
      if (!withLazy || !(isOtherLanguage(imported) || holdsOpenVidu(imported))) found.add(imported);
  return [...found];
};

/** Modules of another element among what an element fetches; that one's events are its word to the world. */
const strangersIn = (tag: string, files: readonly string[]): string[] =>
  files
    .flatMap(sourcesOf)
    .map(source => /src\/elements\/([\w-]+)\/(.*)$/.exec(source))
    .filter(found => found !== null && `iop-${found[1]}` !== tag && !found[2]?.endsWith('.events.ts'))
    .map(found => found?.[0] ?? '');

const page = (tag: string, attributes: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${tag}</title><link rel="icon" href="data:,">
<script>
  addEventListener('iop-ready', () => { globalThis.readyAt ??= performance.now(); });
</script>
<script type="module" src="/cdn/${tag}.js"></script></head>
<body><${tag} endpoint="/api/v1" token-url="/token" ${attributes}></${tag}></body></html>`;

const html = (body: string): Response => new Response(body, { headers: { 'Content-Type': 'text/html' } });

/** A session whose room is open now. */
const joinable = ({ data }: MemoryProgram): string => {
  const open = data.sessions.find(
    ({ joinOpensAt, joinClosesAt }) =>
      Date.parse(joinOpensAt) <= Date.now() && Date.now() <= Date.parse(joinClosesAt),
  );
  if (!open) throw new Error('The sample clinic has no session that can be joined now.');
  return open.id;
};

/** Opens a page with nothing but the element and lists what came from the CDN until it said that it is ready. */
const fetched = async (browser: Browser, tag: string): Promise<string[]> => {
  const memory = new MemoryProgram(tag === 'iop-intake-review' ? { me: sampleStaff() } : {});
  const attributes = tag === 'iop-video-room' ? `session-id="${joinable(memory)}"` : '';
  const token = { token: 'memory', expiresAt: new Date(Date.now() + 600_000).toISOString() };
  const server = await serve({
    '/page': () => html(page(tag, attributes)),
    '/cdn/': cdn,
    '/token': () => Response.json(token),
    '/api/': request => memory.fetch(request),
  });
  const context = await atOurs(await browser.newContext({ permissions: ['camera', 'microphone'] }));
  try {
    const opened = await context.newPage();
    await opened.goto(`${server.origin}/page`);
    await opened.waitForFunction(() => 'readyAt' in globalThis, undefined, { timeout: patience });
    const addresses = await opened.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= (globalThis as unknown as { readyAt: number }).readyAt)
        .map(({ name }) => name),
    );
    const foreign = addresses.find(address => !address.startsWith(server.origin));
    if (foreign) throw new Error(`it asked another host: ${foreign}`);
    const start = `${server.origin}/cdn/`;
    return addresses.filter(address => address.startsWith(start)).map(address => address.slice(start.length));
  } finally {
    await context.close();
    await server.close();
  }
};

const kib = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(6);

const row = (name: string, files: readonly string[], budget?: number): string => {
  const { raw, gzip, brotli } = sum(files);
  const allowed = budget === undefined ? '' : String(budget).padStart(6);
  return `${name.padEnd(24)} ${kib(raw)} ${kib(gzip)} ${kib(brotli)} ${String(files.length).padStart(8)} ${allowed}`;
};

/** Measures one element, prints what it weighs, and gives what is wrong with that. */
const check = async (browser: Browser, tag: string, budget: Budget): Promise<string[]> => {
  const entry = `${tag}.js`;
  if (!existsSync(`${cdn}/${entry}`)) return [`${tag}: there is no ${cdn}/${entry}.`];
  let files: string[];
  try {
    files = await fetched(browser, tag);
  } catch (error) {
    console.log(row(`${tag} (entry)`, graphOf(entry, false)));
    return [`${tag} did not get ready: ${error instanceof Error ? error.message : String(error)}`];
  }
  const visit = [...new Set([...files, ...graphOf(entry, true)])];
  console.log(row(tag, files, budget.first));
  console.log(row('  its entry alone', graphOf(entry, false)));
  console.log(row('  a whole visit', visit, budget.visit));
  for (const file of visit)
    console.log(`  ${files.includes(file) ? '·' : ' '} ${kib(weigh(file).gzip)}  ${file}`);
  const over = (name: string, weighed: readonly string[], allowed: number): string[] => {
    const { gzip } = sum(weighed);
    return gzip > allowed * 1024
      ? [`${tag}: ${name} weighs ${kib(gzip).trim()} KiB; its budget is ${allowed}.`]
      : [];
  };
  return [
    ...over('the first screen', files, budget.first),
    ...over('a whole visit', visit, budget.visit),
    // Without its own modules among them nothing would be known of others'.
    ...(visit.flatMap(sourcesOf).some(source => source.includes(`src/elements/${tag.slice(4)}/`))
      ? []
      : [`${tag}: its chunks do not tell what they were made of.`]),
    ...strangersIn(tag, visit).map(source => `${tag} fetches what belongs to another element: ${source}.`),
    ...files.filter(holdsOpenVidu).map(file => `${tag} fetches openvidu-browser before joining: ${file}.`),
  ];
};

/** The video library must be somewhere, or its absence from the first fetch would prove nothing. */
const videoLibrary = (): string[] => {
  const chunks = existsSync(`${cdn}/chunks`) ? readdirSync(`${cdn}/chunks`) : [];
  const holding = chunks.map(name => `chunks/${name}`).filter(holdsOpenVidu);
  if (holding.length === 0) return ['No chunk holds openvidu-browser: the room cannot join anything.'];
  console.log(row('openvidu-browser (lazy)', holding));
  return [];
};

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...chromiumArgs, ...fakeMediaArgs],
});
console.log('KiB (· until usable)        raw   gzip brotli requests budget');
const faults = tags()
  .filter(tag => tag !== 'iop-program' && !(tag in budgets))
  .map(tag => `${tag} has no budget.`);
for (const [tag, budget] of Object.entries(budgets)) faults.push(...(await check(browser, tag, budget)));
faults.push(...videoLibrary());
await browser.close();

for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
