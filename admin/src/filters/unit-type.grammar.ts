/** The four kinds of commune-level units, by their API names. */
export type UnitType = 'COMMUNE' | 'WARD' | 'TOWNSHIP' | 'SPECIAL_ZONE';

export const unitTypes = ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'] as const satisfies readonly UnitType[];

const words: Record<UnitType, string> = {
  COMMUNE: 'xa',
  WARD: 'phuong',
  TOWNSHIP: 'thi-tran',
  SPECIAL_ZONE: 'dac-khu',
};

/** Reads `xa,phuong`; unknown words are left out, and nothing known is null. */
export const parseUnitTypes = (text: string): UnitType[] | null => {
  const asked = new Set(text.split(','));
  const known = unitTypes.filter((type) => asked.has(words[type]));
  return known.length === 0 ? null : known;
};

/** Writes kinds in one order, however they were chosen. */
export const printUnitTypes = (types: readonly UnitType[]): string =>
  unitTypes
    .filter((type) => types.includes(type))
    .map((type) => words[type])
    .join(',');
