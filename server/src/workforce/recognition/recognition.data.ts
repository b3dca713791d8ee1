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
