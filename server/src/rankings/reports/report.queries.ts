import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportState } from './report.words.ts';
import type { Merged } from './report-sheets.rules.ts';

/** A signed version of a report, as it is kept. Nothing of it is ever changed but that it was sent or withdrawn. */
export interface SignedRow {
  readonly version: number;
  readonly state: Exclude<ReportState, 'DRAFT'>;
  readonly reason: string | null;
  readonly known_at: string;
  readonly digest: string;
  readonly signed_by_name: string;
  readonly signed_at: string;
  readonly sent_to: string | null;
  readonly sent_by_name: string | null;
  readonly sent_at: string | null;
  readonly withdrawn_reason: string | null;
  readonly withdrawn_by_name: string | null;
  readonly withdrawn_at: string | null;
  readonly is_demo: boolean;
}

/** A sent report stays in force until what takes its place is sent, too. */
const STATE = `case when r.withdrawn_at is not null then 'WITHDRAWN' when r.sent_at is null then 'SIGNED'
  when exists (select from rankings.signed_report l where l.form = r.form and l.unit_id = r.unit_id and l.province = r.province
    and l.period = r.period and l.version > r.version and l.sent_at is not null) then 'SUPERSEDED' else 'SENT' end`;
const SIGNED = `r.version, ${STATE} as state, r.reason, r.known_at, r.digest, r.signed_by_name, r.signed_at, r.sent_to, r.sent_by_name,
  r.sent_at, r.withdrawn_reason, r.withdrawn_by_name, r.withdrawn_at,
  r.signed_by = 'demo' as is_demo`;

/** $1 form, $2 unit, $3 province, $4 period. */
const versions = statement<SignedRow>(
  'rankings.reportVersions',
  `/* rankings.reportVersions */
select ${SIGNED} from rankings.signed_report r
where r.form = $1 and r.unit_id = $2 and r.province = $3 and r.period = $4 order by r.version desc`,
);

/** What there is exactly one report of. */
export interface Whose {
  readonly form: string;
  readonly unit: number;
  readonly province: number;
  readonly period: string;
}

/** Every signed version that the viewer may see, the latest first. */
export const listVersions = (reads: Reads, { form, unit, province, period }: Whose): Promise<SignedRow[]> =>
  reads.rows(versions, [form, unit, province, period]);

/** Where a report is of. */
export interface ReportPlace {
  readonly name: string;
  readonly province: number;
  readonly province_name: string;
  readonly area_km2: number | null;
  readonly population: number | null;
  readonly predecessors: number;
}

/** $1 unit, 0 for none; $2 province's code, empty for none; $3 the day whose name it bears; $4 instant where it is known at one. */
const place = (at: string | null) =>
  statement<ReportPlace>(
    `rankings.reportPlace${at === null ? '' : '.known'}`,
    `/* rankings.reportPlace */
select coalesce(u.name, p.name) as name, p.code::int as province, p.name as province_name, u.area_km2, u.population,
  (select count(distinct l.from_unit_id)::int from ${asKnown('territory.published_lineage', at)} l where l.to_unit_id = u.id) as predecessors
from ${asKnown('territory.published_province', at)} p left join ${asKnown('territory.published_unit', at)} u on u.id = $1
where p.code = coalesce(u.province_code, $2) and (u.id is not null or $1 = 0)
  and $3::date between p.valid_from and coalesce(p.valid_until, 'infinity')
order by p.valid_from desc limit 1`,
  );
const PLACE = { now: place(null), known: place('$4') } as const;

interface PlaceAsked {
  readonly unit: number;
  readonly province: string;
  readonly day: string;
  /** As known at this instant; null for all that is known. */
  readonly knownAt: Date | null;
}

/** A place on a day; null where there is none. */
export async function findPlace(
  reads: Reads,
  { unit, province, day, knownAt }: PlaceAsked,
): Promise<ReportPlace | null> {
  const values = [unit, province, day];
  const [row = null] = await (knownAt ? reads.rows(PLACE.known, [...values, knownAt]) : reads.rows(PLACE.now, values));
  return row;
}

/** $1 province's code, $2 day, $3 instant where they are known at one. */
const mergers = (at: string | null) =>
  statement<Merged>(
    `rankings.reportMergers${at === null ? '' : '.known'}`,
    `/* rankings.reportMergers */
select l.from_unit_id, coalesce(l.from_name, o.name) as from_name, l.to_unit_id, u.name as to_name, l.relation, l.share::float8 as share,
  l.effective_on::text as effective_on
from ${asKnown('territory.published_unit', at)} u join ${asKnown('territory.published_lineage', at)} l on l.to_unit_id = u.id
  left join ${asKnown('territory.published_unit', at)} o on o.id = l.from_unit_id
where u.province_code = $1 and $2::date between u.valid_from and coalesce(u.valid_until, 'infinity')
order by u.code, u.id, l.from_unit_id nulls first, l.from_name`,
  );
