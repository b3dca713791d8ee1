import { column, parameter, type ExportParameter, type ExportView, type Words } from '../../platform/export-view.ts';
import { AS_OF, BOUNDARIES, KNOWN_AT, METRIC, MINIMUM_CASES, PERIOD, SCOPE, SLICE, UNIT } from '../analysis.export.ts';

const WHY: readonly ExportParameter[] = [
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
  KNOWN_AT,
  BOUNDARIES,
  MINIMUM_CASES,
  ...SCOPE,
  ...SLICE,
];

const ASKED = `query Export($unit: ID!, $metric: String!, $period: PeriodInput!, $against: ExplainAgainst, $other: ID,
    $scope: RankingScope, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries, $minimumCases: Int) {
  rankExplanation(unit: $unit, metric: $metric, period: $period, against: $against, other: $other, scope: $scope, asOf: $asOf,
    knownAt: $knownAt, boundaries: $boundaries, minimumCases: $minimumCases) {`;

/** Why a unit differs from its peers, from before or from another: the parts, which sum to the difference. */
export const whyExport: ExportView = {
  name: 'why',
  title: { vi: 'Vì sao: các phần của chênh lệch', en: 'Why: the parts of a difference' },
  note: {
    vi: 'Các phần cộng lại đúng bằng chênh lệch. Thứ tự thời gian không chứng minh nguyên nhân.',
    en: 'The parts sum to the difference. Order in time is no proof of cause.',
  },
  page: { name: 'why' },
  parameters: WHY,
  document: `${ASKED}
    metric { key name formula version unit polarity source }
    unit { code name }
    asOf knownAt periodFrom periodTo previousFrom previousTo boundaries against rank rankBefore ranked value reference referenceSize
    difference method lack methodChange { before { version } after { version } valueThen valueNow effect rankThen rankNow }
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

const NO_PROOF: Words = {
  vi: 'Khối lượng, nhân lực, sự cố và cách làm đứng cạnh thứ hạng: bối cảnh, không phải bằng chứng về nguyên nhân. Ô trống là chưa ghi nhận, không phải 0.',
  en: 'Volume, staffing, outages and practices beside the place: context, no proof of a cause. An empty cell is unknown, not 0.',
};

/** What stands beside an explanation: the figures the reader may see, then the unit's practices. */
export const whyContextExport: ExportView = {
  name: 'why-context',
  title: { vi: 'Vì sao: bối cảnh, không phải bằng chứng', en: 'Why: context, not proof' },
  note: NO_PROOF,
  page: { name: 'why-context' },
  parameters: WHY,
  document: `${ASKED}
    metric { key name version }
    unit { code name }
    asOf knownAt periodFrom periodTo previousFrom previousTo boundaries against referenceSize
    context { lines { key name figure { own ownState before beforeState other otherState otherUnits source from until }
      practice { kind startedOn precision source unit { code name } } } }
  }
}`,
  rows: ['rankExplanation', 'context', 'lines'],
  about: ['rankExplanation'],
  columns: [
    column('key', ['TEXT', 'Loại dòng', 'Kind of line']),
    column('name', ['TEXT', 'Nội dung', 'What it tells']),
    column('own', ['NUMBER', 'Kỳ này', 'This period'], { path: 'figure/own' }),
    column('own_state', ['TEXT', 'Kỳ này: có biết không', 'This period: whether known'], { path: 'figure/ownState' }),
    column('before', ['NUMBER', 'Kỳ trước', 'Period before'], { path: 'figure/before' }),
    column('before_state', ['TEXT', 'Kỳ trước: có biết không', 'Period before: whether known'], {
      path: 'figure/beforeState',
    }),
    column('other', ['NUMBER', 'Bên so sánh', 'Other side'], { path: 'figure/other' }),
    column('other_state', ['TEXT', 'Bên so sánh: có biết không', 'Other side: whether known'], {
      path: 'figure/otherState',
    }),
    column('other_units', ['INTEGER', 'Bên so sánh: số đơn vị có số', 'Other side: units with a figure'], {
      path: 'figure/otherUnits',
    }),
    column('figure_source', ['TEXT', 'Nguồn con số', 'Source of the figure'], { path: 'figure/source' }),
    column('from', ['DATE', 'Từ ngày', 'From'], { path: 'figure/from' }),
    column('until', ['DATE', 'Đến ngày', 'Until'], { path: 'figure/until' }),
    column('practice_kind', ['TEXT', 'Loại cách làm', 'Kind of practice'], { path: 'practice/kind' }),
    column('started_on', ['DATE', 'Cách làm bắt đầu', 'Practice began'], { path: 'practice/startedOn' }),
    column('precision', ['TEXT', 'Ngày chính xác tới', 'Precise to'], { path: 'practice/precision' }),
    column('practice_unit_code', ['TEXT', 'Mã đơn vị của cách làm', 'Code of the practice’s unit'], {
      path: 'practice/unit/code',
    }),
    column('practice_unit', ['TEXT', 'Đơn vị của cách làm', 'The practice’s unit'], { path: 'practice/unit/name' }),
    column('practice_source', ['TEXT', 'Nguồn của cách làm', 'Source of the practice'], { path: 'practice/source' }),
  ],
};
