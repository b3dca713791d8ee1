import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';

/** One unit's dossiers of a period: counts, balance at both ends. */
export interface MeasureRow {
  id: number;
  received: number;
  online: number;
  in_person: number;
  post: number;
  early: number;
  on_time: number;
  late: number;
  returned: number;
  opening: number;
  overdue: number;
  estimated: number;
}

/** Handling times of the dossiers resolved in a period, working minutes. */
export interface HandlingRow {
  id: number;
  cases: number;
  median: number;
  low: number;
  high: number;
}

/** Which units, in whose borders. Empty conditions hold for all. */
export interface Scope {
  readonly asThen: boolean;
  readonly today: string;
  readonly provinceCode: string | null;
  readonly unitTypes: readonly string[] | null;
  readonly unitCodes: readonly string[] | null;
  readonly formerDistrict: string | null;
}

const WHO = `
    and ($4::text is null or u.province_code = $4)
    and ($5::text[] is null or u.type = any ($5))
    and ($6::text[] is null or u.code = any ($6))`;

/** Units of today; a former district means the units made of its units. */
const CURRENT = `
scope as (
  select u.id, row_number() over (order by u.name collate "vi-x-icu", u.id) as place
  from territory.published_unit u
  where u.valid_from <= $3::date and coalesce(u.valid_until, 'infinity') >= $3::date${WHO}
    and ($7::text is null or exists (
      select from territory.published_attribution a join territory.published_unit o on o.id = a.from_unit_id
      where a.to_unit_id = u.id and o.district_name = $7))
), parts as (
  select s.id, a.from_unit_id, a.part, a.estimated
  from scope s
  join territory.published_attribution a on a.to_unit_id = s.id
)`;

/** Units as they were: all whose validity meets the period, with their own dossiers only. */
const AS_THEN = `
scope as (
  select u.id, row_number() over (order by u.name collate "vi-x-icu", u.id) as place
  from territory.published_unit u
  where u.valid_from <= least($2::date, $3::date) and coalesce(u.valid_until, 'infinity') >= $1::date${WHO}
    and ($7::text is null or u.district_name = $7)
), parts as (
  select s.id, s.id as from_unit_id, p.part, false as estimated
  from scope s
  join territory.published_unit_part p on p.unit_id = s.id
)`;

const COLUMNS = [
  'received',
  'online',
  'in_person',
  'post',
  'early',
  'on_time',
  'late',
  'returned',
  'due',
  'returned_late',
];
const columns = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');
const inPeriod = (column: string): string =>
  `coalesce(sum(f.${column}) filter (where f.day >= $1::date), 0)::int as ${column}`;

/** $1 from, $2 until, $3 today, $4 province, $5 types, $6 codes, $7 district, $8 overdueBy, $9 splitMonths, $10 since */
const measures = (name: string, units: string): Statement<MeasureRow> =>
  statement(
    name,
    `/* ${name} */
with ${units.trim()}, facts as (
  select p.id, p.estimated, m.month as day, ${columns('m')}
  from parts p
  join dossiers.published_unit_month m on m.unit_id = p.from_unit_id and m.part = p.part
  where m.month between $10::date and $2::date and m.month <> all ($9::date[])
  union all
  select p.id, p.estimated, d.day, ${columns('d')}
  from parts p
  cross join unnest($9::date[]) s (month)
  join dossiers.published_unit_day d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where d.day between $10::date and $2::date
), summed as (
  select f.id, ${COLUMNS.slice(0, 8).map(inPeriod).join(',\n    ')},
    coalesce(sum(f.received - f.early - f.on_time - f.late - f.returned) filter (where f.day < $1::date), 0)::int as opening,
    (coalesce(sum(f.due) filter (where f.day <= $8::date), 0) - coalesce(sum(f.late + f.returned_late), 0))::int as overdue,
    coalesce(sum(f.received) filter (where f.estimated and f.day >= $1::date), 0)::int
      + coalesce(sum(f.received - f.early - f.on_time - f.late - f.returned)
          filter (where f.estimated and f.day < $1::date), 0)::int as estimated
  from facts f
  group by f.id
)
select s.id, ${[...COLUMNS.slice(0, 8), 'opening', 'overdue', 'estimated'].map((c) => `coalesce(t.${c}, 0) as ${c}`).join(', ')}
from scope s
left join summed t on t.id = s.id
order by s.place`,
  );

