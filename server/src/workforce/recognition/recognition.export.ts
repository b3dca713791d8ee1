import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { STAFF_SCOPE } from '../establishment/establishment.export.ts';
import { OFFICIAL_COLUMNS, OFFICIAL_FILTER } from '../official/officials.export.ts';

/** Officials with how often they were commended and reminded; whoever asks is written down in the trail. */
export const recognitionExport: ExportView = {
  name: 'recognition',
  title: { vi: 'Khen thưởng và nhắc nhở theo người', en: 'Commendations and reminders by person' },
  note: {
    vi: 'Số lần khen và số lần nhắc nhở còn tính trong cửa sổ; tự nó không dẫn đến việc gì. Mỗi lần đọc được ghi nhật ký.',
    en: 'Commendations, and reminders that count in the window; nothing happens by itself. Every reading is recorded.',
  },
  page: { name: 'recognition', where: { view: 'people' } },
  parameters: OFFICIAL_FILTER,
  document: `query Export($first: Int, $after: String, $filter: OfficialFilter) {
  officials(first: $first, after: $after, filter: $filter) {
    nodes { code name currentAssignment { title unit { code name } } commendationCount
      reminderStanding { counted open proposeAt isWarning mayPropose windowFrom windowTo } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['officials'],
  isPaged: true,
  columns: [
    ...OFFICIAL_COLUMNS,
    column('title', ['TEXT', 'Chức danh', 'Title'], { path: 'currentAssignment/title' }),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'currentAssignment/unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'currentAssignment/unit/name' }),
    column('commendations', ['INTEGER', 'Số lần khen', 'Commendations'], { path: 'commendationCount' }),
    column('reminders', ['INTEGER', 'Số lần nhắc nhở được tính', 'Reminders that count'], {
      path: 'reminderStanding/counted',
    }),
    column('open_reminders', ['INTEGER', 'Nhắc nhở chưa xong', 'Reminders still open'], {
      path: 'reminderStanding/open',
    }),
    column('propose_at', ['INTEGER', 'Số lần để xem xét', 'Count for a review'], {
      path: 'reminderStanding/proposeAt',
    }),
    column('is_warning', ['BOOLEAN', 'Sắp tới mức xem xét', 'Close to a review'], {
      path: 'reminderStanding/isWarning',
    }),
    column('may_propose', ['BOOLEAN', 'Có thể đề xuất xem xét', 'A review may be proposed'], {
      path: 'reminderStanding/mayPropose',
    }),
    column('window_from', ['DATE', 'Cửa sổ từ', 'Window from'], { path: 'reminderStanding/windowFrom' }),
    column('window_to', ['DATE', 'Cửa sổ đến', 'Window to'], { path: 'reminderStanding/windowTo' }),
  ],
};

/** Proposals to commend, those that wait first: one line a person. */
export const proposalsExport: ExportView = {
  name: 'recognition-proposals',
  title: { vi: 'Đề nghị khen thưởng', en: 'Proposals to commend' },
  note: {
    vi: 'Mỗi người một dòng, đề nghị đang chờ trước; tên viết tắt khi không có quyền xem dữ liệu cá nhân.',
    en: 'One line a person, those that wait first; initials without the right to personal data.',
  },
  page: { name: 'recognition', where: { view: 'proposals' } },
  parameters: [],
  document: `query Export($first: Int, $after: String) {
  recognitionProposals(first: $first, after: $after) {
    nodes { key kindCode occasion year reason state proposedAt decidedAt decision nominees { officialCode name } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['recognitionProposals'],
  isPaged: true,
  within: ['nominees'],
  columns: [
    column('proposal', ['TEXT', 'Mã đề nghị', 'Key of the proposal'], { path: '../key' }),
    column('code', ['TEXT', 'Mã cán bộ', 'Official’s code'], { path: 'officialCode' }),
    column('name', ['TEXT', 'Họ và tên', 'Name'], { personal: 'PEOPLE_PERSONAL' }),
    column('kind', ['TEXT', 'Hình thức', 'Kind'], { path: '../kindCode' }),
    column('occasion', ['TEXT', 'Dịp', 'Occasion'], { path: '../occasion' }),
    column('year', ['INTEGER', 'Năm', 'Year'], { path: '../year' }),
    column('reason', ['TEXT', 'Lý do', 'Reason'], { path: '../reason' }),
    column('state', ['TEXT', 'Trạng thái', 'State'], { path: '../state' }),
    column('proposed_at', ['MOMENT', 'Đề nghị lúc', 'Proposed'], { path: '../proposedAt' }),
    column('decided_at', ['MOMENT', 'Quyết định lúc', 'Decided'], { path: '../decidedAt' }),
    column('decision', ['TEXT', 'Quyết định', 'Decision'], { path: '../decision' }),
  ],
};

/** How often was commended, by unit, month, field and kind, nobody named. */
export const commendationFiguresExport: ExportView = {
  name: 'commendation-figures',
  title: { vi: 'Số lần khen theo đơn vị, tháng, lĩnh vực', en: 'Commendations by unit, month and field' },
  note: {
    vi: 'Số lần khen trong kỳ theo đơn vị, tháng, lĩnh vực, hình thức; không nêu tên ai.',
    en: 'Commendations of a period by unit, month, field and kind; nobody is named.',
  },
  page: { name: 'recognition' },
  parameters: [
    ...STAFF_SCOPE,
    parameter('from', ['Từ ngày', 'First day'], {
      kind: 'FROM',
      isRequired: true,
      word: 'from',
      usual: { of: 'YEAR' },
    }),
    parameter('to', ['Đến ngày', 'Last day'], { kind: 'TO', isRequired: true, word: 'to', usual: { of: 'YEAR' } }),
    parameter('unit', ['Chỉ đơn vị này: mã hoặc id', 'Only this unit: code or id'], {
      kind: 'UNIT',
      keeps: 'unit/id',
      word: 'unit',
    }),
    parameter('month', ['Chỉ tháng bắt đầu ngày này', 'Only the month that begins on this day'], {
      kind: 'DAY',
      keeps: 'month',
      word: 'month',
    }),
    parameter('kind', ['Chỉ hình thức này', 'Only this kind'], { keeps: 'kindCode', word: 'kind' }),
    parameter('field', ['Chỉ lĩnh vực này', 'Only this field'], { keeps: 'field/code', word: 'field' }),
  ],
  document: `query Export($scope: StaffScopeInput!, $from: Date!, $to: Date!) {
  commendationFigures(scope: $scope, from: $from, to: $to) {
    unit { id code name } month field { code name } kindCode occasion count
  }
}`,
  rows: ['commendationFigures'],
  columns: [
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'unit/name' }),
    column('month', ['DATE', 'Tháng', 'Month']),
    column('field_code', ['TEXT', 'Mã lĩnh vực', 'Field code'], { path: 'field/code' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'field/name' }),
    column('kind', ['TEXT', 'Hình thức', 'Kind'], { path: 'kindCode' }),
    column('occasion', ['TEXT', 'Dịp', 'Occasion']),
    column('count', ['INTEGER', 'Số lần', 'Count'], { unit: ['lần', 'times'] }),
  ],
};
