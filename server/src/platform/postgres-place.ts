import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { canUse, chooseRunAs, giveFolder, placeOutside, type RunAs } from './postgres-binaries.ts';
import { DataDirectoryDenied, DiskFull, isDiskFull } from './postgres-errors.ts';
import type { Words } from './startup-error.ts';

export interface PlaceWanted {
  /** Folder of the cluster. */
  readonly dataDir: string;
  /** Told what the person at the terminal should know. */
  readonly say?: (words: Words) => void;
}

export interface Place {
  readonly dataDir: string;
  readonly runAs: RunAs;
}

/**
 * Where the cluster lies and who runs it. Root hands it to an unprivileged user; when that user cannot enter the wanted
 * folder (below a closed home, say) the data lie elsewhere and `<dataDir>.location` says where.
 * @throws DataDirectoryDenied DiskFull
 */
export function choosePlace({ dataDir, say }: PlaceWanted): Place {
  try {
    mkdirSync(dirname(dataDir), { recursive: true });
    const note = `${dataDir}.location`;
    if (existsSync(note)) return prepared(readFileSync(note, 'utf8').trim());
    const here = prepared(dataDir);
    if (here.runAs === null || canUse(dataDir, here.runAs)) return here;
    const elsewhere = placeOutside(
      createHash('sha256').update(dataDir).update(String(process.hrtime.bigint())).digest('hex').slice(0, 12),
    );
    writeFileSync(note, `${elsewhere}\n`);
    say?.({
      vi: `Thư mục này đóng với người dùng chạy PostgreSQL: dữ liệu nằm ở ${elsewhere} (ghi trong ${note})`,
      en: `This folder is closed to the user PostgreSQL runs as: the data lie in ${elsewhere} (noted in ${note})`,
    });
    return prepared(elsewhere);
  } catch (error) {
    if (isDiskFull(error)) throw new DiskFull(dataDir, error);
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    ) {
      throw new DataDirectoryDenied(dataDir, error);
    }
    throw error;
  }
}

function prepared(dataDir: string): Place {
  const runAs = chooseRunAs(dataDir);
  giveFolder(dataDir, runAs);
  if (runAs === null && !canUse(dataDir, null)) throw new DataDirectoryDenied(dataDir);
  return { dataDir, runAs };
}
