import type { ExportView } from '../../platform/export-view.ts';

/** Dossiers of a filter, by due date, without the citizens: whoever needs those opens the dossier. */
export const dossiersExport: ExportView = {
  name: 'dossiers',
  title: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
  note: {
    vi: 'Từng hồ sơ trong phạm vi được xem, theo ngày hẹn trả; không có dữ liệu cá nhân của công dân.',
    en: 'Every dossier that the reader may see, by due date; without personal data of citizens.',
  },
  parameters: [
    { name: 'unit', into: ['filter', 'unitCode'], meaning: { vi: 'Mã đơn vị', en: 'Code of the unit' } },
    { name: 'from', into: ['filter', 'received', 'from'], meaning: { vi: 'Tiếp nhận từ ngày', en: 'Received from' } },
    { name: 'to', into: ['filter', 'received', 'to'], meaning: { vi: 'Tiếp nhận đến ngày', en: 'Received until' } },
    { name: 'states', into: ['filter', 'states'], kind: 'LIST', meaning: { vi: 'Trạng thái', en: 'States' } },
    { name: 'outcomes', into: ['filter', 'outcomes'], kind: 'LIST', meaning: { vi: 'Kết quả', en: 'Outcomes' } },
    { name: 'channels', into: ['filter', 'channels'], kind: 'LIST', meaning: { vi: 'Kênh nộp', en: 'Channels' } },
    {
      name: 'procedure',
      into: ['filter', 'procedureCode'],
      meaning: { vi: 'Mã thủ tục', en: 'Code of the procedure' },
    },
    { name: 'field', into: ['filter', 'fieldCode'], meaning: { vi: 'Mã lĩnh vực', en: 'Code of the field' } },
  ],
  document: `query Export($first: Int, $after: String, $filter: DossierFilter) {
  dossiers(first: $first, after: $after, filter: $filter, orderBy: DUE_AT_ASC) {
    nodes { code state outcome channel receivedAt dueAt completedAt resultReturnedAt procedure { code name field { name } }
      handlingUnit { code name } receivingUnit { code name } isDemo }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['dossiers'],
  isPaged: true,
  columns: [
    { name: 'code', path: ['code'], kind: 'TEXT', label: { vi: 'Mã hồ sơ', en: 'Dossier code' } },
    { name: 'state', path: ['state'], kind: 'TEXT', label: { vi: 'Trạng thái', en: 'State' } },
    { name: 'outcome', path: ['outcome'], kind: 'TEXT', label: { vi: 'Kết quả', en: 'Outcome' } },
    { name: 'channel', path: ['channel'], kind: 'TEXT', label: { vi: 'Kênh nộp', en: 'Channel' } },
    { name: 'received_at', path: ['receivedAt'], kind: 'MOMENT', label: { vi: 'Tiếp nhận', en: 'Received' } },
    { name: 'due_at', path: ['dueAt'], kind: 'MOMENT', label: { vi: 'Hẹn trả', en: 'Due' } },
    { name: 'completed_at', path: ['completedAt'], kind: 'MOMENT', label: { vi: 'Xử lý xong', en: 'Completed' } },
    {
      name: 'returned_at',
      path: ['resultReturnedAt'],
      kind: 'MOMENT',
      label: { vi: 'Trả kết quả', en: 'Result returned' },
    },
    {
      name: 'procedure_code',
      path: ['procedure', 'code'],
      kind: 'TEXT',
      label: { vi: 'Mã thủ tục', en: 'Procedure code' },
    },
    { name: 'procedure', path: ['procedure', 'name'], kind: 'TEXT', label: { vi: 'Thủ tục', en: 'Procedure' } },
    { name: 'field', path: ['procedure', 'field', 'name'], kind: 'TEXT', label: { vi: 'Lĩnh vực', en: 'Field' } },
    {
      name: 'unit_code',
      path: ['handlingUnit', 'code'],
      kind: 'TEXT',
      label: { vi: 'Mã đơn vị xử lý', en: 'Handling unit code' },
    },
    { name: 'unit', path: ['handlingUnit', 'name'], kind: 'TEXT', label: { vi: 'Đơn vị xử lý', en: 'Handling unit' } },
    {
      name: 'receiving_unit_code',
      path: ['receivingUnit', 'code'],
      kind: 'TEXT',
      label: { vi: 'Mã đơn vị tiếp nhận', en: 'Receiving unit code' },
    },
    {
      name: 'receiving_unit',
      path: ['receivingUnit', 'name'],
      kind: 'TEXT',
      label: { vi: 'Đơn vị tiếp nhận', en: 'Receiving unit' },
    },
    { name: 'is_demo', path: ['isDemo'], kind: 'BOOLEAN', label: { vi: 'Dữ liệu mẫu', en: 'Demo data' } },
  ],
};
