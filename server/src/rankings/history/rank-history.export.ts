import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { monthStart } from '../../platform/plain-date.ts';
import {
  AS_OF,
  BOUNDARIES,
  FROM_DOSSIERS,
  KNOWN_AT,
  METRIC,
  MINIMUM_CASES,
  PERIOD,
  SCOPE,
  SLICE,
  UNITS_BY_NAME,
} from '../analysis.export.ts';
import { FIGURE_COLUMNS } from '../ranking/ranking.export.ts';

/** How many months one step has, and how many steps the page of trends goes back. */
const SPANS: Readonly<Record<string, readonly [months: number, count: number]>> = {
  MONTH: [1, 13],
  QUARTER: [3, 8],
  YEAR: [12, 4],
};

/** Places over many periods: one line a unit and period. */
export const rankHistoryExport: ExportView = {
  name: 'rank-history',
  title: { vi: 'Thứ hạng qua các kỳ', en: 'Places over many periods' },
  note: FROM_DOSSIERS,
  page: { name: 'trends' },
  reach: ({ to }, asked) => {
    const [months, count] = SPANS[asked['step'] ?? 'MONTH'] ?? [1, 1];
    const inStep = (Number(to.slice(5, 7)) - 1) % months;
    return { from: monthStart(to, -inStep - (count - 1) * months), to };
  },
  parameters: [
    METRIC,
    ...PERIOD,
    parameter('step', ['Mỗi kỳ dài', 'How long each period is'], { oneOf: Object.keys(SPANS), word: 'step' }),
    parameter('units', ['Chỉ các đơn vị này; mặc định là tất cả', 'Only these units; all unless given'], {
      kind: 'CODES',
      word: 'u',
    }),
    AS_OF,
    KNOWN_AT,
    BOUNDARIES,
    MINIMUM_CASES,
    ...SCOPE,
    ...SLICE,
  ],
  // Places are among all units of the scope; of how many they are told at a time is another matter.
  each: {
    parameter: 'units',
    atOnce: 1_000,
    all: UNITS_BY_NAME,
    when: ({ province, units }) => province === undefined && units === undefined,
  },
  document: `query Export($metric: String!, $period: PeriodInput!, $step: HistoryStep, $scope: RankingScope, $units: [String!],
    $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries, $minimumCases: Int) {
  rankHistory(metric: $metric, period: $period, step: $step, scope: $scope, units: $units, asOf: $asOf,
    knownAt: $knownAt, boundaries: $boundaries, minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    asOf boundaries step minimumCases
    series { unit { code name } points { periodFrom rank rankLow rankHigh value low high numerator denominator eligible } }
  }
}`,
  rows: ['rankHistory', 'series', 'points'],
  about: ['rankHistory'],
  columns: [
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: '../unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: '../unit/name' }),
    column('period_from', ['DATE', 'Kỳ bắt đầu', 'Period from'], { path: 'periodFrom' }),
    column('rank', ['INTEGER', 'Hạng', 'Rank']),
    column('rank_low', ['INTEGER', 'Hạng tốt nhất có thể', 'Best possible rank'], { path: 'rankLow' }),
    column('rank_high', ['INTEGER', 'Hạng thấp nhất có thể', 'Worst possible rank'], { path: 'rankHigh' }),
    ...FIGURE_COLUMNS,
    column('eligible', ['BOOLEAN', 'Đủ điều kiện xếp hạng', 'Eligible']),
  ],
};
