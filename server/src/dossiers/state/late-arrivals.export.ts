import { column, parameter, type ExportView } from '../../platform/export-view.ts';

/** On which days something of days gone by came in of a unit. */
export const lateArrivalsExport: ExportView = {
  name: 'late-arrivals',
  title: { vi: 'Số liệu đến muộn của đơn vị', en: 'Figures of a unit that came late' },
  note: {
    vi: 'Mỗi ngày có nhập, sửa hoặc hoàn tác số liệu của những ngày đã qua một dòng, mới nhất trước; số âm là bớt đi.',
    en: 'One line a day on which something of days gone by was imported, corrected or undone, the latest first; negative is fewer.',
  },
  page: { name: 'late-arrivals' },
  parameters: [
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], {
      into: 'id',
      kind: 'UNIT',
      isRequired: true,
      word: 'unit',
    }),
    parameter('knownAt', ['Theo những gì đã biết tại thời điểm này', 'As it was known at this instant'], {
      word: 'known',
    }),
  ],
  document: `query Export($id: ID!, $knownAt: DateTime) {
  unit(id: $id) { code name lateArrivals(first: null, knownAt: $knownAt) { on received ended firstDay lastDay } }
}`,
  rows: ['unit', 'lateArrivals'],
  about: ['unit'],
  columns: [
    column('on', ['DATE', 'Ngày đến', 'Came in on']),
    column('received', ['INTEGER', 'Hồ sơ tiếp nhận, thêm hoặc bớt', 'Receipts more or fewer']),
    column('ended', ['INTEGER', 'Hồ sơ kết thúc, thêm hoặc bớt', 'Ends more or fewer']),
    column('first_day', ['DATE', 'Của các ngày: từ', 'Of the days: from'], { path: 'firstDay' }),
    column('last_day', ['DATE', 'Của các ngày: đến', 'Of the days: until'], { path: 'lastDay' }),
  ],
};
