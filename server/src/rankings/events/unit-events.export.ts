import { column, type ExportView } from '../../platform/export-view.ts';
import { KNOWN_AT, UNIT } from '../analysis.export.ts';

/** What is on record of a unit: what it did, signed and said. */
export const unitEventsExport: ExportView = {
  name: 'unit-events',
  title: { vi: 'Sự kiện của đơn vị', en: 'Events of a unit' },
  note: {
    vi: 'Cách làm hay, báo cáo đã ký và ý kiến của đơn vị, mới nhất trước. Việc xảy ra trước không có nghĩa là nguyên nhân.',
    en: 'Practices, signed reports and the unit’s own words, the latest first. Order in time is no proof of cause.',
  },
  page: { name: 'unit-events' },
  parameters: [UNIT, KNOWN_AT],
  document: `query Export($unit: ID!, $knownAt: DateTime) {
  unitEvents(unit: $unit, first: null, knownAt: $knownAt) {
    kind key day precision text source metric { key name } periodFrom periodTo
  }
}`,
  rows: ['unitEvents'],
  columns: [
    column('day', ['DATE', 'Ngày', 'Day']),
    column('precision', ['TEXT', 'Ngày biết chính xác đến', 'How exactly the day is known']),
    column('kind', ['TEXT', 'Loại sự kiện', 'Kind of event']),
    column('text', ['TEXT', 'Nội dung', 'What happened']),
    column('source', ['TEXT', 'Nguồn', 'Source']),
    column('metric', ['TEXT', 'Mã chỉ tiêu', 'Key of the metric'], { path: 'metric/key' }),
    column('metric_name', ['TEXT', 'Chỉ tiêu', 'Metric'], { path: 'metric/name' }),
    column('period_from', ['DATE', 'Kỳ: từ ngày', 'Period: from'], { path: 'periodFrom' }),
    column('period_to', ['DATE', 'Kỳ: đến ngày', 'Period: to'], { path: 'periodTo' }),
    column('key', ['TEXT', 'Khóa', 'Key']),
  ],
};
