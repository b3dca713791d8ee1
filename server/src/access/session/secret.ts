import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret nobody can guess: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random: no salt, no work is needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const SYLLABLES =
  'ba be bi bo bu ca co cu da de di do du ga go ha he hi ho hu ke ki la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu xa xe xi xo xu'.split(
    ' ',
  );

/** A password to be read aloud and used once: 5 groups of two syllables and two digits, some 92 bits. */
export function newOneTimePassword(): string {
  const syllable = (): string => SYLLABLES[randomInt(SYLLABLES.length)] ?? 'ba';
  const group = (): string => `${syllable()}${syllable()}${String(randomInt(100)).padStart(2, '0')}`;
  return Array.from({ length: 5 }, group).join('-');
}
