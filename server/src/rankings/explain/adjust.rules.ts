import { wilson } from '../ranking/ranking.rules.ts';
import { shareOf, type Cell } from './decompose.rules.ts';

/** A share as it would be with the usual mix of cases, 0..1. */
export interface Adjusted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Cases that would count, did each kind do as usual. */
  readonly expected: number;
}

/**
 * Indirect standardisation: what the unit did of each kind of case is held against what all do of that kind, so a hard
 * mix is no fault and an easy one no merit. The rarer outcome is standardised (failures where high is good), with the
 * Wilson interval of its share; limits are kept within 0..1. Null without cases.
 * @param all cases of all units, the own among them @param isRare whether the numerator is the outcome to be rare
 * @source Breslow and Day, Statistical Methods in Cancer Research II (1987), ch. 2
 */
export function adjusted(own: readonly Cell[], all: readonly Cell[], isRare: boolean): Adjusted | null {
  const known = new Map(all.map((cell) => [cell.key, cell]));
  const cases = own.reduce((sum, { denominator }) => sum + denominator, 0);
  const overall = shareOf(all);
  if (cases === 0 || overall === null) return null;
  const hits = own.reduce((sum, { numerator }) => sum + numerator, 0);
  const expected = own.reduce((sum, { key, denominator }) => {
    const kind = known.get(key);
    return kind && kind.denominator > 0 ? sum + (denominator * kind.numerator) / kind.denominator : sum;
  }, 0);
  const turned = isRare
    ? { hits, expected, overall }
    : { hits: cases - hits, expected: cases - expected, overall: 1 - overall };
  const interval = wilson(turned.hits, cases) ?? { low: 0, high: 1 };
  // All do it without fail: there is nothing to be held against.
  const scale = turned.expected > 0 ? (cases * turned.overall) / turned.expected : 1;
  const scaled = [turned.hits / cases, interval.low, interval.high].map((share) => Math.min(1, share * scale));
  const [value = 0, low = 0, high = 1] = scaled;
  return isRare ? { value, low, high, expected } : { value: 1 - value, low: 1 - high, high: 1 - low, expected };
}
