/** Reads codes of fields, `HO_TICH,DAT_DAI`; none is null. */
export const parseFields = (text: string): string[] | null => {
  const codes = [...new Set(text.split(',').filter((code) => code !== ''))];
  return codes.length === 0 ? null : codes;
};

/** Writes codes in one order, however they were chosen. */
export const printFields = (codes: readonly string[]): string => codes.toSorted().join(',');
