import type { PlainDate } from '../../platform/plain-date.ts';
import type { Role, ScopeKind } from '../policy/policy.words.ts';

/** Where a grant stands on a day. */
export const GrantState = {
  ACTIVE: 'ACTIVE',
  UPCOMING: 'UPCOMING',
  ENDED: 'ENDED',
  SUSPENDED: 'SUSPENDED',
} as const;
export type GrantState = keyof typeof GrantState;

export interface GrantFacts {
  readonly key: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  /** Who holds the scope today; null where that is nobody, or several: a divided unit. */
  readonly scopeToday: number | null;
  /** Whose dossiers are the person's own, for a role of the person alone; null where no identity number is known. */
  readonly citizen: string | null;
  /** Code of the province that the scope lies in today, or is; null where it is in none. */
  readonly province: number | null;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly isEnded: boolean;
}

/** Where a grant stands. A grant over a unit that was divided holds nowhere until it is given anew. */
export function stateOf(grant: GrantFacts, today: PlainDate): GrantState {
  if (grant.isEnded || (grant.validUntil !== null && grant.validUntil < today)) return 'ENDED';
  if (grant.validFrom > today) return 'UPCOMING';
  return grant.scopeToday === null ? 'SUSPENDED' : 'ACTIVE';
}

/** The grant in use: the one chosen as long as it holds, else the first that does. */
export function grantInUse<Grant extends GrantFacts>(
  grants: readonly Grant[],
  chosen: string | null,
  today: PlainDate,
): Grant | null {
  const active = grants.filter((grant) => stateOf(grant, today) === 'ACTIVE');
  return active.find(({ key }) => key === chosen) ?? active[0] ?? null;
}

/** What row security compares at the level of a grant; 0 sees nothing. */
export const scopeOfGrant = ({ citizen, scopeToday }: GrantFacts): number | string => citizen ?? scopeToday ?? 0;
