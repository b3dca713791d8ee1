import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditSigner, Checkpoint } from './audit-signer.ts';

/** The signed heads outside the database: by them a trail cut short, or lost whole, is found. One JSON line each. */
export class HeadsFile {
  private readonly path: string;
  private last: number;
  private isCutShort: boolean;

  constructor(folder: string, signer: Pick<AuditSigner, 'publicKeyPem'>) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'audit-heads.jsonl');
    const text = existsSync(this.path) ? readFileSync(this.path, 'utf8') : '';
    this.last = lastNumber(text);
    this.isCutShort = text !== '' && !text.endsWith('\n');
    keepPublicKey(join(folder, 'audit.pub'), signer.publicKeyPem);
  }

  /** Number of the last checkpoint that is in the file; 0 for none. */
  get lastNumber(): number {
    return this.last;
  }

  /** Adds checkpoints behind the last one; those it has already are left out. Resolves when they are on the disk; one call at a time. */
  async append(checkpoints: readonly Checkpoint[]): Promise<void> {
    const more = checkpoints.filter(({ number }) => Number(number) > this.last);
    const newest = more.at(-1);
    if (!newest) return;
    const file = await open(this.path, 'a', 0o600);
    try {
      const begun = this.isCutShort ? '\n' : '';
      await file.appendFile(begun + more.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join(''));
      this.isCutShort = false;
      await file.sync();
    } finally {
      await file.close();
    }
    this.last = Number(newest.number);
  }
}

/** Keys that were used before stay: what they signed is verified by them. */
function keepPublicKey(path: string, pem: string): void {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!known.includes(pem.trim())) writeFileSync(path, known + pem);
}

/** A line cut short by a crash counts as not written. */
function lastNumber(text: string): number {
  const whole = text.split('\n').filter((line) => line.endsWith('}'));
  return Number(/^\{"number":"(\d+)"/u.exec(whole.at(-1) ?? '')?.[1] ?? 0);
}
