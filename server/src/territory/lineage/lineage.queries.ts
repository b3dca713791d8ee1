import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { atLast, telling, type Telling, type Told } from '../known.ts';
import { unitOf, type UnitColumns, type UnitRow } from '../unit/unit.columns.ts';
import type { AdministrativeUnitType } from '../unit/unit.type.ts';
import type { LineageEdgeType, LineageLinkType } from './lineage.type.ts';

export type Direction = 'predecessors' | 'successors';

/** The units asked about, and as what they are told. */
export interface AskedUnits extends Told {
  readonly keys: readonly number[];
}

type EdgeRow = UnitRow & Omit<LineageEdgeType, 'unit'> & { readonly ofKey: number };
type NeighbourRow = UnitRow & { readonly ofKey: number };
type LinkRow = Omit<LineageLinkType, 'from' | 'to' | 'knownAt'> & { readonly ofKey: number };

const STEP = `l.relation, l.effective_on as "effectiveOn", l.share::float8 as share, l.share_estimated as "shareEstimated"`;
const ENDS = {
  predecessors: { own: 'to_unit_id', other: 'from_unit_id' },
  successors: { own: 'from_unit_id', other: 'to_unit_id' },
} as const;

const statements = new Map<string, Statement<EdgeRow>>();

function edgesStatement(direction: Direction, columns: UnitColumns, { mark, table }: Telling): Statement<EdgeRow> {
  const name = `territory.${direction}.${columns.suffix}${mark}`;
  const { own, other } = ENDS[direction];
  let known = statements.get(name);
  if (!known) {
    const text = `/* ${name} */
select l.${own} as "ofKey", ${STEP}, ${columns.select}
from ${table('territory.lineage')} l join ${table('territory.unit')} u on u.id = l.${other}${columns.join(table)}
where l.${own} = any ($2::int[])
order by l.${own}, l.effective_on, u.name collate "vi-x-icu", u.id`;
    statements.set(name, (known = statement<EdgeRow>(name, text)));
  }
  return known;
}

/** Steps to the units before or after, with those units: one statement for all units asked about. */
export async function listEdges(
  reads: Reads,
  { direction, columns }: { direction: Direction; columns: UnitColumns },
  asked: AskedUnits,
): Promise<(LineageEdgeType & { ofKey: number })[]> {
  const text = edgesStatement(direction, columns, telling(asked, 3));
  const rows = await reads.rows(text, [asked.today, asked.keys, ...atLast(asked)]);
  return rows.map((row) => {
    const { ofKey, relation, effectiveOn, share, shareEstimated } = row;
    return { ofKey, relation, effectiveOn, share, shareEstimated, unit: unitOf(row, asked.knownAt) };
  });
}

const neighbourStatements = new Map<string, Statement<NeighbourRow>>();

function neighboursStatement(columns: UnitColumns, { mark, table }: Telling): Statement<NeighbourRow> {
  const name = `territory.neighbours.${columns.suffix}${mark}`;
  let known = neighbourStatements.get(name);
  if (!known) {
    const text = `/* ${name} */
select n.unit_id as "ofKey", ${columns.select}
from ${table('territory.neighbour')} n
join ${table('territory.unit')} own on own.id = n.unit_id
join ${table('territory.unit')} u on u.id = n.neighbour_id
  and least(coalesce(own.valid_until, $1::date), greatest($1::date, own.valid_from))
    between u.valid_from and coalesce(u.valid_until, 'infinity')${columns.join(table)}
where n.unit_id = any ($2::int[])
order by n.unit_id, u.name collate "vi-x-icu", u.id`;
    neighbourStatements.set(name, (known = statement<NeighbourRow>(name, text)));
  }
  return known;
}

/** Units that touch those asked about, as of today or of the last day of a unit that has ended. */
export async function listNeighbours(
  reads: Reads,
  columns: UnitColumns,
  asked: AskedUnits,
): Promise<(AdministrativeUnitType & { ofKey: number })[]> {
  const text = neighboursStatement(columns, telling(asked, 3));
  const rows = await reads.rows(text, [asked.today, asked.keys, ...atLast(asked)]);
  return rows.map((row) => unitOf(row, asked.knownAt) as AdministrativeUnitType & { ofKey: number });
}

const family = (lineage: string): string => `with recursive older as (
  select l.to_unit_id as root, l.id, l.from_unit_id, l.to_unit_id from ${lineage} l
  where l.to_unit_id = any ($1::int[]) and l.from_unit_id is not null
  union
  select o.root, l.id, l.from_unit_id, l.to_unit_id
  from older o join ${lineage} l on l.to_unit_id = o.from_unit_id and l.from_unit_id is not null
), newer as (
  select l.from_unit_id as root, l.id, l.from_unit_id, l.to_unit_id from ${lineage} l
  where l.from_unit_id = any ($1::int[])
  union
  select n.root, l.id, l.from_unit_id, l.to_unit_id
  from newer n join ${lineage} l on l.from_unit_id = n.to_unit_id
)
select f.root as "ofKey", l.from_unit_id as "fromKey", l.to_unit_id as "toKey", ${STEP}
from (select root, id from older union select root, id from newer) f
join ${lineage} l on l.id = f.id
order by f.root, l.effective_on, l.from_unit_id, l.to_unit_id`;

/** All steps that lead to the units asked about, and all that lead on from them. */
export async function listFamily(reads: Reads, asked: AskedUnits): Promise<(LineageLinkType & { ofKey: number })[]> {
  const { mark, table } = telling(asked, 2);
  const name = `territory.family${mark}`;
  const text = statement<LinkRow>(name, `/* ${name} */\n${family(table('territory.lineage'))}`);
  const rows = await reads.rows(text, [asked.keys, ...atLast(asked)]);
  return rows.map((row) => ({ ...row, knownAt: asked.knownAt }));
}
