import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { publicModules, tags } from './.config/entries.js';
import { vendored } from './.config/vendor.js';
import { cleanDist } from './.config/vite/clean-dist.js';
import { blurAssets } from './.config/vite/blur-assets.js';
import { byUse } from './.config/vite/by-use.js';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

/** By name, not by shape: a pattern such as /^[^./]/ also leaves out the helpers that the compiler itself adds. */
const isDependency = (id: string): boolean =>
  Object.keys(dependencies).some(name => id === name || id.startsWith(`${name}/`));

/** Takes the indentation out of templates; the minifier proper leaves what stands inside a string alone. */
const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/(?:html|css|svg)`/.test(code)) return undefined;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result ? { code: result.code, map: result.map as never } : undefined;
  },
});

const CALL = /\b(v\.\w+|text|step|extend|pageOf)\(/g;

/** Building a schema has no side effects: says so where a bundler looks for it, so that unused schemas are dropped. */
const pureSchemas = (): Plugin => ({
  name: 'pure-schemas',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/src\/contract\/.*\.ts$/.test(id)) return undefined;
    // Line by line, to leave comments alone.
    const lines = code
      .split('\n')
      .map(line => (/^\s*(?:\/?\*|\/\/)/.test(line) ? line : line.replace(CALL, '/* @__PURE__ */ $1(')));
    return { code: lines.join('\n'), map: null };
  },
});

/** For npm: one file a module, dependencies left to the user's own bundler. */
const npm = (): UserConfig => ({
  plugins: [pureSchemas(), cleanDist({ keep: ['cdn'] })],
  build: {
    emptyOutDir: false,
    lib: {
      entry: Object.fromEntries(publicModules().map(({ module }) => [module, `src/${module}.ts`])),
      formats: ['es'],
    },
    minify: false,
    rolldownOptions: {
      external: isDependency,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's own helpers get a name that does not change with its version.
        entryFileNames: ({ name }) =>
          name.startsWith('_virtual/') ? `internal/${name.replace(/^.*\//, '')}.js` : '[name].js',
      },
    },
  },
});

/** What draws something, and so needs Lit, the client, the styles; `iop-program` only gives the others their context. */
const widgets = (): string[] =>
  tags()
    .filter(tag => tag !== 'iop-program')
    .map(tag => resolve(`src/define/${tag}.ts`));

/** For a script tag: everything inside, one entry a tag, what they share in chunks. */
const cdn = (): UserConfig => ({
  base: './',
  plugins: [pureSchemas(), minifyTemplates(), blurAssets('dist/cdn/blur')],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    license: { fileName: 'THIRD-PARTY-LICENSES.md' },
    // A library, so that lazy imports stay plain ones: the preloader that pages get is a request and 0.9 kB more.
    lib: {
      entry: {
        'iop-elements': 'src/cdn/iop-elements.ts',
        'iop-api': 'src/api/index.ts',
        'blur/worker': 'src/media/blur/worker.ts',
        ...Object.fromEntries(tags().map(tag => [tag, `src/define/${tag}.ts`])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Most of what an element starts with runs at once: the browser compiles it beside the page's own work.
        postBanner: ({ name }) =>
          /^(core|intake-form-start)$/.test(name) ? '//# allFunctionsCalledOnLoad' : '',
        codeSplitting: { groups: byUse(widgets(), { core: 3, staff: ['intake-review'] }) },
      },
    },
  },
});

/** For the element tests: openvidu-browser is CommonJS, which a browser cannot import as it is. */
const vendor = (): UserConfig => ({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: vendored.folder,
    emptyOutDir: true,
    lib: {
      entry: { [vendored.name]: fileURLToPath(import.meta.resolve('openvidu-browser')) },
      formats: ['es'],
    },
  },
});

const shared: UserConfig = { publicDir: false, build: { target: 'es2022', sourcemap: true } };

export default defineConfig(({ mode }) => {
  const { build, ...rest } = mode === 'cdn' ? cdn() : mode === 'vendor' ? vendor() : npm();
  return { ...shared, ...rest, build: { ...shared.build, ...build } };
});
