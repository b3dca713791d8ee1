import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, KNOWN_AT } from '../analysis.export.ts';

/** Reported figures beside the computed ones: one line a figure. */
export const claimsExport: ExportView = {
  name: 'claims',
  title: { vi: 'Đối chiếu số liệu', en: 'Reported figures beside computed ones' },
  note: {
    vi: 'Con số báo chí, báo cáo nêu, với nguồn và cách nói, bên cạnh con số tính từ hồ sơ; chênh lệch được giải thích.',
    en: 'What the press and reports said, with source and qualifier, beside what the dossiers give; differences explained.',
  },
  page: { name: 'claims' },
  parameters: [
    AS_OF,
    KNOWN_AT,
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], { kind: 'UNIT', word: 'unit' }),
    parameter('province', ['Mã tỉnh', 'Code of the province'], { into: 'provinceCode' }),
    parameter('outcome', ['Chỉ kết quả này', 'Only this outcome'], {
      keeps: 'outcome',
      oneOf: ['AGREES', 'DIFFERS', 'DIFFERS_BY_DEFINITION', 'NOT_COMPUTED', 'NO_DOSSIERS'],
      word: 'outcome',
    }),
  ],
  document: `query Export($first: Int, $after: String, $asOf: Date, $knownAt: DateTime, $unit: ID, $provinceCode: String) {
  claims(first: $first, after: $after, asOf: $asOf, knownAt: $knownAt, unit: $unit, provinceCode: $provinceCode) {
    nodes { key place source publishedOn wording unit { code name }
      claims { key item subject qualifier value computed difference outcome explanation periodFrom periodTo } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['claims'],
  isPaged: true,
  within: ['claims'],
  columns: [
    column('report', ['TEXT', 'Mã báo cáo', 'Key of the report'], { path: '../key' }),
    column('place', ['TEXT', 'Nơi', 'Place'], { path: '../place' }),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: '../unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: '../unit/name' }),
    column('source', ['TEXT', 'Nguồn', 'Source'], { path: '../source' }),
    column('published_on', ['DATE', 'Ngày công bố', 'Published on'], { path: '../publishedOn' }),
    column('wording', ['TEXT', 'Nguyên văn', 'Wording'], { path: '../wording' }),
    column('claim', ['TEXT', 'Mã con số', 'Key of the figure'], { path: 'key' }),
    column('item', ['TEXT', 'Con số về', 'What it counts']),
    column('subject', ['TEXT', 'Đối tượng', 'Subject']),
    column('qualifier', ['TEXT', 'Cách nói', 'Qualifier']),
    column('value', ['NUMBER', 'Số được nêu', 'Stated']),
    column('computed', ['NUMBER', 'Số tính từ hồ sơ', 'Computed']),
    column('difference', ['NUMBER', 'Chênh lệch', 'Difference']),
    column('outcome', ['TEXT', 'Kết quả', 'Outcome']),
    column('explanation', ['TEXT', 'Giải thích', 'Explanation']),
    column('period_from', ['DATE', 'Từ ngày', 'From'], { path: 'periodFrom' }),
    column('period_to', ['DATE', 'Đến ngày', 'To'], { path: 'periodTo' }),
  ],
};
