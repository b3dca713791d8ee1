import { column, parameter, type ExportColumn, type ExportView } from '../../platform/export-view.ts';
import { KNOWN_AT_PARAMETER } from '../known.ts';

const endOf = (side: 'from' | 'to', vi: string, en: string): readonly ExportColumn[] => [
  column(`${side}_code`, ['TEXT', `${vi}: mã`, `${en}: code`], { path: `${side}/code` }),
  column(`${side}_name`, ['TEXT', `${vi}: tên`, `${en}: name`], { path: `${side}/name` }),
  column(`${side}_district`, ['TEXT', `${vi}: huyện cũ`, `${en}: former district`], { path: `${side}/districtName` }),
  column(`${side}_population`, ['INTEGER', `${vi}: dân số`, `${en}: population`], {
    path: `${side}/population`,
    unit: ['người', 'people'],
  }),
];

/** Who came of whom: one line a link of the trees that lead to the units of a province of today. */
export const lineageExport: ExportView = {
  name: 'lineage',
  title: { vi: 'Bảng sáp nhập', en: 'Table of mergers' },
  note: {
    vi: 'Tỷ lệ của mỗi đơn vị cũ cộng lại đúng bằng 1; phần ước tính theo dân số hoặc diện tích được ghi rõ.',
    en: 'The shares of each former unit sum to exactly 1; what is estimated by population or area is marked so.',
  },
  page: { name: 'lineage' },
  parameters: [
    KNOWN_AT_PARAMETER,
    parameter('province', ['Mã tỉnh hiện nay', 'Code of the province of today'], { into: 'provinceCode', word: 'in' }),
    parameter('district', ['Chỉ từ huyện cũ này', 'Only from this former district'], {
      keeps: 'from/districtName',
      word: 'd',
    }),
    parameter('unit', ['Chỉ đơn vị hiện nay này: mã hoặc id', 'Only this unit of today: code or id'], {
      kind: 'UNIT',
      keeps: '../id',
      word: 'unit',
    }),
  ],
  document: `query Export($first: Int, $after: String, $provinceCode: String, $knownAt: DateTime) {
  units(first: $first, after: $after, provinceCode: $provinceCode, knownAt: $knownAt, current: true) {
    nodes { id code name province { code name } lineage { from { code name districtName population }
      to { code name districtName population } relation effectiveOn share shareEstimated } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['units'],
  isPaged: true,
  within: ['lineage'],
  columns: [
    column('unit_code', ['TEXT', 'Mã đơn vị hiện nay', 'Unit of today: code'], { path: '../code' }),
    column('unit_name', ['TEXT', 'Đơn vị hiện nay', 'Unit of today'], { path: '../name' }),
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: '../province/name' }),
    ...endOf('from', 'Từ', 'From'),
    ...endOf('to', 'Thành', 'To'),
    column('relation', ['TEXT', 'Cách sáp nhập', 'Relation']),
    column('effective_on', ['DATE', 'Hiệu lực từ', 'Effective on'], { path: 'effectiveOn' }),
    column('share', ['SHARE', 'Tỷ lệ hồ sơ nhận', 'Share taken over']),
    column('share_estimated', ['BOOLEAN', 'Tỷ lệ ước tính', 'Share estimated'], { path: 'shareEstimated' }),
  ],
};
