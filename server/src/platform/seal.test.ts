import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Seal } from './seal.ts';

const seal = new Seal(Buffer.alloc(32, 1));
const NUMBER = '015203000123';

test('what was sealed opens with the same key for the same dossier', () => {
  expect(seal.open(seal.seal(NUMBER, 'H-1'), 'H-1')).toBe(NUMBER);
  expect(new Seal(Buffer.alloc(32, 1)).open(seal.seal('Hộ chiếu C1234567', 'H-1'), 'H-1')).toBe('Hộ chiếu C1234567');
});

test('it does not open for another dossier, with another key, or with one bit changed', () => {
  const sealed = seal.seal(NUMBER, 'H-1');
  expect(() => seal.open(sealed, 'H-2')).toThrow();
  expect(() => new Seal(randomBytes(32)).open(sealed, 'H-1')).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => seal.open(changed, 'H-1')).toThrow();
  }
});

test('no two ciphertexts are alike, ten thousand of one number', () => {
  const made = Array.from({ length: 10_000 }, () => seal.seal(NUMBER, 'H-1').toString('hex'));
  expect(new Set(made).size).toBe(10_000);
});

test('a number has one hash however it is written, and another under another key', () => {
  expect(seal.hash('015 203 000 123')).toEqual(seal.hash(NUMBER));
  expect(seal.hash('c1234567')).toEqual(seal.hash('C1234567'));
  expect(seal.hash('015203000124')).not.toEqual(seal.hash(NUMBER));
  expect(new Seal(randomBytes(32)).hash(NUMBER)).not.toEqual(seal.hash(NUMBER));
});
