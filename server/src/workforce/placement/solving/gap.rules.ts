/** Distance to the bound in parts of the fits; null where nobody is placed. */
export const gapShare = ({ value, bound, fit }: { value: number; bound: number; fit: number }): number | null =>
  fit <= 0 ? null : (bound - value) / fit;
