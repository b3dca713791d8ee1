import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder, sweepScratchFolders } from '../support/scratch-folder.ts';

test('what a killed run left behind is gone with the next one, and what is in use stays', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const left = mkdtempSync(join(tmpdir(), `mot-cua-test-${String(gone)}-cluster-`));
  const own = scratchFolder('spool');
  sweepScratchFolders();
  expect([existsSync(left), existsSync(own.path)]).toEqual([false, true]);
  own.remove();
  expect(existsSync(own.path)).toBe(false);
});
