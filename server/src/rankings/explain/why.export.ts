import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, BOUNDARIES, METRIC, MINIMUM_CASES, PERIOD, SCOPE, UNIT } from '../analysis.export.ts';

/** Why a unit differs from its peers, from before or from another: the parts, which sum to the difference. */
export const whyExport: ExportView = {
  name: 'why',
  title: { vi: 'Vì sao: các phần của chênh lệch', en: 'Why: the parts of a difference' },
  note: {
    vi: 'Các phần cộng lại đúng bằng chênh lệch. Thứ tự thời gian không chứng minh nguyên nhân.',
    en: 'The parts sum to the difference. Order in time is no proof of cause.',
  },
  page: { name: 'why' },
  parameters: [
    UNIT,
    METRIC,
    ...PERIOD,
    parameter('against', ['So với', 'Held against'], {
      oneOf: ['PEER_MEDIAN', 'SCOPE', 'PREVIOUS_PERIOD', 'UNIT'],
      word: 'vs',
    }),
    parameter('other', ['Đơn vị kia, khi against=UNIT', 'The other unit, with against=UNIT'], {
      kind: 'UNIT',
      word: 'other',
    }),
    AS_OF,
    BOUNDARIES,
    MINIMUM_CASES,
    ...SCOPE,
  ],
  document: `query Export($unit: ID!, $metric: String!, $period: PeriodInput!, $against: ExplainAgainst, $other: ID,
    $scope: RankingScope, $asOf: Date, $boundaries: Boundaries, $minimumCases: Int) {
  rankExplanation(unit: $unit, metric: $metric, period: $period, against: $against, other: $other, scope: $scope, asOf: $asOf,
    boundaries: $boundaries, minimumCases: $minimumCases) {
    metric { key name formula version unit polarity source }
    unit { code name }
    asOf periodFrom periodTo previousFrom previousTo boundaries against rank rankBefore ranked value reference referenceSize
    difference method methodChanged
    parts { kind effect fieldCode fieldName channel groupCode indicatorCode indicatorName ownNumerator ownDenominator
      otherNumerator otherDenominator ownPoints otherPoints maxPoints ownValue otherValue gathered unit { code name } }
  }
}`,
  rows: ['rankExplanation', 'parts'],
  about: ['rankExplanation'],
  columns: [
    column('kind', ['TEXT', 'Phần', 'Part']),
    column('effect', ['NUMBER', 'Góp vào chênh lệch', 'Effect'], {
      unit: ['đơn vị của chỉ tiêu', 'the metric’s unit'],
    }),
    column('field_code', ['TEXT', 'Mã lĩnh vực', 'Field code'], { path: 'fieldCode' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'fieldName' }),
    column('channel', ['TEXT', 'Kênh nộp', 'Channel']),
    column('group_code', ['TEXT', 'Mã nhóm chỉ số', 'Group of the index'], { path: 'groupCode' }),
    column('indicator_code', ['TEXT', 'Mã chỉ số thành phần', 'Indicator code'], { path: 'indicatorCode' }),
    column('indicator', ['TEXT', 'Chỉ số thành phần', 'Indicator'], { path: 'indicatorName' }),
    column('own_numerator', ['INTEGER', 'Tử số của đơn vị', 'Own numerator'], { path: 'ownNumerator' }),
    column('own_denominator', ['INTEGER', 'Mẫu số của đơn vị', 'Own denominator'], { path: 'ownDenominator' }),
    column('other_numerator', ['INTEGER', 'Tử số bên so sánh', 'Other numerator'], { path: 'otherNumerator' }),
    column('other_denominator', ['INTEGER', 'Mẫu số bên so sánh', 'Other denominator'], { path: 'otherDenominator' }),
    column('own_value', ['NUMBER', 'Giá trị của đơn vị ở phần này', 'Own value of this kind'], { path: 'ownValue' }),
    column('other_value', ['NUMBER', 'Giá trị bên so sánh ở phần này', 'Other value of this kind'], {
      path: 'otherValue',
    }),
    column('own_points', ['NUMBER', 'Điểm của đơn vị', 'Own points'], { path: 'ownPoints' }),
    column('other_points', ['NUMBER', 'Điểm bên so sánh', 'Other points'], { path: 'otherPoints' }),
    column('max_points', ['NUMBER', 'Điểm tối đa', 'Most points'], { path: 'maxPoints' }),
    column('gathered', ['INTEGER', 'Số nhóm nhỏ gộp chung', 'Smaller kinds gathered']),
    column('merged_unit_code', ['TEXT', 'Mã đơn vị trước sáp nhập', 'Merged unit code'], { path: 'unit/code' }),
    column('merged_unit', ['TEXT', 'Đơn vị trước sáp nhập', 'Merged unit'], { path: 'unit/name' }),
  ],
};
