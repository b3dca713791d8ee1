import { expect, test } from 'vitest';
import {
  DataDirectoryDenied,
  DataDirectoryInUse,
  DataDirectoryVersion,
  DiskFull,
  isDiskFull,
  postgresFailure,
  PostgresDidNotStart,
} from './postgres-errors.ts';

test.each([
  ['initdb: error: could not write to file "base/1/1247": No space left on device', DiskFull],
  ['HINT:  Is another postmaster (PID 4711) running in data directory "/d"?', DataDirectoryInUse],
  [
    'DETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible with this version 18.4.',
    DataDirectoryVersion,
  ],
  ['FATAL:  data directory "/d" has wrong ownership', DataDirectoryDenied],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', PostgresDidNotStart],
])('%s', (output, kind) => {
  expect(postgresFailure('/d', output)).toBeInstanceOf(kind);
});

test('the holder of the folder is named by its number', () => {
  expect(postgresFailure('/d', 'Is another postgres (PID 4711) running').message).toContain('4711');
});

test('a full disk is known by SQLSTATE and by errno', () => {
  const withCode = (code: string): Error => Object.assign(new Error('no'), { code });
  expect([withCode('53100'), withCode('ENOSPC'), withCode('23505'), 'ENOSPC'].map(isDiskFull)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
