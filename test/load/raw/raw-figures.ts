import { globalId, type Named, type PipelinedPool } from './pipelined-pool.ts';

/** Sums of one unit's months. */
interface Sums {
  carried: number;
  received: number;
  early: number;
  on_time: number;
  late: number;
  returned: number;
  overdue: number;
  online: number;
  in_person: number;
  post: number;
  estimated: number;
}

interface RankedRow extends Sums {
  id: number;
  code: string;
  name: string;
  type: string;
  area_km2: number | null;
  population: number | null;
  value: number | null;
  rank: number | null;
  previous_rank: number | null;
}

const MEASURES = [
  'received',
  'early',
  'on_time',
  'late',
  'returned',
  'online',
  'in_person',
  'post',
  'due',
  'returned_late',
];
const NET = (row: string): string => `${row}.received - ${row}.early - ${row}.on_time - ${row}.late - ${row}.returned`;
const inPeriod = (measure: string): string =>
  `coalesce(sum(b.${measure}) filter (where b.era = 2), 0)::int as ${measure}`;
const sumsOf = (alias: string): string =>
  MEASURES.map((measure) => `sum(${alias}.${measure}) as ${measure}`).join(', ');

/**
 * Ranking by the share resolved early or on time, with the balance of each unit, in one pass over the months of the
 * tallies. $1 first month, $2 last month, $3 first month before, $4 what `who` needs. Whole months only, and periods
 * that are over: all that the benchmark asks. Texts apart for a province, a list and the country, since one plan
 * cannot be right for all.
 */
const ranking = (name: string, who: string): Named => ({
  name,
  text: `
with units as (
  select u.id, u.code, u.name, u.type, u.area_km2, u.population from territory.unit u
  where u.valid_until is null and u.is_listed ${who}
), months as (
  select unit_id, part, month, ${MEASURES.join(', ')} from dossiers.unit_month where month <= $2
), fresh as (
  select unit_id, part, date_trunc('month', day::timestamp)::date as month, ${MEASURES.join(', ')}
  from dossiers.unit_day_delta where day < $2 + interval '1 month'
), eras as (
  select a.to_unit_id as id, a.estimated, case when m.month >= $1 then 2 when m.month >= $3 then 1 else 0 end as era, ${sumsOf('m')}
  from units u join territory.attribution a on a.to_unit_id = u.id
  join months m on m.unit_id = a.from_unit_id and m.part = a.part
  group by 1, 2, 3
  union all
  select a.to_unit_id, a.estimated, case when m.month >= $1 then 2 when m.month >= $3 then 1 else 0 end, ${sumsOf('m')}
  from units u join territory.attribution a on a.to_unit_id = u.id
  join fresh m on m.unit_id = a.from_unit_id and m.part = a.part
  group by 1, 2, 3
), sums as (
  select b.id, ${MEASURES.slice(0, 8).map(inPeriod).join(', ')},
    coalesce(sum(${NET('b')}) filter (where b.era < 2), 0)::int as carried,
    sum(b.due - b.late - b.returned_late)::int as overdue,
    coalesce(sum(case when b.era = 2 then b.received else ${NET('b')} end) filter (where b.estimated), 0)::int as estimated,
    coalesce(sum(b.early + b.on_time) filter (where b.era = 1), 0)::float8 as before_good,
    coalesce(sum(b.early + b.on_time + b.late) filter (where b.era = 1), 0)::float8 as before_done
  from eras b group by b.id
), valued as (
  select s.*, (s.early + s.on_time)::float8 / nullif(s.early + s.on_time + s.late, 0) as value,
    s.early + s.on_time + s.late >= 30 as eligible,
    case when s.before_done >= 30 then s.before_good / s.before_done end as before_value
  from sums s
)
select u.id, u.code, u.name, u.type, u.area_km2, u.population, v.value,
  case when v.eligible then (rank() over (partition by v.eligible order by v.value desc))::int end as rank,
  case when v.before_value is not null
    then (rank() over (partition by v.before_value is null order by v.before_value desc))::int end as previous_rank,
  ${[...MEASURES.slice(0, 8), 'carried', 'overdue', 'estimated'].map((column) => `coalesce(v.${column}, 0) as ${column}`).join(', ')}
from units u left join valued v on v.id = u.id
order by 8 nulls last, u.name collate "vi-x-icu", u.id`,
});

const ofCountry = ranking('ranking_country', '');
const ofProvince = ranking('ranking_province', 'and u.province_id = $4');
const ofList = ranking('ranking_list', 'and u.code = any ($4)');

