/** A condition and how many dossiers there are without it; null while nobody knows. */
interface Removed<Condition> {
  readonly condition: Condition;
  readonly count: number | null;
}

/** Conditions of an empty answer, first the one that took the most away; in their own order where none is known. */
export const mostRemoved = <Condition>(
  conditions: readonly Condition[],
  countOf: (at: number) => number | null,
): readonly Removed<Condition>[] =>
  conditions
    .map((condition, at) => ({ condition, count: countOf(at) }))
    .toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
