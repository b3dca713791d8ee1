const LONGEST = 2_000;
/** A path of this house: `//elsewhere` and `/\\elsewhere` are addresses of others, `/auth` and `/sign-in` lead in circles. */
const HERE = /^\/(?![/\\])(?!auth\/|sign-in\b)[\x21-\x7e]*$/u;

/** Where to go on after signing in elsewhere: a page of this house, else its first. @param next as the address says */
export const nextHere = (next: unknown): string =>
  typeof next === 'string' && next.length <= LONGEST && HERE.test(next) ? next : '/';

/** Which claims of a provider tell what. Providers differ in their names: which they are is a setting. */
export interface ClaimNames {
  /** Scopes asked for, with a blank between them. */
  readonly scope: string;
  readonly name: string | undefined;
  readonly idNumber: string | undefined;
}

/** What the claims tell of a person. */
export interface ToldOfPerson {
  readonly name: string | null;
  readonly idNumber: string | null;
}

const textOf = (claims: Readonly<Record<string, unknown>>, name: string | undefined): string | null => {
  const value = name === undefined ? undefined : claims[name];
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
};

/** Reads what is told of a person; what is not text counts as not told. */
export const toldBy = (claims: Readonly<Record<string, unknown>>, names: ClaimNames): ToldOfPerson => ({
  name: textOf(claims, names.name),
  idNumber: textOf(claims, names.idNumber),
});
