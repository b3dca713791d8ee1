import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

/** Bytes of a key. */
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
  return dataKey ?? keyInFile(dataDir, 'data.key', (path) => new DataKeyUnreadable(path));
}

/** The key's file holds something else. */
export class AuditKeyUnreadable extends StartupError {
  constructor(path: string) {
    super({
      vi: `${path} không phải là khoá 32 byte: hãy khôi phục tệp này từ bản sao lưu; không có nó thì nhật ký không được ký tiếp bằng khoá cũ`,
      en: `${path} is no key of 32 bytes: put it back from a backup; without it the audit trail cannot be signed on with the same key`,
    });
    this.name = 'AuditKeyUnreadable';
  }
}

/** The seed of the key that the audit trail is signed with: from the environment, else from `audit.key`. @throws AuditKeyUnreadable */
export function loadAuditKey({ auditKey, dataDir }: { auditKey: Buffer | undefined; dataDir: string }): Buffer {
  return auditKey ?? keyInFile(dataDir, 'audit.key', (path) => new AuditKeyUnreadable(path));
}

function keyInFile(folder: string, name: string, unreadable: (path: string) => StartupError): Buffer {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  makeKeyFile(path);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== DATA_KEY_BYTES) throw unreadable(path);
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
