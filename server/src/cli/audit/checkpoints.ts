import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Finding } from './finding.ts';

/** A checkpoint as the database, or a line of the file, has it. */
export interface CheckpointRow {
  readonly number: string;
  readonly at: string;
  readonly upto: string;
  readonly previous: string;
  readonly heads: string;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Public keys by their id, from a text with one or more in PEM. */
export function keysOf(pem: string): ReadonlyMap<string, KeyObject> {
  const texts = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu) ?? [];
  const keys = texts.map((text) => createPublicKey(text));
  return new Map(
    keys.map((key) => [
      createHash('sha256')
        .update(key.export({ type: 'spki', format: 'der' }))
        .digest('hex')
        .slice(0, 16),
      key,
    ]),
  );
}

/** Whether a checkpoint says what was hashed, and by whom. */
function* wrongs(row: CheckpointRow, keys: ReadonlyMap<string, KeyObject>, place: string): Generator<Finding> {
  const { number, at, upto, previous, heads } = row;
  const text = Buffer.from(['mot-cua audit 1', number, at, upto, previous, heads, ''].join('\n'), 'utf8');
  if (createHash('sha256').update(text).digest('hex') !== row.hash) yield { kind: 'CHECKPOINT_ALTERED', where: place };
  const key = keys.get(row.keyId);
  if (!key || !verify(null, text, key, Buffer.from(row.signature, 'hex'))) {
    yield { kind: 'SIGNATURE_WRONG', where: place };
  }
}

/** Follows the chain of checkpoints from its first one. */
export function* verifyCheckpoints(
  rows: readonly CheckpointRow[],
  keys: ReadonlyMap<string, KeyObject>,
): Generator<Finding> {
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const where = `checkpoint ${row.number}`;
    if (Number(row.number) !== index + 1) {
      yield { kind: 'CHECKPOINT_GAP', where };
      return;
    }
    if (row.previous !== previous) yield { kind: 'CHECKPOINT_BROKEN', where };
    yield* wrongs(row, keys, where);
    previous = row.hash;
  }
}

/** Every head that was signed, by chain, in the order of signing; of some chains only, where they are given. */
export function headsOf(
  rows: readonly CheckpointRow[],
  only?: readonly string[],
): ReadonlyMap<string, readonly Head[]> {
  const wanted = only && new Set(only);
  const signed = new Map<string, Head[]>();
  for (const { heads } of rows) {
    for (const line of heads.split('\n')) {
      const [day = '', unit = '', seq = '', hash = ''] = line.split(' ');
      const chain = `${day} ${unit}`;
      if (wanted?.has(chain) === false) continue;
      const known = signed.get(chain);
      if (known) known.push({ seq: Number(seq), hash });
      else signed.set(chain, [{ seq: Number(seq), hash }]);
    }
  }
  return signed;
}

/** Compares the file of heads with the database: the file is outside of it, and the newest of both must agree. */
export function* verifyFile(
  lines: readonly string[],
  rows: readonly CheckpointRow[],
  keys: ReadonlyMap<string, KeyObject>,
): Generator<Finding> {
  const known = new Map(rows.map((row) => [row.number, row]));
  for (const [index, line] of lines.entries()) {
    let row: CheckpointRow;
    try {
      row = JSON.parse(line) as CheckpointRow;
    } catch {
      yield { kind: 'FILE_UNREADABLE', where: `line ${String(index + 1)}` };
      continue;
    }
    const where = `checkpoint ${row.number} of the file`;
    yield* wrongs(row, keys, where);
    const stored = known.get(row.number);
    if (!stored) yield { kind: 'FILE_AHEAD', where };
    else if (stored.hash !== row.hash) yield { kind: 'FILE_DIFFERS', where };
  }
}
