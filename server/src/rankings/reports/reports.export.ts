import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { PERIOD } from '../analysis.export.ts';

const HEAD = [
  column('key', ['TEXT', 'Mã báo cáo', 'Key']),
  column('form', ['TEXT', 'Mẫu', 'Form'], { path: 'form/name' }),
  column('place', ['TEXT', 'Nơi báo cáo', 'Place'], { path: 'placeName' }),
  column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'provinceName' }),
  column('period', ['TEXT', 'Kỳ', 'Period'], { path: 'periodName' }),
  column('period_from', ['DATE', 'Từ ngày', 'From'], { path: 'periodFrom' }),
  column('period_to', ['DATE', 'Đến ngày', 'To'], { path: 'periodTo' }),
  column('due_on', ['DATE', 'Hạn gửi', 'Due'], { path: 'dueOn' }),
  column('state', ['TEXT', 'Tình trạng', 'State']),
  column('is_overdue', ['BOOLEAN', 'Quá hạn gửi', 'Overdue'], { path: 'isOverdue' }),
] as const;

/** Which reports are due, signed and sent. */
export const reportsExport: ExportView = {
  name: 'reports',
  title: { vi: 'Báo cáo phải có', en: 'Reports that are due' },
  note: {
    vi: 'Mỗi mẫu, nơi, kỳ một dòng, đã ký hay chưa. Số liệu theo những gì biết bây giờ.',
    en: 'A line for each form, place and period, signed or not. Figures are as known now.',
  },
  page: { name: 'reports' },
  parameters: [
    ...PERIOD,
    parameter('province', ['Mã tỉnh, thành phố', 'Province code'], {
      isRequired: true,
      word: 'in',
      usual: { of: 'OWN_PROVINCE' },
    }),
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], { kind: 'UNIT', word: 'unit' }),
    parameter('form', ['Mã mẫu', 'Key of the form'], { word: 'form' }),
    parameter('state', ['Tình trạng', 'State'], { oneOf: ['DRAFT', 'SIGNED', 'SENT'], word: 'state' }),
  ],
  document: `query Export($first: Int, $after: String, $period: PeriodInput!, $province: String, $unit: ID, $form: String, $state: ReportState) {
  reports(first: $first, after: $after, period: $period, provinceCode: $province, unit: $unit, form: $form, state: $state) {
    nodes { key form { name } placeName provinceName periodName periodFrom periodTo dueOn state isOverdue version signedByName signedAt
      sentTo sentAt received { value before } inTime { value before } isDemo }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['reports'],
  isPaged: true,
  columns: [
    ...HEAD,
    column('version', ['INTEGER', 'Bản số', 'Version']),
    column('signed_by', ['TEXT', 'Người ký', 'Signed by'], { path: 'signedByName' }),
    column('signed_at', ['MOMENT', 'Ký lúc', 'Signed at'], { path: 'signedAt' }),
    column('sent_to', ['TEXT', 'Gửi đến', 'Sent to'], { path: 'sentTo' }),
    column('sent_at', ['MOMENT', 'Gửi lúc', 'Sent at'], { path: 'sentAt' }),
    column('received', ['INTEGER', 'Tiếp nhận', 'Received'], { path: 'received/value' }),
    column('received_before', ['INTEGER', 'Tiếp nhận kỳ trước', 'Received, period before'], {
      path: 'received/before',
    }),
    column('in_time', ['SHARE', 'Trước hạn và đúng hạn', 'Solved in time'], { path: 'inTime/value' }),
    column('in_time_before', ['SHARE', 'Trước hạn và đúng hạn, kỳ trước', 'Solved in time, period before'], {
      path: 'inTime/before',
    }),
    column('is_demo', ['BOOLEAN', 'Minh hoạ', 'Demo'], { path: 'isDemo' }),
  ],
};

/** One report, a line for each of its figures. */
export const reportExport: ExportView = {
  name: 'report',
  title: { vi: 'Số liệu của một báo cáo', en: 'Figures of a report' },
  note: {
    vi: 'Mỗi ô một dòng: số của báo cáo, của kỳ trước, và tính lại bây giờ.',
    en: 'A line for each cell: the report’s figure, that of the period before, and what would be told now.',
  },
  parameters: [
    parameter('key', ['Mã báo cáo', 'Key of the report'], { isRequired: true, word: 'key' }),
    parameter('version', ['Bản số; 0 là dự thảo', 'Version; 0 for the draft'], { kind: 'INTEGER' }),
  ],
  document: `query Export($key: String!, $version: Int) {
  report(key: $key, version: $version) {
    key placeName periodName periodFrom periodTo state digest differences signed { version knownAt signedAt signedByName }
    lines { key label isTotal fieldCode cells { column kind value text before now } }
  }
}`,
  rows: ['report', 'lines', 'cells'],
  about: ['report'],
  columns: [
    column('line', ['TEXT', 'Mã dòng', 'Line'], { path: '../key' }),
    column('name', ['TEXT', 'Nội dung', 'Name'], { path: '../label' }),
    column('is_total', ['BOOLEAN', 'Dòng tổng', 'Total'], { path: '../isTotal' }),
    column('column', ['TEXT', 'Cột', 'Column']),
    column('value', ['NUMBER', 'Số liệu', 'Figure']),
    column('text', ['TEXT', 'Chữ', 'Words']),
    column('before', ['NUMBER', 'Kỳ trước', 'Period before']),
    column('now', ['NUMBER', 'Tính lại bây giờ', 'As told now']),
  ],
};
