import type { Polarity } from '../metric/metric.type.ts';

/** A unit with its place now and in the period before. */
export interface PlaceOfUnit {
  readonly id: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What would lift a unit to the next place. */
export interface NextPlace {
  readonly rank: number;
  /** The units that hold it, one or more where they tie. */
  readonly units: readonly number[];
  /** The fewest cases more (less where low is good) that reach their value: a tie shares the place. */
  readonly cases: number;
  /** How far its value is, without sign. */
  readonly gap: number;
}

/** The next better place with those who hold it; null for the first and for units without a place. */
export function placeAbove(own: PlaceOfUnit, units: readonly PlaceOfUnit[]) {
  const { rank } = own;
  if (rank === null) return null;
  const better = units.filter((unit) => unit.rank !== null && unit.rank < rank);
  const next = Math.max(...better.map((unit) => unit.rank ?? 0));
  const holders = better.filter((unit) => unit.rank === next);
  const [holder] = holders;
  return holder
    ? {
        rank: next,
        holder,
        units: holders.map(({ id }) => id),
        gap: Math.abs((holder.value ?? 0) - (own.value ?? 0)),
      }
    : null;
}

/**
 * The next better place and the cases it takes, exactly: so many of the unit's own cases would have had to come out the
 * good way, all others staying as they are. Null for the first, and for what no case can mend.
 */
export function nextPlace(own: PlaceOfUnit, units: readonly PlaceOfUnit[], polarity: `${Polarity}`): NextPlace | null {
  const above = own.numerator === null ? null : placeAbove(own, units);
  if (!above) return null;
  const { holder, ...told } = above;
  const cases = casesBetween(own, holder, polarity === 'LOW_IS_GOOD' ? -1 : 1);
  return cases === null ? null : { ...told, cases };
}

/** The fewest cases by which one share or count comes up to another; null where the unit has not as many. */
function casesBetween(own: PlaceOfUnit, other: PlaceOfUnit, sign: 1 | -1): number | null {
  const here = { k: own.numerator ?? 0, n: own.denominator };
  const there = { k: other.numerator ?? 0, n: other.denominator };
  if (here.n === null || there.n === null) return sign * (there.k - here.k);
  const missing = Math.ceil((sign * (there.k * here.n - here.k * there.n)) / there.n - 1e-9);
  const left = sign === 1 ? here.n - here.k : here.k;
  return missing <= left ? missing : null;
}

/** Units that changed sides with another from one period to the next, the nearest place first: ahead is a better place, level is not. */
export function overtakings(own: PlaceOfUnit, units: readonly PlaceOfUnit[]) {
  const { rank, rankBefore } = own;
  const both = units.flatMap((unit) =>
    unit.id !== own.id && unit.rank !== null && unit.rankBefore !== null
      ? [{ ...unit, rank: unit.rank, rankBefore: unit.rankBefore }]
      : [],
  );
  if (rank === null || rankBefore === null) return { overtakenBy: [], overtook: [] };
  const byPlace = (one: { rank: number; id: number }, other: { rank: number; id: number }): number =>
    Math.abs(one.rank - rank) - Math.abs(other.rank - rank) || one.id - other.id;
  return {
    overtakenBy: both.filter((unit) => unit.rankBefore >= rankBefore && unit.rank < rank).sort(byPlace),
    overtook: both.filter((unit) => unit.rankBefore < rankBefore && unit.rank >= rank).sort(byPlace),
  };
}

/** What a change of place is made of: `overtakenBy − overtook + newAhead − goneAhead` is the place now less the one before. */
export interface PlaceChange {
  /** How many units had a place before. */
  readonly rankedBefore: number;
  readonly overtakenBy: number;
  readonly overtook: number;
  /** Units ahead now that had no place before. */
  readonly newAhead: number;
  /** Units that were ahead and have no place now, or are no more. */
  readonly goneAhead: number;
}

/** Null where the unit has no place in one of both periods. @param before places of the period before by unit, of units that are no more, too */
export function placeChange(
  own: PlaceOfUnit,
  units: readonly PlaceOfUnit[],
  before: ReadonlyMap<number, { readonly rank: number | null }>,
): PlaceChange | null {
  const { rank, rankBefore } = own;
  if (rank === null || rankBefore === null) return null;
  const { overtakenBy, overtook } = overtakings(own, units);
  const ranked = new Set(units.filter((unit) => unit.rank !== null).map(({ id }) => id));
  const placed = [...before].flatMap(([id, { rank: place }]) => (place === null ? [] : [{ id, place }]));
  return {
    rankedBefore: placed.length,
    overtakenBy: overtakenBy.length,
    overtook: overtook.length,
    newAhead: units.filter((unit) => unit.rankBefore === null && unit.rank !== null && unit.rank < rank).length,
    goneAhead: placed.filter(({ id, place }) => place < rankBefore && !ranked.has(id)).length,
  };
}
