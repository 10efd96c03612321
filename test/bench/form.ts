/**
 * The intake form beside two form libraries on the same questions, in one run: each built and minified, served with the
 * same server, a new browser context for each load. Time of the main thread, because it is what a machine with little
 * of it lacks, and what its noise disturbs least. Ours comes from its CDN build and fetches its form over HTTP, as it
 * does on a clinic's page; the others are given theirs in the script. `--brief` goes through each of them once and says
 * whether it does what is measured; its figures are none to go by.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../../.config/scripts/chromium.js';
import { atOurs } from '../../.config/scripts/moment.js';
import { serve } from '../../.config/scripts/serve.js';
import type { IntakeForm, IntakeItem } from '../../src/contract/intake-form.js';
import { MemoryProgram, sampleForm } from '../../src/testing.js';
import { workloads, type Question, type Workload } from './form/workload.js';

const SUBJECTS = ['plain', 'ours', 'surveyjs', 'formio'] as const;
type Subject = (typeof SUBJECTS)[number];
const isBrief = process.argv.includes('--brief');
const FORMS: readonly Workload[] = isBrief ? ['intake'] : ['intake', 'questions500'];
const LOADS = isBrief ? 1 : 5;
const MOUNTS = isBrief ? 2 : 50;
const KEYS = 'It was a walk by the water, most days';
/** Milliseconds between two keys of somebody who types. */
const PACE = 60;
/** Keys that are given each by itself, and the milliseconds that are its own: what is put off until nobody types is in them. */
const SINGLE_KEYS = 'or nights';
const OWN = 600;
const READING = isBrief ? 0 : 4_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const entries: Readonly<Record<Subject, string>> = {
  plain: here('./form/plain.ts'),
  ours: here('./form/ours.ts'),
  surveyjs: here('./peers/surveyjs.js'),
  formio: here('./peers/formio.js'),
};

/** The peers have a package of their own, so that an install of the project stays light. */
const installPeers = (): void => {
  if (existsSync(here('./peers/node_modules/survey-core'))) return;
  console.log('Installing the form libraries to compare with. This takes a minute, once.');
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--ignore-scripts'], {
    cwd: here('./peers'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The peers could not be installed: see what npm says above.');
};

const buildPage = (subject: Subject, outDir: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: join(outDir, subject),
      target: 'es2022',
      minify: true,
      cssCodeSplit: false,
      rolldownOptions: {
        input: { page: entries[subject] },
        output: { entryFileNames: '[name].js', assetFileNames: 'page[extname]' },
      },
    },
  });

const TYPES: Readonly<Record<Question['type'], IntakeItem['type']>> = {
  text: 'text',
  comment: 'long-text',
  radio: 'choice',
  checkbox: 'multiple-choice',
  boolean: 'yes-no',
  number: 'number',
  date: 'date',
};

const itemOf = ({ name, type, title, choices, when }: Question): IntakeItem => ({
  linkId: name,
  type: TYPES[type],
  text: title,
  why: 'It helps us plan the first weeks with you.',
  audience: 'care-team',
  required: false,
  ...(choices ? { options: choices.map(value => ({ value, label: value })) } : {}),
  ...(when ? { enableWhen: [{ linkId: when.name, operator: '=' as const, value: when.value }] } : {}),
});

const formOf = (workload: Workload): IntakeForm => ({
  ...sampleForm(),
  title: 'A form to measure',
  parts: workloads[workload].map((page, index) => ({
    id: `part-${index}`,
    title: `Part ${index + 1}`,
    items: page.map(itemOf),
  })),
});

