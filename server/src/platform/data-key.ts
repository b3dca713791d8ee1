import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

/** Bytes of the key that personal data are sealed with. */
export const DATA_KEY_BYTES = 32;

export interface DataKeySource {
  /** The key from the environment; without one it is kept in a file. */
  readonly dataKey: Buffer | undefined;
  readonly dataDir: string;
}

/** The key's file holds something else. */
export class DataKeyUnreadable extends StartupError {
  constructor(path: string) {
    super({
      vi: `${path} không phải là khoá 32 byte: hãy khôi phục tệp này từ bản sao lưu; không có nó thì không đọc lại được số giấy tờ`,
      en: `${path} is no key of 32 bytes: put it back from a backup; without it identity numbers cannot be read again`,
    });
    this.name = 'DataKeyUnreadable';
  }
}

/**
 * The key that personal data are sealed with: from the environment, else from `data.key` in the data folder, made on
 * first use, readable by its owner alone. Never in the database: whoever has a copy of that alone reads nothing.
 * @throws DataKeyUnreadable
 */
export function loadDataKey({ dataKey, dataDir }: DataKeySource): Buffer {
  if (dataKey !== undefined) return dataKey;
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'data.key');
  makeKeyFile(path);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== DATA_KEY_BYTES) throw new DataKeyUnreadable(path);
  return key;
}

/** Leaves a file that is there alone, whichever process made it. */
function makeKeyFile(path: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `${randomBytes(DATA_KEY_BYTES).toString('base64')}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}
