import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, KNOWN_AT, SCOPE } from '../analysis.export.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';
import { PatternKind } from './pattern.words.ts';

/** Patterns that chance does not explain, of a province or less, or of each province: false discoveries are kept down in each. */
export const patternsExport: ExportView = {
  name: 'patterns',
  title: { vi: 'Dấu hiệu bất thường cần xem lại', en: 'Patterns to look at' },
  note: {
    vi: 'Cách ghi ngày và kết thúc hồ sơ mà ngẫu nhiên không giải thích được: lý do để xem lại, không phải bằng chứng.',
    en: 'How dossiers were dated and finished where chance does not explain it: a reason to look, never proof.',
  },
  page: { name: 'patterns' },
  parameters: [
    parameter('from', ['Từ ngày', 'First day'], { into: 'period/from', kind: 'FROM' }),
    parameter('to', ['Đến ngày', 'Last day'], { into: 'period/to', kind: 'TO' }),
    AS_OF,
    KNOWN_AT,
    ...SCOPE,
  ],
  each: {
    parameter: 'province',
    all: {
      document: 'query ExportProvinces($asOf: Date) { provinces(asOf: $asOf) { code } }',
      path: ['provinces', 'code'],
    },
    when: ({ province }) => province === undefined,
  },
  document: `query Export($period: PeriodInput, $scope: RankingScope!, $asOf: Date, $knownAt: DateTime) {
  gamingPatterns(period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt) {
    method falseDiscoveryRate tests periodFrom periodTo
    findings { kind text unit { code name province { name } } value expected numerator denominator chance }
  }
}`,
  rows: ['gamingPatterns', 'findings'],
  columns: [
    column('kind', ['TEXT', 'Dấu hiệu', 'Pattern']),
    column('text', ['TEXT', 'Điều thấy được', 'What was found']),
    ...UNIT_COLUMNS,
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'unit/province/name' }),
    column('value', ['NUMBER', 'Giá trị', 'Value']),
    column('expected', ['NUMBER', 'Giá trị trông đợi', 'Expected']),
    column('numerator', ['INTEGER', 'Tử số', 'Numerator']),
    column('denominator', ['INTEGER', 'Mẫu số', 'Denominator']),
    column('chance', ['NUMBER', 'Xác suất do ngẫu nhiên', 'Probability by chance']),
    column('tests', ['INTEGER', 'Số phép thử trong tỉnh', 'Tests made in the province'], { path: '../tests' }),
    column('false_discovery_rate', ['SHARE', 'Phần nhầm chấp nhận', 'False discoveries accepted'], {
      path: '../falseDiscoveryRate',
    }),
    column('period_from', ['DATE', 'Từ ngày', 'From'], { path: '../periodFrom' }),
    column('period_to', ['DATE', 'Đến ngày', 'To'], { path: '../periodTo' }),
    column('method', ['TEXT', 'Cách thử', 'Method'], { path: '../method' }),
  ],
};

/** The dossiers behind one pattern of one unit. */
export const patternDossiersExport: ExportView = {
  name: 'pattern-dossiers',
  title: { vi: 'Hồ sơ phía sau một dấu hiệu', en: 'Dossiers behind a pattern' },
  note: {
    vi: 'Mã các hồ sơ mà người tải được xem; mỗi hồ sơ một dòng, xếp theo mã.',
    en: 'Codes of the dossiers that whoever asks may see, one line each, by code.',
  },
  parameters: [
    parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], { kind: 'UNIT', isRequired: true }),
    parameter('kind', ['Dấu hiệu', 'The pattern'], { isRequired: true, oneOf: Object.values(PatternKind) }),
    parameter('from', ['Từ ngày', 'First day'], { into: 'period/from', kind: 'FROM', isRequired: true }),
    parameter('to', ['Đến ngày', 'Last day'], { into: 'period/to', kind: 'TO', isRequired: true }),
    KNOWN_AT,
  ],
  document: `query Export($unit: ID!, $kind: PatternKind!, $period: PeriodInput!, $first: Int, $after: String, $knownAt: DateTime) {
  patternDossiers(unit: $unit, kind: $kind, period: $period, first: $first, after: $after, knownAt: $knownAt) {
    nodes { code }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['patternDossiers'],
  isPaged: true,
  columns: [column('code', ['TEXT', 'Mã hồ sơ', 'Code of the dossier'])],
};
