/** Cases of one kind: those that count among those looked at. */
export interface Cell {
  /** Names the kind: the same on both sides. */
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What one kind of cases adds to the difference of two shares. */
export interface CellEffect {
  readonly key: string;
  /** Because its cases count more or less often than there. */
  readonly rate: number;
  /** Because it makes more or less of all cases than there. */
  readonly mix: number;
}

const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

/** Numerators by denominators, 0..1; null without cases. */
export function shareOf(cells: readonly Cell[]): number | null {
  const cases = sumOf(cells, ({ denominator }) => denominator);
  return cases > 0 ? sumOf(cells, ({ numerator }) => numerator) / cases : null;
}

/**
 * Splits the difference of two shares into what comes of better or worse rates and what of another mix of cases, kind by
 * kind; the parts sum to the difference exactly. A kind's mix counts by how far its rate lies from the overall one, so that
 * more cases of a usual kind change nothing. Where a side has no case of a kind, its rate is taken to be the other's. Null
 * where a side has no case at all. @source Kitagawa, Journal of the American Statistical Association 50 (1955)
 */
export function decompose(own: readonly Cell[], other: readonly Cell[]): CellEffect[] | null {
  const shares = [shareOf(own), shareOf(other)] as const;
  if (shares[0] === null || shares[1] === null) return null;
  const usual = (shares[0] + shares[1]) / 2;
  const sides = [sideOf(own), sideOf(other)] as const;
  const keys = [...new Set([...own, ...other].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const here = sides[0](key);
    const there = sides[1](key);
    const rates = [here.rate ?? there.rate, there.rate ?? here.rate] as const;
    if (rates[0] === null || rates[1] === null) return [];
    const rate = ((here.weight + there.weight) / 2) * (rates[0] - rates[1]);
    const mix = ((rates[0] + rates[1]) / 2 - usual) * (here.weight - there.weight);
    return [{ key, rate, mix }];
  });
}

/** How much of a side's cases are of a kind, and how often they count. */
function sideOf(cells: readonly Cell[]): (key: string) => { readonly weight: number; readonly rate: number | null } {
  const all = sumOf(cells, ({ denominator }) => denominator);
  const known = new Map(cells.map((cell) => [cell.key, cell]));
  return (key) => {
    const { numerator, denominator } = known.get(key) ?? { numerator: 0, denominator: 0 };
    return { weight: denominator / all, rate: denominator > 0 ? numerator / denominator : null };
  };
}

/** A predecessor's own cases. */
export interface Predecessor {
  readonly unit: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What each predecessor brought into a merged share: how far its own share lies from that of the unit they were merged
 * into, by its part of all cases. Sums to the merged share less that unit's own. Null where the core has no case.
 */
export function mergerEffects(
  core: Omit<Predecessor, 'unit'>,
  predecessors: readonly Predecessor[],
): { readonly unit: number; readonly effect: number }[] | null {
  if (core.denominator === 0) return null;
  const all = predecessors.reduce((sum, { denominator }) => sum + denominator, 0);
  const usual = core.numerator / core.denominator;
  return predecessors.flatMap(({ unit, numerator, denominator }) =>
    denominator === 0 ? [] : [{ unit, effect: (denominator / all) * (numerator / denominator - usual) }],
  );
}
