import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { MetricRow, TallyColumn } from '../metric/metric.queries.ts';

/** The unit to be explained. */
export interface ExplainedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly province_code: string;
  readonly valid_from: string;
}

const oneUnit = statement<ExplainedUnit>(
  'rankings.explainedUnit',
  `/* rankings.explainedUnit */
select id, code, name, province_code, valid_from from territory.published_unit where id = any ($1::int[])`,
);

/** Units by id, in no order; unknown ones are missing. */
export const findUnits = (reads: Reads, ids: readonly number[]): Promise<ExplainedUnit[]> => reads.rows(oneUnit, [ids]);

export interface FieldName {
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
}

const fieldNames = statement<FieldName>(
  'rankings.fieldNames',
  `/* rankings.fieldNames */
select field_code as code, min(field_name) as name, min(field_name_en) as name_en
from dossiers.published_procedure group by field_code`,
);

export const listFieldNames = (reads: Reads): Promise<FieldName[]> => reads.rows(fieldNames, []);

/** Cases of one procedure and channel. */
export interface CaseRow {
  /** Of the explained unit: whose dossiers they were; null for all other units together. */
  readonly from_unit_id: number | null;
  readonly procedure_code: string | null;
  readonly field_code: string | null;
  readonly channel: string;
  readonly numerator: number;
  readonly denominator: number;
}

const DURING = {
  received: `c.received_on between $3::date and $4::date`,
  ended: `c.ended_on between $3::date and $4::date`,
};

/** Which cases a tally counts. */
const COUNTED: Readonly<Partial<Record<TallyColumn, string>>> = {
  received: DURING.received,
  online: `${DURING.received} and c.channel = 'ONLINE'`,
  in_person: `${DURING.received} and c.channel = 'IN_PERSON'`,
  post: `${DURING.received} and c.channel = 'POST'`,
  early: `${DURING.ended} and c.outcome = 'EARLY'`,
  on_time: `${DURING.ended} and c.outcome = 'ON_TIME'`,
  late: `${DURING.ended} and c.outcome = 'LATE'`,
  returned: `${DURING.ended} and c.outcome = 'RETURNED'`,
};
const RECEIVED: readonly TallyColumn[] = ['received', 'online', 'in_person', 'post'];

/** Whether a metric is told from cases one by one, so that its parts can be. */
export const canExplain = ({ kind, numerator_columns: above, denominator_columns: below }: MetricRow): boolean =>
  (kind === 'SHARE' || kind === 'COUNT') && [...above, ...below].every((column) => column in COUNTED);

const countOf = (columns: readonly TallyColumn[]): string =>
  columns.length === 0
    ? '0'
    : columns.map((column) => `count(*) filter (where ${COUNTED[column] ?? 'false'})`).join(' + ');

const known = new Map<string, Statement<CaseRow>>();

function casesOf({ numerator_columns: above, denominator_columns: below }: MetricRow, asThen: boolean) {
  const columns = [...above, ...below];
  const during = [
    ...(columns.some((column) => RECEIVED.includes(column)) ? [DURING.received] : []),
    ...(columns.some((column) => !RECEIVED.includes(column)) ? [DURING.ended] : []),
  ];
  const parts = asThen
    ? `select p.unit_id as id, p.unit_id as from_unit_id, p.part from territory.published_unit_part p
  where p.unit_id = any ($2::int[])`
    : `select a.to_unit_id as id, a.from_unit_id, a.part from territory.published_attribution a
  where a.to_unit_id = any ($2::int[])`;
  const text = `/* rankings.cases */
with parts as (${parts})
select case when p.id = $1 then p.from_unit_id end as from_unit_id, c.procedure_code, c.field_code, c.channel,
  (${countOf(above)})::int as numerator, (${countOf(below)})::int as denominator
from parts p join dossiers.published_case c on c.unit_id = p.from_unit_id and c.part = p.part
where ${during.join(' or ')}
group by 1, 2, 3, 4`;
  let found = known.get(text);
  if (!found) known.set(text, (found = statement(`rankings.cases${String(known.size)}`, text)));
  return found;
}

export interface CaseQuestion {
  readonly metric: MetricRow;
  /** The explained unit, told apart from the others. */
  readonly unit: number;
  readonly units: readonly number[];
  readonly window: ReportWindow;
  readonly asThen: boolean;
}

/** Cases of units by procedure and channel, those of the explained unit apart. */
export function listCases(reads: Reads, { metric, unit, units, window, asThen }: CaseQuestion): Promise<CaseRow[]> {
  return reads.rows(casesOf(metric, asThen), [unit, units, window.from, window.until]);
}
