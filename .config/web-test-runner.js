// Read by .config/scripts/element-tests.ts, which finds the browser and runs this under tsx.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { junitReporter } from '@web/test-runner-junit-reporter';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, fakeMediaArgs, findPageChromium } from './scripts/chromium.ts';
import { momentScript } from './scripts/moment.ts';
import { vendored } from './vendor.ts';

/** openvidu-browser is CommonJS; the tests get a built copy of it, as a page gets one from its bundler. */
const vendor = {
  name: 'vendor',
  resolveImport: ({ source }) =>
    source === 'openvidu-browser' ? `/${vendored.folder}/${vendored.name}.js` : undefined,
};

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: { exportConditions: ['development', 'browser'], browser: true, preferBuiltins: false },
  plugins: [
    vendor,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await findPageChromium(), args: [...chromiumArgs, ...fakeMediaArgs] },
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: '10000' } },
  // A page has a language; widgets without a locale of their own follow it.
  testRunnerHtml: framework =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Element test</title>
     <script>${momentScript()}</script></head>
     <body><script type="module" src="${framework}"></script></body></html>`,
  // Elements are tested on Lit's development build, for its warnings; that it is one need not be said per file.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    junitReporter({ outputPath: '.cache/junit/elements.xml' }),
  ],
};
