/** Whether an address names a unit by its five digits; public ids are longer. */
export const isUnitCode = (text: string): boolean => /^\d{5}$/u.test(text);

interface Bearer {
  readonly code: string;
  readonly isCurrent: boolean;
  readonly validFrom: string;
}

/** Who bears a code: the unit in force, else the last that bore it; codes went from one unit to another. */
export const bearerOf = <Unit extends Bearer>(code: string, units: readonly Unit[]): Unit | null =>
  units
    .filter((unit) => unit.code === code)
    .toSorted(
      (one, other) => Number(other.isCurrent) - Number(one.isCurrent) || other.validFrom.localeCompare(one.validFrom),
    )[0] ?? null;
