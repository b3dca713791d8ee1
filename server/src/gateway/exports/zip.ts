import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; what it holds is asked for when its turn has come. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
  /** May grow beyond 4 GB; not for workbooks, which Excel does not open then. */
  readonly isLarge?: true;
}

interface Written {
  readonly name: Buffer;
  readonly isLarge: boolean;
  readonly at: number;
  crc: number;
  size: number;
  packed: number;
}

/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same table makes the same bytes. */
const DAY = 0x0021;
const MOST_SMALL = 0xffff_ffff;

/**
 * A ZIP archive, written as it goes: nothing of a file is held but the piece in hand, and whoever stops reading ends the
 * asking, too.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const files: Written[] = [];
  let at = 0;
  for await (const { name, content, isLarge = false } of entries) {
    const file: Written = { name: Buffer.from(name), isLarge, at, crc: 0, size: 0, packed: 0 };
    const head = localHead(file);
    yield head;
    for await (const piece of deflated(content, file)) {
      file.packed += piece.length;
      yield piece;
    }
    const foot = sizesOf(file);
    yield foot;
    at += head.length + file.packed + foot.length;
    files.push(file);
  }
  const directory = Buffer.concat(files.map(directoryEntry));
  yield directory;
  yield endOf({ count: files.length, at, size: directory.length });
}

async function* deflated(content: ZipEntry['content'], file: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 3 });
  pipeline(Readable.from(counted(content, file), { highWaterMark: 1 }), packer, () => undefined);
  for await (const piece of packer) yield piece as Buffer;
}

async function* counted(content: ZipEntry['content'], file: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    file.crc = crc32(bytes, file.crc);
    file.size += bytes.length;
    if (file.size > MOST_SMALL && !file.isLarge)
      throw new Error(`${file.name.toString()} is too large for its archive.`);
    yield bytes;
  }
}

/** Numbers in as many bytes as each takes, the lowest first. */
function record(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

const versionOf = (isLarge: boolean): number => (isLarge ? 45 : 20);

function localHead({ name, isLarge }: Written): Buffer {
  const more = isLarge ? record([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0);
  const size = isLarge ? MOST_SMALL : 0;
  const head = record(
    [4, 0x0403_4b50],
    [2, versionOf(isLarge)],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
    [4, 0],
    [4, size],
    [4, size],
    [2, name.length],
    [2, more.length],
  );
  return Buffer.concat([head, name, more]);
}

function sizesOf({ crc, packed, size, isLarge }: Written): Buffer {
  const bytes = isLarge ? 8 : 4;
  return record([4, 0x0807_4b50], [4, crc], [bytes, packed], [bytes, size]);
}

function directoryEntry({ name, isLarge, at, crc, size, packed }: Written): Buffer {
  const isFar = at > MOST_SMALL;
  const wide = [...(isLarge ? [size, packed] : []), ...(isFar ? [at] : [])];
  const more =
    wide.length === 0
      ? Buffer.alloc(0)
      : record([2, 1], [2, wide.length * 8], ...wide.map((value) => [8, value] as const));
  const head = record(
    [4, 0x0201_4b50],
    [2, versionOf(wide.length > 0)],
    [2, versionOf(wide.length > 0)],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, isLarge ? MOST_SMALL : packed],
    [4, isLarge ? MOST_SMALL : size],
    [2, name.length],
    [2, more.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? MOST_SMALL : at],
  );
  return Buffer.concat([head, name, more]);
}

function endOf({ count, at, size }: { readonly count: number; readonly at: number; readonly size: number }): Buffer {
  const end = record(
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, Math.min(at, MOST_SMALL)],
    [2, 0],
  );
  if (at <= MOST_SMALL) return end;
  const wide = record(
    [4, 0x0606_4b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, at],
  );
  return Buffer.concat([wide, record([4, 0x0706_4b50], [4, 0], [8, at + size], [4, 1]), end]);
}
