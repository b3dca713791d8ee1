import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'mot-cua-test';

export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/** A folder of this process's own, named by what it is for; PostgreSQL's own user may enter it when tests run as root. */
export function scratchFolder(purpose: string): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}-${String(process.pid)}-${purpose}-`));
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Removes what runs left behind that were killed: folders of processes that are gone, with the clusters that run there. */
export function sweepScratchFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = new RegExp(`^${PREFIX}-(\\d+)-`, 'u').exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    const path = join(tmpdir(), name);
    stopCluster(join(path, 'postgres'));
    rmSync(path, { recursive: true, force: true });
  }
}

/** Ends a cluster at once: nobody wants its data. Its folder tells its process in the first line of `postmaster.pid`. */
function stopCluster(dataDir: string): void {
  const file = readIfThere(join(dataDir, 'postmaster.pid'));
  const [pid, folder] = file?.split('\n') ?? [];
  if (folder !== undefined && basename(folder) === basename(dataDir) && isAlive(Number(pid))) {
    process.kill(Number(pid), 'SIGQUIT');
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Somebody else's process is alive too: a signal to it is refused (EPERM), not lost (ESRCH). */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
