import type { ExportView } from '../../platform/export-view.ts';

/** A ranking as the console shows it, whole: ranked units first, then those not eligible, with the reason. */
export const rankingExport: ExportView = {
  name: 'ranking',
  title: { vi: 'Xếp hạng xã, phường, đặc khu', en: 'Ranking of communes, wards and special zones' },
  note: {
    vi: 'Tính từ hồ sơ một cửa. Khoảng tin cậy 95 %: Wilson cho tỷ lệ; khoảng hạng theo mô phỏng với hạt giống cố định.',
    en: 'Worked out from the dossiers. 95 % intervals: Wilson for shares; rank intervals by simulation with a fixed seed.',
  },
  parameters: [
    { name: 'metric', into: ['metric'], isRequired: true, meaning: { vi: 'Mã chỉ tiêu', en: 'Key of the metric' } },
    {
      name: 'from',
      into: ['period', 'from'],
      isRequired: true,
      meaning: { vi: 'Ngày đầu kỳ', en: 'First day of the period' },
    },
    {
      name: 'to',
      into: ['period', 'to'],
      isRequired: true,
      meaning: { vi: 'Ngày cuối kỳ', en: 'Last day of the period' },
    },
    { name: 'asOf', into: ['asOf'], meaning: { vi: 'Tính đến hết ngày', en: 'As at the end of this day' } },
    {
      name: 'knownAt',
      into: ['knownAt'],
      meaning: {
        vi: 'Theo những gì đã biết tại thời điểm này, có múi giờ',
        en: 'As it was known at this instant, with its offset',
      },
    },
    {
      name: 'boundaries',
      into: ['boundaries'],
      meaning: { vi: 'Ranh giới: CURRENT hoặc AS_THEN', en: 'Borders: CURRENT or AS_THEN' },
    },
    {
      name: 'minimumCases',
      into: ['minimumCases'],
      kind: 'INTEGER',
      meaning: { vi: 'Số hồ sơ tối thiểu', en: 'Fewest cases to be ranked' },
    },
    { name: 'peer', into: ['scope', 'peerGroup'], meaning: { vi: 'Nhóm so sánh', en: 'Peer group' } },
    { name: 'province', into: ['scope', 'provinceCode'], meaning: { vi: 'Mã tỉnh', en: 'Code of the province' } },
    { name: 'types', into: ['scope', 'unitTypes'], kind: 'LIST', meaning: { vi: 'Loại đơn vị', en: 'Kinds of unit' } },
    { name: 'units', into: ['scope', 'unitCodes'], kind: 'LIST', meaning: { vi: 'Mã đơn vị', en: 'Codes of units' } },
  ],
  document: `query Export($metric: String!, $period: PeriodInput!, $scope: RankingScope, $asOf: Date, $knownAt: DateTime,
    $boundaries: Boundaries, $minimumCases: Int) {
  communeRanking(metric: $metric, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries,
    minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    asOf knownAt periodFrom periodTo previousFrom previousTo boundaries minimumCases
    rows { rank rankLow rankHigh unit { code name type province { name } } value low high numerator denominator eligible reason
      previousRank totals { received } }
  }
}`,
  rows: ['communeRanking', 'rows'],
  about: ['communeRanking'],
  columns: [
    { name: 'rank', path: ['rank'], kind: 'INTEGER', label: { vi: 'Hạng', en: 'Rank' } },
    {
      name: 'rank_low',
      path: ['rankLow'],
      kind: 'INTEGER',
      label: { vi: 'Hạng tốt nhất có thể', en: 'Best possible rank' },
    },
    {
      name: 'rank_high',
      path: ['rankHigh'],
      kind: 'INTEGER',
      label: { vi: 'Hạng thấp nhất có thể', en: 'Worst possible rank' },
    },
    { name: 'unit_code', path: ['unit', 'code'], kind: 'TEXT', label: { vi: 'Mã đơn vị', en: 'Unit code' } },
    { name: 'unit_name', path: ['unit', 'name'], kind: 'TEXT', label: { vi: 'Đơn vị', en: 'Unit' } },
    { name: 'unit_type', path: ['unit', 'type'], kind: 'TEXT', label: { vi: 'Loại đơn vị', en: 'Kind of unit' } },
    {
      name: 'province',
      path: ['unit', 'province', 'name'],
      kind: 'TEXT',
      label: { vi: 'Tỉnh, thành phố', en: 'Province' },
    },
    { name: 'value', path: ['value'], kind: 'NUMBER', label: { vi: 'Giá trị', en: 'Value' } },
    { name: 'low', path: ['low'], kind: 'NUMBER', label: { vi: 'Cận dưới 95 %', en: '95 % low' } },
    { name: 'high', path: ['high'], kind: 'NUMBER', label: { vi: 'Cận trên 95 %', en: '95 % high' } },
    { name: 'numerator', path: ['numerator'], kind: 'INTEGER', label: { vi: 'Tử số', en: 'Numerator' } },
    { name: 'denominator', path: ['denominator'], kind: 'INTEGER', label: { vi: 'Mẫu số', en: 'Denominator' } },
    {
      name: 'previous_rank',
      path: ['previousRank'],
      kind: 'INTEGER',
      label: { vi: 'Hạng kỳ trước', en: 'Previous rank' },
    },
    {
      name: 'received',
      path: ['totals', 'received'],
      kind: 'INTEGER',
      label: { vi: 'Hồ sơ tiếp nhận', en: 'Dossiers received' },
    },
    { name: 'eligible', path: ['eligible'], kind: 'BOOLEAN', label: { vi: 'Đủ điều kiện xếp hạng', en: 'Eligible' } },
    { name: 'reason', path: ['reason'], kind: 'TEXT', label: { vi: 'Lý do không xếp hạng', en: 'Why not ranked' } },
  ],
};
