import type { Relation } from './relation.ts';

/** Shares are told in ten-thousandths, so that they sum to exactly 1 in four decimals. */
export const WHOLE_SHARE = 10_000;

/** One successor of a unit that ends, with what its weight can rest on. */
export interface Successor {
  readonly to: number;
  readonly relation: Relation;
  /** Trustworthy population, else null. */
  readonly population: number | null;
  readonly areaKm2: number | null;
  /** Into how many predecessors the successor's population is to be divided, ≥ 1. */
  readonly predecessors: number;
}

/** A successor's part of its predecessor's cases. */
export interface Share {
  readonly to: number;
  /** Ten-thousandths, 0..10000. */
  readonly share: number;
  /** False only where the table itself says where everyone went. */
  readonly estimated: boolean;
}

/** What the shares of one predecessor rest on. */
export type ShareBasis = 'TABLE' | 'POPULATION' | 'AREA' | 'EQUAL';

const SPLITTING: readonly Relation[] = ['PART', 'PART_RENAMED'];

/**
 * Divides one predecessor among its successors. The people decide, since cases are people's: who takes the whole
 * population takes all, land without people takes nothing, the rest is weighed by the successors' people, else by
 * their land, else equally.
 * @returns shares in the order given, summing to exactly 10000
 */
export function sharesOf(successors: readonly Successor[]): { shares: readonly Share[]; basis: ShareBasis } {
  const takers = takersOf(successors);
  if (takers.length === 1) {
    const [only] = takers;
    const estimated = successors.length > 1 && only !== undefined && SPLITTING.includes(only.relation);
    const shares = successors.map((one) => ({ to: one.to, share: one === only ? WHOLE_SHARE : 0, estimated }));
    return { shares, basis: 'TABLE' };
  }
  const { weights, basis } = weigh(takers);
  const parts = apportion(weights);
  const shareOf = new Map(takers.map((one, index) => [one, parts[index] ?? 0]));
  return { shares: successors.map((one) => ({ to: one.to, share: shareOf.get(one) ?? 0, estimated: true })), basis };
}

/** The successors among which the cases are divided; the others took land or nothing. */
function takersOf(successors: readonly Successor[]): readonly Successor[] {
  const withRelation = (relations: readonly Relation[]) => successors.filter((one) => relations.includes(one.relation));
  for (const relations of [['PART_AREA_ALL_POPULATION'], ['PART_POPULATION_ONLY']] as const) {
    const found = withRelation(relations);
    if (found.length > 0) return found;
  }
  const split = withRelation(SPLITTING);
  const areaOnly = withRelation(['PART_AREA']);
  if (split.length > 0 && split.length + areaOnly.length === successors.length) return split;
  return successors;
}

function weigh(takers: readonly Successor[]): { weights: readonly number[]; basis: ShareBasis } {
  const equal = { weights: takers.map(() => 1), basis: 'EQUAL' as const };
  if (takers.some((one) => one.relation === 'PART_POPULATION_ONLY' || one.relation === 'WHOLE')) return equal;
  const people = takers.map((one) => perPredecessor(one.population, one));
  if (people.every((weight) => weight > 0)) return { weights: people, basis: 'POPULATION' };
  const land = takers.map((one) => perPredecessor(one.areaKm2, one));
  return land.every((weight) => weight > 0) ? { weights: land, basis: 'AREA' } : equal;
}

const perPredecessor = (amount: number | null, one: Successor): number => (amount ?? 0) / Math.max(1, one.predecessors);

/** Ten-thousandths by weight, rounded, with the remainder on the largest. */
function apportion(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.round((weight / total) * WHOLE_SHARE));
  const largest = weights.indexOf(Math.max(...weights));
  const rest = WHOLE_SHARE - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === largest ? part + rest : part));
}
