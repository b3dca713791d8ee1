import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { theSeal } from './seal.ts';

/**
 * A sealed file is a salt, then pieces, each sealed by itself (AES-256-GCM): nothing is read that was changed, moved, or
 * cut off, and one piece at a time is in memory. The key is the file's own, so that counted nonces never come twice.
 */
const SALT_BYTES = 16;
const PIECE_BYTES = 262_144;
const TAG_BYTES = 16;
const SEALED_BYTES = PIECE_BYTES + TAG_BYTES;

/** Where a piece stands, and whether it is the last: a file cut off at a piece's end does not open. */
function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(piece, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function sealPiece(key: KeyObject, plain: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([body, cipher.getAuthTag()]);
}

function openPiece(key: KeyObject, sealed: Buffer, nonce: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
}

/** Seals a stream with the key of this process. @throws DataKeyMissing, and what the stream throws */
export async function* sealStream(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const key = theSeal().keyOfFile(salt);
  yield salt;
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let piece = 0;
  for await (const part of source) {
    waiting.push(part);
    bytes += part.length;
    if (bytes <= PIECE_BYTES) continue;
    let plain = Buffer.concat(waiting);
    // The last piece is known by what comes after it: one is always kept back.
    for (; plain.length > PIECE_BYTES; plain = plain.subarray(PIECE_BYTES)) {
      yield sealPiece(key, plain.subarray(0, PIECE_BYTES), nonceOf(piece++, false));
    }
    waiting = [plain];
    bytes = plain.length;
  }
  yield sealPiece(key, Buffer.concat(waiting), nonceOf(piece, true));
}

/** A file to be read from its beginning, as often as it takes. */
export interface ReadableFile {
  /** Without its seal. */
  readonly bytes: number;
  pieces(): AsyncIterable<Buffer>;
}

/** Opens a sealed file. Its pieces throw where they were not sealed so by this process's key. */
export async function openSealedFile(path: string): Promise<ReadableFile> {
  const file = await open(path);
  const { size } = await file.stat().finally(() => file.close());
  const count = Math.ceil((size - SALT_BYTES) / SEALED_BYTES);
  return { bytes: Math.max(0, size - SALT_BYTES - count * TAG_BYTES), pieces: () => openPieces(path, count) };
}

async function* openPieces(path: string, count: number): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const key = theSeal().keyOfFile(await bytesAt(file, { from: 0, length: SALT_BYTES }));
    for (let piece = 0; piece < count; piece += 1) {
      const sealed = await bytesAt(file, { from: SALT_BYTES + piece * SEALED_BYTES, length: SEALED_BYTES });
      yield openPiece(key, sealed, nonceOf(piece, piece === count - 1));
    }
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, { from, length }: { from: number; length: number }): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
