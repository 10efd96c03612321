import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What our elements promise to the pages that they stand in. */
const hostPage = {
  'no-console': 'error',
  'no-restricted-syntax': [
    'error',
    {
      // A host page may set its root to 62.5 %; only the unit token meets that, once.
      selector: String.raw`TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/(?<!max\()(?<![\w.])[\d.]+rem\b/]`,
      message: 'Size by a token (--iop-unit): a bare rem follows the page around us.',
    },
    {
      selector: String.raw`TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement[value.raw=/\sstyle=/]`,
      message:
        'A strict content security policy drops style=. Use style.setProperty() in updated(), or a class.',
    },
    {
      selector: 'TSEnumDeclaration, TSModuleDeclaration[kind=namespace], TSParameterProperty',
      message: 'Only TypeScript that can be erased: no enums, namespaces or parameter properties.',
    },
  ],
};

/**
 * What engines from our floor on (Safari 16.4, Chrome 111, Firefox 115) don't all have, or have on secure pages alone:
 * without a word each of these ends an element there.
 */
const tooNew = [
  ['URL', 'parse', 'new URL() in a try block'],
  ['URL', 'canParse', 'new URL() in a try block'],
  ['AbortSignal', 'any', 'abortWith() (api/abort-with.ts)'],
  ['crypto', 'randomUUID', 'randomUuid() (api/random-uuid.ts)'],
  ['Promise', 'withResolvers', 'new Promise()'],
  ['Promise', 'try', 'an async function'],
  ['Object', 'groupBy', 'a Map'],
  ['Map', 'groupBy', 'a Map'],
  ['Array', 'fromAsync', 'a loop'],
  [undefined, 'attachInternals', 'CustomStates (controllers/states.ts)'],
  [undefined, 'checkVisibility', 'getClientRects()'],
  [undefined, 'isWellFormed', 'a regular expression with \\p{Surrogate}'],
  [undefined, 'toWellFormed', 'a regular expression with \\p{Surrogate}'],
].map(([object, property, instead]) => ({
  ...(object ? { object } : {}),
  property,
  message: `Older engines, or pages without https, don't have it: use ${instead}.`,
}));

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', '.data/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // It takes what another task changes during an await for impossible, and would have us drop the check.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // They trust types further than an older engine or a library deserves, and their fixes drop the guard.
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // There are no enums here, by a rule of ours.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Globals that a library leaves behind are taken away by name.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A method is async because its interface is, also where today's body waits for nothing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['demo/server/**/*.ts'],
    ignores: ['demo/server/http/page.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='limit']",
          message: 'A list that is cut loses somebody who waits: take it page by page (http/page.ts).',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      ...hostPage,
      'no-restricted-properties': ['error', ...tooNew],
      // VoiceOver forgets that a list is one when its bullets are styled away; role="list" reminds it.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // Chai's assertions look like promises that nobody waits for, and node:test returns one that nobody needs.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A method is looked at, replaced or counted here, not called without its object.
      '@typescript-eslint/unbound-method': 'off',
      // An element comes from its tag, never from its constructor.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { eqeqeq: ['error', 'smart'], 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
);
