/** General points as they are typed, with a comma or a point: null where nothing is, undefined where they are none. */
export const pointsOf = (typed: string): number | null | undefined => {
  const bare = typed.trim().replace(',', '.');
  if (bare === '') return null;
  const points = Number(bare);
  return /^\d{1,2}(?:\.\d{1,2})?$/u.test(bare) && points <= 30 ? points : undefined;
};
