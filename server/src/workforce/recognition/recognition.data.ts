interface Kind {
  readonly code: string;
  readonly name: string;
  readonly isTitle: boolean;
  readonly multiple: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

const NOW = { validFrom: '2025-07-01', validUntil: null } as const;
const TITLES = 'Nghị định 152/2025/NĐ-CP, Điều 50 và 54';

/** Titles and certificates of persons; the money is a multiple of the base salary of the day. */
export const RECOGNITION_KINDS: readonly Kind[] = [
  { ...NOW, code: 'GIAY_KHEN', name: 'Giấy khen của Chủ tịch UBND xã', isTitle: false, multiple: 0.3, source: TITLES },
  {
    code: 'GIAY_KHEN',
    name: 'Giấy khen của Chủ tịch UBND xã',
    isTitle: false,
    multiple: 0.15,
    validFrom: '2018-01-01',
    validUntil: '2025-06-30',
    source: 'Mức 0,15 áp dụng trước 01/7/2025, theo so sánh với Nghị định 152/2025/NĐ-CP',
  },
  {
    ...NOW,
    code: 'BANG_KHEN_TINH',
    name: 'Bằng khen của Chủ tịch UBND tỉnh',
    isTitle: false,
    multiple: 1.5,
    source: TITLES,
  },
  { ...NOW, code: 'LAO_DONG_TIEN_TIEN', name: 'Lao động tiên tiến', isTitle: true, multiple: 0.3, source: TITLES },
  {
    ...NOW,
    code: 'CHIEN_SI_THI_DUA_CO_SO',
    name: 'Chiến sĩ thi đua cơ sở',
    isTitle: true,
    multiple: 1,
    source: TITLES,
  },
  {
    ...NOW,
    code: 'CHIEN_SI_THI_DUA_TINH',
    name: 'Chiến sĩ thi đua cấp tỉnh',
    isTitle: true,
    multiple: 3,
    source: TITLES,
  },
  {
    ...NOW,
    code: 'CHIEN_SI_THI_DUA_TOAN_QUOC',
    name: 'Chiến sĩ thi đua toàn quốc',
    isTitle: true,
    multiple: 4.5,
    source: TITLES,
  },
];

/** Titles and flags of collectives. */
export const COLLECTIVE_KINDS: readonly Kind[] = (
  [
    ['TAP_THE_LAO_DONG_TIEN_TIEN', 'Tập thể lao động tiên tiến', 0.8],
    ['TAP_THE_LAO_DONG_XUAT_SAC', 'Tập thể lao động xuất sắc', 1.5],
    ['XA_TIEU_BIEU', 'Xã, phường, đặc khu tiêu biểu', 2],
    ['THON_VAN_HOA', 'Thôn, tổ dân phố văn hóa', 1.5],
    ['CO_THI_DUA_TINH', 'Cờ thi đua cấp tỉnh', 8],
    ['CO_THI_DUA_CHINH_PHU', 'Cờ thi đua của Chính phủ', 12],
  ] as const
).map(([code, name, multiple]) => ({ ...NOW, code, name, isTitle: true, multiple, source: TITLES }));

const OF_PERSONS = 'Nghị định 152/2025/NĐ-CP, Điều 54 khoản 1';
/** The decree says so of orders; of certificates its very words were not at hand, the decree of 2017 had the same. */
const TWICE =
  'Gấp hai lần mức của cá nhân (Nghị định 152/2025/NĐ-CP, Điều 54 khoản 1): theo Điều 51 khoản 2 và Nghị định 91/2017/NĐ-CP, Điều 73 khoản 2; chưa đối chiếu nguyên văn';
const TWICE_BEFORE =
  'Nghị định 91/2017/NĐ-CP, Điều 73: cá nhân 0,15, tập thể gấp hai lần; áp dụng trước 01/7/2025 theo so sánh với Nghị định 152/2025/NĐ-CP';
const ofCollectives = { isTitle: false, ofCollectives: true } as const;

/** Certificates of the Prime Minister, and those of collectives. */
export const CERTIFICATES: readonly (Kind & { readonly ofCollectives: boolean })[] = [
  {
    ...NOW,
    code: 'BANG_KHEN_THU_TUONG',
    name: 'Bằng khen của Thủ tướng Chính phủ',
    isTitle: false,
    ofCollectives: false,
    multiple: 3.5,
    source: OF_PERSONS,
  },
  {
    ...ofCollectives,
    ...NOW,
    code: 'GIAY_KHEN_TAP_THE',
    name: 'Giấy khen của Chủ tịch UBND xã cho tập thể',
    multiple: 0.6,
    source: TWICE,
  },
  {
    ...ofCollectives,
    code: 'GIAY_KHEN_TAP_THE',
    name: 'Giấy khen của Chủ tịch UBND xã cho tập thể',
    multiple: 0.3,
    validFrom: '2018-01-01',
    validUntil: '2025-06-30',
    source: TWICE_BEFORE,
  },
  {
    ...ofCollectives,
    ...NOW,
    code: 'BANG_KHEN_TINH_TAP_THE',
    name: 'Bằng khen của Chủ tịch UBND tỉnh cho tập thể',
    multiple: 3,
    source: TWICE,
  },
  {
    ...ofCollectives,
    ...NOW,
    code: 'BANG_KHEN_THU_TUONG_TAP_THE',
    name: 'Bằng khen của Thủ tướng Chính phủ cho tập thể',
    multiple: 7,
    source: TWICE,
  },
];

/** The base salary, VND a month, from each day on. */
export const BASE_SALARIES: readonly {
  readonly validFrom: string;
  readonly amount: number;
  readonly source: string;
}[] = [
  { validFrom: '2019-07-01', amount: 1_490_000, source: 'Nghị định 38/2019/NĐ-CP' },
  { validFrom: '2023-07-01', amount: 1_800_000, source: 'Nghị định 24/2023/NĐ-CP' },
  { validFrom: '2024-07-01', amount: 2_340_000, source: 'Nghị định 73/2024/NĐ-CP' },
];
