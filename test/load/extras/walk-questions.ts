import { globalId } from '../raw/pipelined-pool.ts';

/** A question whose cost must come of units and periods, whatever the dossiers. */
export interface WalkQuestion {
  readonly what: string;
  readonly query: string;
  readonly variables: object;
}

/** One unit of the province that is asked for, by its key: the same in databases of all sizes. */
interface WalkedUnit {
  readonly id: string;
  readonly code: string;
}

export const PROVINCE = '15';
const FIELD = 'DAT_DAI';
const MONTH = { from: '2026-09-01', to: '2026-09-30' };
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };
const CUT = { from: '2026-07-10', to: '2026-09-20' };
const YEAR_AND_MONTH = { from: '2025-09-01', to: '2026-09-30' };
/** Metrics of each kind of tally: counts, service facts, balances, times, an index of all of them. */
const KINDS = ['on_time', 'asked_twice', 'pending_overdue', 'median_handling', 'index_766'];
/** What an index and service facts are not told of: see `metrics(scope:)`. */
const SLICED = ['on_time', 'median_handling'];

const RANKING = `query Walk($metric: String!, $period: PeriodInput!, $scope: RankingScope, $boundaries: Boundaries, $knownAt: DateTime) {
  communeRanking(metric: $metric, period: $period, scope: $scope, boundaries: $boundaries, knownAt: $knownAt) {
    rows { rank previousRank value numerator denominator low high rankLow rankHigh unit { code name } }
  }
}`;
const HISTORY = `query Walk($metric: String!, $period: PeriodInput!, $scope: RankingScope) {
  rankHistory(metric: $metric, period: $period, scope: $scope) { series { unit { code } points { rank value } } }
}`;
const VALUES = `query Walk($metric: String!, $period: PeriodInput!, $scope: RankingScope, $by: [MetricDimension!]!) {
  metricValues(metric: $metric, period: $period, scope: $scope, by: $by) { rows { key value numerator denominator low high } }
}`;
const EXPLANATION = `query Walk($metric: String!, $period: PeriodInput!, $scope: RankingScope, $unit: ID!) {
  rankExplanation(metric: $metric, period: $period, scope: $scope, unit: $unit) {
    rank value reference parts { effect } nextPlace { __typename } overtook { __typename } context { lines { __typename } }
  }
}`;
const MIX = `query Walk($metric: String!, $period: PeriodInput!, $scope: RankingScope, $unit: ID!) {
  rankExplanation(metric: $metric, period: $period, scope: $scope, unit: $unit) { value adjusted { value low high } }
}`;
const INDEX = `query Walk($unit: ID!, $period: PeriodInput!) {
  index766(unit: $unit, period: $period) { points reachablePoints groups { code points } }
}`;
const SENSITIVITY = `query Walk($period: PeriodInput!, $scope: RankingScope) {
  weightSensitivity(period: $period, scope: $scope) { ranked mattersMost }
}`;
const PATTERNS = `query Walk($scope: RankingScope!) { gamingPatterns(scope: $scope) { tests units findings { kind value } } }`;
const SIGNALS = `query Walk($scope: RankingScope) { signals(scope: $scope) { kind value } }`;
const FORECAST = `query Walk($unit: ID!, $measure: ForecastMeasure) {
  loadForecast(unit: $unit, measure: $measure) { series { fieldCode expected } }
}`;
const COMMUNE = `query Walk($code: String!, $period: PeriodInput!, $year: PeriodInput!) {
  unit(code: $code) {
    dossierTotals(period: $period) { received early late } dossierSeries(period: $year) { month totals { received } }
    backlog { open overdue bands { __typename } }
  }
}`;

const SCOPES = [
  { of: 'province', scope: { provinceCode: PROVINCE } },
  { of: 'country', scope: {} },
];

const ranking = (what: string, variables: object): WalkQuestion => ({ what, query: RANKING, variables });

/**
 * Each metric once, and of each kind the periods, borders, slices and instants that figures are asked for.
 * @param knownAt an instant after all was loaded
 */
export function walkQuestions(metrics: readonly string[], unit: WalkedUnit, knownAt: string): WalkQuestion[] {
  return SCOPES.flatMap(({ of, scope }) => [
    ...metrics.map((metric) => ranking(`${of}, quarter: ${metric}`, { metric, period: QUARTER, scope })),
    ...KINDS.flatMap((metric) => [
      ranking(`${of}, month: ${metric}`, { metric, period: MONTH, scope }),
      ranking(`${of}, months cut: ${metric}`, { metric, period: CUT, scope }),
      ranking(`${of}, as then: ${metric}`, { metric, period: QUARTER, scope, boundaries: 'AS_THEN' }),
      ranking(`${of}, as known: ${metric}`, { metric, period: QUARTER, scope, knownAt }),
      { what: `${of}, 13 months: ${metric}`, query: HISTORY, variables: { metric, period: YEAR_AND_MONTH, scope } },
      {
        what: `${of}, whole: ${metric}`,
        query: VALUES,
        variables: { metric, period: QUARTER, scope, by: [of === 'country' ? 'PROVINCE' : 'UNIT_TYPE'] },
      },
    ]),
    ...SLICED.flatMap((metric) => [
      ranking(`${of}, field: ${metric}`, { metric, period: QUARTER, scope: { ...scope, fieldCodes: [FIELD] } }),
      ranking(`${of}, channel: ${metric}`, { metric, period: QUARTER, scope: { ...scope, channels: ['ONLINE'] } }),
      ranking(`${of}, field as known: ${metric}`, {
        metric,
        period: QUARTER,
        knownAt,
        scope: { ...scope, fieldCodes: [FIELD] },
      }),
      {
        what: `${of}, by field: ${metric}`,
        query: VALUES,
        variables: { metric, period: QUARTER, scope, by: ['FIELD'] },
      },
      {
        what: `${of}, explained: ${metric}`,
        query: EXPLANATION,
        variables: { metric, period: QUARTER, scope, unit: globalId('AdministrativeUnit', unit.id) },
      },
    ]),
    {
      what: `${of}, explained with its mix: on_time`,
      query: MIX,
      variables: { metric: 'on_time', period: QUARTER, scope, unit: globalId('AdministrativeUnit', unit.id) },
    },
    { what: `${of}: weights`, query: SENSITIVITY, variables: { period: QUARTER, scope } },
    // Patterns are told of a province or less.
    ...(of === 'country' ? [] : [{ what: `${of}: patterns`, query: PATTERNS, variables: { scope } }]),
    { what: `${of}: signals`, query: SIGNALS, variables: { scope } },
  ]).concat([
    {
      what: 'commune: index',
      query: INDEX,
      variables: { unit: globalId('AdministrativeUnit', unit.id), period: QUARTER },
    },
    ...['RECEIVED', 'OVERDUE'].map((measure) => ({
      what: `commune: forecast, ${measure.toLowerCase()}`,
      query: FORECAST,
      variables: { unit: globalId('AdministrativeUnit', unit.id), measure },
    })),
    { what: 'commune: profile', query: COMMUNE, variables: { code: unit.code, period: QUARTER, year: YEAR_AND_MONTH } },
  ]);
}
