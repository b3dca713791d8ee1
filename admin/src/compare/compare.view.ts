import { scaleOf } from '../rankings/ranking.view.ts';
import type { ComparedMetric, ComparedRow, ComparedUnit, Several } from './compare.documents.ts';
import { chanceOf, type Distance, holdsUpTo } from './discoveries.ts';

export const fewest = 2;
export const most = 6;

/** The ids of an address: each once, at most six. */
export const readIds = (text: string): string[] =>
  [...new Set(text.split(',').filter((id) => /^[\w-]+$/.test(id)))].slice(0, most);

/** The answers behind the aliases `u0`, `u1` …, those that are there, in order. */
export const inOrder = <Answer extends object>(answers: Several<Answer>, letter: string): readonly Answer[] =>
  Object.keys(answers).flatMap((_, index) => answers[`${letter}${index}`] ?? []);

export type Difference = 'higher' | 'lower' | 'unclear' | 'none';
type Figure = Pick<ComparedRow, 'value' | 'low' | 'high'>;

/** Of the differences told as clear, so many are mistaken at most, in the mean. */
const MISTAKEN = 0.05;

/**
 * A value's difference from the reference with its 95 % interval, made of both values' own intervals, whatever the metric;
 * null where one of them has none.
 * @source Zou and Donner, Construction of confidence limits about effect measures (MOVER), Statistics in Medicine 27 (2008)
 */
export const differenceOf = (one: Figure | undefined, reference: Figure | undefined): Distance | null => {
  if (!hasInterval(one) || !hasInterval(reference)) return null;
  const by = one.value - reference.value;
  return {
    by,
    low: by - Math.hypot(one.value - one.low, reference.high - reference.value),
    high: by + Math.hypot(one.high - one.value, reference.value - reference.low),
  };
};

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const hasInterval = (figure: Figure | undefined): figure is Interval =>
  figure !== undefined && figure.value !== null && figure.low !== null && figure.high !== null;

/** One metric across the units: a cell each, all on one scale. */
export interface MetricLine {
  readonly metric: ComparedMetric['metric'];
  readonly scale: readonly [number, number];
  readonly cells: readonly MetricCell[];
}

export interface MetricCell {
  readonly unit: ComparedUnit;
  readonly row: ComparedRow | undefined;
  readonly difference: Difference;
}

/**
 * The metrics' cells in the order of the units; the first is what the others are told against. Twenty figures looked at
 * together show one clear difference by chance alone: clear is what holds among all of them.
 */
export const metricLines = (metrics: readonly ComparedMetric[], units: readonly ComparedUnit[]): MetricLine[] => {
  const lines = metrics.map(({ metric, rows }) => {
    const rowOf = (unit: ComparedUnit | undefined) => rows.find((row) => row.key !== null && row.key === unit?.id);
    const reference = rowOf(units[0]);
    const known = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
    const cells = units.map((unit, index) => {
      const row = rowOf(unit);
      return { unit, row, distance: index === 0 ? null : differenceOf(row, reference) };
    });
    return { metric, scale: scaleOf(known, metric.unit === 'SHARE'), cells };
  });
  const distances = lines.flatMap(({ cells }) => cells.flatMap(({ distance }) => distance ?? []));
  const bound = holdsUpTo(distances.map(chanceOf), MISTAKEN);
  const told = (distance: Distance | null): Difference => {
    if (distance === null) return 'none';
    if (chanceOf(distance) > bound) return 'unclear';
    return distance.by > 0 ? 'higher' : 'lower';
  };
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map(({ distance, ...cell }) => ({ ...cell, difference: told(distance) })),
  }));
};

/** How many of the figures that can be told against the first unit differ beyond chance. */
export const countDifferences = (lines: readonly MetricLine[]): { readonly clear: number; readonly told: number } => {
  const told = lines.flatMap(({ cells }) => cells).filter(({ difference }) => difference !== 'none');
  return { clear: told.filter(({ difference }) => difference !== 'unclear').length, told: told.length };
};
