import { column, parameter, type ExportView } from '../../platform/export-view.ts';

/** Dossiers of a filter, by due date, without the citizens: whoever needs those opens the dossier. */
export const dossiersExport: ExportView = {
  name: 'dossiers',
  title: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
  note: {
    vi: 'Từng hồ sơ trong phạm vi được xem, theo ngày hẹn trả; không có dữ liệu cá nhân của công dân.',
    en: 'Every dossier that the reader may see, by due date; without personal data of citizens.',
  },
  parameters: [
    parameter('search', ['Mã hoặc tên thủ tục', 'Code, or name of the procedure'], { into: 'filter/search' }),
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], { into: 'filter/unitId', kind: 'UNIT' }),
    parameter('boundaries', ['Ranh giới: hiện hành hay lúc đó', 'Borders: of today or of then'], {
      into: 'filter/boundaries',
      oneOf: ['CURRENT', 'AS_THEN'],
    }),
    parameter('from', ['Tiếp nhận từ ngày', 'Received from'], { into: 'filter/received/from', kind: 'FROM' }),
    parameter('to', ['Tiếp nhận đến ngày', 'Received until'], { into: 'filter/received/to', kind: 'TO' }),
    parameter('dueFrom', ['Hẹn trả từ ngày', 'Appointed from'], { into: 'filter/due/from', kind: 'DAY' }),
    parameter('dueTo', ['Hẹn trả đến ngày', 'Appointed until'], { into: 'filter/due/to', kind: 'DAY' }),
    parameter('appointment', ['Có ngày hẹn trả không', 'Whether a day is appointed'], {
      into: 'filter/appointment',
      oneOf: ['SET', 'NOT_SET'],
    }),
    parameter('states', ['Trạng thái', 'States'], { into: 'filter/states', kind: 'LIST' }),
    parameter('outcomes', ['Kết quả', 'Outcomes'], {
      into: 'filter/outcomes',
      kind: 'LIST',
      oneOf: ['EARLY', 'ON_TIME', 'LATE', 'RETURNED'],
    }),
    parameter('channels', ['Kênh nộp', 'Channels'], {
      into: 'filter/channels',
      kind: 'LIST',
      oneOf: ['ONLINE', 'IN_PERSON', 'POST'],
    }),
    parameter('procedure', ['Mã thủ tục', 'Code of the procedure'], { into: 'filter/procedureCode' }),
    parameter('field', ['Mã lĩnh vực', 'Codes of fields'], { into: 'filter/fieldCodes', kind: 'LIST' }),
    parameter('counts', ['Phía sau con số này', 'Behind this figure'], { into: 'filter/counts' }),
    parameter('countsAny', ['Được tính vào một trong các số', 'Counting as one of these'], {
      into: 'filter/countsAny',
      kind: 'LIST',
    }),
    parameter('countsNone', ['Không được tính vào số nào', 'Counting as none of these'], {
      into: 'filter/countsNone',
      kind: 'LIST',
    }),
    parameter('countedFrom', ['Kỳ của con số: ngày đầu', 'Period of the figure: first day'], {
      into: 'filter/period/from',
      kind: 'DAY',
    }),
    parameter('countedTo', ['Kỳ của con số: ngày cuối', 'Period of the figure: last day'], {
      into: 'filter/period/to',
      kind: 'DAY',
    }),
    parameter('asOf', ['Con số tính đến hết ngày', 'The figure as at the end of this day'], {
      into: 'filter/asOf',
      kind: 'DAY',
    }),
    parameter('knownAt', ['Theo những gì đã biết tại thời điểm này', 'As it was known at this instant'], {
      into: 'filter/knownAt',
    }),
  ],
  document: `query Export($first: Int, $after: String, $filter: DossierFilter) {
  dossiers(first: $first, after: $after, filter: $filter, orderBy: DUE_AT_ASC) {
    nodes { code state outcome channel receivedAt dueAt completedAt resultReturnedAt procedure { code name field { name } }
      handlingUnit { code name } receivingUnit { code name } isDemo changedSince }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['dossiers'],
  isPaged: true,
  columns: [
    column('code', ['TEXT', 'Mã hồ sơ', 'Dossier code']),
    column('state', ['TEXT', 'Trạng thái', 'State']),
    column('outcome', ['TEXT', 'Kết quả', 'Outcome']),
    column('channel', ['TEXT', 'Kênh nộp', 'Channel']),
    column('received_at', ['MOMENT', 'Tiếp nhận', 'Received'], { path: 'receivedAt' }),
    column('due_at', ['MOMENT', 'Hẹn trả', 'Due'], { path: 'dueAt' }),
    column('completed_at', ['MOMENT', 'Xử lý xong', 'Completed'], { path: 'completedAt' }),
    column('returned_at', ['MOMENT', 'Trả kết quả', 'Result returned'], { path: 'resultReturnedAt' }),
    column('procedure_code', ['TEXT', 'Mã thủ tục', 'Procedure code'], { path: 'procedure/code' }),
    column('procedure', ['TEXT', 'Thủ tục', 'Procedure'], { path: 'procedure/name' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'procedure/field/name' }),
    column('unit_code', ['TEXT', 'Mã đơn vị xử lý', 'Handling unit code'], { path: 'handlingUnit/code' }),
    column('unit', ['TEXT', 'Đơn vị xử lý', 'Handling unit'], { path: 'handlingUnit/name' }),
    column('receiving_unit_code', ['TEXT', 'Mã đơn vị tiếp nhận', 'Receiving unit code'], {
      path: 'receivingUnit/code',
    }),
    column('receiving_unit', ['TEXT', 'Đơn vị tiếp nhận', 'Receiving unit'], { path: 'receivingUnit/name' }),
    column('changed_since', ['TEXT', 'Đã thay đổi từ đó', 'Changed since'], { path: 'changedSince' }),
    column('is_demo', ['BOOLEAN', 'Dữ liệu mẫu', 'Demo data'], { path: 'isDemo' }),
  ],
};
