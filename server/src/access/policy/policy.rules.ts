import type { Scope, Viewer } from '../../platform/context.ts';
import { DATABASE_ROLES, FIELDS, ROLES, SCOPES_OF_ROLE } from './policy.data.ts';
import type { Classes, FieldClass, Role, ScopeKind, StatedScope } from './policy.words.ts';

/** Class of every field, by `Type.field`. @throws where a field is given two */
export function classesOfFields(): ReadonlyMap<string, FieldClass> {
  const found = new Map<string, FieldClass>();
  for (const [type, byClass] of Object.entries(FIELDS)) {
    for (const [fieldClass, names] of Object.entries(byClass)) {
      for (const name of names.split(' ')) {
        const key = `${type}.${name}`;
        if (found.has(key)) throw new Error(`${key} has two classes.`);
        found.set(key, fieldClass as FieldClass);
      }
    }
  }
  return found;
}

/** Classes that some role may ask for but not see. */
export const maskedClasses = (): ReadonlySet<string> =>
  new Set(
    Object.values(ROLES).flatMap((classes) =>
      Object.entries(classes).flatMap(([fieldClass, scope]) => (scope === 'MASKED' ? [fieldClass] : [])),
    ),
  );

const SCOPE_OF_KIND: Readonly<Record<ScopeKind, Scope>> = {
  UNIT: 'UNIT',
  DISTRICT: 'DISTRICT',
  PROVINCE: 'PROVINCE',
  COUNTRY: 'ALL',
  SELF: 'OWN',
};

const scopeOf = (stated: StatedScope, kind: ScopeKind): Scope => (stated === 'GRANTED' ? SCOPE_OF_KIND[kind] : stated);

/** What a role opens at a level, or a part of it. @param only the classes an API token was given */
export function classesOf(role: Role, kind: ScopeKind, only?: readonly string[]): Classes {
  const open = Object.entries(ROLES[role]) as [FieldClass, StatedScope][];
  const kept = only ? open.filter(([fieldClass]) => fieldClass === 'PUBLIC' || only.includes(fieldClass)) : open;
  return Object.freeze(Object.fromEntries(kept.map(([fieldClass, stated]) => [fieldClass, scopeOf(stated, kind)])));
}

/** Whether a role may hold at a level at all. */
export const mayHold = (role: Role, kind: ScopeKind): boolean => SCOPES_OF_ROLE[role].includes(kind);

/** Whoever has not signed in. */
export const ANONYMOUS: Viewer = Object.freeze({
  role: DATABASE_ROLES.PUBLIC,
  unit: 0,
  user: 'nobody',
  account: null,
  grantRole: 'ANONYMOUS',
  classes: Object.freeze({ PUBLIC: 'ALL' }),
});

/** Signed in with nothing granted, or with a password that must be changed first. */
const ACCOUNT_ONLY: Classes = Object.freeze({ PUBLIC: 'ALL', OWN: 'OWN' });

export interface Granted {
  readonly role: Role;
  readonly kind: ScopeKind;
  /** Unit, district or province code in force today, or a citizen's key; 0 where there is none. */
  readonly scope: number | string;
  /** Code of the province it lies in, or is. */
  readonly province: number | null;
}

export interface Signed {
  readonly account: { readonly id: string; readonly name: string };
  readonly granted: Granted | null;
  /** Classes of an API token; undefined for a session. */
  readonly only?: readonly string[];
  readonly mustChangePassword: boolean;
}

/** The viewer of a session or token. */
export function viewerOf({ account, granted, only, mustChangePassword }: Signed): Viewer {
  if (!granted || mustChangePassword) {
    return { ...ANONYMOUS, user: account.id, account, grantRole: 'NONE', classes: ACCOUNT_ONLY };
  }
  const { role, kind, scope, province } = granted;
  const classes = classesOf(role, kind, only);
  const held = { role: DATABASE_ROLES[kind], unit: scope, user: account.id, account, grantRole: role, classes };
  return province === null ? held : { ...held, province };
}
