import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, BOUNDARIES, FROM_DOSSIERS, KNOWN_AT, MINIMUM_CASES, PERIOD, SLICE } from '../analysis.export.ts';
import { VALUE_COLUMNS } from './metric-values.export.ts';

/** Every metric for a few units: one line a metric and unit, as the page that puts communes side by side. */
export const comparisonExport: ExportView = {
  name: 'comparison',
  title: { vi: 'So sánh các đơn vị theo từng chỉ tiêu', en: 'Units compared, metric by metric' },
  note: FROM_DOSSIERS,
  page: { name: 'compare' },
  parameters: [
    parameter('units', ['Các đơn vị: mã hoặc id', 'The units: codes or ids'], {
      into: 'scope/unitCodes',
      kind: 'CODES',
      isRequired: true,
      word: 'ids',
    }),
    parameter('metrics', ['Các chỉ tiêu; mặc định là tất cả', 'The metrics; all unless given'], { kind: 'LIST' }),
    ...PERIOD,
    AS_OF,
    KNOWN_AT,
    BOUNDARIES,
    MINIMUM_CASES,
    ...SLICE,
  ],
  each: {
    parameter: 'metrics',
    all: {
      document: 'query ExportMetrics($scope: RankingScope) { metrics(scope: $scope) { key } }',
      path: ['metrics', 'key'],
    },
  },
  document: `query Export($metrics: String!, $period: PeriodInput!, $scope: RankingScope, $asOf: Date, $knownAt: DateTime,
    $boundaries: Boundaries, $minimumCases: Int) {
  metricValues(metric: $metrics, period: $period, by: [UNIT], scope: $scope, asOf: $asOf, knownAt: $knownAt,
    boundaries: $boundaries, minimumCases: $minimumCases) {
    metric { key name unit }
    rows { key label value low high numerator denominator n eligible reason quality { estimatedShare toldShare } version }
  }
}`,
  rows: ['metricValues', 'rows'],
  columns: [
    column('metric_key', ['TEXT', 'Mã chỉ tiêu', 'Key of the metric'], { path: '../metric/key' }),
    column('metric', ['TEXT', 'Chỉ tiêu', 'Metric'], { path: '../metric/name' }),
    column('metric_unit', ['TEXT', 'Đơn vị tính', 'Unit of the figure'], { path: '../metric/unit' }),
    column('unit', ['TEXT', 'Đơn vị', 'Unit'], { path: 'label' }),
    ...VALUE_COLUMNS,
  ],
};
