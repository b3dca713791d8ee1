import { column, type ExportView } from '../../platform/export-view.ts';
import { KNOWN_AT_PARAMETER } from '../known.ts';

/** What is wrong with the territory data, one line a finding. */
export const findingsExport: ExportView = {
  name: 'territory-findings',
  title: { vi: 'Điều chưa đúng trong dữ liệu địa giới', en: 'What is wrong with the territory data' },
  note: {
    vi: 'Mỗi điều tìm thấy khi nạp danh mục và bảng chuyển đổi một dòng, kèm cách đã xử lý.',
    en: 'One line for each thing found when the units and the conversion table were read, with what was done about it.',
  },
  page: { name: 'territory-findings' },
  parameters: [KNOWN_AT_PARAMETER],
  document: `query Export($first: Int, $after: String, $knownAt: DateTime) {
  territoryFindings(first: $first, after: $after, knownAt: $knownAt) {
    nodes { code subject detail }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['territoryFindings'],
  isPaged: true,
  columns: [
    column('code', ['TEXT', 'Loại', 'Kind']),
    column('subject', ['TEXT', 'Đơn vị hoặc dòng', 'Unit or row']),
    column('detail', ['TEXT', 'Điều chưa đúng và cách xử lý', 'What is wrong, and what was done about it']),
  ],
};
