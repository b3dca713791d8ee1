import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { KNOWN_AT_PARAMETER } from '../known.ts';

/** Names that several units of a province, or of the country, bear or bore. */
export const homonymsExport: ExportView = {
  name: 'homonyms',
  title: { vi: 'Đơn vị trùng tên', en: 'Units of the same name' },
  note: {
    vi: 'Mỗi đơn vị một dòng, xếp theo tên: mã, nơi, thời kỳ hiệu lực và nơi hồ sơ đã chuyển đến phân biệt chúng.',
    en: 'One line a unit, by name: code, place, validity and where its cases went tell them apart.',
  },
  page: { name: 'homonyms' },
  parameters: [
    KNOWN_AT_PARAMETER,
    parameter(
      'province',
      ['Mã tỉnh hiện nay; trống là cả nước', 'Code of the province of today; empty is the country'],
      {
        into: 'provinceCode',
        word: 'in',
      },
    ),
  ],
  document: `query Export($first: Int, $after: String, $provinceCode: String, $knownAt: DateTime) {
  units(first: $first, after: $after, provinceCode: $provinceCode, knownAt: $knownAt, homonyms: true) {
    nodes { code name type districtName province { name } validFrom validUntil successors { unit { code name } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['units'],
  isPaged: true,
  columns: [
    column('code', ['TEXT', 'Mã', 'Code']),
    column('name', ['TEXT', 'Tên', 'Name']),
    column('type', ['TEXT', 'Loại', 'Kind']),
    column('district', ['TEXT', 'Huyện cũ', 'Former district'], { path: 'districtName' }),
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'province/name' }),
    column('valid_from', ['DATE', 'Có hiệu lực từ', 'Valid from'], { path: 'validFrom' }),
    column('valid_until', ['DATE', 'Hết hiệu lực', 'Valid until'], { path: 'validUntil' }),
    column('now_in_codes', ['TEXT', 'Nay thuộc: mã', 'Now in: codes'], { path: 'successors/*/unit/code' }),
    column('now_in', ['TEXT', 'Nay thuộc', 'Now in'], { path: 'successors/*/unit/name' }),
  ],
};
