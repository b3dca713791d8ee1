import type { RankingQuestion } from './raw-figures.ts';
import type { Named, PipelinedPool } from './pipelined-pool.ts';

/** A unit's figure of the period and of the one before; `cases` of fewer than thirty is not ranked. */
interface Ranked {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly eligible: boolean;
  readonly before: { readonly value: number | null; readonly eligible: boolean };
}

const LEAST_CASES = 30;
const WHO = { country: '', province: 'and u.province_id = $4' };
const UNITS = (who: string): string => `units as (
  select u.id, u.code, u.name from territory.unit u where u.valid_until is null and u.is_listed ${who}
)`;
const BY_NAME = `order by u.name collate "vi-x-icu", u.id`;
const twoPlaces = (value: number): number => Math.round(value * 100) / 100;

/** Rows best first, as the API tells them. */
function answerOf(units: readonly Ranked[], best: 'least' | 'most'): object {
  const now = placesOf(units, best);
  const then = placesOf(
    units.map(({ before }) => before),
    best,
  );
  const rows = units.map(({ code, name, value }, index) => {
    const [rank, previousRank] = [now[index] ?? null, then[index] ?? null];
    return { rank, previousRank, value, unit: { code, name } };
  });
  rows.sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
  return { data: { communeRanking: { rows } } };
}

/** Places by value; equal ones share theirs. */
function placesOf(
  figures: readonly { readonly value: number | null; readonly eligible: boolean }[],
  best: 'least' | 'most',
): (number | null)[] {
  const sorted = figures.flatMap(({ value, eligible }) => (eligible && value !== null ? [value] : []));
  sorted.sort((one, other) => (best === 'least' ? one - other : other - one));
  const places = new Map<number, number>();
  sorted.forEach((value, index) => places.has(value) || places.set(value, index + 1));
  return figures.map(({ value, eligible }) => (eligible && value !== null ? (places.get(value) ?? null) : null));
}

function ask<Row extends object>(
  pool: PipelinedPool,
  statements: Readonly<Record<'country' | 'province', Named>>,
  { province, from, to, fromBefore }: RankingQuestion,
): Promise<Row[]> {
  const days = [from, to, fromBefore];
  return province === null
    ? pool.rows<Row>(statements.country, days)
    : pool.rows<Row>(statements.province, [...days, `P${province}-1`]);
}

/**
 * Medians of the dossiers themselves, by an index that has all they need. $1 first day, $2 last day, $3 first day of the period
 * before, $4 province.
 */
const medians = (name: keyof typeof WHO): Named => ({
  name: `medians_${name}`,
  text: `
with ${UNITS(WHO[name])}, times as (
  select u.id, d.ended_on >= $1::date as is_now, count(*)::int as cases,
    percentile_cont(0.5) within group (order by d.handling_minutes) as median
  from units u join territory.attribution a on a.to_unit_id = u.id
  join dossiers.dossier d on d.unit_id = a.from_unit_id and d.part = a.part
  where d.counted and d.outcome in ('EARLY', 'ON_TIME', 'LATE') and d.handling_minutes is not null and d.ended_on between $3 and $2
  group by 1, 2
)
select u.code, u.name, n.median, coalesce(n.cases, 0) as cases, b.median as median_before, coalesce(b.cases, 0) as cases_before
from units u left join times n on n.id = u.id and n.is_now left join times b on b.id = u.id and not b.is_now
${BY_NAME}`,
});
const MEDIANS = { country: medians('country'), province: medians('province') };

interface MedianRow {
  readonly code: string;
  readonly name: string;
  readonly median: number | null;
  readonly cases: number;
  readonly median_before: number | null;
  readonly cases_before: number;
}

/** Units by the median of their handling times, in hours. */
export async function medianPage(pool: PipelinedPool, question: RankingQuestion): Promise<object> {
  const figure = (minutes: number | null, cases: number) => ({
    value: minutes === null ? null : twoPlaces(minutes / 60),
    eligible: cases >= LEAST_CASES,
  });
  const rows = await ask<MedianRow>(pool, MEDIANS, question);
  const units = rows.map(({ code, name, median, cases, median_before, cases_before }) => {
    return { code, name, ...figure(median, cases), before: figure(median_before, cases_before) };
  });
  return answerOf(units, 'least');
}

