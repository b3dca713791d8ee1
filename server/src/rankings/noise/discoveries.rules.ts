/**
 * Which of many tests hold, so that of those that hold no more than `rate` are false in the mean.
 * @source Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995)
 */
export function discoveries<Test extends { readonly chance: number }>(tests: readonly Test[], rate: number): Test[] {
  const ordered = [...tests].sort((one, other) => one.chance - other.chance);
  let last = -1;
  for (const [at, { chance }] of ordered.entries()) if (chance <= (rate * (at + 1)) / ordered.length) last = at;
  return ordered.slice(0, last + 1);
}
