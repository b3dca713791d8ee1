const steps = [1, 2, 2.5, 5, 10] as const;

/** Where marks stand far from 0, a quarter more of them would read as if rounded. */
const plainSteps = [1, 2, 5, 10] as const;

const stepFor = (rough: number, among: readonly number[]): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (among.find((candidate) => candidate * power >= rough) ?? 10) * power;
};

/** Round marks from 0 to the first one at or above `highest`; about `count` of them. */
export const niceTicks = (highest: number, count: number): readonly number[] => {
  const step = stepFor(Math.max(highest, 1e-9) / count, steps);
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, index) => index * step);
};

/** Round marks from `low` to `high`, neither of them passed; about `count` of them. */
export const ticksWithin = (low: number, high: number, count: number): readonly number[] => {
  const step = stepFor(Math.max(high - low, 1e-9) / count, plainSteps);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, index) => (first + index) * step);
};
