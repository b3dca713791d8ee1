import { defineConfig } from 'vitest/config';

/** One copy of graphql in every test: its ESM and CJS builds must not meet. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const root = new URL('..', import.meta.url).pathname;
const database = {
  globalSetup: ['test/support/global-postgres.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  root,
  test: {
    projects: [
      { root, resolve: { alias }, test: { name: 'pure', include: ['{server,admin}/src/**/*.test.{ts,tsx}', 'test/regression/**/*.test.ts'], exclude: ['**/*.db.test.ts', '**/dist/**', '**/node_modules/**'] } },
      { root, resolve: { alias }, test: { name: 'database', include: ['server/src/**/*.db.test.ts'], ...database } },
      { root, resolve: { alias }, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...database } },
      { root, resolve: { alias }, test: { name: 'federation', include: ['test/federation/**/*.test.ts'], ...database } },
      { root, resolve: { alias }, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...database } },
      { root, resolve: { alias }, test: { name: 'browser', include: ['test/e2e/**/*.e2e.ts'], ...database, fileParallelism: false } },
    ],
  },
});
