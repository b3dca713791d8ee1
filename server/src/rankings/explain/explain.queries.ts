import { BuiltTexts } from '../../platform/built-texts.ts';
import { plannedByValues, statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { COLUMNS, type Counts, type TallyColumn } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { fieldRows } from '../ranking/field-rows.queries.ts';
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

/** $2 instant where they are known at one. */
const oneUnit = (at: string | null) =>
  statement<ExplainedUnit>(
    `rankings.explainedUnit${at === null ? '' : '.known'}`,
    `/* rankings.explainedUnit */
select id, code, name, province_code, valid_from from ${asKnown('territory.published_unit', at)} where id = any ($1::int[])`,
  );
const UNIT = { now: oneUnit(null), known: oneUnit('$2') } as const;

interface UnitsAsked {
  readonly ids: readonly number[];
  readonly knownAt?: Date | undefined;
}

/** Units by id, named as they were known, in no order; unknown ones are missing. */
export const findUnits = (reads: Reads, { ids, knownAt }: UnitsAsked): Promise<ExplainedUnit[]> =>
  knownAt ? reads.rows(UNIT.known, [ids, knownAt]) : reads.rows(UNIT.now, [ids]);

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

/** Cases of one procedure and channel, or of one field and channel. */
export interface CaseRow {
  /** Of the explained unit: whose dossiers they were; null for all other units together. */
  readonly from_unit_id: number | null;
  /** Null where procedures are not told apart. */
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

/** The units' parts, those of their predecessors too in today's borders: id, from_unit_id, part, estimated. */
function partsText({ units, window, asThen }: Pick<CaseQuestion, 'units' | 'window' | 'asThen'>, bind: Bind): string {
  const among = `= any (${bind(units)}::int[])`;
  return asThen
    ? `select p.unit_id as id, p.unit_id as from_unit_id, p.part, false as estimated from territory.published_unit_part p where p.unit_id ${among}`
    : `select a.to_unit_id as id, a.from_unit_id, a.part, a.estimated from ${asKnown('territory.published_attribution', window.knownAt ? bind(window.knownAt) : null)} a where a.to_unit_id ${among}`;
}

/** The units' cases `c`, one by one; parts `p`, days `w`. */
function casesText(view: 'case' | 'handling', question: Omit<CaseQuestion, 'metric'>, bind: Bind) {
  const { window, slice } = question;
  const parts = partsText(question, bind);
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

/** What a metric is made of: what counts, what is taken away of it, and among what. */
const columnsOf = ({ numerator_columns, numerator_minus, denominator_columns }: MetricRow): readonly TallyColumn[] => [
  ...numerator_columns,
  ...numerator_minus,
  ...denominator_columns,
];

/** Of more units than a province has, a month cut through is quicker found from end to end than unit by unit. */
const MANY = 500;

/**
 * Whether the tallies by field and channel tell a question best: neither how somebody was served, which is not kept by them, nor what is
 * open, which all months before have to do with, nor a month cut through of a whole country.
 */
export const isKeptByField = ({ metric, units, window }: CaseQuestion): boolean =>
  columnsOf(metric).every((column) => COLUMNS[column].tally === 'UNIT') &&
  (window.splitMonths.length === 0 || units.length < MANY);

/** Cases of units by field and channel, those of the explained unit apart: from the tallies that are kept by both. */
export function listKinds(reads: Reads, question: CaseQuestion): Promise<CaseRow[]> {
  const { metric, unit, window, slice } = question;
  const { numerator_columns: counted, numerator_minus: except, denominator_columns: among } = metric;
  const { bind, values } = new Binder();
  const columns = [...new Set(columnsOf(metric))].sort();
  const sumOf = (names: readonly TallyColumn[]): string =>
    names.length === 0 ? '0' : names.map((name) => `sum(c.${name})`).join(' + ');
  const asked = { scope: slice ? { slice } : {}, columns, since: window.from, window, split: window.splitMonths };
  const text = `with parts as not materialized (${partsText(question, bind)}), rows as (${fieldRows(asked, bind)}
)
select case when c.id = ${bind(unit)}::int then c.from_unit_id end as from_unit_id, null as procedure_code, c.field_code, c.channel,
  (${sumOf(counted)} - (${sumOf(except)}))::int as numerator, (${sumOf(among)})::int as denominator
from rows c
group by 1, 3, 4
having ${columns.map((column) => `sum(c.${column}) <> 0`).join(' or ')}`;
  return reads.rows(plannedByValues(texts.statement<CaseRow>('kinds', text)), values);
}

/** Cases of units by procedure and channel, those of the explained unit apart: one by one. */
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