const html = (subject: Subject): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${subject}</title><link rel="icon" href="data:,">
${subject === 'plain' ? '' : subject === 'ours' ? '<script type="module" src="/cdn/iop-intake-form.js"></script>' : `<link rel="stylesheet" href="/pages/${subject}/page.css">`}
<script type="module" src="/pages/${subject}/page.js"></script></head><body></body></html>`;

interface Row {
  readonly usable: number;
  readonly heap: number;
  readonly key: number;
  readonly keyLate: number;
  readonly rule: number;
  /** NaN where all questions are on one page. */
  readonly step: number;
}

/** Milliseconds of the main thread so far, as Chromium counts them for the page's process. */
const spent = async (tools: CDPSession): Promise<number> => {
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
};

const heapOf = async (tools: CDPSession): Promise<number> => {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize / 1024 ** 2;
};

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** From each key to the second frame after it, in milliseconds; read from the page when all are typed. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const late: number[] = [];
    Object.assign(window, { late });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => requestAnimationFrame(() => late.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

const open = async (
  browser: Browser,
  url: string,
): Promise<{ page: Page; tools: CDPSession; close: () => Promise<void> }> => {
  const context = await atOurs(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  // Said by the page itself: what the driver would bring along to look for it weighs a third of a megabyte.
  await page.evaluate(() => window.usable);
  return { page, tools, close: () => context.close() };
};

const load = async (browser: Browser, url: string): Promise<Row> => {
  const { page, tools, close } = await open(browser, url);
  const usable = await spent(tools);
  const heap = await heapOf(tools);
  await page.evaluate(() => window.bench.line().focus());
  // Nobody types before they have read the question: what a page fetches meanwhile is not the key's.
  await page.waitForTimeout(READING);
  await watchKeys(page);
  await page.keyboard.type(KEYS, { delay: PACE });
  const late = await page.evaluate(() => (window as unknown as { late: number[] }).late);
  await page.waitForTimeout(OWN);
  const keys: number[] = [];
  for (const key of SINGLE_KEYS) {
    const before = await spent(tools);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(OWN);
    keys.push((await spent(tools)) - before);
  }
  const taken = async (act: () => Promise<unknown>): Promise<number> => {
    await settle(page);
    const before = await spent(tools);
    await act();
    await settle(page);
    return (await spent(tools)) - before;
  };
  await page.evaluate(() => window.bench.approach());
  const rule = await taken(() => page.evaluate(() => window.bench.reveal()));
  const hasPages = await page.evaluate(() => window.bench.step !== undefined);
  const step = hasPages ? await taken(() => page.evaluate(() => window.bench.step?.())) : NaN;
  await close();
  const measured = { usable, heap, key: quantile(keys, 0.5), keyLate: quantile(late, 0.95), rule };
  for (const [metric, value] of Object.entries(measured))
    if (!Number.isFinite(value)) throw new Error(`${url}: nothing was measured of ${metric}.`);
  return { ...measured, step };
};

/** What 50 times on and off the page leave behind. */
const leaks = async (browser: Browser, url: string): Promise<readonly [number, number]> => {
  const { page, tools, close } = await open(browser, url);
  const count = async (): Promise<readonly [number, number]> => {
    await tools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters');
    return [nodes, jsEventListeners];
  };
  const mountAll = (times: number): Promise<void> =>
    page.evaluate(async mounts => {
      for (let time = 0; time < mounts; time++) {
        window.bench.unmount();
        await window.bench.mount();
      }
    }, times);
  await mountAll(3);
  const before = await count();
  await mountAll(MOUNTS);
  const after = await count();
  await close();
  return [after[0] - before[0], after[1] - before[1]];
};

const median = (rows: readonly Row[], metric: keyof Row): number =>
  quantile(
    rows.map(row => row[metric]),
    0.5,
  );

const shown = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2)).padStart(10);

const METRICS: Readonly<Record<keyof Row, string>> = {
  usable: 'to usable, ms of main thread',
  heap: 'heap once usable, MiB',
  key: `a key and ${OWN} ms after it, ms`,
  keyLate: 'a key, p95 ms to second frame',
  rule: 'a rule shows a question, ms',
  step: 'to the next page, ms',
};

installPeers();
const folder = await mkdtemp(join(tmpdir(), 'iop-bench-'));
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs] });
try {
  for (const subject of SUBJECTS) await buildPage(subject, folder);
  for (const form of FORMS) {
    // A program of its own for each page: a form that was begun goes on where it was.
    let memory = new MemoryProgram({ form: formOf(form) });
    const token = { token: 'memory', expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    const server = await serve({
      '/pages/': folder,
      '/cdn/': 'dist/cdn',
      '/token': () => Response.json(token),
      '/api/': request => memory.fetch(request),
      ...Object.fromEntries(
        SUBJECTS.map(subject => [
          `/${subject}`,
          () => new Response(html(subject), { headers: { 'Content-Type': 'text/html' } }),
        ]),
      ),
    });
    const rows: Record<Subject, Row[]> = { plain: [], ours: [], surveyjs: [], formio: [] };
    const left: Partial<Record<Subject, readonly [number, number]>> = {};
    // Turn by turn, so that what disturbs the machine disturbs all of them.
    for (let time = 0; time < LOADS; time++)
      for (const subject of SUBJECTS) {
        memory = new MemoryProgram({ form: formOf(form) });
        rows[subject].push(await load(browser, `${server.origin}/${subject}?form=${form}`));
      }
    if (form === 'intake')
      for (const subject of SUBJECTS) {
        memory = new MemoryProgram({ form: formOf(form) });
        left[subject] = await leaks(browser, `${server.origin}/${subject}?form=${form}`);
      }
    await server.close();

    console.log(
      `\n${form}, median of ${LOADS}${' '.repeat(14)}${SUBJECTS.map(name => name.padStart(10)).join('')}   ours / best peer`,
    );
    for (const metric of Object.keys(METRICS) as (keyof Row)[]) {
      const values = SUBJECTS.map(subject => median(rows[subject], metric));
      const [, own = NaN, ...peers] = values;
      console.log(
        `${METRICS[metric].padEnd(32)}${values.map(shown).join('')}   ${shown(own / Math.min(...peers)).trim()}`,
      );
    }
    for (const [index, name] of ['nodes', 'listeners'].entries())
      if (left.ours)
        console.log(
          `${`${name} left by ${MOUNTS} mounts`.padEnd(32)}${SUBJECTS.map(subject => String(left[subject]?.[index]).padStart(10)).join('')}`,
        );
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
