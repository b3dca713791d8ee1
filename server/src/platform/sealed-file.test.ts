import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDataKey } from './seal.ts';
import { openSealedFile, sealStream } from './sealed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-sealed-'));
const path = join(folder, 'file');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  useDataKey(Buffer.alloc(32, 7));
});

/** A piece, 256 KiB, and what lies around it. */
const PIECE = 262_144;
const textOf = (bytes: number): Buffer => Buffer.from('Lò Thị Thử;'.repeat(bytes / 8 + 1)).subarray(0, bytes);

/** Comes in parts as a network brings them. */
const inParts = (text: Buffer, part: number): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(text.length / part) }, (_, n) => text.subarray(n * part, (n + 1) * part)),
  );

async function keep(text: Buffer, part = 65_000): Promise<Buffer> {
  const sealed: Buffer[] = [];
  for await (const piece of sealStream(inParts(text, part))) sealed.push(piece);
  const whole = Buffer.concat(sealed);
  writeFileSync(path, whole);
  return whole;
}

async function read(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await openSealedFile(path)).pieces()) pieces.push(piece);
  return Buffer.concat(pieces);
}

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5])(
  '%i bytes come back as they were',
  async (bytes) => {
    const text = textOf(bytes);
    for (const part of [65_000, 3 * PIECE]) {
      await keep(text, part);
      expect((await openSealedFile(path)).bytes).toBe(bytes);
      expect((await read()).equals(text)).toBe(true);
    }
  },
);

test('nothing of it lies in the file, and the same text twice looks different', async () => {
  const one = await keep(textOf(1_000));
  const other = await keep(textOf(1_000));
  expect(one.includes('Lò Thị Thử')).toBe(false);
  expect(one.equals(other)).toBe(false);
});

test.each<[string, (sealed: Buffer) => Buffer]>([
  ['a byte changed', (sealed) => Buffer.from(sealed.map((byte, at) => (at === 20_000 ? byte ^ 1 : byte)))],
  ['the tail cut off', (sealed) => sealed.subarray(0, -3)],
  ['the last piece cut off', (sealed) => sealed.subarray(0, 16 + PIECE + 16)],
  [
    'a piece in another’s place',
    (sealed) =>
      Buffer.concat([
        sealed.subarray(0, 16),
        sealed.subarray(16 + PIECE + 16, 16 + 2 * (PIECE + 16)),
        sealed.subarray(16, 16 + PIECE + 16),
        sealed.subarray(16 + 2 * (PIECE + 16)),
      ]),
  ],
  ['another salt', (sealed) => Buffer.concat([Buffer.alloc(16), sealed.subarray(16)])],
])('%s does not open', async (_, tamper) => {
  writeFileSync(path, tamper(await keep(textOf(2 * PIECE + 500))));
  await expect(read()).rejects.toThrow();
});

test('another key does not open it', async () => {
  await keep(textOf(100));
  expect(readFileSync(path).length).toBeGreaterThan(100);
  useDataKey(Buffer.alloc(32, 8));
  await expect(read()).rejects.toThrow();
});
