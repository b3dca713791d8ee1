import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Every room and program: the house rules of size and shape. */
const size = (lines) => ({
  'max-lines': ['error', { max: lines }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 3 }],
});

const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only environment.ts reads process.env: it checks all settings and names every mistake at once.',
};
const CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in as a value (`now`, `today`); only main.ts, the command line and tests own a clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as a value (`now`, `today`); only main.ts, the command line and tests own a clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes in as a seeded source, so that each run gives the same.',
  },
];
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one thing has one name everywhere.',
};

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.data/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['test/style/tsconfig.json', 'admin/tsconfig.json'],
        tsconfigRootDir: new URL('../..', import.meta.url).pathname,
      },
    },
    rules: {
      ...size(300),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A GraphQL type is a class for its decorators; its fields are filled from plain rows, never by a constructor.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A row with the fields of a GraphQL type is one, whoever made it: only errors are told apart by their class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // String enums are compared with their literals: rows and graphql-js's own kinds come as such.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Bracket access marks what is read from an open record (environment, rows of a file).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      ...syntax(ENVIRONMENT, ...CLOCK, DEFAULT_EXPORT),
    },
  },
  {
    files: ['**/*.type.ts', '**/*.input.ts', '**/*.resolver.ts', '**/*.stub.ts', '**/*.subgraph.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['server/src/environment.ts'],
    rules: syntax(...CLOCK, DEFAULT_EXPORT),
  },
  {
    files: ['server/src/main.ts', 'server/src/cli/**/*.ts'],
    rules: { ...syntax(ENVIRONMENT, DEFAULT_EXPORT), 'no-console': 'off' },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // What a hook returns is an object of functions that is taken apart at once.
    rules: { ...reactHooks.configs.recommended.rules, '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['admin/**/*.tsx'],
    // A component is mostly its markup, which takes a line for each attribute.
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      ...size(500),
      ...syntax(DEFAULT_EXPORT),
      'max-lines-per-function': 'off',
      'no-console': 'off',
      // `expect(mock.method)` takes a method without its object; that is its business.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/vite*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
