import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { atLast, instantOf, telling, type Telling, type Told } from '../known.ts';
import type { UnitTraitType } from './trait.type.ts';

/** $1 today, $2 units: each kind of each unit, today or on the unit's last day. */
const traitsOfUnits = ({ mark, table }: Telling) =>
  statement<UnitTraitType>(
    `territory.traitsOfUnits${mark}`,
    `/* territory.traitsOfUnits${mark} */
select u.id as "ofKey", k.kind, t.holds, t.valid_from as "validFrom", t.valid_until as "validUntil", t.source
from ${table('territory.unit')} u
cross join unnest(array['MOUNTAIN', 'BORDER', 'ISLAND']) with ordinality as k (kind, place)
left join lateral (
  select t.holds, t.valid_from, t.valid_until, t.source from ${table('territory.unit_trait')} t
  where t.unit_id = u.id and t.kind = k.kind
    and least(coalesce(u.valid_until, $1::date), greatest($1::date, u.valid_from))
      between t.valid_from and coalesce(t.valid_until, 'infinity')
  order by t.id desc limit 1
) t on true
where u.id = any ($2::int[]) order by u.id, k.place`,
  );

/** Traits by the unit's key, one of each kind. */
export const traitLoader = (context: GraphContext, told: Told) =>
  context.loader(`territory.traits${instantOf(told)}`, async (keys: readonly number[]) => {
    const text = traitsOfUnits(telling(told, 3));
    const rows = await context.reads('territory').rows(text, [told.today, keys, ...atLast(told)]);
    const byKey = Map.groupBy(rows, ({ ofKey }) => ofKey);
    return keys.map((key) => byKey.get(key) ?? []);
  });
