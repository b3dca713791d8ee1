import { column, parameter, type ExportColumn, type ExportView } from '../../platform/export-view.ts';
import { FROM_DOSSIERS, UNITS_BY_NAME } from '../analysis.export.ts';
import { FIGURE_COLUMNS, rankingExport } from '../ranking/ranking.export.ts';

/** What a group of a metric's values says beside its key. */
export const VALUE_COLUMNS: readonly ExportColumn[] = [
  ...FIGURE_COLUMNS,
  column('n', ['INTEGER', 'Số hồ sơ', 'Cases']),
  column('eligible', ['BOOLEAN', 'Đủ số liệu để so sánh', 'Cases enough']),
  column('reason', ['TEXT', 'Lý do không so sánh', 'Why not compared']),
  column('estimated_share', ['SHARE', 'Phần ước tính', 'Estimated part'], { path: 'quality/estimatedShare' }),
  column('told_share', ['SHARE', 'Phần đã biết', 'Known part'], { path: 'quality/toldShare' }),
  column('version', ['TEXT', 'Phiên bản', 'Version']),
];

const DIMENSIONS = ['UNIT', 'MONTH', 'FIELD', 'CHANNEL', 'UNIT_TYPE', 'PROVINCE'];

/** A metric's values by one or two dimensions: units, months, fields, channels, kinds of unit, provinces. */
export const metricValuesExport: ExportView = {
  name: 'metric-values',
  title: { vi: 'Giá trị chỉ tiêu theo nhóm', en: 'Values of a metric by group' },
  note: FROM_DOSSIERS,
  page: { name: 'metric-values' },
  parameters: [
    ...rankingExport.parameters,
    parameter('by', ['Một hoặc hai chiều', 'One or two dimensions'], {
      kind: 'LIST',
      isRequired: true,
      oneOf: DIMENSIONS,
      usual: 'UNIT,MONTH',
    }),
  ],
  // Two dimensions of the whole country are more than one answer may hold: so many units at a time, by name.
  each: {
    parameter: 'units',
    atOnce: 300,
    all: UNITS_BY_NAME,
    when: ({ by = '', province, units }) =>
      by.includes(',') && /\bUNIT\b/u.test(by) && province === undefined && units === undefined,
  },
  document: `query Export($metric: String!, $period: PeriodInput!, $by: [MetricDimension!]!, $scope: RankingScope, $asOf: Date,
    $knownAt: DateTime, $boundaries: Boundaries, $minimumCases: Int) {
  metricValues(metric: $metric, period: $period, by: $by, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries,
    minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    asOf knownAt periodFrom periodTo boundaries by
    rows { label keys { key label } value low high numerator denominator n eligible reason quality { estimatedShare toldShare } version }
  }
}`,
  rows: ['metricValues', 'rows'],
  about: ['metricValues'],
  columns: [
    column('label', ['TEXT', 'Nhóm', 'Group']),
    column('first_key', ['TEXT', 'Khoá chiều thứ nhất', 'First key'], { path: 'keys/0/key' }),
    column('first', ['TEXT', 'Chiều thứ nhất', 'First dimension'], { path: 'keys/0/label' }),
    column('second_key', ['TEXT', 'Khoá chiều thứ hai', 'Second key'], { path: 'keys/1/key' }),
    column('second', ['TEXT', 'Chiều thứ hai', 'Second dimension'], { path: 'keys/1/label' }),
    ...VALUE_COLUMNS,
  ],
};
