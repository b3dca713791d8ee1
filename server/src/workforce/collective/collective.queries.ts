import { statement, type Reads } from '../../platform/reads.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import type { CollectiveCommendationType } from './collective.type.ts';

interface CollectiveRow extends Omit<CollectiveCommendationType, 'unit'> {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
}

/** What units hold is told with what others have of them today. */
const ofUnits = (units: '$1' | '$2'): string => `(${units}::int[] is null or c.unit_id in (
    select s.unit_id from workforce.unit_scope s where s.unit_id = any (${units}::int[]) or s.scope_unit_id = any (${units}::int[])))`;

/** $1 viewer, $2 units or null for all, $3 one or null, $4 limit; $5, $6, $7 the last one seen: whether it waits, year, key. */
const commendations = statement<CollectiveRow>(
  'workforce.collectiveCommendations',
  `/* workforce.collectiveCommendations */
select c.id::text as key, c.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", c.body, c.kind_code as "kindCode",
  k.name as "kindName", c.occasion, c.year, c.reason, c.state,
  (c.proposed_by = $1 and $1 <> 'nobody') or workforce.in_one_hand(c.proposed_by, $1) as "isOwn",
  c.proposed_at as "proposedAt", c.decided_on as "decidedOn", c.decision, c.amount
from workforce.collective_commendation c
join territory.published_unit_label u on u.id = c.unit_id
join lateral (select k.name from workforce.recognition_kind k where k.code = c.kind_code order by k.valid_from desc limit 1) k on true
where ${ofUnits('$2')} and ($3::int is null or c.id = $3)
  and ($5::int is null or ((c.state = 'PROPOSED')::int, c.year, c.id) < ($5::int, $6::int, $7::int))
order by (c.state = 'PROPOSED') desc, c.year desc, c.id desc limit $4`,
);

export interface CollectivesAsked {
  readonly viewer: string;
  readonly units: readonly number[] | null;
  readonly key: number | null;
  /** The last one seen: 1 while it waits, else 0; its year and key. */
  readonly after: readonly [waits: number, year: number, key: number] | null;
  readonly limit: number;
}

/** Collectives of units that were commended or are proposed; those that wait first. */
export async function listCollectives(
  reads: Reads,
  { viewer, units, key, after, limit }: CollectivesAsked,
): Promise<CollectiveCommendationType[]> {
  const rows = await reads.rows(commendations, [viewer, units, key, limit, ...(after ?? [null, null, null])]);
  return rows.map(({ unitId, unitCode, unitName, ...row }) => ({ ...row, unit: unitStub(unitId, unitCode, unitName) }));
}

/** $1 units */
const count = statement<{ readonly count: number }>(
  'workforce.countCollectives',
  `/* workforce.countCollectives */
select count(*)::int as count from workforce.collective_commendation c where ${ofUnits('$1')}`,
);

/** How many collectives of units were commended or are proposed. */
export async function countCollectives(reads: Reads, units: readonly number[]): Promise<number> {
  const [row] = await reads.rows(count, [units]);
  return row?.count ?? 0;
}
