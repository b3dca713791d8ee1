import type { Scope } from '../../platform/context.ts';

/** What a field tells, or does. */
export const FieldClass = {
  PUBLIC: 'PUBLIC',
  STAFF: 'STAFF',
  PERSONAL: 'PERSONAL',
  HANDLE: 'HANDLE',
  IMPORT: 'IMPORT',
  COMPARE: 'COMPARE',
  SPEAK: 'SPEAK',
  APPRAISE: 'APPRAISE',
  CLOSE: 'CLOSE',
  TARGET: 'TARGET',
  SIGN: 'SIGN',
  ACCESS: 'ACCESS',
  AUDIT: 'AUDIT',
  OWN: 'OWN',
  PEOPLE: 'PEOPLE',
  PEOPLE_PERSONAL: 'PEOPLE_PERSONAL',
  PEOPLE_SENSITIVE: 'PEOPLE_SENSITIVE',
  PEOPLE_FIGURES: 'PEOPLE_FIGURES',
  PEOPLE_WRITE: 'PEOPLE_WRITE',
  PEOPLE_IMPORT: 'PEOPLE_IMPORT',
} as const;
export type FieldClass = keyof typeof FieldClass;

/** The fields of one type by class, names divided by blanks. */
export type FieldsOfType = Readonly<Partial<Record<FieldClass, string>>>;

/** What a person may be trusted with. */
export const Role = {
  PROVINCE_LEADER: 'PROVINCE_LEADER',
  DISTRICT_LEADER: 'DISTRICT_LEADER',
  COMMUNE_LEADER: 'COMMUNE_LEADER',
  HR_OFFICER: 'HR_OFFICER',
  ANALYST: 'ANALYST',
  ONE_STOP_OFFICER: 'ONE_STOP_OFFICER',
  CITIZEN: 'CITIZEN',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type Role = keyof typeof Role;

/** Where a role holds: one unit, one former district, one province, the whole country, or the person alone. */
export const ScopeKind = {
  UNIT: 'UNIT',
  DISTRICT: 'DISTRICT',
  PROVINCE: 'PROVINCE',
  COUNTRY: 'COUNTRY',
  SELF: 'SELF',
} as const;
export type ScopeKind = keyof typeof ScopeKind;

/** A scope as the policy states it; `GRANTED` is as far as the grant goes. */
export type StatedScope = Scope | 'GRANTED';

export type Classes = Readonly<Partial<Record<FieldClass, Scope>>>;
