import type { Language } from '../../platform/context.ts';
import { has, type Selection } from '../../platform/selection.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import type { Uncertain } from '../ranking/rank-interval.rules.ts';
import type { RankingRowType } from '../ranking/ranking.type.ts';
import { changeBetween, countInterval, type Change, type Told } from './change.rules.ts';
import { funnelOf } from './funnel.rules.ts';
import type { RankStabilityType } from './noise.type.ts';
import { Outside } from './noise.words.ts';
import { ONE_IN, topStability } from './stability.rules.ts';

/** What of a row tells chance from merit. */
export type NoiseColumns = Pick<
  RankingRowType,
  | 'funnelLow'
  | 'funnelHigh'
  | 'warningLow'
  | 'warningHigh'
  | 'outside'
  | 'previousValue'
  | 'change'
  | 'changeLow'
  | 'changeHigh'
  | 'changeIsSignal'
>;

const FUNNEL = ['funnelLow', 'funnelHigh', 'warningLow', 'warningHigh', 'outside'];
const CHANGE = ['previousValue', 'change', 'changeLow', 'changeHigh', 'changeIsSignal'];
const wants = (selection: Selection, names: readonly string[]): boolean =>
  names.some((name) => has(selection, 'rows', name));

/** Whether limits of the funnel are asked for. */
export const wantsFunnel = (selection: Selection): boolean => wants(selection, FUNNEL);

/** Whether anything is asked for that compares with the period before. */
export const wantsBefore = (selection: Selection): boolean => wants(selection, ['previousRank', ...CHANGE]);

/** Whether a change is asked for: it needs the intervals of both figures, a place needs none. */
export const wantsChange = (selection: Selection): boolean => wants(selection, CHANGE);

/** Numerators by denominators of all units together, 0..1; null where the metric is no share or has no case. */
export function meanOf(figures: readonly Uncertain[]): number | null {
  let hits = 0;
  let cases = 0;
  for (const { numerator, denominator } of figures) {
    if (numerator === null || denominator === null) continue;
    hits += numerator;
    cases += denominator;
  }
  return cases > 0 ? hits / cases : null;
}

/** A figure with its interval, where it has any. */
export function toldOf({ value, interval, denominator }: Uncertain): Told | null {
  if (value === null) return null;
  if (interval) return { value, ...interval };
  return denominator === null ? { value, ...countInterval(value) } : null;
}

export interface NoiseQuestion {
  /** The mean that funnel limits stand around; null where none are asked for. */
  readonly mean: number | null;
  /** Figures of the period before by unit. */
  readonly before: ReadonlyMap<number, Uncertain>;
}

/** Limits and changes of units, unit by unit. */
export function noiseOf({ mean, before }: NoiseQuestion): (figure: Uncertain) => NoiseColumns {
  const funnel = mean === null ? () => null : funnelOf(mean);
  return (figure) => {
    const limits = funnel(figure.denominator ?? 0);
    const now = toldOf(figure);
    const earlier = before.get(figure.id);
    const then = earlier ? toldOf(earlier) : null;
    const change = now && then ? changeBetween(now, then) : null;
    return {
      funnelLow: limits?.low ?? null,
      funnelHigh: limits?.high ?? null,
      warningLow: limits?.warningLow ?? null,
      warningHigh: limits?.warningHigh ?? null,
      outside: limits && figure.value !== null ? outsideOf(figure.value, limits) : null,
      previousValue: then?.value ?? null,
      ...changeColumns(change),
    };
  };
}

const changeColumns = (change: Change | null) => ({
  change: change?.change ?? null,
  changeLow: change?.low ?? null,
  changeHigh: change?.high ?? null,
  changeIsSignal: change?.isSignal ?? null,
});

/** Half a case in ten billion is no difference. */
const SLACK = 1e-10;

/** Beyond which limit a share lies; null within them. */
export function outsideOf(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): Outside | null {
  if (value > high + SLACK) return Outside.ABOVE;
  return value < low - SLACK ? Outside.BELOW : null;
}

/** How firm the top group of a share is; null for what is no share, or no merit. */
export function stabilityOf(
  figures: readonly Uncertain[],
  metric: Pick<MetricRow, 'kind' | 'polarity'>,
  { seed, language }: { readonly seed: string; readonly language: Language },
): RankStabilityType | null {
  if (metric.kind !== 'SHARE' || metric.polarity === 'NEUTRAL') return null;
  const units = figures.flatMap(({ id, eligible, numerator, denominator }) =>
    eligible && numerator !== null && denominator !== null ? [{ id, numerator, denominator }] : [],
  );
  const found = topStability(units, { polarity: metric.polarity, seed });
  if (!found) return null;
  const percent = String(Math.round(found.changedShare * 100));
  const size = String(found.topSize);
  const note =
    language === 'vi'
      ? `Nếu cứ ${String(ONE_IN)} hồ sơ tốt có một hồ sơ không tốt, nhóm ${size} đơn vị đầu sẽ khác đi trong ${percent}% số lần thử.`
      : `Were one good dossier in ${String(ONE_IN)} to go badly, the first ${size} would be other units in ${percent}% of the draws.`;
  return { ...found, note };
}
