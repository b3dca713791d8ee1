/** What the units of a peer group have in common. */
export const PeerGroupKind = {
  UNIT_TYPE: 'UNIT_TYPE',
  POPULATION: 'POPULATION',
  TYPE_AND_POPULATION: 'TYPE_AND_POPULATION',
  MOUNTAIN: 'MOUNTAIN',
  BORDER: 'BORDER',
  TYPE_POPULATION_MOUNTAIN: 'TYPE_POPULATION_MOUNTAIN',
  PROVINCE: 'PROVINCE',
  OWN: 'OWN',
} as const;
export type PeerGroupKind = keyof typeof PeerGroupKind;

/** What is known of a trait of a unit. */
export type Told = 'yes' | 'no' | 'unknown';

/** How groups are named by a trait: at the end of other words, and by itself. */
export const TRAIT_NAMES: Readonly<Record<'mountain' | 'border', Readonly<Record<Told, { vi: string; en: string }>>>> =
  {
    mountain: {
      yes: { vi: 'miền núi', en: 'mountain' },
      no: { vi: 'không phải miền núi', en: 'not mountain' },
      unknown: { vi: 'chưa rõ có phải miền núi', en: 'mountain or not: unknown' },
    },
    border: {
      yes: { vi: 'biên giới', en: 'border' },
      no: { vi: 'không phải biên giới', en: 'not border' },
      unknown: { vi: 'chưa rõ có phải biên giới', en: 'border or not: unknown' },
    },
  };

/** Types of units, as groups are named by them. */
export const TYPE_NAMES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  COMMUNE: { vi: 'Xã', en: 'Rural communes' },
  WARD: { vi: 'Phường', en: 'Wards' },
  TOWNSHIP: { vi: 'Thị trấn', en: 'Townships' },
  SPECIAL_ZONE: { vi: 'Đặc khu', en: 'Special zones' },
};
