import {
  column,
  parameter,
  type ExportColumn,
  type ExportParameter,
  type ExportView,
} from '../../platform/export-view.ts';

/** An official by code; the name is whole for those who may read personal data of officials, else initials. */
export const OFFICIAL_COLUMNS: readonly ExportColumn[] = [
  column('code', ['TEXT', 'Mã cán bộ', 'Official’s code']),
  column('name', ['TEXT', 'Họ và tên', 'Name'], { personal: 'PEOPLE_PERSONAL' }),
];

/** Which officials, as the list of the console asks it. */
export const OFFICIAL_FILTER: readonly ExportParameter[] = [
  parameter('search', ['Tên hoặc mã', 'Name or code'], { into: 'filter/search', word: 'q' }),
  parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], {
    into: 'filter/unitId',
    kind: 'UNIT',
    word: 'unit',
  }),
  parameter('field', ['Mã lĩnh vực công tác', 'Code of the field of work'], { into: 'filter/fieldCode', word: 'f' }),
  parameter('kinds', ['Loại', 'Kinds'], {
    into: 'filter/kinds',
    kind: 'LIST',
    oneOf: ['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT', 'NON_PROFESSIONAL'],
    word: 'kind',
  }),
];

/** Officials of the reader's scope with their present post. */
export const officialsExport: ExportView = {
  name: 'officials',
  title: { vi: 'Danh sách cán bộ', en: 'Officials' },
  note: {
    vi: 'Cán bộ trong phạm vi được xem, theo tên gọi, với vị trí hiện nay; tên viết tắt khi không có quyền xem dữ liệu cá nhân.',
    en: 'Officials of the reader’s scope by given name, with their present post; initials without the right to personal data.',
  },
  page: { name: 'officers' },
  parameters: [
    ...OFFICIAL_FILTER,
    parameter('asOf', ['Tại ngày', 'On this day'], { into: 'filter/asOf', kind: 'DAY' }),
  ],
  document: `query Export($first: Int, $after: String, $filter: OfficialFilter) {
  officials(first: $first, after: $after, filter: $filter) {
    nodes { code name kind isDemo currentAssignment { title kind postCode field { code name } unit { code name } validFrom
      validUntil statutoryEnd decision } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['officials'],
  isPaged: true,
  columns: [
    ...OFFICIAL_COLUMNS,
    column('kind', ['TEXT', 'Loại', 'Kind']),
    column('title', ['TEXT', 'Chức danh', 'Title'], { path: 'currentAssignment/title' }),
    column('assignment_kind', ['TEXT', 'Hình thức bố trí', 'Kind of assignment'], { path: 'currentAssignment/kind' }),
    column('post_code', ['TEXT', 'Mã vị trí', 'Post code'], { path: 'currentAssignment/postCode' }),
    column('field_code', ['TEXT', 'Mã lĩnh vực', 'Field code'], { path: 'currentAssignment/field/code' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'currentAssignment/field/name' }),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'currentAssignment/unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'currentAssignment/unit/name' }),
    column('valid_from', ['DATE', 'Từ ngày', 'From'], { path: 'currentAssignment/validFrom' }),
    column('valid_until', ['DATE', 'Đến ngày', 'Until'], { path: 'currentAssignment/validUntil' }),
    column('statutory_end', ['DATE', 'Hạn luật định', 'Ends by law'], { path: 'currentAssignment/statutoryEnd' }),
    column('decision', ['TEXT', 'Quyết định', 'Decision'], { path: 'currentAssignment/decision' }),
    column('is_demo', ['BOOLEAN', 'Dữ liệu mẫu', 'Demo data'], { path: 'isDemo' }),
  ],
};
