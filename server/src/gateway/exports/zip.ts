import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file of an archive; what it holds is asked for when its turn has come. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
  /** May grow beyond 4 GB; not for workbooks, which Excel does not open then. */
  readonly isLarge?: true;
}

/** The same table makes the same bytes, whenever it is asked for. */
const DAY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * A ZIP archive, written as it goes: nothing of a file is held but the piece in hand, and whoever stops reading ends the
 * asking, too.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  archive.on('error', (cause: Error) => output.destroy(cause));
  let file: Readable | undefined;
  const write = async (): Promise<void> => {
    for await (const { name, content, isLarge = false } of entries) {
      if (output.destroyed) return;
      file = Readable.from(content, { highWaterMark: 1 });
      archive.addReadStream(file, name, { ...DAY, compressionLevel: 3, forceZip64Format: isLarge });
      await finished(file);
    }
    archive.end();
  };
  const written = write().catch((cause: unknown) => output.destroy(cause as Error));
  try {
    for await (const piece of output) yield piece as Uint8Array;
  } finally {
    file?.destroy();
    await written;
  }
}
