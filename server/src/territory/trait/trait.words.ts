/** What a unit may be beside its type. */
export const TraitKind = {
  MOUNTAIN: 'MOUNTAIN',
  BORDER: 'BORDER',
  ISLAND: 'ISLAND',
} as const;
export type TraitKind = keyof typeof TraitKind;
