import type { Language } from '../../platform/context.ts';
import { figureOf } from '../metric/figure.rules.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import type { Measured } from '../metric/measured.rules.ts';
import { toldShareOf, type Figure } from '../metric/parts.rules.ts';
import { lackText } from '../metric/reason.words.ts';
import { bandOfIndex } from '../index766/index.answer.ts';
import { bandOf, indexDraws, type IndexPoints } from '../index766/index.rules.ts';
import { meanOf, noiseOf } from '../noise/noise.rules.ts';
import { besidePeers, peersOf, type GroupedUnit } from '../peers/peer.rules.ts';
import { rankIntervals, type RankInterval, type Uncertain } from './rank-interval.rules.ts';
import { place } from './ranking.rules.ts';
import type { MeasureRow } from './ranking.queries.ts';
import type { HandlingRow } from './unit-handling.queries.ts';
import type { DossierTotalsType, RankingRowType } from './ranking.type.ts';
import { unitStub } from './unit-stub.rules.ts';

/** What one period says of the units of a scope. */
export interface PeriodFigures {
  readonly measures: readonly (Counts & { readonly id: number })[];
  readonly handling: readonly HandlingRow[];
}

export interface RankingQuestion {
  readonly measured: Measured;
  readonly minimumCases: number;
  readonly language: Language;
  /** As known at this instant units are told; left out: all that is known. */
  readonly knownAt?: Date | undefined;
  /** What rank intervals are drawn with; null where they are not asked for. */
  readonly seed: string | null;
  /** What intervals of indices are drawn with; null where they are not asked for. */
  readonly intervalSeed: string | null;
  /** Whether limits of the funnel are asked for. */
  readonly funnel?: boolean;
  /** What units are grouped by; left out where their peers are not asked for. */
  readonly grouped?: readonly GroupedUnit[] | null;
  /** What communes said of these figures; left out where it is not asked for. */
  readonly voices?: ReadonlyMap<number, RankingRowType['statement']> | null;
}

/** A unit's figure, with what it lacks to be ranked. */
type UnitFigure = Uncertain &
  Pick<Figure, 'cases' | 'lacks'> & {
    /** Points of an index; null where the metric is none. */
    readonly score: IndexPoints | null;
  };

/** The metric's figure of every unit, in the order of the units. */
export function figuresOf(
  { measures, handling }: PeriodFigures,
  { measured, minimumCases, intervalSeed }: Pick<RankingQuestion, 'measured' | 'minimumCases' | 'intervalSeed'>,
): UnitFigure[] {
  const times = new Map(handling.map((row) => [row.id, row]));
  const draws = indexDraws(measures.length);
  return measures.map((row): UnitFigure => {
    const { id } = row;
    const drawn = intervalSeed === null ? null : { seed: `${intervalSeed} ${String(id)}`, times: draws };
    const figure = figureOf(row, times.get(id), { measured, minimumCases, draws: drawn });
    const { value, interval, cases, eligible, lacks, numerator, denominator } = figure;
    const told = { id, value, interval, cases, eligible, lacks };
    // Points are no cases: nothing that counts cases may take them for such.
    return measured.index
      ? { ...told, numerator: null, denominator: null, score: { points: numerator ?? 0, reachable: denominator ?? 0 } }
      : { ...told, numerator, denominator, score: null };
  });
}

/** The metric's counts of the period before that came along with those of the period. */
export const countsBefore = (
  measures: readonly MeasureRow[],
  counts: readonly TallyColumn[],
): PeriodFigures['measures'] => {
  const names = counts.map((count) => [count, `before_${count}`] as const);
  return measures.map((row) => {
    const before: Counts & { id: number } = { id: row.id };
    for (const [count, name] of names) before[count] = row[name] ?? 0;
    return before;
  });
};

const BY_NAME = new Intl.Collator('vi');

