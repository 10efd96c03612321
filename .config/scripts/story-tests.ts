// Opens every story of the built Storybook and holds it to the least: it renders, every tag in it is defined, the
// console stays clean, nothing is asked of another host, and axe finds nothing, in light and in dark.
//   tsx .config/scripts/story-tests.ts [part of a story's id]...
import axe from 'axe-core';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, fakeMediaArgs, findPageChromium } from './chromium.js';
import { atMoment } from './moment.js';
import { serve } from './serve.js';
import { close, nothing } from './tally.js';

interface Story {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** What of Storybook's channel is used here. */
interface Channel {
  emit(event: string, value: unknown): void;
  last(event: string): readonly { readonly storyId: string; readonly status?: string }[] | undefined;
}

const folder = 'storybook-static';
const patience = 20_000;

/** Rules about whole pages: a story is a piece of one. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];
/** Rules about what a theme can change. It sets the color scheme and nothing else: all other rules look once. */
const themeRules = ['color-contrast', 'link-in-text-block'];

/** In the page: changes to a story as Storybook's own side bar does, and gives its word on how that went. */
const show = async (page: Page, id: string): Promise<string> => {
  await page.evaluate(storyId => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: Channel;
    };
    localStorage.clear();
    document.documentElement.dataset['theme'] = 'light';
    if (channel.last('currentStoryWasSet')?.[0]?.storyId !== storyId)
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const handle = await page.waitForFunction(
    storyId => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: Channel;
      };
      const ended = channel.last('storyFinished')?.[0];
      return ended?.storyId === storyId ? ended.status : undefined;
    },
    id,
    { timeout: patience },
  );
  return String(await handle.jsonValue());
};

/** In the page: waits until what is drawn, shadow roots included, has stayed the same for half a second. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const draw = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')].map(each => (each.shadowRoot ? draw(each.shadowRoot) : '')).join('') +
      (root instanceof Document ? root.body.innerHTML : root.innerHTML);
    let before = '';
    for (let calm = 0, tries = 0; calm < 5 && tries < 40; tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 100));
      const now = draw(document);
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
  });

/** In the page: tags with a dash that nobody defined, and whether anything is drawn at all. */
const undefinedTags = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const look = (root: ParentNode): void => {
      for (const each of root.querySelectorAll('*')) {
        if (each.localName.includes('-') && !customElements.get(each.localName)) found.add(each.localName);
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    const stage = document.querySelector('#storybook-root');
    if (!stage?.childElementCount) return ['(nothing was drawn)'];
    look(stage);
    return [...found];
  });

/** What axe finds in the theme that is shown: by all its rules, or by some. */
const violations = async (page: Page, theme: string, only?: readonly string[]): Promise<string[]> => {
  await page.evaluate(async name => {
    document.documentElement.dataset['theme'] = name;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }, theme);
  const options: axe.RunOptions = only
    ? { runOnly: { type: 'rule', values: [...only] } }
    : { rules: Object.fromEntries(pageRules.map(id => [id, { enabled: false }])) };
  const found = await page.evaluate(async how => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const { violations: bad } = await tool.run('#storybook-root', { ...how, resultTypes: ['violations'] });
    return bad.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
  return found.map(each => `axe, ${theme}: ${each}`);
};

/** A page of Storybook's own that goes from story to story, as a designer does, and what it has complained of. */
interface Stage {
  readonly page: Page;
  readonly faults: string[];
}

const openStage = async (browser: Browser, origin: string, { id }: Story): Promise<Stage> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['camera', 'microphone'],
    viewport: { width: 1280, height: 800 },
  });
  // tsx marks functions by a helper of this name, and the marks travel into the page with them.
  await context.addInitScript('globalThis.__name ??= each => each;');
  await atMoment(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`threw: ${message}`));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`asked ${url.origin}`);
  });
  // The addon's own axe run would come before the story has settled, and in the way of ours.
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await page.addScriptTag({ content: axe.source });
  return { page, faults };
};

/** Everything that is wrong with one story. */
const faultsOf = async ({ page, faults }: Stage, { id }: Story): Promise<string[]> => {
  try {
    const status = await show(page, id);
    if (status !== 'success') faults.push(`its rendering or play function ended with ${status}`);
    else {
      await settled(page);
      for (const tag of await undefinedTags(page)) faults.push(`undefined: ${tag}`);
      faults.push(...(await violations(page, 'light')), ...(await violations(page, 'dark', themeRules)));
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return faults.splice(0);
};

const wanted = process.argv.slice(2);
const index = existsSync(`${folder}/index.json`)
  ? (JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Story> })
  : { entries: {} };
const stories = Object.values(index.entries)
  .filter(({ type }) => type === 'story')
  .filter(({ id }) => wanted.length === 0 || wanted.some(part => id.includes(part)));

let failed = 0;
if (stories.length === 0) {
  console.error(`No story in ${folder}. Run: npm run build-storybook`);
} else {
  const server = await serve({ '/': folder, '/favicon.ico': () => new Response(null, { status: 204 }) });
  const browser = await chromium.launch({
    executablePath: await findPageChromium(),
    args: [...chromiumArgs, ...fakeMediaArgs],
  });
  const waiting = [...stories];
  const work = async (): Promise<void> => {
    let stage: Stage | undefined;
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      stage ??= await openStage(browser, server.origin, story);
      const faults = await faultsOf(stage, story);
      if (faults.length) {
        failed += 1;
        // The next one is not to suffer for it.
        await stage.page.context().close();
        stage = undefined;
      }
      console.log(`${faults.length ? '✗' : '✓'} ${story.title}: ${story.name}`);
      for (const fault of faults) console.log(`    ${fault}`);
    }
  };
  await Promise.all([work(), work(), work(), work(), work()]);
  await browser.close();
  await server.close();
}
close({ ...nothing, passed: stories.length - failed, failed }, 0);
