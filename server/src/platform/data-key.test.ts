import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DataKeyUnreadable, loadDataKey } from './data-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the key file is made once, for its owner alone', () => {
  const dataDir = join(folder, 'new');
  const key = loadDataKey({ dataKey: undefined, dataDir });
  expect(key).toHaveLength(32);
  expect(loadDataKey({ dataKey: undefined, dataDir })).toEqual(key);
  expect(statSync(join(dataDir, 'data.key')).mode & 0o777).toBe(0o600);
});

test('a key of the environment goes before the file', () => {
  const dataKey = Buffer.alloc(32, 3);
  expect(loadDataKey({ dataKey, dataDir: join(folder, 'none') })).toBe(dataKey);
});

test('a broken key file is told of, never replaced', () => {
  writeFileSync(join(folder, 'data.key'), 'oops');
  expect(() => loadDataKey({ dataKey: undefined, dataDir: folder })).toThrow(DataKeyUnreadable);
});
