import { column, type ExportView, type Words } from '../export-view.ts';

/** Imports of one kind, the latest first. @param list the field that lists them */
export const batchesExport = (name: string, list: string, title: Words): ExportView => ({
  name,
  title,
  note: {
    vi: 'Mỗi lần nhập một dòng, mới nhất trước: số dòng thêm, sửa, trùng, bị từ chối.',
    en: 'One line an import, the latest first: rows added, changed, repeated, refused.',
  },
  page: { name },
  parameters: [],
  document: `query Export($first: Int, $after: String) {
  ${list}(first: $first, after: $after) {
    nodes { id fileName state dryRun startedAt finishedAt rowsRead added updated repeated rejected warned failure isDemo }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: [list],
  isPaged: true,
  columns: [
    column('id', ['TEXT', 'Mã lần nhập', 'Id']),
    column('file_name', ['TEXT', 'Tệp', 'File'], { path: 'fileName' }),
    column('state', ['TEXT', 'Trạng thái', 'State']),
    column('dry_run', ['BOOLEAN', 'Chạy thử', 'Dry run'], { path: 'dryRun' }),
    column('started_at', ['MOMENT', 'Bắt đầu', 'Started'], { path: 'startedAt' }),
    column('finished_at', ['MOMENT', 'Xong', 'Finished'], { path: 'finishedAt' }),
    column('rows_read', ['INTEGER', 'Dòng đã đọc', 'Rows read'], { path: 'rowsRead' }),
    column('added', ['INTEGER', 'Thêm', 'Added']),
    column('updated', ['INTEGER', 'Sửa', 'Changed']),
    column('repeated', ['INTEGER', 'Trùng', 'Repeated']),
    column('rejected', ['INTEGER', 'Bị từ chối', 'Refused']),
    column('warned', ['INTEGER', 'Có cảnh báo', 'Warned']),
    column('failure', ['TEXT', 'Lỗi', 'Failure']),
    column('is_demo', ['BOOLEAN', 'Dữ liệu mẫu', 'Demo data'], { path: 'isDemo' }),
  ],
});
