import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ReachableCheckout {
  readonly path: string;
  close(): void;
}

/**
 * The checkout where a user can reach it: ours, or where it or the way to it is closed to him (as below a folder of
 * `mktemp -d`), a copy that he may read. Takes root.
 */
export function checkoutFor(uid: number): ReachableCheckout {
  const node = spawnSync(process.execPath, ['--version'], { cwd: '/', uid, gid: uid });
  const server = spawnSync('/bin/cat', [join(root, 'server/dist/main.js')], { cwd: '/', uid, gid: uid });
  if (node.status === 0 && server.status === 0) return { path: root, close: () => undefined };
  return copied();
}

/** What a start needs: neither the repository's own folders nor the tests. */
function copied(): ReachableCheckout {
  const { path, remove } = scratchFolder('checkout');
  const entries = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'test');
  execFileSync('cp', ['-R', '-P', ...entries, path], { cwd: root });
  execFileSync('chmod', ['-R', 'go+rX', path]);
  return { path, close: remove };
}
