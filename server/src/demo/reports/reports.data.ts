/** A report of the demo: whose leader signs it, and to whom it went; null where it is signed alone. */
export interface DemoReport {
  readonly key: string;
  readonly leader: string;
  readonly level: 'UNIT' | 'PROVINCE';
  /** `territory.unit.id`, or the province's code as a number. */
  readonly place: number;
  readonly sentTo: string | null;
}

const BAN_LAU = { leader: 'Lãnh đạo xã Bản Lầu (minh hoạ)', level: 'UNIT', place: 278801 } as const;
const LAO_CAI = { leader: 'Lãnh đạo tỉnh Lào Cai (minh hoạ)', level: 'PROVINCE', place: 15 } as const;
const PROVINCE = 'Ủy ban nhân dân tỉnh Lào Cai';

/** What leaders of the demo have signed: the rest of what is due is missing, for somebody to try. */
export const DEMO_REPORTS: readonly DemoReport[] = [
  { ...BAN_LAU, key: 'ii06-commune_278801_2026Q2', sentTo: PROVINCE },
  { ...BAN_LAU, key: 'ii06-commune_278801_2026Q3', sentTo: null },
  { ...BAN_LAU, key: 'index-766_278801_2026Q2', sentTo: PROVINCE },
  { ...LAO_CAI, key: 'ii06-province_15_2026Q2', sentTo: 'Văn phòng Chính phủ' },
  { ...LAO_CAI, key: 'ranking-notice_15_2026Q2', sentTo: 'Ủy ban nhân dân các xã, phường, đặc khu' },
];
