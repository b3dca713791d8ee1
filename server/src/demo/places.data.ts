import type { PlainDate } from '../platform/plain-date.ts';

/** How dossiers of a place stand at the end of a day. */
export type PlacedOutcome = 'EARLY' | 'ON_TIME' | 'LATE' | 'RETURNED' | 'PENDING' | 'OVERDUE';

/** A number of dossiers that must come out alike; `endedFrom`, `endedBy` narrow when they do. */
export interface PlacedGroup {
  readonly outcome: PlacedOutcome;
  readonly count: number;
  readonly endedFrom?: PlainDate;
  readonly endedBy?: PlainDate;
}

/** A unit whose figures for some days are known. */
export interface Place {
  readonly unitId: number;
  readonly from: PlainDate;
  /** The figures are those at the end of this day. */
  readonly asOf: PlainDate;
  readonly online: number;
  readonly post: number;
  readonly groups: readonly PlacedGroup[];
  readonly source: string;
}

/** Fields with records. @source Mỹ Hiệp: 4 fields with records out of 62 */
export const FIELDS_OF_PLACES: readonly string[] = ['CHUNG_THUC', 'HO_TICH', 'BAO_TRO_XA_HOI', 'NGUOI_CO_CONG'];

/**
 * Places told of in newspapers, with the figures told: where a paper says "nearly" or "more than", a number that fits.
 * The source says where a figure is our own.
 */
export const PLACES: readonly Place[] = [
  {
    unitId: 3011201,
    from: '2025-07-01',
    asOf: '2025-07-20',
    online: 283,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 241 },
      { outcome: 'ON_TIME', count: 22 },
      { outcome: 'RETURNED', count: 1 },
      { outcome: 'PENDING', count: 47 },
    ],
    source:
      'Bài báo về xã Mỹ Hiệp, Đồng Tháp: 311 hồ sơ đến 20/7/2025, 241 trước hạn, 22 đúng hạn, 1 trả lại, 47 đang xử lý, 283 trực tuyến',
  },
  {
    unitId: 1128100,
    from: '2023-01-03',
    asOf: '2023-05-15',
    online: 1108,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 1185 },
      { outcome: 'ON_TIME', count: 1 },
    ],
    source:
      'Bài báo về xã Chi Lăng Bắc, Hải Dương: gần 1.200 hồ sơ từ đầu năm 2023, hơn 1.100 trực tuyến, 99,9% trước hạn, 0,1% đúng hạn',
  },
  {
    unitId: 358600,
    from: '2024-01-02',
    asOf: '2025-05-15',
    online: 273,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 1690 },
      { outcome: 'ON_TIME', count: 66 },
    ],
    source:
      'Bài báo về xã Nậm Xe, Lai Châu: hơn 1.750 hồ sơ từ năm 2024 đến giữa tháng 5/2025, hơn 270 trực tuyến, không hồ sơ nào tồn đọng',
  },
  {
    unitId: 1549901,
    from: '2025-07-01',
    asOf: '2025-07-31',
    online: 1730,
    post: 12,
    groups: [
      { outcome: 'EARLY', count: 1520 },
      { outcome: 'ON_TIME', count: 190 },
      { outcome: 'LATE', count: 50, endedBy: '2025-07-06' },
      { outcome: 'LATE', count: 120, endedFrom: '2025-07-07' },
      { outcome: 'RETURNED', count: 6 },
      { outcome: 'PENDING', count: 98 },
      { outcome: 'OVERDUE', count: 4 },
    ],
    source: 'Bài báo về xã Thọ Xuân, Thanh Hóa: gần 2.000 hồ sơ từ 1/7/2025, tuần đầu dưới 90%, các tuần sau trên 90%',
  },
  {
    unitId: 267101,
    from: '2025-07-01',
    asOf: '2025-07-03',
    online: 118,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 121 },
      { outcome: 'ON_TIME', count: 9 },
      { outcome: 'PENDING', count: 69 },
    ],
    source: 'Tự đặt: bài báo về phường Cam Đường, Lào Cai kể gần 200 người trong ba ngày đầu, không kể số hồ sơ',
  },
  {
    unitId: 278500,
    from: '2025-04-01',
    asOf: '2025-06-30',
    online: 96,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 198 },
      { outcome: 'ON_TIME', count: 31 },
      { outcome: 'LATE', count: 5 },
      { outcome: 'RETURNED', count: 2 },
    ],
    source: 'Tự đặt: xã Lùng Vai, một trong ba xã nhập thành Bản Lầu',
  },
  {
    unitId: 279700,
    from: '2025-04-01',
    asOf: '2025-06-30',
    online: 40,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 141 },
      { outcome: 'ON_TIME', count: 12 },
      { outcome: 'LATE', count: 1 },
    ],
    source: 'Tự đặt: xã Bản Sen, một trong ba xã nhập thành Bản Lầu',
  },
  {
    unitId: 278800,
    from: '2025-04-01',
    asOf: '2025-06-30',
    online: 131,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 230 },
      { outcome: 'ON_TIME', count: 20 },
      { outcome: 'LATE', count: 3 },
      { outcome: 'RETURNED', count: 1 },
    ],
    source: 'Tự đặt: xã Bản Lầu cũ, một trong ba xã nhập thành Bản Lầu',
  },
  {
    unitId: 278801,
    from: '2025-07-01',
    asOf: '2025-07-31',
    online: 222,
    post: 0,
    groups: [
      { outcome: 'EARLY', count: 260 },
      { outcome: 'ON_TIME', count: 18 },
      { outcome: 'LATE', count: 2 },
      { outcome: 'PENDING', count: 40 },
    ],
    source: 'Tự đặt: xã Bản Lầu mới, tháng đầu',
  },
];
