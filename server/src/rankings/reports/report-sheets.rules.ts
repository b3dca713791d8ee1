import type { Language } from '../../platform/context.ts';
import type { Index, IndexScore, IndicatorScore } from '../index766/index.rules.ts';
import { roundPoints } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { denominatorOf, numeratorOf } from '../metric/parts.rules.ts';
import { counted, plain, words, type Cell, type CellKind, type Column, type Line } from './report-lines.rules.ts';
import type { Both } from './report-period.rules.ts';

const column = (key: string, kind: CellKind, name: Both): Column => ({ key, kind, name });

const POINTS = column('points', 'POINTS', ['Điểm đạt', 'Points']);
const MOST = column('most', 'POINTS', ['Điểm tối đa', 'Most points']);
const VALUE = column('value', 'SHARE', ['Tỷ lệ', 'Share']);
const NUMERATOR = column('numerator', 'COUNT', ['Tử số', 'Numerator']);
const DENOMINATOR = column('denominator', 'COUNT', ['Mẫu số', 'Denominator']);

export const SHEET_COLUMNS = [POINTS, MOST, VALUE, NUMERATOR, DENOMINATOR] as const;
export const PROFILE_COLUMNS = [column('value', 'NUMBER', ['Số liệu', 'Figure']), NUMERATOR, DENOMINATOR] as const;
export const NOTICE_COLUMNS = [
  column('rank', 'COUNT', ['Hạng', 'Rank']),
  column('rank_low', 'COUNT', ['Khoảng hạng, từ', 'Rank interval, from']),
  column('rank_high', 'COUNT', ['Khoảng hạng, đến', 'Rank interval, to']),
  VALUE,
  NUMERATOR,
  DENOMINATOR,
  column('reason', 'TEXT', ['Vì sao không xếp hạng', 'Why it is not ranked']),
] as const;
export const MERGER_COLUMNS = [
  column('to', 'TEXT', ['Đơn vị mới', 'New unit']),
  column('relation', 'TEXT', ['Cách nhập', 'How']),
  column('share', 'SHARE', ['Phần chia', 'Share']),
  column('effective_on', 'TEXT', ['Có hiệu lực', 'In force since']),
] as const;

const upper = (names: readonly string[]): string[] => names.map((name) => name.toUpperCase());
const NOTHING = { unit: null, fieldCode: null, isTotal: false } as const;

/** Numerator and denominator of a metric, each with its dossiers. */
function partsOf(metric: MetricRow, counts: Counts): Cell[] {
  const { numerator_columns, numerator_minus, denominator_columns } = metric;
  return [
    {
      ...counted('numerator', numeratorOf(counts, metric), upper(numerator_columns)),
      countsNone: upper(numerator_minus),
    },
    counted('denominator', denominatorOf(counts, metric), upper(denominator_columns)),
  ];
}

/** The score sheet: indicators group by group, and all points with those that could be reached. */
export function sheetLines(score: IndexScore, index: Index, { counts, unit, language }: OfUnit): Line[] {
  const vi = language === 'vi';
  const lines = index.definition.groups.flatMap((group) =>
    score.indicators
      .filter(({ indicator }) => indicator.group_code === group.code)
      .map((each) => indicatorLine(each, index, { counts, unit, language })),
  );
  const total: Line = {
    key: 'total',
    label: vi ? 'Tổng điểm; điểm tính được' : 'All points; points that could be reached',
    unit,
    fieldCode: null,
    isTotal: true,
    cells: [
      plain('points', 'POINTS', score.points),
      plain('most', 'POINTS', score.reachable),
      plain('value', 'SHARE', score.reachable > 0 ? score.points / score.reachable : null),
      plain('numerator', 'COUNT', null),
      plain('denominator', 'COUNT', null),
    ],
  };
  return [...lines, total];
}

interface OfUnit {
  readonly counts: Counts;
  readonly unit: number;
  readonly language: Language;
}

function indicatorLine(score: IndicatorScore, index: Index, { counts, unit, language }: OfUnit): Line {
  const { indicator, points, value, numerator, denominator } = score;
  const [key, ...others] = indicator.metric_keys;
  const metric = key === undefined || others.length > 0 ? undefined : index.parts.get(key);
  const isOfOne = metric !== undefined && numerator !== null && denominator !== null;
  return {
    key: indicator.code,
    label: `${indicator.code} ${language === 'vi' ? indicator.name_vi : indicator.name_en}`,
    unit,
    fieldCode: null,
    isTotal: false,
    cells: [
      plain('points', 'POINTS', points),
      plain('most', 'POINTS', indicator.max_points),
      plain('value', 'SHARE', value),
      ...(isOfOne
        ? partsOf(metric, counts)
        : [plain('numerator', 'COUNT', numerator), plain('denominator', 'COUNT', denominator)]),
    ],
  };
}

/** What a profile tells of a commune beside its dossiers. */
export interface ProfileFacts {
  readonly area: number | null;
  readonly population: number | null;
  readonly predecessors: number;
}

const FACT_NAMES: Readonly<Record<keyof ProfileFacts, Both>> = {
  area: ['Diện tích, km²', 'Area, km²'],
  population: ['Dân số', 'Population'],
  predecessors: ['Số đơn vị trước sáp nhập', 'Units it was made of'],
};

