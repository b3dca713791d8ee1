import { parameter, type ExportParameter, type Words } from '../platform/export-view.ts';

const UNIT_TYPES = ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'] as const;

export const FROM_DOSSIERS: Words = {
  vi: 'Tính từ hồ sơ một cửa. Khoảng tin cậy 95 %: Wilson cho tỷ lệ; khoảng hạng theo mô phỏng với hạt giống cố định.',
  en: 'Worked out from the dossiers. 95 % intervals: Wilson for shares; rank intervals by simulation with a fixed seed.',
};

export const METRIC = parameter('metric', ['Mã chỉ tiêu', 'Key of the metric'], {
  isRequired: true,
  word: 'm',
  usual: 'on_time',
});

export const PERIOD: readonly ExportParameter[] = [
  parameter('from', ['Ngày đầu kỳ', 'First day of the period'], {
    into: 'period/from',
    kind: 'FROM',
    isRequired: true,
    usual: { of: 'PERIOD' },
  }),
  parameter('to', ['Ngày cuối kỳ', 'Last day of the period'], {
    into: 'period/to',
    kind: 'TO',
    isRequired: true,
    usual: { of: 'PERIOD' },
  }),
];

export const AS_OF = parameter('asOf', ['Tính đến hết ngày', 'As at the end of this day'], {
  kind: 'DAY',
  word: 'asof',
});

/** The same of what is in force on a day, rather than counted until its end. */
export const IN_FORCE_ON: ExportParameter = { ...AS_OF, isInForce: true };

export const BOUNDARIES = parameter('boundaries', ['Ranh giới: hiện hành hay lúc đó', 'Borders: of today or of then'], {
  oneOf: ['CURRENT', 'AS_THEN'],
  word: 'geo',
  said: { now: 'CURRENT', then: 'AS_THEN' },
});

export const MINIMUM_CASES = parameter('minimumCases', ['Số hồ sơ tối thiểu', 'Fewest cases to be ranked'], {
  kind: 'INTEGER',
});

export const KNOWN_AT = parameter(
  'knownAt',
  ['Theo những gì đã biết tại thời điểm này, có múi giờ', 'As it was known at this instant, with its offset'],
  { word: 'known' },
);

/** Which units, as every page of figures asks it. */
export const SCOPE: readonly ExportParameter[] = [
  parameter('peer', ['Nhóm so sánh', 'Peer group'], { into: 'scope/peerGroup', word: 'peer' }),
  parameter('province', ['Mã tỉnh', 'Code of the province'], { into: 'scope/provinceCode', word: 'in' }),
  parameter('district', ['Huyện cũ: khóa hoặc tên', 'Former district: key or name'], {
    into: 'scope/formerDistrict',
    word: 'd',
  }),
  parameter('types', ['Loại đơn vị', 'Kinds of unit'], {
    into: 'scope/unitTypes',
    kind: 'LIST',
    oneOf: UNIT_TYPES,
    word: 'type',
    said: { xa: 'COMMUNE', phuong: 'WARD', 'thi-tran': 'TOWNSHIP', 'dac-khu': 'SPECIAL_ZONE' },
  }),
];

const CHANNELS = ['IN_PERSON', 'ONLINE', 'POST'] as const;

/** Which dossiers, as every page of figures asks it. */
export const SLICE: readonly ExportParameter[] = [
  parameter('field', ['Mã lĩnh vực', 'Codes of fields'], { into: 'scope/fieldCodes', kind: 'LIST', word: 'f' }),
  parameter('channels', ['Kênh nộp', 'Channels'], {
    into: 'scope/channels',
    kind: 'LIST',
    oneOf: CHANNELS,
    word: 'ch',
    said: { counter: 'IN_PERSON', online: 'ONLINE', post: 'POST' },
  }),
];

export const UNITS = parameter('units', ['Mã đơn vị', 'Codes of units'], { into: 'scope/unitCodes', kind: 'CODES' });

/** The unit a page tells of. */
export const UNIT = parameter('unit', ['Đơn vị: mã hoặc id', 'The unit: code or id'], {
  kind: 'UNIT',
  isRequired: true,
  word: 'unit',
});

/** The codes of all units of a question's scope, by name: for tables that are asked for by some of them at a time. */
export const UNITS_BY_NAME = {
  document: `query ExportUnits($metric: String!, $period: PeriodInput!, $scope: RankingScope, $asOf: Date, $knownAt: DateTime,
    $boundaries: Boundaries) {
  rankHistory(metric: $metric, period: $period, step: YEAR, scope: $scope, asOf: $asOf, knownAt: $knownAt,
    boundaries: $boundaries) { series { unit { code } } }
}`,
  path: ['rankHistory', 'series', 'unit', 'code'],
} as const;
