import type { Role, ScopeKind } from '../access/access.documents.ts';
import type { GrantRoleInput } from './accounts.documents.ts';

/** Where each role may hold; the first is offered first. */
export const scopesOfRole: Record<Role, readonly [ScopeKind, ...ScopeKind[]]> = {
  ONE_STOP_OFFICER: ['UNIT'],
  COMMUNE_LEADER: ['UNIT'],
  DISTRICT_LEADER: ['DISTRICT'],
  PROVINCE_LEADER: ['PROVINCE'],
  HR_OFFICER: ['PROVINCE', 'UNIT'],
  ANALYST: ['COUNTRY', 'PROVINCE'],
  CITIZEN: ['SELF'],
  ADMINISTRATOR: ['COUNTRY'],
};

export const roles = Object.keys(scopesOfRole) as readonly Role[];

/** What is chosen in the form; what a scope does not need is kept but not sent. */
export interface GrantChoice {
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly unitId: string | null;
  readonly provinceCode: string;
  readonly formerDistrict: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const firstChoice: GrantChoice = {
  role: 'ONE_STOP_OFFICER',
  scope: 'UNIT',
  unitId: null,
  provinceCode: '',
  formerDistrict: '',
  validFrom: null,
  validUntil: null,
};

/** Another role: its scope is the first it may have. */
export const withRole = (choice: GrantChoice, role: Role): GrantChoice => ({
  ...choice,
  role,
  scope: scopesOfRole[role][0],
});

/** What the server is asked for. */
export const grantInput = (choice: GrantChoice, accountKey: string): GrantRoleInput => ({
  accountKey,
  role: choice.role,
  unitId: choice.scope === 'UNIT' ? choice.unitId : null,
  provinceCode: choice.scope === 'PROVINCE' || choice.scope === 'DISTRICT' ? choice.provinceCode : null,
  formerDistrict: choice.scope === 'DISTRICT' ? choice.formerDistrict.trim() : null,
  validFrom: choice.validFrom,
  validUntil: choice.validUntil,
});

/** Whether the place that the scope needs is chosen. */
export const isComplete = ({ scope, unitId, provinceCode, formerDistrict }: GrantChoice): boolean =>
  scope === 'UNIT'
    ? unitId !== null
    : scope === 'PROVINCE'
      ? provinceCode !== ''
      : scope === 'DISTRICT'
        ? provinceCode !== '' && formerDistrict.trim() !== ''
        : true;
