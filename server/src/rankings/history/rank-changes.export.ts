import { column, type ExportColumn, type ExportView } from '../../platform/export-view.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';
import { rankHistoryExport } from './rank-history.export.ts';

/** Another table of the same question: what it says of all periods together. */
const beside = (
  list: 'streaks' | 'moves',
  fields: string,
): Pick<ExportView, 'page' | 'reach' | 'parameters' | 'document' | 'rows' | 'about'> => ({
  page: { name: `rank-${list}` },
  ...(rankHistoryExport.reach ? { reach: rankHistoryExport.reach } : {}),
  parameters: rankHistoryExport.parameters.filter(({ name }) => name !== 'units'),
  document: `query Export($metric: String!, $period: PeriodInput!, $step: HistoryStep, $scope: RankingScope, $asOf: Date,
    $knownAt: DateTime, $boundaries: Boundaries, $minimumCases: Int) {
  rankHistory(metric: $metric, period: $period, step: $step, scope: $scope, asOf: $asOf, knownAt: $knownAt,
    boundaries: $boundaries, minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    asOf boundaries step minimumCases
    ${list} { unit { code name } ${fields} }
  }
}`,
  rows: ['rankHistory', list],
  about: ['rankHistory'],
});

const day = (name: string, vi: string, en: string): ExportColumn => column(name, ['DATE', vi, en]);

/** Who stood first, for how many periods in a row. */
export const rankStreaksExport: ExportView = {
  name: 'rank-streaks',
  title: { vi: 'Chuỗi kỳ dẫn đầu', en: 'Periods in a row at the top' },
  note: {
    vi: 'Đơn vị đứng đầu nhiều kỳ liền, dài nhất trước; kỳ chưa xong không tính.',
    en: 'Units that were first in several periods in a row, the longest first; a period that goes on does not count.',
  },
  ...beside('streaks', 'from to periods'),
  columns: [
    ...UNIT_COLUMNS,
    day('from', 'Kỳ đầu từ ngày', 'First day'),
    day('to', 'Kỳ cuối đến ngày', 'Last day'),
    column('periods', ['INTEGER', 'Số kỳ liền', 'Periods in a row']),
  ],
};

/** The greatest changes of place that the units' own values bear out. */
export const rankMovesExport: ExportView = {
  name: 'rank-moves',
  title: { vi: 'Thay đổi thứ hạng lớn nhất', en: 'Greatest changes of place' },
  note: {
    vi: 'Mười thay đổi hạng lớn nhất mà giá trị của chính đơn vị thay đổi vượt ngẫu nhiên, xét cùng lúc mọi đơn vị, mọi kỳ. Mọi đơn vị, mọi kỳ: bảng rank-history.',
    en: 'The ten greatest changes of place where the unit’s own value changed beyond chance, among all units and periods looked at. All units and periods: rank-history.',
  },
  ...beside('moves', 'before after rankBefore rankAfter valueBefore value change changeLow changeHigh'),
  columns: [
    ...UNIT_COLUMNS,
    day('before', 'Kỳ trước bắt đầu', 'Period before'),
    day('after', 'Kỳ sau bắt đầu', 'Period after'),
    column('rank_before', ['INTEGER', 'Hạng trước', 'Rank before'], { path: 'rankBefore' }),
    column('rank_after', ['INTEGER', 'Hạng sau', 'Rank after'], { path: 'rankAfter' }),
    column('value_before', ['NUMBER', 'Giá trị trước', 'Value before'], { path: 'valueBefore' }),
    column('value', ['NUMBER', 'Giá trị sau', 'Value after']),
    column('change', ['NUMBER', 'Thay đổi', 'Change']),
    column('change_low', ['NUMBER', 'Thay đổi: cận dưới 95 %', 'Change: 95 % low'], { path: 'changeLow' }),
    column('change_high', ['NUMBER', 'Thay đổi: cận trên 95 %', 'Change: 95 % high'], { path: 'changeHigh' }),
  ],
};
