import type { Language } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportDays } from '../../platform/report-window.ts';
import type { Check, ClaimTotals } from './claim.rules.ts';
import type { ClaimItem, ClaimQualifier } from './claim.words.ts';

/** A claim as it is kept. */
export interface ClaimRow {
  readonly id: string;
  readonly item: ClaimItem;
  readonly value: number;
  readonly decimals: number;
  readonly qualifier: ClaimQualifier;
  readonly period_from: string;
  readonly period_to: string;
  /** What it is of where the item does not say, and why it is not computed. */
  readonly subject: { readonly name: LanguageTexts; readonly reason: LanguageTexts } | null;
}

type LanguageTexts = Readonly<Record<Language, string>>;

export interface CheckRow extends Check {
  readonly name_vi: string;
  readonly name_en: string;
}

export interface ReportRow {
  readonly id: string;
  readonly place: string;
  readonly unit_id: number | null;
  readonly province_code: string | null;
  readonly source: string;
  readonly wording: string;
  readonly published_on: string | null;
  readonly owner_name: string;
  readonly is_own: boolean;
  readonly claims: ClaimRow[];
  readonly checks: CheckRow[];
}

/** $1 who asks, $2 unit, $3 province, $4 report: null for all; $5 key of the last one seen, $6 limit, $7 instant where they are known at one. */
const reports = (isKnown: boolean) => {
  const at = isKnown ? '$7' : null;
  return statement<ReportRow>(
    `rankings.reports${isKnown ? '.known' : ''}`,
    `/* rankings.reports */
select r.id::text as id, r.place, r.unit_id, r.province_code, r.source, r.wording, r.published_on, r.owner_name,
  r.owner = $1 as is_own,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id::text, 'item', c.item, 'value', c.value, 'decimals', c.decimals,
      'qualifier', c.qualifier, 'period_from', c.period_from, 'period_to', c.period_to, 'subject', (
        select jsonb_build_object('name', jsonb_build_object('vi', s.name_vi, 'en', s.name_en),
          'reason', jsonb_build_object('vi', s.reason_vi, 'en', s.reason_en))
        from rankings.claim_subject s where s.key = c.subject)) order by c.id)
    from ${asKnown('rankings.claim', at)} c where c.report_id = r.id), '[]') as claims,
  coalesce((select jsonb_agg(jsonb_build_object('name_vi', k.name_vi, 'name_en', k.name_en, 'rule', k.rule,
      'terms', to_jsonb(k.terms), 'stated', k.stated, 'decimals', k.decimals) order by k.sort_order)
    from ${asKnown('rankings.claim_check', at)} k where k.report_id = r.id), '[]') as checks
from ${asKnown('rankings.report', at)} r
where ($2::int is null or r.unit_id = $2) and ($3::text is null or r.province_code = $3) and ($4::bigint is null or r.id = $4)
  and r.id > $5::bigint
order by r.id limit $6`,
  );
};

export interface ReportQuestion {
  readonly user: string;
  readonly unit: number | null;
  readonly provinceCode: string | null;
  readonly report: string | null;
  /** Key of the last one seen. */
  readonly after: string | null;
  readonly limit: number;
  /** As they were known at this instant; null for as they are. */
  readonly knownAt: Date | null;
}

/** Reports with their claims and checks, oldest first. */
export const listReports = (
  reads: Reads,
  { user, unit, provinceCode, report, after, limit, knownAt }: ReportQuestion,
): Promise<ReportRow[]> =>
  reads.rows(REPORTS[knownAt === null ? 'now' : 'known'], [
    user,
    unit,
    provinceCode,
    report,
    after ?? 0,
    limit,
    ...(knownAt === null ? [] : [knownAt]),
  ]);

const REPORTS = { now: reports(false), known: reports(true) } as const;

/** $1 unit, $2 province: null for all; $3 instant where they are known at one. */
const count = (isKnown: boolean) =>
  statement<{ readonly count: number }>(
    `rankings.countReports${isKnown ? '.known' : ''}`,
    `/* rankings.countReports */
select count(*)::int as count from ${asKnown('rankings.report', isKnown ? '$3' : null)} r
where ($1::int is null or r.unit_id = $1) and ($2::text is null or r.province_code = $2)`,
  );
const COUNTED = { now: count(false), known: count(true) } as const;

/** How many reports there are, of a unit or province or all. */
export async function countReports(
  reads: Reads,
  { unit, provinceCode, knownAt }: Pick<ReportQuestion, 'unit' | 'provinceCode' | 'knownAt'>,
): Promise<number> {
  const isKnown = knownAt !== null;
  const [row] = await reads.rows(COUNTED[isKnown ? 'known' : 'now'], [
    unit,
    provinceCode,
    ...(isKnown ? [knownAt] : []),
  ]);
  return row?.count ?? 0;
}

/** Totals of a claim's place and period. */
export interface ClaimTotalsRow extends ClaimTotals {
  readonly claim: string;
}

