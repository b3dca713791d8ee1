import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { findAccount, type AccountRow } from '../account/account.queries.ts';
import { unknownAccount } from '../account/account.service.ts';
import { mayHold } from '../policy/policy.rules.ts';
import type { Role, ScopeKind } from '../policy/policy.words.ts';
import { forgetViewers } from '../session/session.memory.ts';
import { isKey } from '../session/session.service.ts';
import { findGrantToEnd, hasOtherAdministrator, isAppointedBy } from './administrator.queries.ts';
import { findFormerDistrict, findProvinceToday, findUnitToday, listGrants, type GrantRow } from './grant.queries.ts';

export const insertGrant = statement<{ key: string }>(
  'access.insertGrant',
  `/* access.insertGrant */
insert into access.grant_ (account_id, role, scope_kind, scope_id, scope_name, valid_from, valid_until, granted_at, granted_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::text as key`,
);

const endGrantOf = statement<{ accountKey: string }>(
  'access.endGrant',
  `/* access.endGrant */
update access.grant_ set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null returning account_id::text as "accountKey"`,
);

export interface Giving {
  readonly accountKey: string;
  readonly role: Role;
  readonly unitId?: string | null;
  readonly provinceCode?: string | null;
  readonly formerDistrict?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

interface Scoped {
  readonly kind: ScopeKind;
  readonly id: number;
  readonly name: string | null;
}

/** Which level is meant by what was given. */
function kindOf({ role, unitId, provinceCode, formerDistrict }: Giving): ScopeKind {
  if (unitId != null) return 'UNIT';
  if (formerDistrict != null) return 'DISTRICT';
  if (provinceCode != null) return 'PROVINCE';
  return role === 'CITIZEN' ? 'SELF' : 'COUNTRY';
}

/** Finds the scope; null where there is no such place. */
export async function findScope(reads: Reads, giving: Giving, today: string): Promise<Scoped | null> {
  const kind = kindOf(giving);
  if (kind === 'COUNTRY' || kind === 'SELF') return { kind, id: 0, name: null };
  const provinceCode = giving.provinceCode ?? '';
  const name = giving.formerDistrict ?? '';
  const unit = numberKeyOf('AdministrativeUnit', giving.unitId ?? '');
  const place =
    kind === 'UNIT'
      ? unit !== null && (await findUnitToday(reads, unit, today))
      : kind === 'PROVINCE'
        ? await findProvinceToday(reads, provinceCode, today)
        : await findFormerDistrict(reads, { name, provinceCode });
  return place ? { kind, ...place } : null;
}

export type Granted = { readonly account: AccountRow; readonly grant: GrantRow } | { readonly refused: Refusal };

/** Gives a role at one level, from a day on. */
export async function grantRole(giving: Giving, context: GraphContext): Promise<Granted> {
  const { today, now, viewer } = context;
  const reads = context.reads('access');
  const account = isKey(giving.accountKey) ? await findAccount(reads, giving.accountKey) : undefined;
  if (!account) return unknownAccount();
  const ownMaking = await refuseOwnMaking(account.key, context);
  if (ownMaking) return { refused: ownMaking };
  if (!mayHold(giving.role, kindOf(giving))) {
    return { refused: refusal(accessErrors.GRANT_SCOPE, ['input', 'role'], { role: giving.role }) };
  }
  const scope = await findScope(reads, giving, today);
  if (!scope) return { refused: refusal(accessErrors.GRANT_SCOPE_UNKNOWN, ['input']) };
  const from = giving.validFrom ?? today;
  const until = giving.validUntil ?? null;
  if (until !== null && until < from) return { refused: refusal(accessErrors.GRANT_DAYS, ['input', 'validUntil']) };
  const by = viewer.account?.id ?? null;
  const values = [account.key, giving.role, scope.kind, scope.id, scope.name, from, until, now, by];
  const [made = []] = await context.writes('access').batch([{ statement: insertGrant, values }]);
  return granted(account.key, (made as { key: string }[])[0]?.key ?? '', context);
}

/** Nobody gives himself more: neither by his own hand nor by that of an administrator he made. */
async function refuseOwnMaking(account: string, context: GraphContext): Promise<Refusal | null> {
  const by = context.viewer.account?.id;
  if (by === undefined) return null;
  if (by === account) return refusal(accessErrors.GRANT_OWN, ['input', 'accountKey']);
  const isMaker = await isAppointedBy(context.reads('access'), by, account);
  return isMaker ? refusal(accessErrors.GRANT_TO_GRANTOR, ['input', 'accountKey']) : null;
}

/** Ends a grant at once; sessions in that role go on in another one of the person's, or none. */
export async function endGrant(key: string, context: GraphContext): Promise<Granted> {
  const unknown = { refused: refusal(accessErrors.GRANT_UNKNOWN, ['input', 'grantKey']) };
  if (!isKey(key)) return unknown;
  const { now, today, viewer } = context;
  const outcome = await context.writes('access').transaction(async (tx) => {
    const grant = await findGrantToEnd(tx, key, today);
    if (!grant) return unknown;
    if (grant.isAdministrator && !(await hasOtherAdministrator(tx, { today, grant: key }))) {
      return { refused: refusal(accessErrors.ADMINISTRATOR_LAST, ['input', 'grantKey']) };
    }
    const [ended] = await tx.rows(endGrantOf, [key, now, viewer.account?.id ?? null]);
    return ended ?? unknown;
  });
  return 'refused' in outcome ? outcome : granted(outcome.accountKey, key, context);
}

async function granted(accountKey: string, key: string, context: GraphContext): Promise<Granted> {
  forgetViewers();
  const reads = context.reads('access');
  const [account, grants] = await Promise.all([
    findAccount(reads, accountKey),
    listGrants(reads, [accountKey], context.today),
  ]);
  const grant = grants.find((each) => each.key === key);
  return account && grant ? { account, grant } : unknownAccount();
}
