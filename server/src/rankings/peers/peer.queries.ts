import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { scoped } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import type { GroupedUnit } from './peer.rules.ts';

/** A unit in force on a day. */
export interface UnitOfDay extends GroupedUnit {
  readonly code: string;
  readonly name: string;
  readonly province_code: string;
  readonly border: boolean | null;
}

export interface BandRow {
  readonly key: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly source: string;
}

export interface ProvinceRow {
  readonly code: string;
  readonly name: string;
}

export interface OwnGroupRow {
  readonly id: string;
  readonly name: string;
  readonly unit_ids: number[];
  readonly shared: boolean;
  readonly owner_name: string;
  readonly is_own: boolean;
}

/** The band of unit `u` on a day. */
const bandOn = (day: string): string => `(select b.key from rankings.population_band b
    where u.population >= b.population_from and u.population < coalesce(b.population_below, 'infinity'::float8)
      and ${day} between b.valid_from and coalesce(b.valid_until, 'infinity'))`;

/** What the latest source says of a trait of unit `u` on a day; null where none tells. */
const traitOn = (kind: 'MOUNTAIN' | 'BORDER', day: string, at: string | null): string => `left join (
  select distinct on (t.unit_id) t.unit_id, t.holds from ${asKnown('territory.published_unit_trait', at)} t
  where t.kind = '${kind}' and ${day} between t.valid_from and coalesce(t.valid_until, 'infinity')
  order by t.unit_id, t.told desc
) ${kind.toLowerCase()} on ${kind.toLowerCase()}.unit_id = u.id`;

/** $1 day, $2 instant where it is known at one. */
const unitsOfDay = (at: string | null) =>
  statement<UnitOfDay>(
    `rankings.unitsOfDay${at === null ? '' : '.known'}`,
    `/* rankings.unitsOfDay */
select u.id, u.code, u.name, u.type, u.province_code, ${bandOn('$1::date')} as band, mountain.holds as mountain, border.holds as border
from ${asKnown('territory.published_unit', at)} u
${traitOn('MOUNTAIN', '$1::date', at)}
${traitOn('BORDER', '$1::date', at)}
where $1::date between u.valid_from and coalesce(u.valid_until, 'infinity')
order by u.name collate "vi-x-icu", u.id`,
  );

const bandsOfDay = statement<BandRow>(
  'rankings.bandsOfDay',
  `/* rankings.bandsOfDay */
select key, name_vi, name_en, source from rankings.population_band
where $1::date between valid_from and coalesce(valid_until, 'infinity') order by population_from`,
);

/** $1 day, $2 instant where it is known at one. */
const provincesOfDay = (at: string | null) =>
  statement<ProvinceRow>(
    `rankings.provincesOfDay${at === null ? '' : '.known'}`,
    `/* rankings.provincesOfDay */
select code, name from ${asKnown('territory.published_province', at)}
where $1::date between valid_from and coalesce(valid_until, 'infinity') order by code`,
  );

/** All of them, to be chosen from: nobody makes more than a hundred. $1 is who asks: a role that may see all rows sees what others did not share no more than anybody. $2 is the day, $3 the instant where they are known at one. */
const ownGroups = (at: string | null) =>
  statement<OwnGroupRow>(
    `rankings.ownGroups${at === null ? '' : '.known'}`,
    `/* rankings.ownGroups */
select g.id::text as id, g.name, g.shared, g.owner_name, g.owner = $1 as is_own,
  array(select distinct a.to_unit_id from ${asKnown('territory.published_attribution', at)} a
    where a.from_unit_id = any (g.unit_ids) and $2::date between a.valid_from and coalesce(a.valid_until, 'infinity')
  ) as unit_ids
from ${asKnown('rankings.peer_group', at)} g where g.owner = $1 or g.shared
order by g.name collate "vi-x-icu", g.id`,
  );
const NOW = { units: unitsOfDay(null), provinces: provincesOfDay(null), own: ownGroups(null) } as const;
const KNOWN = { units: unitsOfDay('$2'), provinces: provincesOfDay('$2'), own: ownGroups('$3') } as const;

const countOwn = statement<{ count: number }>(
  'rankings.countOwnGroups',
  '/* rankings.countOwnGroups */ select count(*)::int as count from rankings.peer_group where owner = $1',
);

/** What the groups of a day are made of. */
export interface PeerGround {
  readonly units: readonly UnitOfDay[];
  readonly bands: readonly BandRow[];
  readonly provinces: readonly ProvinceRow[];
  readonly own: readonly OwnGroupRow[];
  /** As known at this instant; null: all that is known. */
  readonly knownAt: Date | null;
}

/** Everything that the groups of a day are told from, as it is or was known at an instant, in one round trip. */
export async function readPeerGround(
  reads: Reads,
  { day, user, knownAt }: { readonly day: string; readonly user: string; readonly knownAt: Date | null },
): Promise<PeerGround> {
  const asked = knownAt === null ? NOW : KNOWN;
  const at = knownAt === null ? [] : [knownAt];
  const [units, bands, provinces, own] = await Promise.all([
    reads.rows(asked.units, [day, ...at]),
    reads.rows(bandsOfDay, [day]),
    reads.rows(asked.provinces, [day, ...at]),
    reads.rows(asked.own, [user, day, ...at]),
  ]);
  return { units, bands, provinces, own, knownAt };
}

export const countOwnGroups = async (reads: Reads, user: string): Promise<number> =>
  (await reads.rows(countOwn, [user]))[0]?.count ?? 0;

/** Units of a scope with type and population band: of today, or of the period's end where they are told as then. */
export function listGrouped(reads: Reads, scope: Scope, window: ReportWindow): Promise<GroupedUnit[]> {
  return scoped<GroupedUnit>({ reads, family: 'grouped' }, { scope, window }, (bind) => {
    const day = `${bind(scope.asThen ? window.until : scope.today)}::date`;
    const at = scope.knownAt ? bind(scope.knownAt) : null;
    return `
select u.id, u.type, ${bandOn(day)} as band, mountain.holds as mountain
from ${asKnown('territory.published_unit', at)} u
${traitOn('MOUNTAIN', day, at)}
where u.id in (select s.id from units s)`;
  });
}
