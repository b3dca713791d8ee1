import type { RankedRow } from './ranking.view.ts';

/** A unit in the funnel: its cases, its share, and the limits for so many cases. */
export interface FunnelPoint {
  readonly row: RankedRow;
  readonly cases: number;
  readonly value: number;
  readonly limits: readonly [number, number];
  readonly warnings: readonly [number, number];
}

/** The units that have limits, fewest cases first, so that the limits make lines. */
export const funnelPoints = (ranked: readonly RankedRow[]): readonly FunnelPoint[] =>
  ranked
    .flatMap((row) => {
      const { denominator: cases, funnelLow, funnelHigh, warningLow, warningHigh } = row;
      return cases === null || funnelLow === null || funnelHigh === null || warningLow === null || warningHigh === null
        ? []
        : [
            {
              row,
              cases,
              value: row.value,
              limits: [funnelLow, funnelHigh] as const,
              warnings: [warningLow, warningHigh] as const,
            },
          ];
    })
    .toSorted((one, other) => one.cases - other.cases);

/** The units beyond the outer limits, by name. */
export const outsiders = (points: readonly FunnelPoint[], side: 'ABOVE' | 'BELOW'): readonly string[] =>
  points.filter(({ row }) => row.outside === side).map(({ row }) => row.unit?.name ?? '');
