/** What the units of a peer group have in common. */
export const PeerGroupKind = {
  UNIT_TYPE: 'UNIT_TYPE',
  POPULATION: 'POPULATION',
  TYPE_AND_POPULATION: 'TYPE_AND_POPULATION',
  PROVINCE: 'PROVINCE',
  OWN: 'OWN',
} as const;
export type PeerGroupKind = keyof typeof PeerGroupKind;

/** Types of units, as groups are named by them. */
export const TYPE_NAMES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  COMMUNE: { vi: 'Xã', en: 'Rural communes' },
  WARD: { vi: 'Phường', en: 'Wards' },
  TOWNSHIP: { vi: 'Thị trấn', en: 'Townships' },
  SPECIAL_ZONE: { vi: 'Đặc khu', en: 'Special zones' },
};
