import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatOf, type RegisterFormat } from '../register/register.reader.ts';

/** A file kept until its import is done, so that a stopped import can go on. */
export interface Spooled {
  readonly path: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
  readonly format: RegisterFormat;
}

const SUFFIX = '.register';
const ORPHAN_AFTER_MS = 86_400_000;

/** Copies a stream into the folder, reading it once. @throws the stream's error, with nothing left behind */
export async function spool(source: AsyncIterable<Uint8Array>, folder: string): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}${SUFFIX}`);
  const hash = createHash('sha256');
  let bytes = 0;
  let format: RegisterFormat = 'CSV';
  const counted = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (bytes === 0) format = formatOf(piece);
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    await unspool(path);
    throw cause;
  }
  return { path, hash: hash.digest('hex'), bytes, format };
}

/** Removes a spooled file; a missing one is as good. */
export const unspool = (path: string): Promise<void> => rm(path, { force: true });

/** Removes files no import knows and nobody is writing. */
export async function sweepSpool(
  folder: string,
  { keep, now }: { keep: ReadonlySet<string>; now: Date },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(SUFFIX) || keep.has(path)) continue;
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > ORPHAN_AFTER_MS) await unspool(path);
  }
}
