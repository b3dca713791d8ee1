import type { CursorValue } from '../../platform/cursor.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { Telling } from '../known.ts';
import { likeLiteral, type UnitSearch } from './search.rules.ts';
import type { ListedUnit, UnitListFilter } from './unit-list.rules.ts';
import { unitOf, type UnitColumns, type UnitRow } from './unit.columns.ts';

type ListedRow = UnitRow & { readonly rank: number; readonly distance: number };

/** Bound values, numbered as they are added. */
class Bound {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Names merely alike are hits from this likeness of trigrams on. */
const LEAST_SIMILARITY = 0.4;

/** Units by nearness to the search, then by name in Vietnamese order; `limit` rows after the cursor's. */
export async function listUnits(
  reads: Reads,
  columns: UnitColumns,
  { filter, after, limit }: { filter: UnitListFilter; after: readonly CursorValue[] | null; limit: number },
): Promise<ListedUnit[]> {
  const bound = new Bound();
  const { text, shape, table } = hits(filter, bound);
  const unit = table('territory.unit');
  const keyset = after ? `and ${keysetAfter(filter, after, bound)}` : '';
  const order = filter.search
    ? `hit.rank, hit.distance, u.name collate "vi-x-icu", u.id`
    : `u.name collate "vi-x-icu", u.id`;
  const name = `territory.units${filter.search ? 'Search' : ''}.${shape}${after ? 'a' : ''}.${columns.suffix}`;
  const sql = filter.search
    ? `/* ${name} */
${text}
select ${columns.select}, hit.rank, hit.distance
from best hit join ${unit} u on u.id = hit.id${columns.join(table)}
where true ${keyset}
order by ${order} limit ${bound.add(limit)}`
    : `/* ${name} */
select ${columns.select}, 0 as rank, 0 as distance
from ${unit} u${columns.join(table)}
where ${text} ${keyset}
order by ${order} limit ${bound.add(limit)}`;
  const rows = await reads.rows(statement<ListedRow>(name, sql), bound.values);
  return rows.map((row) => unitOf(row, filter.knownAt) as ListedUnit);
}

/** How many units the whole list holds. */
export async function countUnits(reads: Reads, filter: UnitListFilter): Promise<number> {
  const bound = new Bound();
  const { text, shape, table } = hits(filter, bound);
  const unit = table('territory.unit');
  const name = `territory.countUnits${filter.search ? 'Search' : ''}.${shape}`;
  const sql = filter.search
    ? `/* ${name} */\n${text}\nselect count(*)::int as count from best`
    : `/* ${name} */\nselect count(*)::int as count from ${unit} u where ${text} and $1::date is not null`;
  const [row] = await reads.rows(statement<{ count: number }>(name, sql), bound.values);
  return row?.count ?? 0;
}

function keysetAfter(filter: UnitListFilter, after: readonly CursorValue[], bound: Bound): string {
  const types = filter.search ? ['int', 'int', 'text', 'int'] : ['text', 'int'];
  const values = after.map((value, index) => `${bound.add(value)}::${types[index] ?? 'text'}`);
  return filter.search
    ? `(hit.rank, hit.distance, u.name collate "vi-x-icu", u.id) > (${values.join(', ')})`
    : `(u.name collate "vi-x-icu", u.id) > (${values.join(', ')})`;
}

interface Hits {
  /** The conditions, or for a search the hits with their ranks. */
  readonly text: string;
  /** Tells the texts apart. */
  readonly shape: string;
  /** A table as the statement reads it. */
  readonly table: Telling['table'];
}

function hits(filter: UnitListFilter, bound: Bound): Hits {
  const today = bound.add(filter.today);
  const at = filter.knownAt === null ? null : bound.add(filter.knownAt);
  const table: Telling['table'] = (name) => asKnown(name, at);
  const tables = {
    unit: table('territory.unit'),
    lineage: table('territory.lineage'),
    attribution: table('territory.attribution'),
    province: table('territory.province'),
  };
  const conditions = conditionsOf(filter, bound, { today, tables });
  const text = filter.search
    ? searchText(filter.search, { filter, conditions, bound, today, unit: tables.unit })
    : conditions.join(' and ');
  return { text, shape: shapeOf(filter), table };
}

/** Tables as they are, or as they were known. */
interface Tables {
  readonly unit: string;
  readonly lineage: string;
  readonly attribution: string;
  readonly province: string;
}

const shapeOf = ({ day, knownAt, current, homonyms, provinceCode, types, search }: UnitListFilter): string =>
  [
    day === null ? '' : 'd',
    current === null ? '' : current ? 'c' : 'e',
    homonyms ? 'h' : '',
    provinceCode === null ? '' : 'r',
    types === null ? '' : 't',
    search?.places.length ? 'l' : '',
    search?.code ? 'n' : '',
    search?.type ? 'w' : '',
    knownAt === null ? '' : 'k',
  ].join('');

function conditionsOf(
  filter: UnitListFilter,
  bound: Bound,
  { today, tables }: Pick<BoundFilter, 'today' | 'tables'>,
): string[] {
  const { day, current, homonyms, provinceCode, types } = filter;
  const values = {
    today,
    tables,
    day: day === null ? null : bound.add(day),
    types: types === null ? null : bound.add(types),
    provinceCode: provinceCode === null ? null : bound.add(provinceCode),
  };
  const conditions = conditionsOn('u', current, values);
  if (!homonyms) return conditions;
  const others = [...conditionsOn('o', current, values), notUnchanged('o', tables), 'o.name = u.name', 'o.id <> u.id'];
  return [
    ...conditions,
    notUnchanged('u', tables),
    `exists (select from ${tables.unit} o where ${others.join(' and ')})`,
  ];
}

interface BoundFilter {
  readonly tables: Tables;
  readonly today: string;
  readonly day: string | null;
  readonly types: string | null;
  readonly provinceCode: string | null;
}

/** @param unit under which name the statement knows the unit */
function conditionsOn(
  unit: 'u' | 'o',
  current: boolean | null,
  { today, tables, day, types, provinceCode }: BoundFilter,
): string[] {
  const conditions = [`${unit}.is_listed`];
  const isOn = (on: string) =>
    `${unit}.valid_from <= ${on}::date and coalesce(${unit}.valid_until >= ${on}::date, true)`;
  if (day !== null) conditions.push(isOn(day));
  if (current === true) conditions.push(isOn(today));
  if (current === false) conditions.push(`not (${isOn(today)})`);
  if (types !== null) conditions.push(`${unit}.type = any (${types}::text[])`);
  if (provinceCode !== null) {
    const lies =
      day === null
        ? wentTo(unit, tables, { code: provinceCode, day: today })
        : `${unit}.province_id = ${provinceOn(provinceCode, day, tables)}`;
    conditions.push(lies);
  }
  return conditions;
}

/** Not a unit that another is the unchanged continuation of. */
const notUnchanged = (unit: 'u' | 'o', { lineage }: Tables): string =>
  `not exists (select from ${lineage} l where l.from_unit_id = ${unit}.id and l.relation = 'UNCHANGED')`;

const provinceOn = (code: string, day: string, { province }: Tables): string =>
  `(select id from ${province} where code = ${code} and is_listed and valid_from <= ${day}::date
      and coalesce(valid_until >= ${day}::date, true))`;

/** Former units belong to the province their successors lie in. */
const wentTo = (
  unit: 'u' | 'o',
  tables: Tables,
  { code, day }: { readonly code: string; readonly day: string },
): string =>
  `exists (select from ${tables.attribution} a join ${tables.unit} held on held.id = a.to_unit_id
    where a.from_unit_id = ${unit}.id and held.province_id = ${provinceOn(code, day, tables)}
      and a.valid_from <= ${day}::date and coalesce(a.valid_until >= ${day}::date, true))`;

interface Searching {
  readonly filter: UnitListFilter;
  readonly conditions: readonly string[];
  readonly bound: Bound;
  readonly today: string;
  readonly unit: string;
}

/**
 * Direct hits by rank (code, exact with marks, exact without, former name, code's beginning, first words, prefix, words within; right
 * type and in force first); names merely alike only where there is no direct hit.
 */
function searchText(search: UnitSearch, searching: Searching): string {
  const { filter, bound, today, unit } = searching;
  const folded = bound.add(search.folded);
  const literal = likeLiteral(search.folded);
  const prefix = `u.name_folded like ${bound.add(`${literal}%`)}`;
  const word = `u.name_folded like ${bound.add(`% ${literal}%`)}`;
  const named = `(${folded} like u.name_folded || ' %'
      and position(substr(${folded}, length(u.name_folded) + 2) in u.place_folded) > 0)`;
  const former =
    filter.day === null && filter.current !== true ? null : `u.former_folded like ${bound.add(`%|${literal}|%`)}`;
  const code = search.code === null ? null : bound.add(search.code);
  const places = search.places.map((place) => `%${likeLiteral(place)}%`);
  const placed = places.length > 0 ? [`u.place_folded like all (${bound.add(places)}::text[])`] : [];
  const where = [...searching.conditions, ...placed].join(' and ');
  const wrongType = search.type === null ? '0' : `case when u.type = ${bound.add(search.type)} then 0 else 2 end`;
  const ended = `case when u.valid_from <= ${today}::date and coalesce(u.valid_until >= ${today}::date, true) then 0 else 1 end`;
  const ranks = [
    ...(code ? [`when u.code = ${code} then 0`] : []),
    `when u.name_marked = ${bound.add(search.marked)} then 1`,
    `when u.name_folded = ${folded} or ${named} then 2`,
    ...(former ? [`when ${former} then 3`] : []),
    ...(code ? [`when u.code like ${code} || '%' then 4`] : []),
    `when u.name_folded like ${bound.add(`${literal} %`)} then 5 when ${prefix} then 6 else 7`,
  ];
  const found = [prefix, word, named, ...(former ? [former] : []), ...(code ? [`u.code like ${code} || '%'`] : [])];
  return `with direct as (
  select u.id, 4 * case ${ranks.join(' ')} end + ${wrongType} + ${ended} as rank
  from ${unit} u
  where ${where} and (${found.join(' or ')})
), alike as (
  select u.id, 32 + ${wrongType} + ${ended} as rank,
    (1000 * (1 - public.similarity(u.name_folded, ${folded})))::int as distance
  from ${unit} u
  where not exists (select from direct) and ${where} and u.name_folded operator(public.%) ${folded}
    and public.similarity(u.name_folded, ${folded}) >= ${LEAST_SIMILARITY}
), best as (
  select id, rank, 0 as distance from direct union all select id, rank, distance from alike
)`;
}
