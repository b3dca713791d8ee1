/** Moves labels apart: each at least `gap` below the one above it, in their own order, none higher than it asked for. */
export const spreadLabels = (wanted: readonly number[], gap: number): readonly number[] => {
  const places = new Map<number, number>();
  let lowest = -Infinity;
  for (const index of wanted.map((_, at) => at).toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0))) {
    lowest = Math.max(wanted[index] ?? 0, lowest + gap);
    places.set(index, lowest);
  }
  return wanted.map((place, index) => places.get(index) ?? place);
};
