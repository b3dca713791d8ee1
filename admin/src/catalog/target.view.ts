/** What was typed as a value, in the metric's unit; shares are typed as per cent. Null where it is no number. */
export const typedValue = (typed: string, isShare: boolean): number | null => {
  const text = typed.trim().replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return null;
  // Ten thousandths, as far as values are kept: 0.07 × 100 and back must not leave a trail of digits.
  return isShare ? Math.round(Number(text) * 100) / 10_000 : Number(text);
};
