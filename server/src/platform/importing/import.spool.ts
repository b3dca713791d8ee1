import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sealStream } from '../sealed-file.ts';
import { formatOf, type SheetFormat } from '../sheet/sheet.reader.ts';

/** A file kept until its import is done, so that a stopped import can go on; sealed, since it names people. */
export interface Spooled {
  readonly path: string;
  /** SHA-256 of what came, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
  readonly format: SheetFormat;
}

const SUFFIX = '.register';
/** A file begins with the number of the process that writes it: 4711-….register. */
const WRITER = /^(\d+)-/u;
/** Of writers that another process has the number of by now. */
const ORPHAN_AFTER_MS = 86_400_000;

/** Files this process is writing, or has written and not entered yet. */
const underWay = new Set<string>();

/** Copies a stream into the folder, sealed, reading it once. @throws the stream's error, with nothing left behind */
export async function spool(source: AsyncIterable<Uint8Array>, folder: string): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${String(process.pid)}-${randomUUID()}${SUFFIX}`);
  underWay.add(path);
  const hash = createHash('sha256');
  let bytes = 0;
  let format: SheetFormat = 'CSV';
  const counted = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (bytes === 0) format = formatOf(piece);
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(source, counted, sealStream, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    await unspool(path);
    throw cause;
  }
  return { path, hash: hash.digest('hex'), bytes, format };
}

/** Removes a spooled file; a missing one is as good. */
export async function unspool(path: string): Promise<void> {
  underWay.delete(path);
  await rm(path, { force: true });
}

/** A batch has the file now: as long as it is unfinished it keeps it. */
export const handOver = (path: string): boolean => underWay.delete(path);

/**
 * Removes what no import needs any more: a sheet names people, and what a killed process left of one must not lie about.
 * @param keep files of unfinished imports
 */
export async function sweepSpool(
  folder: string,
  { keep, now }: { keep: ReadonlySet<string>; now: Date },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(SUFFIX) || keep.has(path) || underWay.has(path)) continue;
    if (!isWritten(Number(WRITER.exec(name)?.[1] ?? 0)) || (await isOld(path, now))) await unspool(path);
  }
}

/** Whether another process may be writing it. What this one is writing it knows of. */
function isWritten(writer: number): boolean {
  if (writer === 0 || writer === process.pid) return false;
  try {
    process.kill(writer, 0);
    return true;
  } catch (cause) {
    // A process of another user is there as well, and may not be asked.
    return (cause as { code?: unknown }).code === 'EPERM';
  }
}

/** Somebody else may have removed it meanwhile. */
async function isOld(path: string, now: Date): Promise<boolean> {
  const { mtimeMs } = (await stat(path).catch(() => undefined)) ?? { mtimeMs: 0 };
  return now.getTime() - mtimeMs > ORPHAN_AFTER_MS;
}
