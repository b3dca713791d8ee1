import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';

/** Years in a row at the top of the PAR index, of final results alone. */
export const parStreaksExport: ExportView = {
  name: 'par-streaks',
  title: { vi: 'Chuỗi năm dẫn đầu chỉ số cải cách hành chính', en: 'Years in a row at the top of the PAR index' },
  note: {
    vi: 'Chỉ tính kết quả đã công bố; mỗi tỉnh hoặc huyện cũ là một bảng riêng.',
    en: 'Of published results alone; each province or former district is a table of its own.',
  },
  page: { name: 'par-streaks' },
  parameters: [
    parameter('province', ['Mã tỉnh lúc đó', 'Code of the province then'], { into: 'provinceCode', word: 'in' }),
    parameter('place', ['Tính đến hạng', 'How far from the top counts'], { kind: 'INTEGER', word: 'top' }),
    parameter('atLeast', ['Ít nhất bao nhiêu năm', 'Fewest years in a row'], { kind: 'INTEGER' }),
  ],
  document: `query Export($provinceCode: String, $place: Int = 1, $atLeast: Int = 2) {
  parStreaks(provinceCode: $provinceCode, place: $place, atLeast: $atLeast) { unit { code name } from to years }
}`,
  rows: ['parStreaks'],
  columns: [
    ...UNIT_COLUMNS,
    column('from', ['INTEGER', 'Từ năm', 'From']),
    column('to', ['INTEGER', 'Đến năm', 'To']),
    column('years', ['INTEGER', 'Số năm liền', 'Years in a row']),
  ],
};
