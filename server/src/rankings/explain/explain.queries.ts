import { BuiltTexts } from '../../platform/built-texts.ts';
import { plannedByValues, statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { COLUMNS, type Counts, type TallyColumn } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { casesKnown } from '../ranking/known.queries.ts';
import { Binder, ofSlice, type Bind, type Slice } from '../ranking/scope.queries.ts';
import { countText, DAYS } from '../values/values.queries.ts';
import type { TimeRow } from './time-parts.rules.ts';

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

/** Of one unit or of three thousand: planned for those that are asked for. */
const texts = new BuiltTexts('rankings');

export interface CaseQuestion {
  readonly metric: MetricRow;
  /** The explained unit, told apart from the others. */
  readonly unit: number;
  readonly units: readonly number[];
  readonly window: ReportWindow;
  readonly asThen: boolean;
  /** Of which dossiers; left out where all count. */
  readonly slice?: Slice | undefined;
}

/** The units' cases `c`: those of their predecessors too, in today's borders; parts `p`, days `w`. */
function casesText(
  view: 'case' | 'handling',
  { units, window, asThen, slice }: Omit<CaseQuestion, 'metric'>,
  bind: Bind,
) {
  const among = `= any (${bind(units)}::int[])`;
  const parts = asThen
    ? `select p.unit_id as id, p.unit_id as from_unit_id, p.part from territory.published_unit_part p where p.unit_id ${among}`
    : `select a.to_unit_id as id, a.from_unit_id, a.part from ${asKnown('territory.published_attribution', window.knownAt ? bind(window.knownAt) : null)} a where a.to_unit_id ${among}`;
  const days = [window.from, window.until, window.overdueBy].map((day) => `${bind(day)}::date`);
  return `(${parts}) p
join ${casesKnown(view, window, bind)} c on c.unit_id = p.from_unit_id and c.part = p.part${ofSlice('c', slice, bind)}
cross join (select ${days.join(', ')}) w (from_on, until_on, overdue_on)`;
}

/** Whose dossiers they were, of the explained unit; null for all other units together. */
const fromText = (unit: number, bind: Bind): string =>
  `case when p.id = ${bind(unit)}::int then p.from_unit_id end as from_unit_id`;

const countOf = (columns: readonly TallyColumn[]): string =>
  columns.length === 0 ? '0' : columns.map(countText).join(' + ');

/** Cases that any of some counts has to do with. */
const duringText = (columns: readonly TallyColumn[]): string =>
  [...new Set(columns.map((column) => DAYS[COLUMNS[column].base]))].sort().join(' or ');

/** Cases of units by procedure and channel, those of the explained unit apart. */
export function listCases(reads: Reads, question: CaseQuestion): Promise<CaseRow[]> {
  const { metric, unit } = question;
  const { numerator_columns: counted, numerator_minus: except, denominator_columns: among } = metric;
  const { bind, values } = new Binder();
  const text = `select ${fromText(unit, bind)}, c.procedure_code, c.field_code, c.channel,
  (${countOf(counted)} - (${countOf(except)}))::int as numerator, (${countOf(among)})::int as denominator
from ${casesText('case', question, bind)}
where ${duringText([...counted, ...except, ...among])}
group by 1, 2, 3, 4`;
  return reads.rows(plannedByValues(texts.statement<CaseRow>('cases', text)), values);
}

/** Handling times of units by field and channel, those of the explained unit apart: as many rows as there are kinds. */
export function listCaseTimes(reads: Reads, question: Omit<CaseQuestion, 'metric'>): Promise<TimeRow[]> {
  const { bind, values } = new Binder();
  const text = `select from_unit_id, field_code, channel, array_agg(minutes order by minutes) as minutes,
  array_agg(cases order by minutes) as cases
from (
  select ${fromText(question.unit, bind)}, c.field_code, c.channel, c.handling_minutes as minutes, count(*)::int as cases
  from ${casesText('handling', question, bind)}
  where ${DAYS.ENDED} and c.outcome <> 'RETURNED' and c.handling_minutes is not null
  group by 1, 2, 3, 4
) counted
group by 1, 2, 3`;
  return reads.rows(plannedByValues(texts.statement<TimeRow>('caseTimes', text)), values);
}

/** Counts of one unit's cases by whose they were. */
export type PredecessorRow = Counts & { readonly from_unit_id: number };

/** What each predecessor's cases add to a unit of today. */
export function listPredecessors(
  reads: Reads,
  { unit, window, counts }: Pick<CaseQuestion, 'unit' | 'window'> & { readonly counts: readonly TallyColumn[] },
): Promise<PredecessorRow[]> {
  const { bind, values } = new Binder();
  const text = `select p.from_unit_id, ${counts.map((column) => `${countText(column)} as ${column}`).join(', ')}
from ${casesText('case', { unit, units: [unit], window, asThen: false }, bind)}
where ${duringText(counts)}
group by 1`;
  return reads.rows(texts.statement<PredecessorRow>('predecessors', text), values);
}