const MERGERS = { now: mergers(null), known: mergers('$3') } as const;

interface MergersAsked {
  readonly province: string;
  readonly day: string;
  readonly knownAt: Date | null;
}

/** What the units of a province on a day were made of, as it is known or was at an instant. */
export const listMergers = (reads: Reads, { province, day, knownAt }: MergersAsked): Promise<Merged[]> =>
  knownAt ? reads.rows(MERGERS.known, [province, day, knownAt]) : reads.rows(MERGERS.now, [province, day]);

/** A period of a form in which something is due. */
export interface DueForm {
  readonly form: string;
  readonly level: 'UNIT' | 'PROVINCE';
  /** Its place among the forms. */
  readonly rank: number;
  readonly period: string;
  readonly until: string;
  readonly due: string;
}

/** A report that is due, signed or not. */
export interface DueRow extends Partial<SignedRow> {
  readonly form: string;
  readonly rank: number;
  readonly period: string;
  readonly due_on: string;
  readonly unit: number;
  readonly province: number;
  readonly code: string | null;
  readonly name: string;
  readonly province_name: string;
  readonly now_state: ReportState;
}

export interface DueQuestion {
  readonly forms: readonly DueForm[];
  /** Code; null where a unit is named. */
  readonly province: string | null;
  /** Null for all units, and for provinces themselves. */
  readonly unit: number | null;
  readonly state: ReportState | null;
  /** The last one seen: due day, rank of the form, period, province, unit. */
  readonly after: readonly [due: string, rank: number, period: string, province: number, unit: number] | null;
  readonly limit: number;
}

const DUE = `
with due as (
  select d.form, d.level, d.rank, d.period, d.until::date as until, d.due::date as due_on
  from jsonb_to_recordset($1::jsonb) as d (form text, level text, rank int, period text, until text, due text)
), slot as (
  select d.*, u.id as unit, u.province_code::int as province, u.code, u.name, p.name as province_name
  from due d
  join territory.published_unit u on d.until between u.valid_from and coalesce(u.valid_until, 'infinity')
  join territory.published_province p on p.id = u.province_id and d.until between p.valid_from and coalesce(p.valid_until, 'infinity')
  where d.level = 'UNIT' and ($2::text is null or u.province_code = $2) and ($3::int is null or u.id = $3)
  union all
  select d.*, 0, p.code::int, null, p.name, p.name
  from due d
  join territory.published_province p on d.until between p.valid_from and coalesce(p.valid_until, 'infinity')
  where d.level = 'PROVINCE' and ($2::text is null or p.code = $2) and $3::int is null
), told as (
  select s.*, coalesce(r.state, 'DRAFT') as now_state, r.version, r.state, r.signed_by_name, r.signed_at, r.sent_to, r.sent_at, r.is_demo
  from slot s left join lateral (
    select ${SIGNED} from rankings.signed_report r
    where r.form = s.form and r.unit_id = s.unit and r.province = case when s.unit = 0 then s.province else 0 end
      and r.period = s.period and r.withdrawn_at is null
    order by r.version desc limit 1
  ) r on true
)`;
const CHOSEN = `($4::text is null or t.now_state = $4)`;

/** $1 forms, $2 province, $3 unit, $4 state; $5 to $9 the last one seen; $10 limit. */
const due = statement<DueRow>(
  'rankings.dueReports',
  `/* rankings.dueReports */${DUE}
select t.form, t.rank, t.period, t.due_on::text as due_on, t.unit, t.province, t.code, t.name, t.province_name, t.now_state,
  t.version, t.state, t.signed_by_name, t.signed_at, t.sent_to, t.sent_at, t.is_demo
from told t
where ${CHOSEN} and ($5::date is null or t.due_on < $5::date
  or (t.due_on = $5::date and (t.rank, t.period, t.province, t.unit) > ($6::int, $7::text, $8::int, $9::int)))
order by t.due_on desc, t.rank, t.period, t.province, t.unit limit $10`,
);

/** $1 to $4 as above. */
const dueCount = statement<{ readonly count: number }>(
  'rankings.countDueReports',
  `/* rankings.countDueReports */${DUE}
select count(*)::int as count from told t where ${CHOSEN}`,
);

const whatOf = ({ forms, province, unit, state }: Omit<DueQuestion, 'after' | 'limit'>): unknown[] => [
  JSON.stringify(forms),
  province,
  unit,
  state,
];

/** Reports that are due, by the day they are due, the latest first. */
export const listDue = (reads: Reads, question: DueQuestion): Promise<DueRow[]> =>
  reads.rows(due, [...whatOf(question), ...(question.after ?? [null, null, null, null, null]), question.limit]);

/** How many reports are due. */
export async function countDue(reads: Reads, question: Omit<DueQuestion, 'after' | 'limit'>): Promise<number> {
  const [row] = await reads.rows(dueCount, whatOf(question));
  return row?.count ?? 0;
}
