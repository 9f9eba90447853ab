/** What a reader should not have to look for. How it is laid out is Prettier's. */
import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

const storages = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'What is known of a person lives in memory and nowhere else.',
}));

const requests = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Only the wire (src/api) and the server side talk to a server.',
}));

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
  (property) => ({
    property,
    message: 'Markup comes from templates, never from text.',
  }),
);

const breaksPolicy = ['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'A strict content security policy refuses it, or should.',
}));

export default typescript.config(
  // What needs frameworks is checked in projects that have them.
  {
    ignores: ['dist/', 'src/types/', 'test/frameworks/projects/', 'test-results/', '**/.cache/'],
  },
  {
    files: ['**/*.{js,ts}'],
    extends: [typescript.configs.base],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'object-shorthand': 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // What keeps an interface of promises may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Some things are promises only at times.
      '@typescript-eslint/await-thenable': 'off',
      // What a promise was refused with is handed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Texts of unknown things are made with care where they are made.
      '@typescript-eslint/no-base-to-string': 'off',
      // An underscore says: known, and not needed here.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
  {
    files: ['{src,demo,test}/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      webComponents.configs['flat/recommended'],
      webComponents.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'AccountElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A dialog that opens on a click puts the cursor into its first field.
      'lit-a11y/no-autofocus': 'off',
      'lit/ban-attributes': ['error', 'style'],
      // Types tell that the base class has the callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // The assertions there say that they return promises, and do not.
    files: [
      'test/{account,api,elements,lazy,locales,styles,support,ui}/**/*.ts',
      'test/gateway/in-worker.test.ts',
    ],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...storages, ...requests],
      'no-restricted-properties': [
        'error',
        ...markup,
        ...[...storages, ...requests].flatMap(({ name, message }) =>
          ['window', 'globalThis', 'self'].map((object) => ({ object, property: name, message })),
        ),
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'zod/mini does the same at a third of the weight.' },
            { name: 'lit', importNames: ['unsafeCSS'], message: 'Styles are never made of text.' },
            ...breaksPolicy,
          ],
          patterns: [
            {
              group: ['**/lazy/*'],
              allowTypeImports: true,
              message: 'What is lazy comes by import() and nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    // The sign-in client is handed the browser's own way to make requests.
    files: ['src/{api,cli,gateway}/**/*.ts', 'src/lazy/sign-in.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storages],
    },
  },
  {
    // Lazy modules share pieces among themselves.
    files: ['src/lazy/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'zod/mini does the same.' }, ...breaksPolicy] },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Answers of a server are looked at as they come.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name=/^(fail|fixme|only|skip|todo)$/]',
          message: 'Every test runs, and every test passes.',
        },
      ],
    },
  },
);