const totals = (row: Sums) => {
  const handled = row.carried + row.received;
  return {
    carriedOver: row.carried,
    received: row.received,
    early: row.early,
    onTime: row.on_time,
    late: row.late,
    returned: row.returned,
    pendingInTime: handled - row.early - row.on_time - row.late - row.returned - row.overdue,
    pendingOverdue: row.overdue,
    online: row.online,
    inPerson: row.in_person,
    post: row.post,
    estimatedShare: handled > 0 ? row.estimated / handled : 0,
  };
};

export interface RankingQuestion {
  readonly province: string | null;
  readonly codes: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly fromBefore: string;
}

function ask(pool: PipelinedPool, { province, codes, from, to, fromBefore }: RankingQuestion): Promise<RankedRow[]> {
  const months = [from, `${to.slice(0, 7)}-01`, fromBefore];
  if (codes !== null) return pool.rows<RankedRow>(ofList, [...months, codes]);
  if (province !== null) return pool.rows<RankedRow>(ofProvince, [...months, `P${province}-1`]);
  return pool.rows<RankedRow>(ofCountry, months);
}

/** a, h: units with their balance, best first. */
export async function rankingPage(pool: PipelinedPool, question: RankingQuestion): Promise<object> {
  const rows = (await ask(pool, question)).map((row) => ({
    rank: row.rank,
    previousRank: row.previous_rank,
    value: row.value,
    unit: { id: globalId('AdministrativeUnit', row.id), code: row.code, name: row.name },
    totals: totals(row),
  }));
  return { data: { communeRanking: { rows } } };
}

/** g: facts, balance and place of fifty units. */
export async function unitsAcrossRooms(pool: PipelinedPool, question: RankingQuestion): Promise<object> {
  const rows = (await ask(pool, question)).map((row) => ({
    rank: row.rank,
    value: row.value,
    unit: {
      code: row.code,
      name: row.name,
      type: row.type,
      areaKm2: row.area_km2,
      population: row.population,
      dossierTotals: totals(row),
    },
  }));
  return { data: { communeRanking: { rows } } };
}

interface MonthRow extends Omit<Sums, 'carried' | 'overdue'> {
  month: string;
  opened: number;
  went_overdue: number;
  opened_estimated: number;
}

const months: Named = {
  name: 'months',
  text: `
select case when m.month < $2 then '0001-01-01'::date else m.month end as month,
  sum(m.received)::int as received, sum(m.early)::int as early, sum(m.on_time)::int as on_time, sum(m.late)::int as late,
  sum(m.returned)::int as returned, sum(m.online)::int as online, sum(m.in_person)::int as in_person, sum(m.post)::int as post,
  sum(m.received - m.early - m.on_time - m.late - m.returned)::int as opened,
  sum(m.due - m.late - m.returned_late)::int as went_overdue,
  coalesce(sum(m.received) filter (where a.estimated), 0)::int as estimated,
  coalesce(sum(m.received - m.early - m.on_time - m.late - m.returned) filter (where a.estimated), 0)::int as opened_estimated
from territory.unit u
join territory.attribution a on a.to_unit_id = u.id
join dossiers.published_unit_month m on m.unit_id = a.from_unit_id and m.part = a.part
where u.code = $1 and u.valid_until is null and u.is_listed and m.month <= $3
group by 1 order by 1`,
};

const facts: Named = {
  name: 'facts',
  text: `select id, code, name, type, area_km2, population from territory.unit
where code = $1 and valid_until is null and is_listed`,
};

/** b: one commune and its balance month by month. */
export async function dashboard(
  pool: PipelinedPool,
  { code, from, to }: { code: string; from: string; to: string },
): Promise<object> {
  const [units, rows] = await Promise.all([
    pool.rows<RankedRow>(facts, [code]),
    pool.rows<MonthRow>(months, [code, from, to]),
  ]);
  const unit = units[0];
  if (!unit) return { data: { unit: null } };
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const before = byMonth.get('0001-01-01');
  let carried = before?.opened ?? 0;
  let overdue = before?.went_overdue ?? 0;
  let estimated = before?.opened_estimated ?? 0;
  const series: object[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) {
    const row = byMonth.get(month) ?? NONE;
    overdue += row.went_overdue;
    series.push({ month, totals: totals({ ...row, carried, overdue, estimated: estimated + row.estimated }) });
    carried += row.opened;
    estimated += row.opened_estimated;
  }
  const { id, name, type, area_km2: areaKm2, population } = unit;
  return {
    data: {
      unit: { id: globalId('AdministrativeUnit', id), code, name, type, areaKm2, population, dossierSeries: series },
    },
  };
}

const NONE: MonthRow = {
  month: '',
  received: 0,
  early: 0,
  on_time: 0,
  late: 0,
  returned: 0,
  online: 0,
  in_person: 0,
  post: 0,
  opened: 0,
  went_overdue: 0,
  estimated: 0,
  opened_estimated: 0,
};

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
