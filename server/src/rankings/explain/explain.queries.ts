import { BuiltTexts } from '../../platform/built-texts.ts';
import { plannedByValues, statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { COLUMNS, type TallyColumn } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
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

const DURING = {
  RECEIVED: `c.received_on between $3::date and $4::date`,
  ENDED: `c.ended_on between $3::date and $4::date`,
};

type Parts = Pick<MetricRow, 'numerator_columns' | 'numerator_minus' | 'denominator_columns'>;

const columnsOf = ({ numerator_columns, numerator_minus, denominator_columns }: Parts): readonly TallyColumn[] => [
  ...numerator_columns,
  ...numerator_minus,
  ...denominator_columns,
];

/** Which cases a tally counts. */
function countedText(column: TallyColumn): string {
  const { base, where } = COLUMNS[column];
  if (base === 'OPEN') return 'false';
  return where === '' ? DURING[base] : `${DURING[base]} and ${where}`;
}

const countOf = (columns: readonly TallyColumn[]): string =>
  columns.length === 0 ? '0' : columns.map((column) => `count(*) filter (where ${countedText(column)})`).join(' + ');

/** Of one unit or of three thousand: planned for those that are asked for. */
const texts = new BuiltTexts('rankings');

function casesOf(metric: Parts, asThen: boolean, isKnown: boolean): Statement<CaseRow> {
  const bases = new Set(columnsOf(metric).map((column) => COLUMNS[column].base));
  const during = [...(bases.has('RECEIVED') ? [DURING.RECEIVED] : []), ...(bases.has('ENDED') ? [DURING.ENDED] : [])];
  const text = `with parts as (${partsText(asThen)})
select case when p.id = $1 then p.from_unit_id end as from_unit_id, c.procedure_code, c.field_code, c.channel,
  (${countOf(metric.numerator_columns)} - (${countOf(metric.numerator_minus)}))::int as numerator,
  (${countOf(metric.denominator_columns)})::int as denominator
from parts p join ${publishedText('case', isKnown)} c on c.unit_id = p.from_unit_id and c.part = p.part
where ${during.join(' or ')}
group by 1, 2, 3, 4`;
  return plannedByValues(texts.statement<CaseRow>('cases', text));
}

/** The dossiers as they are known, or as they were at an instant. $5 that instant */
const publishedText = (view: 'case' | 'handling', isKnown: boolean): string =>
  isKnown ? `dossiers.published_${view}_known($5::timestamptz)` : `dossiers.published_${view}`;

const valuesOf = ({ unit, units, window }: Omit<CaseQuestion, 'metric'>): readonly unknown[] => [
  unit,
  units,
  window.from,
  window.until,
  ...(window.knownAt === undefined ? [] : [window.knownAt]),
];

/** The units' cases: those of their predecessors too, in today's borders. $2 units */
const partsText = (asThen: boolean): string =>
  asThen
    ? `select p.unit_id as id, p.unit_id as from_unit_id, p.part from territory.published_unit_part p
  where p.unit_id = any ($2::int[])`
    : `select a.to_unit_id as id, a.from_unit_id, a.part from territory.published_attribution a
  where a.to_unit_id = any ($2::int[])`;

export interface CaseQuestion {
  readonly metric: MetricRow;
  /** The explained unit, told apart from the others. */
  readonly unit: number;
  readonly units: readonly number[];
  readonly window: ReportWindow;
  readonly asThen: boolean;
}

/** Cases of units by procedure and channel, those of the explained unit apart. */
export function listCases(reads: Reads, question: CaseQuestion): Promise<CaseRow[]> {
  const { metric, window, asThen } = question;
  return reads.rows(casesOf(metric, asThen, window.knownAt !== undefined), valuesOf(question));
}

/** How many dossiers of a kind took so many minutes: as many rows as there are kinds, whatever the number of dossiers. */
const timesText = (asThen: boolean, isKnown: boolean): string => `with parts as (${partsText(asThen)}), counted as (
  select case when p.id = $1 then p.from_unit_id end as from_unit_id, h.field_code, h.channel, h.handling_minutes as minutes,
    count(*)::int as cases
  from parts p join ${publishedText('handling', isKnown)} h on h.unit_id = p.from_unit_id and h.part = p.part
  where h.ended_on between $3::date and $4::date and h.outcome <> 'RETURNED' and h.handling_minutes is not null
  group by 1, 2, 3, 4
)
select from_unit_id, field_code, channel, array_agg(minutes order by minutes) as minutes,
  array_agg(cases order by minutes) as cases
from counted group by 1, 2, 3`;

/** Handling times of units by field and channel, those of the explained unit apart. */
export function listCaseTimes(reads: Reads, question: Omit<CaseQuestion, 'metric'>): Promise<TimeRow[]> {
  const { window, asThen } = question;
  const text = timesText(asThen, window.knownAt !== undefined);
  return reads.rows(plannedByValues(texts.statement<TimeRow>('caseTimes', text)), valuesOf(question));
}
