import { column, type AskedFor, type ExportParameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, KNOWN_AT, SCOPE, SLICE } from '../analysis.export.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';

/** The page looks up to the last day that anything is known of. */
const LAST_DAY: AskedFor = {
  document: '{ meta { dataTo } }',
  variables: () => ({}),
  pick: (answer) => (answer as { meta: { dataTo: string | null } }).meta.dataTo,
};
/** What holds where the reader chose no place. */
const UNLESS_CHOSEN = ['in', 'd', 'all'];
const OWN: Readonly<Record<string, 'OWN_PROVINCE' | 'OWN_DISTRICT'>> = {
  province: 'OWN_PROVINCE',
  district: 'OWN_DISTRICT',
};

/** What needs attention: at most seven lines that are not noise. */
export const signalsExport: ExportView = {
  name: 'signals',
  title: { vi: 'Cần chú ý', en: 'Needs attention' },
  note: {
    vi: 'Nhiều nhất bảy dòng không phải ngẫu nhiên, nặng nhất trước, theo ranh giới hiện hành.',
    en: 'At most seven lines that are not noise, what weighs most first, in today’s borders.',
  },
  page: { name: 'overview' },
  parameters: [
    { ...AS_OF, usual: LAST_DAY },
    KNOWN_AT,
    ...SLICE,
    ...SCOPE.map((one): ExportParameter => {
      const of = OWN[one.name];
      return of ? { ...one, usual: { of, unless: UNLESS_CHOSEN } } : one;
    }),
  ],
  document: `query Export($scope: RankingScope, $asOf: Date, $knownAt: DateTime) {
  signals(scope: $scope, asOf: $asOf, knownAt: $knownAt) {
    kind text unit { code name } metric pattern periodFrom periodTo value previousValue expected limit numerator denominator
    chance excess
  }
}`,
  rows: ['signals'],
  columns: [
    column('kind', ['TEXT', 'Loại', 'Kind']),
    column('text', ['TEXT', 'Điều cần chú ý', 'What to look at']),
    ...UNIT_COLUMNS,
    column('metric', ['TEXT', 'Mã chỉ tiêu', 'Key of the metric']),
    column('pattern', ['TEXT', 'Dấu hiệu', 'Pattern']),
    column('period_from', ['DATE', 'Từ ngày', 'From'], { path: 'periodFrom' }),
    column('period_to', ['DATE', 'Đến ngày', 'To'], { path: 'periodTo' }),
    column('value', ['NUMBER', 'Giá trị', 'Value']),
    column('previous_value', ['NUMBER', 'Giá trị kỳ trước', 'Previous value'], { path: 'previousValue' }),
    column('expected', ['NUMBER', 'Giá trị trông đợi', 'Expected']),
    column('limit', ['NUMBER', 'Giới hạn ngẫu nhiên', 'Limit of chance']),
    column('numerator', ['INTEGER', 'Tử số', 'Numerator']),
    column('denominator', ['INTEGER', 'Mẫu số', 'Denominator']),
    column('chance', ['NUMBER', 'Xác suất do ngẫu nhiên', 'Probability by chance']),
    column('excess', ['NUMBER', 'Số hồ sơ vượt trông đợi', 'Dossiers beyond expected']),
  ],
};
