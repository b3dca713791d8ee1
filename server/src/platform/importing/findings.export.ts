import { column, parameter, type ExportView, type Words } from '../export-view.ts';

/** What one import says of its rows. @param field the connection of them */
export const importFindingsExport = (name: string, field: string, title: Words): ExportView => ({
  name,
  title,
  note: {
    vi: 'Mỗi điều cần nói về một dòng của tệp một dòng: lỗi, cảnh báo, dòng lặp lại, và cách sửa.',
    en: 'One line for each thing said of a row of the file: errors, warnings, repeats, and how to mend them.',
  },
  parameters: [parameter('import', ['Mã lần nhập', 'Id of the import'], { into: 'batch', isRequired: true })],
  document: `query Export($batch: ID!, $first: Int, $after: String) {
  ${field}(batch: $batch, first: $first, after: $after) {
    nodes { line severity code message column value }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: [field],
  isPaged: true,
  columns: [
    column('line', ['INTEGER', 'Dòng', 'Line']),
    column('severity', ['TEXT', 'Mức', 'Severity']),
    column('code', ['TEXT', 'Mã', 'Code']),
    column('message', ['TEXT', 'Điều cần nói và cách sửa', 'What is wrong, and what to do']),
    column('column', ['TEXT', 'Cột', 'Column']),
    column('value', ['TEXT', 'Giá trị', 'What stands there']),
  ],
});