const COUNT_NAMES: Readonly<Record<string, Both>> = {
  received: ['Hồ sơ tiếp nhận trong kỳ', 'Dossiers received'],
  early: ['Giải quyết trước hạn', 'Solved early'],
  on_time: ['Giải quyết đúng hạn', 'Solved on time'],
  late: ['Giải quyết quá hạn', 'Solved late'],
  returned: ['Trả lại, rút', 'Given back'],
  pending_in_time: ['Đang giải quyết, trong hạn', 'Pending in time'],
  pending_overdue: ['Đang giải quyết, quá hạn', 'Pending, overdue'],
};
/** Which counts a profile tells. */
export const PROFILE_COUNTS = Object.keys(COUNT_NAMES) as (keyof Counts)[];
/** Which metrics a profile tells. */
export const PROFILE_METRICS: readonly string[] = ['on_time', 'online', 'digitised', 'paid_online', 'satisfied'];

interface Profile extends OfUnit {
  readonly facts: ProfileFacts;
  readonly metrics: readonly MetricRow[];
  readonly score: IndexScore;
}

/** One page of a commune: what it is, its dossiers, its shares, its points. */
export function profileLines({ counts, unit, language, facts, metrics, score }: Profile): Line[] {
  const place = language === 'vi' ? 0 : 1;
  const line = (key: string, label: string, cells: readonly Cell[]): Line => ({ ...NOTHING, key, label, unit, cells });
  const alone = [plain('numerator', 'COUNT', null), plain('denominator', 'COUNT', null)];
  const reached = score.reachable > 0 ? roundPoints((100 * score.points) / score.reachable) : null;
  return [
    ...(Object.keys(FACT_NAMES) as (keyof ProfileFacts)[]).map((key) =>
      line(`fact-${key}`, FACT_NAMES[key][place], [plain('value', 'NUMBER', facts[key]), ...alone]),
    ),
    ...PROFILE_COUNTS.map((key) =>
      line(`count-${key}`, COUNT_NAMES[key]?.[place] ?? key, [
        counted('value', counts[key] ?? 0, upper([key])),
        ...alone,
      ]),
    ),
    ...metrics.map((metric) => {
      const all = denominatorOf(counts, metric);
      const value = all > 0 ? numeratorOf(counts, metric) / all : null;
      return line(`metric-${metric.key}`, language === 'vi' ? metric.name_vi : metric.name_en, [
        plain('value', 'SHARE', value),
        ...partsOf(metric, counts),
      ]);
    }),
    line(
      'metric-index_766',
      language === 'vi' ? 'Bộ chỉ số 766, trên 100 điểm tính được' : 'Index 766, per 100 points',
      [plain('value', 'POINTS', reached), ...alone],
    ),
  ];
}

/** A unit as a ranking places it. */
export interface Placed {
  readonly key: number;
  readonly name: string;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly value: number | null;
  readonly reason: string | null;
}

/** The ranking of a province, the best first; whoever has too few cases last, with the reason. */
export const noticeLines = (rows: readonly Placed[], metric: MetricRow, countsOf: (unit: number) => Counts): Line[] =>
  rows.map((row) => ({
    key: String(row.key),
    label: row.name,
    unit: row.key,
    fieldCode: null,
    isTotal: false,
    cells: [
      plain('rank', 'COUNT', row.rank),
      plain('rank_low', 'COUNT', row.rankLow),
      plain('rank_high', 'COUNT', row.rankHigh),
      plain('value', 'SHARE', row.value),
      ...partsOf(metric, countsOf(row.key)),
      words('reason', row.reason),
    ],
  }));

/** Where a former unit, or a part of it, went. */
export interface Merged {
  /** Null of a district without communes, or land that belonged to none. */
  readonly from_unit_id: number | null;
  readonly from_name: string;
  readonly to_unit_id: number;
  readonly to_name: string;
  readonly relation: string;
  readonly share: number;
  readonly effective_on: string;
}

const RELATIONS: Readonly<Record<string, Both>> = {
  WHOLE: ['Toàn bộ', 'Whole'],
  PART: ['Một phần', 'Part'],
  PART_AREA: ['Một phần diện tích', 'Part of the area'],
  PART_AREA_ALL_POPULATION: ['Một phần diện tích, toàn bộ dân số', 'Part of the area, all people'],
  PART_POPULATION_ONLY: ['Một phần dân số', 'Part of the people'],
  PART_RENAMED: ['Một phần, đổi tên', 'Part, renamed'],
  WHOLE_AREA: ['Toàn bộ diện tích', 'Whole area'],
  WHOLE_TO_SPECIAL_ZONE: ['Thành đặc khu', 'Became a special zone'],
  UNCHANGED: ['Giữ nguyên', 'Unchanged'],
  RENAMED: ['Đổi tên', 'Renamed'],
  RECLASSIFIED: ['Đổi loại', 'Reclassified'],
};

const plainDay = (day: string): string => day.split('-').reverse().join('/');

/** Which former units a province’s units were made of, in the order of the new ones. */
export const mergerLines = (rows: readonly Merged[], language: Language): Line[] =>
  rows.map((row) => ({
    ...NOTHING,
    key: `${String(row.from_unit_id ?? row.from_name)}-${String(row.to_unit_id)}`,
    label: row.from_name,
    cells: [
      words('to', row.to_name),
      words('relation', RELATIONS[row.relation]?.[language === 'vi' ? 0 : 1] ?? row.relation),
      plain('share', 'SHARE', row.share),
      words('effective_on', plainDay(row.effective_on)),
    ],
  }));
