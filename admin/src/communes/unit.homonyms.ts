/** Do two of these units have the same name? */
export const hasHomonyms = (units: readonly { readonly name: string }[]): boolean =>
  new Set(units.map((unit) => unit.name)).size < units.length;
