import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { scratchFolder } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the console as it is in the tree now, built for this run. */
    consoleDir: string;
  }
}

const admin = fileURLToPath(new URL('../../admin', import.meta.url));

/** vitest's globalSetup: builds the console into a folder of the run's own, so that no stale build is tested. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = scratchFolder('console');
  const manifest = createRequire(join(admin, 'package.json')).resolve('vite/package.json');
  const vite = join(dirname(manifest), 'bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder.path, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: admin,
      // vitest's own `test` would make it another console than the one that is delivered.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  project.provide('consoleDir', folder.path);
  return () => {
    folder.remove();
  };
}
