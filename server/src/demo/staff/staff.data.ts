/** Old positions of a commune until 30 June 2025, in the order in which a unit fills them. */
export const OLD_POSTS: readonly (readonly [title: string, field: string, kind: string])[] = [
  ['Tư pháp – Hộ tịch', 'JUSTICE', 'CIVIL_SERVANT'],
  ['Văn phòng – Thống kê', 'OFFICE', 'CIVIL_SERVANT'],
  ['Văn hoá – Xã hội', 'SOCIAL', 'CIVIL_SERVANT'],
  ['Địa chính – Xây dựng – Môi trường', 'LAND', 'CIVIL_SERVANT'],
  ['Tài chính – Kế toán', 'FINANCE', 'CIVIL_SERVANT'],
  ['Văn phòng – Thống kê', 'OFFICE', 'CIVIL_SERVANT'],
  ['Văn hoá – Xã hội', 'CULTURE', 'CIVIL_SERVANT'],
  ['Chủ tịch UBND xã', 'LEADERSHIP', 'CADRE'],
  ['Phó Chủ tịch UBND xã', 'LEADERSHIP', 'CADRE'],
  ['Bí thư Đảng uỷ', 'LEADERSHIP', 'CADRE'],
  ['Phó Bí thư Đảng uỷ', 'LEADERSHIP', 'CADRE'],
  ['Chủ tịch Uỷ ban MTTQ', 'INTERNAL', 'CADRE'],
  ['Chủ tịch Hội Nông dân', 'AGRICULTURE', 'CADRE'],
  ['Chủ tịch Hội Phụ nữ', 'SOCIAL', 'CADRE'],
  ['Bí thư Đoàn Thanh niên', 'CULTURE', 'CADRE'],
  ['Chủ tịch Hội Cựu chiến binh', 'INTERNAL', 'CADRE'],
  ['Địa chính – Xây dựng – Môi trường', 'AGRICULTURE', 'CIVIL_SERVANT'],
  ['Văn phòng – Thống kê', 'OFFICE', 'CIVIL_SERVANT'],
  ['Văn hoá – Xã hội', 'SOCIAL', 'CIVIL_SERVANT'],
  ['Địa chính – Xây dựng – Môi trường', 'CONSTRUCTION', 'CIVIL_SERVANT'],
  ['Tài chính – Kế toán', 'FINANCE', 'CIVIL_SERVANT'],
  ['Tư pháp – Hộ tịch', 'JUSTICE', 'CIVIL_SERVANT'],
  ['Văn phòng – Thống kê', 'OFFICE', 'CONTRACT'],
];

/** The 32 seats of a commune since the reform: position, how many, field. */
export const NEW_POSTS: readonly (readonly [position: string, seats: number, field: string])[] = [
  ['CHU_TICH', 1, 'LEADERSHIP'],
  ['PHO_CHU_TICH', 2, 'LEADERSHIP'],
  ['TRUONG_VP', 1, 'OFFICE'],
  ['PHO_VP', 1, 'OFFICE'],
  ['CV_VP', 2, 'OFFICE'],
  ['CV_TP', 2, 'JUSTICE'],
  ['TRUONG_KT', 1, 'FINANCE'],
  ['PHO_KT', 2, 'FINANCE'],
  ['CV_TC', 2, 'FINANCE'],
  ['CV_DD', 2, 'LAND'],
  ['CV_XD', 1, 'CONSTRUCTION'],
  ['CV_NN', 2, 'AGRICULTURE'],
  ['TRUONG_VHXH', 1, 'SOCIAL'],
  ['PHO_VHXH', 1, 'SOCIAL'],
  ['CV_NV', 1, 'INTERNAL'],
  ['CV_VH', 1, 'CULTURE'],
  ['CV_XH', 1, 'SOCIAL'],
  ['CV_GD', 1, 'EDUCATION'],
  ['CV_YT', 1, 'HEALTH'],
  ['TRUONG_TTHC', 1, 'ONE_STOP'],
  ['PHO_TTHC', 1, 'ONE_STOP'],
  ['CV_IT', 1, 'IT'],
  ['CV_MC', 3, 'ONE_STOP'],
];

/** Who may sit where his own field has no seat left: counters take whoever knows the papers. */
export const NEAR_FIELDS: Readonly<Record<string, readonly string[]>> = {
  JUSTICE: ['ONE_STOP'],
  OFFICE: ['ONE_STOP', 'INTERNAL'],
  CULTURE: ['EDUCATION', 'ONE_STOP'],
  SOCIAL: ['HEALTH', 'ONE_STOP'],
  LAND: ['CONSTRUCTION'],
};

export const MAJORS: Readonly<Record<string, readonly string[]>> = {
  LEADERSHIP: ['Quản lý nhà nước', 'Luật'],
  JUSTICE: ['Luật'],
  OFFICE: ['Quản trị văn phòng', 'Hành chính học'],
  SOCIAL: ['Công tác xã hội'],
  CULTURE: ['Quản lý văn hoá'],
  LAND: ['Quản lý đất đai'],
  CONSTRUCTION: ['Kỹ thuật xây dựng'],
  FINANCE: ['Kế toán', 'Tài chính – Ngân hàng'],
  INTERNAL: ['Quản trị nhân lực'],
  AGRICULTURE: ['Nông học', 'Lâm sinh'],
};

/** Families by people; the rest are told as Kinh. Made up, like everything here. */
export const PEOPLES: readonly (readonly [ethnicity: string, language: string | null, families: readonly string[]])[] =
  [
    ['Mông', 'Tiếng Mông', ['Giàng', 'Vàng', 'Sùng', 'Thào', 'Má', 'Cứ', 'Lù']],
    ['Dao', 'Tiếng Dao', ['Lý', 'Triệu', 'Bàn', 'Phàn', 'Tẩn', 'Chảo']],
    ['Tày', 'Tiếng Tày', ['Lương', 'Nông', 'Hà', 'Hoàng']],
    ['Thái', 'Tiếng Thái', ['Lò']],
    ['Giáy', 'Tiếng Giáy', ['Lục', 'Sần']],
  ];

/** Places newspapers told of, with what they told of people. */
export const TOLD = {
  /** Nậm Xe: 20 cadres and civil servants. */
  namXe: { unitId: 358600, officials: 20 },
  /** Chi Lăng Bắc: nearly ten commended since the beginning of 2023, nobody criticised in 2022. */
  chiLangBac: { unitId: 1128100, officials: 21, commended: 9 },
  /** Mỹ Hiệp: non-professional workers arranged for a time. */
  myHiep: { unitId: 3011201, atCenter: 7, temporary: 9 },
  /** The justice officer of Lùng Vai is a specialist at Bản Lầu's center. */
  lungVai: { unitId: 278500, code: 'CC02785-01' },
} as const;
