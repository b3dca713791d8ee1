import type { Measured, MetricRow } from '../metric/measured.rules.ts';
import { PartKind } from './explain.words.ts';
import { OF_NOTHING, sorted, type Explained } from './parts.rules.ts';

/** The metrics a figure is worked out by: its own, and of an index the shares that it adds up. */
const metricsOf = ({ metric, index }: Measured): ReadonlyMap<string, MetricRow> => {
  const keys = index?.definition.indicators.flatMap(({ metric_keys }) => metric_keys) ?? [];
  const parts = keys.flatMap((key): [string, MetricRow][] => {
    const part = index?.parts.get(key);
    return part ? [[key, part]] : [];
  });
  return new Map([[metric.key, metric], ...parts]);
};

/** Keys of the metrics that are of another version than then, or were not in force on one of the days; sorted. */
export function changedMetrics(then: Measured, now: Measured): readonly string[] {
  const [before, after] = [metricsOf(then), metricsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key)?.version !== after.get(key)?.version)
    .sort();
}

/** Whether values of both can be held against each other at all: measured in the same, the same way being good. */
export const isComparable = (then: MetricRow, now: MetricRow): boolean =>
  then.unit === now.unit && then.polarity === now.polarity;

/** One period by the method in force then and by that of today. */
export interface ToldTwice {
  readonly then: number;
  readonly now: number;
}

/**
 * A unit held against what was told of it by the method then in force: what the change of method does to the period before is a
 * part of its own, so that all parts sum to the whole difference.
 */
export function withMethod<One extends Explained>(explained: One, told: ToldTwice | null): One {
  if (told === null) return explained;
  const part = { ...OF_NOTHING, kind: PartKind.METHOD, effect: told.now - told.then };
  return { ...explained, reference: told.then, parts: sorted([...explained.parts, part]) };
}