/** The finished rows: ranked units best first, then those not eligible, both by name where equal. */
export function rankingRows(
  current: PeriodFigures & { readonly measures: readonly MeasureRow[] },
  previous: PeriodFigures,
  question: RankingQuestion,
): RankingRowType[] {
  const { metric } = question.measured;
  const { seed } = question;
  const figures = figuresOf(current, question);
  const placed = place(figures, metric.polarity);
  const intervals = seed === null ? [] : rankIntervals(figures, { metric, seed });
  const before = figuresOf(previous, question);
  const beforePlaced = place(before, metric.polarity);
  const rankBefore = new Map(before.map(({ id }, index) => [id, beforePlaced[index] ?? null]));
  const noise = noiseOf({
    mean: question.funnel === true ? meanOf(figures) : null,
    before: new Map(before.map((figure) => [figure.id, figure])),
  });
  const peers = peersOf(question.grouped ?? [], figures);
  const rows = figures.map((figure, index): NamedRow => {
    const measure = current.measures[index];
    const beside = peers(figure.id);
    return {
      key: figure.id,
      name: measure?.name ?? '',
      unit: unitStub(figure.id, question.knownAt, measure && knownOf(measure)),
      rank: placed[index] ?? null,
      ...aroundRank(placed[index] ?? null, intervals[index] ?? null),
      value: figure.value,
      low: figure.interval?.low ?? null,
      high: figure.interval?.high ?? null,
      numerator: figure.numerator,
      denominator: figure.denominator,
      eligible: figure.eligible,
      reason: lackText(figure.lacks, { ...question, cases: figure.cases }),
      previousRank: rankBefore.get(figure.id) ?? null,
      ...noise(figure),
      ...beside,
      besidePeers: figure.eligible ? besidePeers(figure.interval, beside.peerMedian) : null,
      ...judgedOf(measure, figure, question),
      statement: question.voices?.get(figure.id) ?? null,
      totals: measure?.opening === undefined ? null : totalsOf(measure as BalancedRow),
    };
  });
  return rows.sort(byRank);
}

/** What the counts of a row say beside its value: the band of an index, and how much is known. */
function judgedOf(
  counts: Counts | undefined,
  { eligible, score }: UnitFigure,
  { measured, language }: RankingQuestion,
): Pick<RankingRowType, 'band' | 'toldShare'> {
  const { metric, index } = measured;
  if (!counts) return { band: null, toldShare: null };
  const band = index && eligible && score ? bandOf(score, index.definition) : null;
  return { band: bandOfIndex(band, language), toldShare: toldShareOf(counts, metric) };
}

/** What comes along with a unit's key. */
const knownOf = ({ code, name, type, area_km2: areaKm2, population }: MeasureRow): Record<string, unknown> => ({
  code,
  name,
  type,
  areaKm2,
  population,
});

/** A rank's interval, which always holds the rank itself: a perfect record of few cases may be drawn below it. */
export function aroundRank(
  rank: number | null,
  drawn: RankInterval | null,
): Pick<RankingRowType, 'rankLow' | 'rankHigh'> {
  if (rank === null || drawn === null) return { rankLow: null, rankHigh: null };
  return { rankLow: Math.min(rank, drawn.rankLow), rankHigh: Math.max(rank, drawn.rankHigh) };
}

/** A row with what ties are settled by: not fields of the graph. */
type NamedRow = RankingRowType & { readonly key: number; readonly name: string };

const byRank = (a: NamedRow, b: NamedRow): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  BY_NAME.compare(a.name, b.name) ||
  a.key - b.key;

/** A row for which the balance was asked. */
type BalancedRow = Required<MeasureRow>;

/** The balance of a unit's dossiers in the words of the API. */
function totalsOf(row: BalancedRow): DossierTotalsType {
  const closing = row.opening + row.received - row.early - row.on_time - row.late - row.returned;
  const handled = row.opening + row.received;
  return {
    carriedOver: row.opening,
    received: row.received,
    early: row.early,
    onTime: row.on_time,
    late: row.late,
    returned: row.returned,
    pendingInTime: closing - row.overdue,
    pendingOverdue: row.overdue,
    online: row.online,
    inPerson: row.in_person,
    post: row.post,
    estimatedShare: handled > 0 ? row.estimated / handled : 0,
  };
}
