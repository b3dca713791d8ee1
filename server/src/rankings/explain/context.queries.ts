import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { PracticeKind, StartPrecision } from '../practices/practice.words.ts';
import type { Windows } from './explain.service.ts';

/** In the period, or in the period before. */
export type Era = keyof Windows;

/** How a statement asks for figures of people: as they are, or as they were known at an instant. */
interface Known {
  readonly suffix: '' | '.known';
  /** The function's ending with its arguments. */
  readonly at: (values: string, instant: string) => string;
}
const NOW: Known = { suffix: '', at: (values) => `(${values})` };
const KNOWN: Known = { suffix: '.known', at: (values, instant) => `_known(${values}, ${instant}::timestamptz)` };

interface Either<Row> {
  readonly now: Statement<Row>;
  readonly known: Statement<Row>;
}

/** By the one statement or the other, which binds the instant last. */
const rowsOf = <Row>(
  reads: Reads,
  { now, known }: Either<Row>,
  { values, windows }: { readonly values: readonly unknown[]; readonly windows: Windows },
): Promise<Row[]> =>
  windows.now.knownAt ? reads.rows(known, [...values, windows.now.knownAt]) : reads.rows(now, values);

export interface StaffingRow {
  readonly era: Era;
  readonly unit_id: number;
  readonly posts: number | null;
  readonly people: number | null;
  readonly is_few: boolean;
}

/** $1 last day, $2 units; $3 last day of the period before, $4 the explained unit; $5 instant where they are known at one */
const staffing = ({ suffix, at }: Known) =>
  statement<StaffingRow>(
    `rankings.staffing${suffix}`,
    `/* rankings.staffing${suffix} */
select 'now' as era, s.unit_id, s.posts, s.people, s.is_few from workforce.published_staffing${at('$1::date, $2::int[]', '$5')} s
union all
select 'before', s.unit_id, s.posts, s.people, s.is_few from workforce.published_staffing${at('$3::date, array[$4::int]', '$5')} s`,
  );
const STAFFING = { now: staffing(NOW), known: staffing(KNOWN) } as const;

export interface ConditionQuestion {
  readonly unit: number;
  /** The explained unit and those it is held against. */
  readonly units: readonly number[];
  readonly windows: Windows;
}

/** Seats and people at the end of the period; of the explained unit at the end of the one before, too. */
export const listStaffing = (reads: Reads, { unit, units, windows }: ConditionQuestion): Promise<StaffingRow[]> =>
  rowsOf(reads, STAFFING, { values: [windows.now.until, units, windows.before.until, unit], windows });

export interface OutageRow {
  readonly era: Era;
  readonly unit_id: number;
  readonly dossiers: number | null;
  readonly is_few: boolean;
}

/** $1, $2 days, $3 units; $4, $5 days of the period before, $6 the explained unit; $7 instant where they are known at one */
const outages = ({ suffix, at }: Known) =>
  statement<OutageRow>(
    `rankings.outages${suffix}`,
    `/* rankings.outages${suffix} */
select 'now' as era, o.unit_id, o.dossiers, o.is_few from workforce.published_outages${at('$1::date, $2::date, $3::int[]', '$7')} o
union all
select 'before', o.unit_id, o.dossiers, o.is_few from workforce.published_outages${at('$4::date, $5::date, array[$6::int]', '$7')} o`,
  );
const OUTAGES = { now: outages(NOW), known: outages(KNOWN) } as const;

/** Dossiers excused by an outage, likewise. */
export const listOutages = (reads: Reads, { unit, units, windows }: ConditionQuestion): Promise<OutageRow[]> => {
  const { now, before } = windows;
  return rowsOf(reads, OUTAGES, { values: [now.from, now.until, units, before.from, before.until, unit], windows });
};

/** The latest practices of the explained unit, the latest of each other; with how many there are. */
export interface BegunRow {
  readonly id: number;
  readonly key: string;
  readonly unit_id: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly kind: PracticeKind;
  readonly title_vi: string;
  readonly title_en: string | null;
  readonly started_on: string;
  readonly precision: StartPrecision;
  readonly source: string;
  readonly known: number;
  readonly known_before: number;
}

/** So many of the explained unit's own practices are named. */
export const MOST_PRACTICES = 10;

/** $1 explained unit, $2 units, $3 last day, $4 last day of the period before, $5 whether predecessors' count, $6 instant where they are known at one */
const begun = (isKnown: boolean) =>
  statement<BegunRow>(
    `rankings.begunPractices${isKnown ? '.known' : ''}`,
    `/* rankings.begunPractices */
with asked as (
  select distinct a.to_unit_id as id, a.from_unit_id from ${asKnown('territory.published_attribution', isKnown ? '$6' : null)} a
  where a.to_unit_id = any ($2::int[]) and ($5::boolean or a.from_unit_id = a.to_unit_id)
), ordered as (
  select k.id, r.id as key, r.unit_id, r.kind, r.title_vi, r.title_en, r.started_on, r.precision, r.source,
    (count(*) over (partition by k.id))::int as known,
    (count(*) filter (where r.started_on <= $4::date) over (partition by k.id))::int as known_before,
    row_number() over (partition by k.id order by r.started_on desc, r.id desc) as place
  from asked k join ${asKnown('rankings.practice', isKnown ? '$6' : null)} r on r.unit_id = k.from_unit_id
  where r.started_on <= $3::date
)
select o.id, o.key::text as key, o.unit_id, u.code, u.name, o.kind, o.title_vi, o.title_en, o.started_on, o.precision, o.source,
  o.known, o.known_before
from ordered o left join ${asKnown('territory.published_unit', isKnown ? '$6' : null)} u on u.id = o.unit_id
where o.place = 1 or (o.id = $1 and o.place <= ${String(MOST_PRACTICES)})
order by o.id, o.place`,
  );
const BEGUN = { now: begun(false), known: begun(true) } as const;

/** Practices begun by the end of the period. */
export const listBegun = (
  reads: Reads,
  { unit, units, windows }: ConditionQuestion,
  isCurrent: boolean,
): Promise<BegunRow[]> => {
  const { now, before } = windows;
  return rowsOf(reads, BEGUN, { values: [unit, units, now.until, before.until, isCurrent], windows });
};
