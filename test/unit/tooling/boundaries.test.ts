import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { checkSources, checkTypes, type Report } from '../../../.config/boundaries/check.js';

type Tree = Readonly<Record<string, string>>;

/** Lays out a small repository, checks it, and takes it away again. */
const inTree = <T>(tree: Tree, check: (root: string) => T): T => {
  const root = mkdtempSync(join(tmpdir(), 'iop-boundaries-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};

const sources = (tree: Tree): readonly string[] => inTree(tree, root => checkSources(root).breaches);

/** One file that imports one thing, and what is said about it. */
const said = (path: string, specifier: string, beside: Tree = {}): string =>
  sources({ ...beside, [path]: `import '${specifier}';\n` }).join('\n');

const sound: Tree = {
  'src/contract/index.ts': '',
  'src/api/index.ts': "export * from '../contract/index.js';",
  'src/media/room.ts': "export const open = () => import('./openvidu/room.js');",
  'src/media/openvidu/room.ts': "import type { Session } from 'openvidu-browser';\nexport type S = Session;",
  'src/elements/check-in/check-in.ts': "import '../../parts/dialog.js';\nimport { css } from 'lit';",
  'src/define/iop-check-in.ts': "import '../elements/check-in/check-in.js';",
  'src/cdn/iop-elements.ts': "export const all = import.meta.glob('../define/iop-*.ts');",
  'stories/check-in.stories.ts': "import '../src/define/iop-check-in.js';",
  'demo/server/main.ts': "import '../../src/contract/index.js';\nimport { Hono } from 'hono';",
  'demo/site/index.html': '<script type="module" src="/iop/iop-elements.js"></script>',
  'demo/site/scripts/page.js': "import { ProgramClient } from '/iop/iop-api.js';",
};

describe('boundaries', () => {
  test('find nothing in a sound tree, and look at all of it', () => {
    const report = inTree(sound, checkSources);
    assert.deepEqual(report.breaches, []);
    assert.equal(report.files, Object.keys(sound).length);
  });

  test('see an import from a floor above', () => {
    assert.equal(
      said('src/parts/dialog.ts', '../elements/check-in/check-in.js'),
      "src/parts/dialog.ts:1 imports '../elements/check-in/check-in.js': floor 3 imports from floor 4.",
    );
    assert.match(said('src/contract/person.ts', '../api/http.js'), /floor 0 imports from floor 1/);
    assert.match(said('src/api/http.ts', '../context/shared-client.js'), /floor 1 imports from floor 2/);
    assert.match(said('src/elements/a/a.ts', '../../define/iop-a.js'), /floor 4 imports from floor 5/);
    assert.match(said('src/define/iop-a.ts', '../cdn/iop-elements.js'), /floor 5 imports from floor 6/);
  });

  for (const [way, source] of Object.entries({
    'a type import': "import type { A } from '../api/http.js';",
    'a re-export': "export * from '../api/http.js';",
    'a dynamic import': "export const a = () => import('../api/http.js');",
    'a dynamic import of a bare template': 'export const a = () => import(`../api/http.js`);',
    'an import type': "export type A = import('../api/http.js').A;",
    'a glob': "export const a = import.meta.glob('../api/*.ts');",
  })) {
    test(`see ${way}, on its own line`, () => {
      const [breach = ''] = sources({ 'src/rules/zone.ts': `// why\n${source}\n` });
      assert.match(breach, /^src\/rules\/zone\.ts:2 .*floor 0\.1 imports from floor 1/);
    });
  }

  test('see a file that stands on no floor', () => {
    assert.match(said('src/helpers/strings.ts', 'lit'), /stands on no floor/);
    assert.match(said('src/parts/a.ts', '../helpers/strings.js'), /from no floor/);
  });

  test('see src reach out of src', () => {
    assert.match(said('src/parts/a.ts', '../../demo/server/ids.js'), /src does not know demo/);
    assert.match(said('src/parts/a.ts', '../../test/unit/support.js'), /src does not know test/);
  });

  test('see openvidu-browser anywhere but in its adapter', () => {
    for (const path of [
      'src/media/room.ts',
      'src/elements/a/a.ts',
      'demo/server/a.ts',
      'stories/a.stories.ts',
    ])
      assert.match(said(path, 'openvidu-browser'), /only src\/media\/openvidu\/ may know openvidu-browser/);
    assert.match(said('src/media/room.ts', 'openvidu-browser/lib/index.js'), /only src\/media\/openvidu\//);
    assert.equal(said('src/media/openvidu/link.ts', 'openvidu-browser'), '');
  });

  test('see the server stand on more than floor 0', () => {
    assert.match(said('demo/server/a.ts', '../../src/api/http.js'), /floor 0 of src alone/);
    assert.match(said('demo/server/a.ts', '../../src/index.js'), /floor 0 of src alone/);
    assert.match(said('demo/server/a.ts', '../site/scripts/page.js'), /knows nothing of it/);
    assert.equal(said('demo/server/a.ts', '../../src/rules/zone.js'), '');
  });

  test('see the demo site reach past the published files', () => {
    assert.match(said('demo/site/scripts/a.js', '../../../src/api/index.js'), /published files alone/);
    assert.match(said('demo/site/scripts/a.js', '/src/api/index.ts'), /published files alone/);
    const pages = {
      'demo/site/a.html': '<p></p>\n<script type="module" src="../../src/define/all.ts"></script>',
      'demo/site/b.html': '<p></p>\n<script type="module">\n  import "/src/define/all.ts";\n</script>',
    };
    const found = sources(pages);
    assert.equal(found.length, 2);
    assert.match(found[0] ?? '', /^demo\/site\/a\.html:2 .*published files alone/);
    assert.match(found[1] ?? '', /^demo\/site\/b\.html:3 .*published files alone/);
  });

  test('see a story that uses what no page can', () => {
    const beside = { 'src/testing.ts': '', 'src/parts/dialog.ts': '' };
    assert.match(said('stories/a.stories.ts', '../src/parts/dialog.js', beside), /public modules/);
    assert.equal(said('stories/a.stories.ts', '../src/testing.js', beside), '');
  });
});

describe('the order within floor 0', () => {
  test('is the contract, the rules, the formats of others', () => {
    assert.match(said('src/contract/a.ts', '../rules/zone.js'), /floor 0 imports from floor 0\.1/);
    assert.match(said('src/rules/a.ts', '../fhir/index.js'), /floor 0\.1 imports from floor 0\.2/);
    assert.equal(said('src/fhir/a.ts', '../rules/zone.js'), '');
    assert.equal(said('src/rules/a.ts', '../contract/index.js'), '');
  });
});

describe('circles of imports', () => {
  const circle = (first: string, second: string): readonly string[] =>
    sources({ 'src/parts/a.ts': first, 'src/parts/b.ts': second, 'src/parts/c.ts': "import './a.js';" });

  test('are found, each once, also those of types and through several files', () => {
    for (const first of ["import './b.js';", "export * from './b.js';", "import type { B } from './b.js';"]) {
      const found = circle(first, "import { a } from './c.js';");
      assert.equal(found.length, 1, first);
      assert.match(
        found[0] ?? '',
        /^A circle of imports: src\/parts\/[abc]\.ts → .* → src\/parts\/[abc]\.ts\.$/,
      );
    }
    assert.match(sources({ 'src/parts/a.ts': "import './a.js';" })[0] ?? '', /circle.*src\/parts\/a\.ts\./);
  });

  test('are not seen where a part is fetched later, or two files share a third', () => {
    assert.deepEqual(circle("export const b = () => import('./b.js');", "import './c.js';"), []);
    assert.deepEqual(circle('', "import './c.js'; import './a.js';"), []);
  });
});

describe('the doors of folders', () => {
  const beside: Tree = {
    'src/elements/a/call/call.ts': '',
    'src/elements/a/call/tiles.ts': '',
    'src/elements/a/call/words/words.ts': '',
    'src/elements/a/call/words/en.ts': '',
    'src/elements/b/b.ts': '',
    'src/elements/b/b.events.ts': '',
    'src/elements/b/list.ts': '',
    'demo/media/log.ts': '',
    'demo/media/supervise.ts': '',
    'demo/server/sessions/operations.ts': '',
    'demo/server/sessions/slots.ts': '',
  };

  test('are the file of the folder’s own name, the events of an element, and the words of a part', () => {
    for (const way of ['./call/call.js', './call/words/words.js', '../b/b.js', '../b/b.events.js'])
      assert.equal(said('src/elements/a/a.ts', way, beside), '', way);
    assert.match(said('src/elements/a/a.ts', './call/tiles.js', beside), /a\/call is entered by call\.ts/);
    assert.match(said('src/elements/a/a.ts', './call/words/en.js', beside), /is entered by/);
    assert.match(said('src/elements/a/a.ts', '../b/list.js', beside), /elements\/b is entered by b\.ts/);
    assert.match(said('src/index.ts', './elements/b/list.js', beside), /elements\/b is entered by b\.ts/);
  });

  test('are no matter to who lives there', () => {
    assert.equal(said('src/elements/a/call/view.ts', './tiles.js', beside), '');
    assert.equal(said('src/elements/a/call/deeper/view.ts', '../tiles.js', beside), '');
  });

  test('stand between the server and its media process, and before what a subject does', () => {
    assert.equal(said('demo/server/rooms/a.ts', '../../media/supervise.js', beside), '');
    assert.match(
      said('demo/server/rooms/a.ts', '../../media/log.js', beside),
      /entered by demo\/media\/supervise/,
    );
    assert.match(
      said('demo/media/a.ts', '../server/sessions/slots.js', beside),
      /knows nothing of the server/,
    );
    assert.equal(said('demo/server/operations.ts', './sessions/operations.js', beside), '');
    assert.equal(said('demo/server/rooms/a.ts', '../sessions/slots.js', beside), '');
    assert.match(said('demo/server/rooms/a.ts', '../sessions/operations.js', beside), /gathered by/);
  });
});

describe('the types of the adapter', () => {
  const library: Tree = {
    'node_modules/openvidu-browser/index.d.ts':
      'export declare class Publisher { readonly publisher: string }',
    'node_modules/openvidu-browser/package.json': '{ "name": "openvidu-browser", "types": "index.d.ts" }',
    'src/media/openvidu/own.ts': 'export interface Own { readonly own: string }',
    'src/media/openvidu/adapter.ts': `
      import type { Publisher } from 'openvidu-browser';
      import type { Own } from './own.js';
      export const publisher = (): Publisher => ({ publisher: '' });
      export const own = (): Own => ({ own: '' });
      export const plain = (): string => '';`,
    'package.json': '{ "type": "module" }',
  };
  const call = (name: string): string =>
    `export const found = async () => (await import('./openvidu/adapter.js')).${name}();\n`;
  /** What the build leaves is what is looked at: TypeScript itself writes it. */
  const types = (tree: Tree): Report =>
    inTree(tree, root => {
      const { emitSkipped } = ts
        .createProgram(ts.sys.readDirectory(`${root}/src`, ['.ts']), {
          module: ts.ModuleKind.NodeNext,
          strict: true,
          skipLibCheck: true,
          types: [],
          declaration: true,
          emitDeclarationOnly: true,
          rootDir: `${root}/src`,
          outDir: `${root}/dist`,
        })
        .emit();
      assert.equal(emitSkipped, false);
      return checkTypes(root);
    });

  test('stay in it when nothing carries them out', () => {
    const report = types({ ...library, 'src/media/room.ts': call('plain') });
    assert.deepEqual(report.breaches, []);
    assert.equal(report.files, 1);
  });

  test('are seen outside it, also when only inferred', () => {
    const tree = { ...library, 'src/media/room.ts': call('publisher'), 'src/media/other.ts': call('own') };
    const { breaches } = types(tree);
    assert.equal(breaches.length, 2);
    assert.match(breaches[0] ?? '', /^src\/media\/other\.ts: .*'\.\/openvidu\/own\.js'/);
    assert.match(breaches[1] ?? '', /^src\/media\/room\.ts: .*'openvidu-browser'/);
  });
});
