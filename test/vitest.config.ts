import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One copy of graphql in every test: its ESM and CJS builds must not meet. Decorators as type-graphql reads them. */
const shared = {
  root,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
};
/** A wait ends when the thing is there: what a busy machine needs costs an idle one nothing. */
const patient = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};
const database = {
  ...patient,
  globalSetup: ['test/support/global-postgres.ts'],
  setupFiles: ['test/support/data-key.ts'],
};
const exclude = ['**/*.db.test.ts', '**/dist/**', '**/node_modules/**'];

export default defineConfig({
  root,
  test: {
    // Both of two cores: most of a browser's time is waiting. More than four would want more of one PostgreSQL than it has.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        ...shared,
        test: {
          name: 'pure',
          ...patient,
          include: ['{server,admin}/src/**/*.test.{ts,tsx}', 'test/regression/**/*.test.ts'],
          exclude,
        },
      },
      { ...shared, test: { name: 'database', include: ['server/src/**/*.db.test.ts'], ...database } },
      { ...shared, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...database } },
      { ...shared, test: { name: 'federation', include: ['test/federation/**/*.test.ts'], ...database } },
      { ...shared, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...database } },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.e2e.ts'],
          ...database,
          globalSetup: [...database.globalSetup, 'test/support/built-console.ts'],
        },
      },
    ],
  },
});
