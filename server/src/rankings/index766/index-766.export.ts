import { column, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, BOUNDARIES, KNOWN_AT, PERIOD, UNIT } from '../analysis.export.ts';

/** Decision 766's index of one unit: one line an indicator, with the points lost. */
export const index766Export: ExportView = {
  name: 'index-766',
  title: { vi: 'Bộ chỉ số 766 của một đơn vị', en: 'Decision 766’s index of one unit' },
  note: {
    vi: 'Điểm tính từ hồ sơ theo công thức của Quyết định 766; không áp dụng và mẫu số bằng không được phân biệt.',
    en: 'Points worked out from the dossiers by the formulas of Decision 766; not applicable and zero denominators are told apart.',
  },
  page: { name: 'commune' },
  parameters: [UNIT, ...PERIOD, AS_OF, KNOWN_AT, BOUNDARIES],
  document: `query Export($unit: ID!, $period: PeriodInput!, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries) {
  index766(unit: $unit, period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    unit { code name }
    asOf boundaries periodFrom periodTo points reachablePoints maxPoints band { name isVerified source }
    groups { code name indicators { code name status value numerator denominator points pointsLost maxPoints formula source note } }
  }
}`,
  rows: ['index766', 'groups', 'indicators'],
  about: ['index766'],
  columns: [
    column('group_code', ['TEXT', 'Mã nhóm', 'Group code'], { path: '../code' }),
    column('group', ['TEXT', 'Nhóm chỉ số', 'Group'], { path: '../name' }),
    column('code', ['TEXT', 'Mã chỉ số', 'Indicator code']),
    column('name', ['TEXT', 'Chỉ số thành phần', 'Indicator']),
    column('status', ['TEXT', 'Tình trạng', 'Status']),
    column('value', ['NUMBER', 'Giá trị', 'Value']),
    column('numerator', ['NUMBER', 'Tử số', 'Numerator']),
    column('denominator', ['NUMBER', 'Mẫu số', 'Denominator']),
    column('points', ['NUMBER', 'Điểm', 'Points']),
    column('points_lost', ['NUMBER', 'Điểm mất', 'Points lost'], { path: 'pointsLost' }),
    column('max_points', ['NUMBER', 'Điểm tối đa', 'Most points'], { path: 'maxPoints' }),
    column('formula', ['TEXT', 'Công thức', 'Formula']),
    column('source', ['TEXT', 'Nguồn', 'Source']),
    column('note', ['TEXT', 'Ghi chú', 'Note']),
  ],
};