export const measuresCurrent = measures('rankings.measuresCurrent', CURRENT);
export const measuresAsThen = measures('rankings.measuresAsThen', AS_THEN);

/** $1 from, $2 until, $3 today, $4 province, $5 types, $6 codes, $7 district */
const handling = (name: string, units: string): Statement<HandlingRow> =>
  statement(
    name,
    `/* ${name} */
with ${units.trim()}, times as (
  select p.id, array_agg(h.handling_minutes order by h.handling_minutes) as minutes
  from parts p
  join dossiers.published_handling h on h.unit_id = p.from_unit_id and h.part = p.part
  where h.ended_on between $1::date and $2::date and h.outcome <> 'RETURNED' and h.handling_minutes is not null
  group by p.id
), counted as (
  select id, minutes, cardinality(minutes) as n from times
)
select id, n as cases,
  (minutes[(n + 1) / 2] + minutes[n / 2 + 1]) / 2.0::float8 as median,
  minutes[greatest(1, floor((n - 1.96 * sqrt(n)) / 2)::int)] as low,
  minutes[least(n, ceil(1 + (n + 1.96 * sqrt(n)) / 2)::int)] as high
from counted`,
  );

export const handlingCurrent = handling('rankings.handlingCurrent', CURRENT);
export const handlingAsThen = handling('rankings.handlingAsThen', AS_THEN);

const parameters = (window: ReportWindow, scope: Scope): unknown[] => [
  window.from,
  window.until,
  scope.today,
  scope.provinceCode,
  scope.unitTypes,
  scope.unitCodes,
  scope.formerDistrict,
];

const BEGINNING = '1900-01-01';

/** Units of a scope by name with their counts; `balance` reads all earlier months too, for what was carried over. */
export function listMeasures(
  reads: Reads,
  asked: { window: ReportWindow; scope: Scope; balance: boolean },
): Promise<MeasureRow[]> {
  const { window, scope, balance } = asked;
  const since = balance ? BEGINNING : window.from;
  return reads.rows(scope.asThen ? measuresAsThen : measuresCurrent, [
    ...parameters(window, scope),
    window.overdueBy,
    window.splitMonths,
    since,
  ]);
}

/** Median handling times of the units of a scope; the interval is that of the order statistics around the median. */
export const listHandling = (reads: Reads, window: ReportWindow, scope: Scope): Promise<HandlingRow[]> =>
  reads.rows(scope.asThen ? handlingAsThen : handlingCurrent, parameters(window, scope));

/** $1 province, $2 codes, $3 district: how much of a scope exists at all, to tell a wrong code from an empty answer. */
const knownScope = statement<{ province: boolean; codes: string[]; district: boolean }>(
  'rankings.knownScope',
  `/* rankings.knownScope */
select exists (select from territory.published_province where code = $1) as province,
  array(select distinct code from territory.published_unit where code = any ($2::text[])) as codes,
  exists (select from territory.published_unit where district_name = $3) as district`,
);

/** What of a scope's codes and names is known. */
export async function findKnownScope(
  reads: Reads,
  scope: Scope,
): Promise<{ province: boolean; codes: string[]; district: boolean }> {
  const values = [scope.provinceCode ?? '', scope.unitCodes ?? [], scope.formerDistrict ?? ''];
  const rows = await reads.rows(knownScope, values);
  return rows[0] ?? { province: false, codes: [], district: false };
}
