import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { StartPrecision } from '../practices/practice.words.ts';

/** Something on record of a unit. */
export interface UnitEventRow {
  readonly kind: 'PRACTICE' | 'REPORT' | 'STATEMENT';
  readonly key: string;
  readonly day: string;
  readonly precision: StartPrecision;
  /** Of a report its form. */
  readonly text_vi: string;
  readonly text_en: string | null;
  readonly source: string;
  readonly metric: string | null;
  readonly period_from: string | null;
  readonly period_to: string | null;
  /** Of a report the period it is of. */
  readonly period: string | null;
}

const DAY_OF = (at: string): string => `(${at} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** $1 unit, $2 whether reports are told, $3 limit, null for none; $4 instant where they are known at one. Rows tell who may read them. */
const events = (at: '$4' | null) => {
  const known =
    at === null
      ? 'and r.withdrawn_at is null'
      : `and r.signed_at <= ${at} and coalesce(r.withdrawn_at, 'infinity') > ${at}`;
  return statement<UnitEventRow>(
    `rankings.unitEvents${at === null ? '' : '.known'}`,
    `/* rankings.unitEvents */
select 'PRACTICE' as kind, 'practice-' || p.id as key, p.started_on as day, p.precision, p.title_vi as text_vi, p.title_en as text_en,
  p.source, p.metric, null::date as period_from, null::date as period_to, null::text as period
from ${asKnown('rankings.practice', at)} p where p.unit_id = $1
union all
select 'STATEMENT', 'statement-' || s.id, ${DAY_OF('s.written_at')}, 'DAY', s.text, null, s.author_name, s.metric, s.period_from,
  s.period_to, null
from ${asKnown('rankings.commune_statement', at)} s where s.unit_id = $1
union all
select 'REPORT', 'report-' || r.id, ${DAY_OF('r.signed_at')}, 'DAY', r.form, null, r.signed_by_name, null, null, null, r.period
from rankings.signed_report r where r.unit_id = $1 and $2::boolean ${known}
order by day desc, key limit $3`,
  );
};
const NOW = events(null);
const KNOWN = events('$4');

export interface UnitEventsAsked {
  readonly unit: number;
  readonly withReports: boolean;
  readonly limit: number | null;
  /** As it was known at this instant; null for as it is. */
  readonly knownAt: Date | null;
}

/** What is on record of a unit, the latest first, in one statement. */
export const listUnitEvents = (
  reads: Reads,
  { unit, withReports, limit, knownAt }: UnitEventsAsked,
): Promise<UnitEventRow[]> =>
  knownAt === null
    ? reads.rows(NOW, [unit, withReports, limit])
    : reads.rows(KNOWN, [unit, withReports, limit, knownAt]);
