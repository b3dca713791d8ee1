const steps = [1, 2, 2.5, 5, 10] as const;

/** Round marks from 0 to the first one at or above `highest`; about `count` of them. */
export const niceTicks = (highest: number, count: number): readonly number[] => {
  const rough = Math.max(highest, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((candidate) => candidate * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, index) => index * step);
};
