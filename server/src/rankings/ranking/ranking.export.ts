import { column, type ExportColumn, type ExportView } from '../../platform/export-view.ts';
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
  UNITS,
} from '../analysis.export.ts';

/** The unit of a row, as every table of figures begins or goes on. */
export const UNIT_COLUMNS: readonly ExportColumn[] = [
  column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'unit/code' }),
  column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'unit/name' }),
];

/** A figure with its interval and what it is made of, as `value low high numerator denominator` answer it. */
export const FIGURE_COLUMNS: readonly ExportColumn[] = [
  column('value', ['NUMBER', 'Giá trị', 'Value'], { unit: ['đơn vị của chỉ tiêu', 'the metric’s unit'] }),
  column('low', ['NUMBER', 'Cận dưới 95 %', '95 % low']),
  column('high', ['NUMBER', 'Cận trên 95 %', '95 % high']),
  column('numerator', ['NUMBER', 'Tử số', 'Numerator']),
  column('denominator', ['NUMBER', 'Mẫu số', 'Denominator']),
];

/** A ranking as the console shows it, whole: ranked units first, then those not eligible, with the reason. */
export const rankingExport: ExportView = {
  name: 'ranking',
  title: { vi: 'Xếp hạng xã, phường, đặc khu', en: 'Ranking of communes, wards and special zones' },
  note: FROM_DOSSIERS,
  page: { name: 'ranking' },
  parameters: [METRIC, ...PERIOD, AS_OF, KNOWN_AT, BOUNDARIES, MINIMUM_CASES, ...SCOPE, ...SLICE, UNITS],
  document: `query Export($metric: String!, $period: PeriodInput!, $scope: RankingScope, $asOf: Date, $knownAt: DateTime,
    $boundaries: Boundaries, $minimumCases: Int) {
  communeRanking(metric: $metric, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries,
    minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    asOf knownAt periodFrom periodTo previousFrom previousTo boundaries minimumCases
    rows { rank rankLow rankHigh unit { code name type province { name } } value low high numerator denominator eligible reason
      funnelLow funnelHigh previousRank previousValue change changeIsSignal peerGroup peerSize peerMedian
      besidePeers band { name } toldShare totals { received estimatedShare } statement { text writtenAt } }
  }
}`,
  rows: ['communeRanking', 'rows'],
  about: ['communeRanking'],
  columns: [
    column('rank', ['INTEGER', 'Hạng', 'Rank']),
    column('rank_low', ['INTEGER', 'Hạng tốt nhất có thể', 'Best possible rank'], { path: 'rankLow' }),
    column('rank_high', ['INTEGER', 'Hạng thấp nhất có thể', 'Worst possible rank'], { path: 'rankHigh' }),
    ...UNIT_COLUMNS,
    column('unit_type', ['TEXT', 'Loại đơn vị', 'Kind of unit'], { path: 'unit/type' }),
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'unit/province/name' }),
    ...FIGURE_COLUMNS,
    column('funnel_low', ['NUMBER', 'Giới hạn dưới 99,8 % của phễu', 'Lower 99.8 % funnel limit'], {
      path: 'funnelLow',
    }),
    column('funnel_high', ['NUMBER', 'Giới hạn trên 99,8 % của phễu', 'Upper 99.8 % funnel limit'], {
      path: 'funnelHigh',
    }),
    column('previous_rank', ['INTEGER', 'Hạng kỳ trước', 'Previous rank'], { path: 'previousRank' }),
    column('previous_value', ['NUMBER', 'Giá trị kỳ trước', 'Previous value'], { path: 'previousValue' }),
    column('change', ['NUMBER', 'Thay đổi so với kỳ trước', 'Change since then']),
    column('change_is_signal', ['BOOLEAN', 'Thay đổi vượt ngẫu nhiên', 'Change beyond chance'], {
      path: 'changeIsSignal',
    }),
    column('peer_group', ['TEXT', 'Nhóm so sánh mặc định', 'Default peer group'], { path: 'peerGroup' }),
    column('peer_size', ['INTEGER', 'Số đơn vị của nhóm được xếp hạng', 'Ranked units of that group'], {
      path: 'peerSize',
    }),
    column('peer_median', ['NUMBER', 'Trung vị của nhóm', 'Median of that group'], { path: 'peerMedian' }),
    column('beside_peers', ['TEXT', 'Trên hay dưới trung vị nhóm', 'Above or below that median'], {
      path: 'besidePeers',
    }),
    column('band', ['TEXT', 'Xếp loại', 'Band'], { path: 'band/name' }),
    column('told_share', ['SHARE', 'Phần đã biết', 'Known part'], { path: 'toldShare' }),
    column('estimated_share', ['SHARE', 'Phần ước tính', 'Estimated part'], { path: 'totals/estimatedShare' }),
    column('received', ['INTEGER', 'Hồ sơ tiếp nhận', 'Dossiers received'], { path: 'totals/received' }),
    column('eligible', ['BOOLEAN', 'Đủ điều kiện xếp hạng', 'Eligible']),
    column('reason', ['TEXT', 'Lý do không xếp hạng', 'Why not ranked']),
    column('statement', ['TEXT', 'Ý kiến của xã', 'What the commune says'], { path: 'statement/text' }),
    column('stated_at', ['MOMENT', 'Có ý kiến lúc', 'Said at'], { path: 'statement/writtenAt' }),
  ],
};
