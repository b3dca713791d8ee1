import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { ParCriterion, ParKind, ParMethod, ParRow, ParScore, ParUnit } from './par.documents.ts';

/** Whoever scores: a province, or a district of before July 2025. Only its own years follow each other. */
export const seriesOf = ({ provinceCode, districtName }: Pick<ParMethod, 'provinceCode' | 'districtName'>): string =>
  `${provinceCode}/${districtName ?? ''}`;

/** Whether a unit is scored by a method: of its place, and there on the last day of its year. */
export const scores = (method: ParMethod, unit: ParUnit): boolean => {
  const day = `${method.year}-12-31`;
  const isThere = unit.validFrom <= day && (unit.validUntil ?? day) >= day;
  const isOfDistrict = method.districtName === null || method.districtName === unit.districtName;
  return isThere && isOfDistrict && method.provinceCode === unit.province?.code;
};

interface Wanted {
  readonly key: string | null;
  readonly unit: ParUnit | null;
  readonly provinceCode: string | null;
}

/** The method to show: the one asked for, else the latest result of the unit, of the reader's province, of anybody. */
export const chosenMethod = (methods: readonly ParMethod[], wanted: Wanted): ParMethod | undefined => {
  const { key, unit, provinceCode } = wanted;
  const ofUnit = unit === null ? [] : methods.filter((method) => scores(method, unit));
  const ofProvince = methods.filter((method) => method.provinceCode === provinceCode && method.districtName === null);
  const latest = [ofUnit, ofProvince, methods].map(
    (among) => among.find(({ closedOn }) => closedOn !== null) ?? among[0],
  );
  return methods.find((method) => method.key === key) ?? latest.find((method) => method !== undefined);
};

/** One method of each place, its latest. */
export const placesOf = (methods: readonly ParMethod[]): readonly ParMethod[] => [
  ...new Map(methods.toReversed().map((method) => [seriesOf(method), method])).values(),
];

type RankedRow = ParRow & { readonly rank: number; readonly points: number };

const isRanked = (row: ParRow): row is RankedRow => row.rank !== null && row.points !== null;

export const rankedRows = (rows: readonly ParRow[]): readonly RankedRow[] => rows.filter(isRanked);

const places = 2;

/** What the ranking says, in one sentence. */
export const parFinding = (
  rows: readonly ParRow[],
  { fullPoints }: Pick<ParMethod, 'fullPoints'>,
  { t, format }: { readonly t: Translate; readonly format: Formatter },
): string => {
  const ranked = rankedRows(rows);
  const [first, second] = ranked;
  if (first === undefined) return t('par.findingNone');
  const points = format.decimal(first.points, places);
  const told = { unit: first.unit?.name ?? t('unknown'), points, full: format.decimal(fullPoints, 0) };
  if (second === undefined) return t('par.findingAlone', told);
  const tied = ranked.filter(({ rank }) => rank === first.rank).length;
  if (tied > 1) return t('par.findingTied', { ...told, count: tied, ranked: ranked.length });
  return t('par.finding', {
    ...told,
    gap: format.decimal(first.points - second.points, places),
    ranked: ranked.length,
  });
};

/** Points by kind as they are added up: a penalty is taken away. */
export const partsOf = (row: ParRow): Readonly<Record<ParKind, number>> => ({
  CRITERION: row.criteriaPoints,
  SURVEY: row.surveyPoints,
  BONUS: row.bonusPoints,
  PENALTY: row.penaltyPoints === 0 ? 0 : -row.penaltyPoints,
});

export const kinds = ['CRITERION', 'SURVEY', 'BONUS', 'PENALTY'] as const satisfies readonly ParKind[];

/** All units as a table, for the drawing's twin and for files. */
export const parTable = (rows: readonly ParRow[], t: Translate, format: Formatter): ChartTableData => ({
  caption: t('par.ranking'),
  head: [
    t('rankings.unit'),
    t('rankings.rank'),
    t('par.total'),
    ...kinds.map((kind) => t(`par.kinds.${kind}`)),
    t('par.self'),
  ],
  rows: rows.map((row) => {
    const parts = partsOf(row);
    const told = (value: number | null) => ({ shown: format.decimal(value, places), value });
    return [
      { shown: row.unit?.name ?? t('unknown'), value: row.unit?.name ?? null },
      { shown: row.rank === null ? '–' : String(row.rank), value: row.rank },
      told(row.points),
      ...kinds.map((kind) => told(parts[kind])),
      told(row.selfPoints),
    ];
  }),
});

/** Whether communes score themselves on a day. */
export const isOpenForSelf = ({ closedOn, selfFrom, selfUntil }: ParMethod, today: string): boolean =>
  closedOn === null && selfFrom <= today && today <= selfUntil;

/** Whether a commune may score a criterion: while that is open, and nobody has appraised it. */
export const takesSelf = (criterion: ParCriterion, score: ParScore | undefined): boolean =>
  (criterion.kind === 'CRITERION' || criterion.kind === 'BONUS') && (score?.appraisedPoints ?? null) === null;

/** Whether an appraiser may give points: a criterion waits for the commune as long as it may score itself. */
export const takesAppraisal = (
  criterion: ParCriterion,
  score: ParScore | undefined,
  { selfUntil, today }: { readonly selfUntil: string; readonly today: string },
): boolean => criterion.kind !== 'CRITERION' || (score?.selfPoints ?? null) !== null || today > selfUntil;

/** Points as people type them; null when they are none. */
export const readPoints = (text: string): number | null => {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : null;
};
