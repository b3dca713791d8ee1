import { column, parameter, type ExportView } from '../../platform/export-view.ts';

const COUNTS = [
  ['received', 'Tiếp nhận', 'Received'],
  ['carried_over', 'Kỳ trước chuyển sang', 'Carried over', 'carriedOver'],
  ['online', 'Trực tuyến', 'Online'],
  ['in_person', 'Trực tiếp', 'In person', 'inPerson'],
  ['post', 'Bưu chính', 'By post'],
  ['early', 'Trước hạn', 'Early'],
  ['on_time', 'Đúng hạn', 'On time', 'onTime'],
  ['late', 'Quá hạn', 'Late'],
  ['returned', 'Trả lại', 'Returned'],
  ['pending_in_time', 'Đang giải quyết, trong hạn', 'Pending in time', 'pendingInTime'],
  ['pending_overdue', 'Đang giải quyết, quá hạn', 'Pending overdue', 'pendingOverdue'],
] as const;

/** What every unit of today received and solved in a period. */
export const totalsExport: ExportView = {
  name: 'totals',
  title: { vi: 'Tình hình tiếp nhận, giải quyết hồ sơ theo đơn vị', en: 'Dossiers received and solved by unit' },
  note: {
    vi: 'Mỗi đơn vị hiện nay một dòng; số của đơn vị cũ được chia theo tỷ lệ, phần ước tính được ghi rõ.',
    en: 'One line a unit of today; figures of former units are shared out, and what is estimated is said.',
  },
  page: { name: 'totals' },
  parameters: [
    parameter('from', ['Ngày đầu kỳ', 'First day'], {
      into: 'period/from',
      kind: 'FROM',
      isRequired: true,
      usual: { of: 'PERIOD' },
    }),
    parameter('to', ['Ngày cuối kỳ', 'Last day'], {
      into: 'period/to',
      kind: 'TO',
      isRequired: true,
      usual: { of: 'PERIOD' },
    }),
    parameter('province', ['Mã tỉnh', 'Code of the province'], { into: 'provinceCode', word: 'in' }),
    parameter('asOf', ['Tính đến hết ngày', 'As at the end of this day'], { kind: 'DAY', word: 'asof' }),
    parameter('knownAt', ['Theo những gì đã biết tại thời điểm này', 'As it was known at this instant'], {
      word: 'known',
    }),
  ],
  document: `query Export($first: Int, $after: String, $period: PeriodInput!, $provinceCode: String, $asOf: Date, $knownAt: DateTime) {
  units(first: $first, after: $after, provinceCode: $provinceCode, current: true) {
    nodes { code name type province { code name } dossierTotals(period: $period, asOf: $asOf, knownAt: $knownAt) {
      received carriedOver online inPerson post early onTime late returned pendingInTime pendingOverdue estimatedShare } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['units'],
  isPaged: true,
  columns: [
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'name' }),
    column('unit_type', ['TEXT', 'Loại đơn vị', 'Kind of unit'], { path: 'type' }),
    column('province_code', ['TEXT', 'Mã tỉnh', 'Province code'], { path: 'province/code' }),
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'province/name' }),
    ...COUNTS.map(([name, vi, en, field = name]) =>
      column(name, ['INTEGER', vi, en], { path: `dossierTotals/${field}`, unit: ['hồ sơ', 'dossiers'] }),
    ),
    column('estimated_share', ['SHARE', 'Phần ước tính', 'Estimated part'], { path: 'dossierTotals/estimatedShare' }),
  ],
};
