import { column, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, BOUNDARIES, KNOWN_AT, MINIMUM_CASES, PERIOD, SCOPE } from '../analysis.export.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';

/** How far places by Decision 766's index hang on its weights: one line a unit. */
export const weightsExport: ExportView = {
  name: 'weights',
  title: { vi: 'Thứ hạng theo trọng số của bộ chỉ số 766', en: 'Places by Decision 766’s index as its weights change' },
  note: {
    vi: 'Hạng theo trọng số chính thức, và khoảng hạng khi trọng số thay đổi ngẫu nhiên với hạt giống cố định.',
    en: 'The rank by the official weights, and where it lies as weights are drawn with a fixed seed.',
  },
  page: { name: 'weights' },
  parameters: [...PERIOD, AS_OF, KNOWN_AT, BOUNDARIES, MINIMUM_CASES, ...SCOPE],
  document: `query Export($period: PeriodInput!, $scope: RankingScope, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries,
    $minimumCases: Int) {
  weightSensitivity(period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries,
    minimumCases: $minimumCases) {
    metric { key name version } asOf boundaries periodFrom periodTo minimumCases draws shift mattersMost note
    rows { rank unit { code name } value rankLow rankHigh best worst holdsShare mattersMost }
  }
}`,
  rows: ['weightSensitivity', 'rows'],
  about: ['weightSensitivity'],
  columns: [
    column('rank', ['INTEGER', 'Hạng', 'Rank']),
    ...UNIT_COLUMNS,
    column('value', ['NUMBER', 'Điểm', 'Points']),
    column('rank_low', ['INTEGER', 'Hạng tốt nhất trong 95 % lần', 'Best rank of 95 % of the draws'], {
      path: 'rankLow',
    }),
    column('rank_high', ['INTEGER', 'Hạng thấp nhất trong 95 % lần', 'Worst rank of 95 % of the draws'], {
      path: 'rankHigh',
    }),
    column('best', ['INTEGER', 'Hạng tốt nhất', 'Best rank']),
    column('worst', ['INTEGER', 'Hạng thấp nhất', 'Worst rank']),
    column('holds_share', ['SHARE', 'Phần lần giữ nguyên hạng', 'Draws in which it holds'], { path: 'holdsShare' }),
    column('matters_most', ['TEXT', 'Nhóm chỉ số ảnh hưởng nhất', 'Group that matters most'], { path: 'mattersMost' }),
  ],
};
