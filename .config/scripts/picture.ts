// Draws docs/architecture.svg from the imports of the sources: the floors, what stands on them, and which part draws on
// which. `--check` fails where the picture is not current.
//   tsx .config/scripts/picture.ts [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { importsOf } from '../boundaries/imports.js';
import { targetOf } from '../boundaries/rules.js';

interface Box {
  readonly name: string;
  /** Files whose paths begin so. */
  readonly paths: readonly string[];
  readonly says: string;
}

/** From the pages down to the contract, as docs/architecture.md tells it. Two columns: the browser, the server. */
const floors: readonly { readonly browser: readonly Box[]; readonly server: readonly Box[] }[] = [
  {
    browser: [
      { name: 'Pages', paths: ['demo/site/', 'stories/', 'src/cdn/'], says: 'sites, stories, the CDN' },
      { name: 'Tags', paths: ['src/define/', 'src/index.ts'], says: 'tag name and class' },
    ],
    server: [{ name: 'Start', paths: ['demo/start.ts', 'demo/build-library.ts'], says: 'npm start' }],
  },
  {
    browser: [{ name: 'Elements', paths: ['src/elements/'], says: 'one job of the program each' }],
    server: [{ name: 'Media', paths: ['demo/media/'], says: 'a process of its own' }],
  },
  {
    browser: [{ name: 'Parts', paths: ['src/parts/'], says: 'shared building blocks' }],
    server: [
      {
        name: 'Subjects',
        paths: ['program', 'people', 'guardians', 'intake', 'sessions', 'rooms', 'check-ins', 'messages'].map(
          subject => `demo/server/${subject}/`,
        ),
        says: 'what the API does',
      },
    ],
  },
  {
    browser: [
      { name: 'Controllers', paths: ['src/controllers/'], says: 'what every element does' },
      { name: 'Context', paths: ['src/context/'], says: 'client, locale, zone' },
      { name: 'Room port', paths: ['src/media/'], says: 'devices and OpenVidu' },
    ],
    server: [{ name: 'Server', paths: ['demo/server/'], says: 'HTTP, policy, database' }],
  },
  {
    browser: [
      { name: 'Client', paths: ['src/api/'], says: 'calls, retries, listens' },
      { name: 'Words', paths: ['src/i18n/'], says: 'languages and formats' },
      { name: 'Styles', paths: ['src/styles/'], says: 'tokens and sheets' },
    ],
    server: [],
  },
  {
    browser: [
      { name: 'FHIR', paths: ['src/fhir/'], says: 'formats of others' },
      { name: 'Rules', paths: ['src/rules/'], says: 'scores, safety, hours' },
      { name: 'Contract', paths: ['src/contract/'], says: 'operations and schemas' },
    ],
    server: [],
  },
];

const WIDTH = 960;
const ROW = 104;
const BOX = { width: 204, height: 64, gap: 14 };
const SERVER_X = 720;
const TOP = 56;

interface Placed extends Box {
  readonly x: number;
  readonly y: number;
}

const placed: Placed[] = floors.flatMap(({ browser, server }, row) => {
  const y = TOP + row * ROW;
  const at =
    (start: number) =>
    (box: Box, index: number): Placed => ({
      ...box,
      x: start + index * (BOX.width + BOX.gap),
      y,
    });
  return [...browser.map(at(24)), ...server.map(at(SERVER_X))];
});

const boxOf = (path: string): Placed | undefined =>
  placed
    .flatMap(box => box.paths.filter(start => path.startsWith(start)).map(start => ({ box, start })))
    .sort((a, b) => b.start.length - a.start.length)[0]?.box;

const sources = ['src', 'demo', 'stories'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.ts')),
);

/** No figures stand in the picture: it changes where a part begins or ends to draw on another, and not before. */
const arrows = new Map<string, { readonly from: Placed; readonly to: Placed }>();
for (const path of sources) {
  const from = boxOf(path);
  if (!from) continue;
  for (const { specifier } of importsOf(readFileSync(path, 'utf8'), path)) {
    const target = targetOf(path, specifier);
    const to = target && existsSync(target) ? boxOf(target) : undefined;
    if (to && to !== from) arrows.set(`${from.name} draws on ${to.name}`, { from, to });
  }
}

const arrow = ([says, { from, to }]: readonly [
  string,
  { readonly from: Placed; readonly to: Placed },
]): string => {
  const isSide = from.y === to.y;
  const right = from.x < to.x;
  const [x1, y1] = isSide
    ? [from.x + (right ? BOX.width : 0), from.y + BOX.height / 2]
    : [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = isSide
    ? [to.x + (right ? 0 : BOX.width), to.y + BOX.height / 2]
    : [to.x + BOX.width / 2, to.y];
  const bend = isSide ? 0 : Math.max(24, (y2 - y1) / 2);
  return `<path d="M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"><title>${says}</title></path>`;
};

const rect = (box: Placed): string => `<g>
  <rect x="${box.x}" y="${box.y}" width="${BOX.width}" height="${BOX.height}" rx="10" />
  <text x="${box.x + 14}" y="${box.y + 26}" class="name">${box.name}</text>
  <text x="${box.x + 14}" y="${box.y + 47}">${box.says}</text></g>`;

const height = TOP + floors.length * ROW;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Floors of the library and its server; each part draws on those below it.">
<style>
  text { font: 13px system-ui, sans-serif; fill: #4a5a58; }
  .name { font-weight: 600; font-size: 16px; fill: #1d2b29; }
  .side { font-weight: 600; fill: #1d2b29; }
  rect { fill: #fff; stroke: #b9c8c4; }
  path { fill: none; stroke: #3f7f75; stroke-opacity: 0.35; stroke-width: 1.5; }
</style>
<rect width="${WIDTH}" height="${height}" style="fill: #f6f4ef; stroke: none" />
<text x="24" y="32" class="side">In the browser</text>
<text x="${SERVER_X}" y="32" class="side">On the server</text>
${[...arrows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(arrow)
  .join('\n')}
${placed.map(rect).join('\n')}
</svg>
`;

const path = 'docs/architecture.svg';
const drawn = await format(svg, { ...(await resolveConfig(path)), parser: 'html' });
if (process.argv.includes('--check')) {
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === drawn;
  if (!isCurrent) console.error(`${path} is not what the sources say: npm run picture draws it.`);
  process.exitCode = isCurrent ? 0 : 1;
} else writeFileSync(path, drawn);
console.log(`${arrows.size} arrows between ${placed.length} parts.`);
