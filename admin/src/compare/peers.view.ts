import type { PeerMetric } from './compare.documents.ts';

/** Where the middle half of some units stands, and the one in the middle of them. */
export interface PeerBand {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly units: number;
}

/** Fewer units have no middle half worth drawing. */
const fewest = 8;

/** The value below which a part of sorted values lies, between two of them where it falls between. */
const quantile = (sorted: readonly number[], part: number): number => {
  const at = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
};

/** The middle half of the units that have cases enough; null of too few of them. */
export const bandOf = (rows: PeerMetric['rows']): PeerBand | null => {
  const values = rows
    .flatMap(({ value, eligible }) => (eligible && value !== null ? [value] : []))
    .toSorted((one, other) => one - other);
  if (values.length < fewest) return null;
  return {
    low: quantile(values, 0.25),
    median: quantile(values, 0.5),
    high: quantile(values, 0.75),
    units: values.length,
  };
};
