import { column, parameter, type ExportColumn, type ExportView } from '../../platform/export-view.ts';
import { KNOWN_AT } from '../analysis.export.ts';

const sideOf = (side: 'before' | 'after', vi: string, en: string): readonly ExportColumn[] => [
  column(`${side}_from`, ['DATE', `${vi}: từ ngày`, `${en}: from`], { path: `${side}/from` }),
  column(`${side}_to`, ['DATE', `${vi}: đến ngày`, `${en}: to`], { path: `${side}/to` }),
  column(`${side}_value`, ['NUMBER', `${vi}: giá trị`, `${en}: value`], { path: `${side}/value` }),
  column(`${side}_low`, ['NUMBER', `${vi}: cận dưới 95 %`, `${en}: 95 % low`], { path: `${side}/low` }),
  column(`${side}_high`, ['NUMBER', `${vi}: cận trên 95 %`, `${en}: 95 % high`], { path: `${side}/high` }),
  column(`${side}_numerator`, ['INTEGER', `${vi}: tử số`, `${en}: numerator`], { path: `${side}/numerator` }),
  column(`${side}_denominator`, ['INTEGER', `${vi}: mẫu số`, `${en}: denominator`], { path: `${side}/denominator` }),
];

/** What communes did, with figures before and after. */
export const practicesExport: ExportView = {
  name: 'practices',
  title: { vi: 'Cách làm hay', en: 'Good practices' },
  note: {
    vi: 'Việc các xã đã làm, con số trước và sau. Trước sau không phải bằng chứng về nguyên nhân. Mới nhất trước.',
    en: 'What communes did, with figures before and after; order in time is no proof of cause. The latest first.',
  },
  page: { name: 'practices' },
  parameters: [
    KNOWN_AT,
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], { kind: 'UNIT', word: 'unit' }),
    parameter('kind', ['Loại việc', 'Kind'], {
      oneOf: ['EQUIPMENT', 'CONNECTION', 'COORDINATION', 'VOLUNTEERS', 'HOURS', 'TRAINING', 'PROCESS', 'OTHER'],
      word: 'kind',
    }),
  ],
  document: `query Export($first: Int, $after: String, $knownAt: DateTime, $unit: ID, $kind: PracticeKind) {
  practices(first: $first, after: $after, knownAt: $knownAt, unit: $unit, kind: $kind) {
    nodes { key kind title scope place unit { code } startedOn precision source metric { key name unit }
      before { from to value low high numerator denominator } after { from to value low high numerator denominator }
      change { change low high isSignal } warning }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['practices'],
  isPaged: true,
  columns: [
    column('key', ['TEXT', 'Mã', 'Key']),
    column('kind', ['TEXT', 'Loại việc', 'Kind']),
    column('title', ['TEXT', 'Việc đã làm', 'What was done']),
    column('scope', ['TEXT', 'Phạm vi', 'Scope']),
    column('place', ['TEXT', 'Nơi', 'Place']),
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'unit/code' }),
    column('started_on', ['DATE', 'Bắt đầu', 'Started on'], { path: 'startedOn' }),
    column('precision', ['TEXT', 'Ngày chính xác tới', 'Precise to']),
    column('source', ['TEXT', 'Nguồn', 'Source']),
    column('metric_key', ['TEXT', 'Mã chỉ tiêu', 'Key of the metric'], { path: 'metric/key' }),
    column('metric', ['TEXT', 'Chỉ tiêu', 'Metric'], { path: 'metric/name' }),
    column('metric_unit', ['TEXT', 'Đơn vị tính', 'Unit of the figure'], { path: 'metric/unit' }),
    ...sideOf('before', 'Trước', 'Before'),
    ...sideOf('after', 'Sau', 'After'),
    column('change', ['NUMBER', 'Thay đổi', 'Change'], { path: 'change/change' }),
    column('change_low', ['NUMBER', 'Thay đổi: cận dưới 95 %', 'Change: 95 % low'], { path: 'change/low' }),
    column('change_high', ['NUMBER', 'Thay đổi: cận trên 95 %', 'Change: 95 % high'], { path: 'change/high' }),
    column('is_signal', ['BOOLEAN', 'Vượt ngẫu nhiên', 'Beyond chance'], { path: 'change/isSignal' }),
    column('warning', ['TEXT', 'Lưu ý', 'Note']),
  ],
};