/** Indicators of the index of Decision 766 that can be worked out: points, the share that gives all of them, numerator by denominator. */
const INDICATORS: readonly (readonly [points: number, fullFrom: number, ...shares: readonly [string, string][]])[] = [
  [20, 1, ['early + on_time - asked_twice_in_time', 'early + on_time + late']],
  [4.4, 1, ['electronic', 'result_known']],
  [4.4, 0.8, ['digitised', 'digitised_known']],
  [4.4, 0.8, ['reused', 'reuse_known']],
  [4.4, 1, ['shared', 'sharing_known']],
  [4, 0.5, ['online - online_on_paper', 'received']],
  [5, 1, ['paid_online', 'payment_known']],
  [6, 1, ['feedback_in_time', 'feedback_timed']],
  [6, 1, ['feedback_satisfied', 'feedback_answered']],
  [6, 0.9, ['late', 'early + on_time + late'], ['displeased', 'judged']],
];
const ALL_POINTS = INDICATORS.reduce((sum, [points]) => sum + points, 0);
/** Share of the points that must be known for a place. */
const LEAST_KNOWN = 0.6;
const OF_UNITS = ['received', 'online', 'early', 'on_time', 'late'];
const FORMULAS = INDICATORS.flatMap(([, , ...shares]) => shares.flat());
const OF_SERVICE = [...new Set(FORMULAS.join(' ').match(/[a-z_]+/gu))].filter((name) => !OF_UNITS.includes(name));

const sums = (names: readonly string[]): string => names.map((name) => `sum(${name})::int as ${name}`).join(', ');
/** One tally by unit and period: its months, and what was added since. */
const tally = (columns: readonly string[], table: 'unit' | 'service'): string => `
  select a.to_unit_id as id, m.month >= $1::date as is_now, ${sums(columns)}
  from units u join territory.attribution a on a.to_unit_id = u.id join (
    select unit_id, part, month, ${columns.join(', ')} from dossiers.${table}_month where month between $3 and $2
    union all
    select unit_id, part, date_trunc('month', day::timestamp)::date, ${columns.join(', ')} from dossiers.${
      table === 'unit' ? 'unit_day_delta' : 'published_service_day_fresh'
    } where day between $3 and $2
  ) m on m.unit_id = a.from_unit_id and m.part = a.part
  group by 1, 2`;

/** $1 first day, $2 last day, $3 first day of the period before, $4 province. */
const index = (name: keyof typeof WHO): Named => ({
  name: `index_${name}`,
  text: `
with ${UNITS(WHO[name])}, units_told as (${tally(OF_UNITS, 'unit')}), service_told as (${tally(OF_SERVICE, 'service')})
select u.code, u.name, t.is_now, array[${FORMULAS.map((formula) => `coalesce(${formula.replaceAll(/[a-z_]+/gu, 'coalesce($&, 0)')}, 0)`).join(', ')}]::int[] as counts
from units u left join units_told t on t.id = u.id left join service_told s on s.id = u.id and s.is_now = t.is_now
${BY_NAME}`,
});
const INDEX = { country: index('country'), province: index('province') };

interface IndexRow {
  readonly code: string;
  readonly name: string;
  readonly is_now: boolean | null;
  readonly counts: readonly number[];
}

/** Points of a unit by a hundred of those that could be reached. */
function scored(counts: readonly number[]): { value: number | null; eligible: boolean } {
  let [at, points, reachable, cases] = [0, 0, 0, 0];
  for (const [most, fullFrom, ...shares] of INDICATORS) {
    const parts = shares.map((_, share) => ({
      numerator: counts[at + 2 * share] ?? 0,
      denominator: counts[at + 2 * share + 1] ?? 0,
    }));
    at += 2 * shares.length;
    if (parts.some(({ denominator }) => denominator <= 0)) continue;
    if (reachable === 0) cases = parts[0]?.denominator ?? 0;
    const share = parts.reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0);
    const value = parts.length > 1 ? Math.max(0, 1 - share) : share;
    points += twoPlaces(Math.min(1, value / fullFrom) * most);
    reachable += most;
  }
  if (reachable === 0) return { value: null, eligible: false };
  return {
    value: twoPlaces((100 * twoPlaces(points)) / twoPlaces(reachable)),
    eligible: cases >= LEAST_CASES && reachable >= LEAST_KNOWN * ALL_POINTS,
  };
}

/** Units by the index of Decision 766. */
export async function indexPage(pool: PipelinedPool, question: RankingQuestion): Promise<object> {
  const none = { value: null, eligible: false };
  const units = new Map<string, Ranked>();
  for (const { code, name, is_now, counts } of await ask<IndexRow>(pool, INDEX, question)) {
    const unit = units.get(code) ?? { code, name, ...none, before: none };
    units.set(code, is_now === true ? { ...unit, ...scored(counts) } : { ...unit, before: scored(counts) });
  }
  return answerOf([...units.values()], 'most');
}
