import { hash, verify, type Options } from '@node-rs/argon2';

/** argon2id. @source OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const OPTIONS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Hashes at once: each takes 19 MiB and a core. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const canonical = (password: string): string => password.normalize('NFC');

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => oneOfFew(() => hash(canonical(password), OPTIONS));

/** A hash nothing fits, of the same parameters: an unknown name then takes the time of a known one. */
let dummy: Promise<string> | undefined;

/** Whether a password fits. Where there is no hash the same work is done, for nothing. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const against = kept ?? (await (dummy ??= hashPassword(`${Math.PI}, for nobody`)));
  const fits = await oneOfFew(() => verify(against, canonical(password)));
  return fits && kept !== null;
}
