import type { ExportView } from '../../platform/export-view.ts';
import { rankingExport } from '../ranking/ranking.export.ts';

/** A metric's values by one or two dimensions: units, months, fields, channels, kinds of unit, provinces. */
export const metricValuesExport: ExportView = {
  name: 'metric-values',
  title: { vi: 'Giá trị chỉ tiêu theo nhóm', en: 'Values of a metric by group' },
  note: rankingExport.note,
  parameters: [
    ...rankingExport.parameters,
    {
      name: 'by',
      into: ['by'],
      kind: 'LIST',
      isRequired: true,
      meaning: {
        vi: 'Một hoặc hai chiều: UNIT, MONTH, FIELD, CHANNEL, UNIT_TYPE, PROVINCE',
        en: 'One or two dimensions: UNIT, MONTH, FIELD, CHANNEL, UNIT_TYPE, PROVINCE',
      },
    },
  ],
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
    { name: 'label', path: ['label'], kind: 'TEXT', label: { vi: 'Nhóm', en: 'Group' } },
    {
      name: 'first_key',
      path: ['keys', '0', 'key'],
      kind: 'TEXT',
      label: { vi: 'Khoá chiều thứ nhất', en: 'First key' },
    },
    {
      name: 'first',
      path: ['keys', '0', 'label'],
      kind: 'TEXT',
      label: { vi: 'Chiều thứ nhất', en: 'First dimension' },
    },
    {
      name: 'second_key',
      path: ['keys', '1', 'key'],
      kind: 'TEXT',
      label: { vi: 'Khoá chiều thứ hai', en: 'Second key' },
    },
    {
      name: 'second',
      path: ['keys', '1', 'label'],
      kind: 'TEXT',
      label: { vi: 'Chiều thứ hai', en: 'Second dimension' },
    },
    { name: 'value', path: ['value'], kind: 'NUMBER', label: { vi: 'Giá trị', en: 'Value' } },
    { name: 'low', path: ['low'], kind: 'NUMBER', label: { vi: 'Cận dưới 95 %', en: '95 % low' } },
    { name: 'high', path: ['high'], kind: 'NUMBER', label: { vi: 'Cận trên 95 %', en: '95 % high' } },
    { name: 'numerator', path: ['numerator'], kind: 'NUMBER', label: { vi: 'Tử số', en: 'Numerator' } },
    { name: 'denominator', path: ['denominator'], kind: 'NUMBER', label: { vi: 'Mẫu số', en: 'Denominator' } },
    { name: 'n', path: ['n'], kind: 'INTEGER', label: { vi: 'Số hồ sơ', en: 'Cases' } },
    {
      name: 'eligible',
      path: ['eligible'],
      kind: 'BOOLEAN',
      label: { vi: 'Đủ số liệu để so sánh', en: 'Cases enough' },
    },
    { name: 'reason', path: ['reason'], kind: 'TEXT', label: { vi: 'Lý do không so sánh', en: 'Why not compared' } },
    {
      name: 'estimated_share',
      path: ['quality', 'estimatedShare'],
      kind: 'SHARE',
      label: { vi: 'Phần ước tính', en: 'Estimated part' },
    },
    {
      name: 'told_share',
      path: ['quality', 'toldShare'],
      kind: 'SHARE',
      label: { vi: 'Phần đã biết', en: 'Known part' },
    },
    { name: 'version', path: ['version'], kind: 'TEXT', label: { vi: 'Phiên bản', en: 'Version' } },
  ],
};
