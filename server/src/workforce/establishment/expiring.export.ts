import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { OFFICIAL_COLUMNS } from '../official/officials.export.ts';

/** Assignments near or past their end, those past it first. */
export const expiringExport: ExportView = {
  name: 'expiring-assignments',
  title: { vi: 'Bố trí sắp hết hạn hoặc đã quá hạn', en: 'Assignments near or past their end' },
  note: {
    vi: 'Ngày cuối theo quyết định hoặc theo luật, ngày nào đến trước; tên viết tắt khi không có quyền xem dữ liệu cá nhân.',
    en: 'The last day by decision or by law, whichever is first; initials without the right to personal data.',
  },
  page: { name: 'expiring-assignments' },
  parameters: [
    parameter('withinDays', ['Trong bao nhiêu ngày tới', 'Days ahead'], { kind: 'INTEGER', word: 'days' }),
    parameter('asOf', ['Ngày xét', 'The day'], { kind: 'DAY', word: 'asof' }),
  ],
  document: `query Export($first: Int, $after: String, $withinDays: Int, $asOf: Date) {
  expiringAssignments(first: $first, after: $after, withinDays: $withinDays, asOf: $asOf) {
    nodes { officialCode officialName endsOn daysLeft assignment { title kind unit { code name } field { code name } validFrom
      validUntil statutoryEnd decision } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['expiringAssignments'],
  isPaged: true,
  columns: [
    ...OFFICIAL_COLUMNS.map((each) => ({ ...each, path: [each.name === 'code' ? 'officialCode' : 'officialName'] })),
    column('ends_on', ['DATE', 'Ngày cuối được phép', 'Last day allowed'], { path: 'endsOn' }),
    column('days_left', ['INTEGER', 'Số ngày còn lại; âm là đã quá', 'Days left; negative is past'], {
      path: 'daysLeft',
    }),
    column('title', ['TEXT', 'Chức danh', 'Title'], { path: 'assignment/title' }),
    column('kind', ['TEXT', 'Hình thức bố trí', 'Kind of assignment'], { path: 'assignment/kind' }),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'assignment/unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'assignment/unit/name' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'assignment/field/name' }),
    column('valid_from', ['DATE', 'Từ ngày', 'From'], { path: 'assignment/validFrom' }),
    column('valid_until', ['DATE', 'Đến ngày', 'Until'], { path: 'assignment/validUntil' }),
    column('statutory_end', ['DATE', 'Hạn luật định', 'Ends by law'], { path: 'assignment/statutoryEnd' }),
    column('decision', ['TEXT', 'Quyết định', 'Decision'], { path: 'assignment/decision' }),
  ],
};
