import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ReachableCheckout {
  readonly path: string;
  close(): void;
}

/**
 * The checkout where a user can reach it: ours, or where it or the way to it is closed to him (as below a folder of
 * `mktemp -d`), a folder that shows what is in it, to be read only. Takes root.
 */
export function checkoutFor(uid: number): ReachableCheckout {
  const node = spawnSync(process.execPath, ['--version'], { cwd: '/', uid, gid: uid });
  const server = spawnSync('/bin/cat', [join(root, 'server/dist/main.js')], { cwd: '/', uid, gid: uid });
  if (node.status === 0 && server.status === 0) return { path: root, close: () => undefined };
  return shown();
}

/** Folder by folder: a mount of the checkout itself would be as closed as that is. */
function shown(): ReachableCheckout {
  const path = mkdtempSync(join(tmpdir(), 'mot-cua-checkout-'));
  chmodSync(path, 0o755);
  const entries = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const name of folders) {
    mkdirSync(join(path, name));
    execFileSync('mount', ['-o', 'bind,ro', join(root, name), join(path, name)]);
  }
  for (const name of files) copyFileSync(join(root, name), join(path, name));
  return {
    path,
    // Nothing is removed with what is in it: were a mount left, that would be the checkout.
    close: () => {
      for (const name of folders) {
        execFileSync('umount', [join(path, name)]);
        rmdirSync(join(path, name));
      }
      for (const name of files) unlinkSync(join(path, name));
      rmdirSync(path);
    },
  };
}