/** @param at placeholder of the instant the claims are known at; null for as they are */
const places = (at: string | null): string => `asked as (
  select c.id, c.item, c.period_from, c.period_to, r.unit_id, r.province_code
  from ${asKnown('rankings.claim', at)} c join ${asKnown('rankings.report', at)} r on r.id = c.report_id
  where r.id = any ($1::bigint[])
), places as (
  select a.id, a.item, a.unit_id, a.period_from, a.period_to from asked a where a.unit_id is not null
  union all
  select a.id, a.item, u.id, a.period_from, a.period_to
  from asked a join ${asKnown('territory.published_unit', at)} u on u.province_code = a.province_code
    and a.period_to between u.valid_from and coalesce(u.valid_until, 'infinity')
), parts as (
  select p.id, p.item, p.period_from, p.period_to, t.from_unit_id, t.part
  from places p join ${asKnown('territory.published_attribution', at)} t on t.to_unit_id = p.unit_id
)`;
const WITHIN = 'd.day >= p.period_from';
const during = (column: string): string => `coalesce(sum(d.${column}) filter (where ${WITHIN}), 0)::int as ${column}`;

const COUNTS = ['received', 'online', 'in_person', 'post', 'early', 'on_time', 'late', 'returned'];
const DAY = `unit_id, part, day, ${COUNTS.join(', ')}, due, returned_late`;
const DAYS_KNOWN = `, days as not materialized (
  select ${DAY} from dossiers.published_unit_day
  union all
  select ${DAY} from dossiers.published_unit_day_unlearned where known_at > $3::timestamptz
)`;

/** $1 reports, $2 as of, $3 instant where it is known at one. Units with all that they were made of, in the period's own borders. */
const claimTotals = (isKnown: boolean) =>
  statement<ClaimTotalsRow>(
    `rankings.claimTotals${isKnown ? '.known' : ''}`,
    `/* rankings.claimTotals */
with ${places(isKnown ? '$3' : null)}${isKnown ? DAYS_KNOWN : ''}
select p.id::text as claim,
  ${COUNTS.map(during).join(', ')},
  coalesce(sum(d.received - d.early - d.on_time - d.late - d.returned) filter (where d.day < p.period_from), 0)::int as opening,
  coalesce(sum(d.due - d.late - d.returned_late), 0)::int as overdue
from parts p join ${isKnown ? 'days' : 'dossiers.published_unit_day'} d on d.unit_id = p.from_unit_id and d.part = p.part
  and d.day <= least(p.period_to, $2::date)
where p.item not in ('ACTIVE_FIELDS', 'POPULATION', 'AREA_KM2', 'PREDECESSORS', 'INDEX_RANK', 'OTHER')
group by p.id`,
  );

/** $1 reports, $2 as of, $3 instant where it is known at one. What the territory, the catalogue and published PAR rankings say. */
const claimFacts = (isKnown: boolean) =>
  statement<{ readonly claim: string; readonly value: number | null }>(
    `rankings.claimFacts${isKnown ? '.known' : ''}`,
    `/* rankings.claimFacts */
with ${places(isKnown ? '$3' : null)}
select p.id::text as claim, (case p.item
    when 'POPULATION' then (select u.population from ${asKnown('territory.published_unit', isKnown ? '$3' : null)} u where u.id = p.unit_id)
    when 'AREA_KM2' then (select u.area_km2 from ${asKnown('territory.published_unit', isKnown ? '$3' : null)} u where u.id = p.unit_id)
    when 'PREDECESSORS' then (select nullif(count(distinct l.from_unit_id), 0) from ${asKnown('territory.published_lineage', isKnown ? '$3' : null)} l
      where l.to_unit_id = p.unit_id)
    when 'INDEX_RANK' then (select i.rank from (
      select s.unit_id, rank() over (order by sum(case when c.kind = 'PENALTY' then -s.appraised_points else s.appraised_points end) desc)
      from rankings.par_method m join rankings.par_criterion c on c.method_key = m.key
      join rankings.par_score s on s.method_key = m.key and s.criterion_code = c.code
      where m.year = date_part('year', p.period_from) and m.closed_on is not null
        and exists (select from rankings.par_score o where o.method_key = m.key and o.unit_id = p.unit_id)
      group by s.method_key, s.unit_id
      having count(s.appraised_points) filter (where c.kind in ('CRITERION', 'SURVEY')) = (select count(*) from rankings.par_criterion k
        where k.method_key = s.method_key and k.kind in ('CRITERION', 'SURVEY'))
    ) i where i.unit_id = p.unit_id)
    else (select nullif(count(distinct c.field_code), 0) from parts t
      join ${isKnown ? 'dossiers.published_case_known($3::timestamptz)' : 'dossiers.published_case'} c on c.unit_id = t.from_unit_id and c.part = t.part
      where t.id = p.id and c.received_on between p.period_from and least(p.period_to, $2::date)) end)::float8 as value
from places p where p.item in ('ACTIVE_FIELDS', 'POPULATION', 'AREA_KM2', 'PREDECESSORS', 'INDEX_RANK')`,
  );

const FIGURES = {
  now: { totals: claimTotals(false), facts: claimFacts(false) },
  known: { totals: claimTotals(true), facts: claimFacts(true) },
} as const;

/** What is known of the places and periods of reports' claims: two statements, however many claims. */
export async function readFigures(reads: Reads, ids: readonly string[], { asOf, knownAt }: ReportDays) {
  const { totals: totalsOf, facts: factsOf } = FIGURES[knownAt === undefined ? 'now' : 'known'];
  const values = [ids, asOf, ...(knownAt === undefined ? [] : [knownAt])];
  const [totals, facts] = await Promise.all([reads.rows(totalsOf, values), reads.rows(factsOf, values)]);
  return {
    totals: new Map(totals.map((row) => [row.claim, row])),
    facts: new Map(facts.map(({ claim, value }) => [claim, value])),
  };
}
