import { toGlobalId } from '../../platform/global-id.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { Stub } from '../../platform/room.ts';
import { stateOf, type GrantFacts } from './grant.rules.ts';
import type { GrantType } from './grant.type.ts';

/** A grant with what it means today. */
export interface GrantRow extends GrantFacts {
  readonly accountKey: string;
  readonly scopeName: string | null;
  /** Province that the scope lies in today, or is; null at other levels. */
  readonly provinceCode: string | null;
}

/** Scopes follow mergers: a unit is sought among today's holders of what it was when granted. $1 is today. */
const GRANT_COLUMNS = `g.id::text as key, g.account_id::text as "accountKey", g.role, g.scope_kind as "scopeKind",
  g.valid_from as "validFrom", g.valid_until as "validUntil", g.ended_at is not null as "isEnded",
  case g.scope_kind when 'UNIT' then u.id when 'PROVINCE' then p.code when 'DISTRICT' then g.scope_id else 0 end
    as "scopeToday",
  case g.scope_kind when 'SELF' then (select a.citizen::text from access.account a where a.id = g.account_id) end as citizen,
  case g.scope_kind when 'UNIT' then coalesce(u.name, g.scope_name) when 'PROVINCE' then coalesce(p.name, g.scope_name)
    else g.scope_name end as "scopeName",
  case g.scope_kind when 'PROVINCE' then lpad(p.code::text, 2, '0') when 'DISTRICT' then d.code end as "provinceCode",
  coalesce(u.province, p.code, d.code::int) as province`;

const HOLDERS = `left join lateral (
  select min(a.to_unit_id) as id, min(t.name) as name, min(t.province_code)::int as province
  from territory.published_attribution a join territory.published_unit t on t.id = a.to_unit_id
  where g.scope_kind = 'UNIT' and a.from_unit_id = g.scope_id
    and $1::date between a.valid_from and coalesce(a.valid_until, 'infinity')
  having count(distinct a.to_unit_id) = 1
) u on true
left join lateral (
  select now.code::int as code, now.name
  from territory.published_province before
  join territory.published_province now on now.id = before.id
  where g.scope_kind = 'PROVINCE' and before.code = lpad(g.scope_id::text, 2, '0')
    and g.valid_from between before.valid_from and coalesce(before.valid_until, 'infinity')
    and $1::date between now.valid_from and coalesce(now.valid_until, 'infinity')
) p on true
left join lateral (
  select min(t.province_code) as code
  from territory.published_attribution a join territory.published_unit t on t.id = a.to_unit_id
  where g.scope_kind = 'DISTRICT' and a.from_unit_id = g.scope_id
    and $1::date between a.valid_from and coalesce(a.valid_until, 'infinity')
) d on true`;

const grantsOfAccounts = statement<GrantRow>(
  'access.grantsOfAccounts',
  `/* access.grantsOfAccounts */
select ${GRANT_COLUMNS}
from access.grant_ g ${HOLDERS}
where g.account_id = any ($2::bigint[])
order by g.id`,
);

const grantsOfSession = statement<GrantRow>(
  'access.grantsOfSession',
  `/* access.grantsOfSession */
select ${GRANT_COLUMNS}
from access.session s join access.grant_ g on g.account_id = s.account_id ${HOLDERS}
where s.token_hash = $2
order by g.id`,
);

const grantOfToken = statement<GrantRow>(
  'access.grantOfToken',
  `/* access.grantOfToken */
select ${GRANT_COLUMNS}
from access.api_token k join access.grant_ g on g.id = k.grant_id ${HOLDERS}
where k.token_hash = $2`,
);

/** All grants of some accounts, oldest first. */
export const listGrants = (reads: Reads, accounts: readonly string[], today: PlainDate): Promise<GrantRow[]> =>
  reads.rows(grantsOfAccounts, [today, accounts]);

/** All grants of the account that a session belongs to. */
export const listGrantsOfSession = (reads: Reads, tokenHash: string, today: PlainDate): Promise<GrantRow[]> =>
  reads.rows(grantsOfSession, [today, tokenHash]);

/** The grant that an API token was made under. */
export const listGrantOfToken = (reads: Reads, tokenHash: string, today: PlainDate): Promise<GrantRow[]> =>
  reads.rows(grantOfToken, [today, tokenHash]);

interface Place {
  readonly id: number;
  readonly name: string;
}

const unitToday = statement<Place>(
  'access.unitToday',
  `/* access.unitToday */
select id, name from territory.published_unit
where id = $1 and $2::date between valid_from and coalesce(valid_until, 'infinity')`,
);

const provinceToday = statement<Place>(
  'access.provinceToday',
  `/* access.provinceToday */
select code::int as id, name from territory.published_province
where code = $1 and $2::date between valid_from and coalesce(valid_until, 'infinity')`,
);

/** A former district is known by the least of the ids its units had on its last day. */
const formerDistrict = statement<Place>(
  'access.formerDistrict',
  `/* access.formerDistrict */
select min(u.id) as id, u.district_name as name
from territory.published_unit u
where u.district_name = $1 and u.province_code = $2 and u.valid_until = '2025-06-30'
group by u.district_name`,
);

/** A unit in force today, by its key. */
export const findUnitToday = async (reads: Reads, id: number, today: PlainDate): Promise<Place | undefined> =>
  (await reads.rows(unitToday, [id, today]))[0];

/** A province in force today, by its code. */
export const findProvinceToday = async (reads: Reads, code: string, today: PlainDate): Promise<Place | undefined> =>
  (await reads.rows(provinceToday, [code, today]))[0];

/** A district of before 1 July 2025, by its name and the code its province had then. */
export const findFormerDistrict = async (
  reads: Reads,
  { name, provinceCode }: { name: string; provinceCode: string },
): Promise<Place | undefined> => (await reads.rows(formerDistrict, [name, provinceCode]))[0];

/** A grant as the API shows it. */
export const grantOf = (row: GrantRow, today: PlainDate): GrantType => ({
  key: row.key,
  role: row.role,
  scopeKind: row.scopeKind,
  scopeName: row.scopeName,
  unit:
    row.scopeKind === 'UNIT' && row.scopeToday !== null
      ? new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', row.scopeToday))
      : null,
  provinceCode: row.provinceCode,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  state: stateOf(row, today),
});
