/** A field of work of a commune: what posts are for and what people are trained in. */
interface WorkField {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Fields of work, in the order of the departments. Our own list after those of Nghị định 150/2025/NĐ-CP. */
export const WORK_FIELDS: readonly WorkField[] = [
  { code: 'LEADERSHIP', name: 'Lãnh đạo, điều hành', nameEn: 'Leadership' },
  { code: 'OFFICE', name: 'Văn phòng – Thống kê', nameEn: 'Office and statistics' },
  { code: 'JUSTICE', name: 'Tư pháp – Hộ tịch', nameEn: 'Justice and civil status' },
  { code: 'INTERNAL', name: 'Nội vụ', nameEn: 'Internal affairs' },
  { code: 'FINANCE', name: 'Tài chính – Kế toán', nameEn: 'Finance and accounting' },
  { code: 'LAND', name: 'Đất đai', nameEn: 'Land' },
  { code: 'CONSTRUCTION', name: 'Xây dựng – Hạ tầng', nameEn: 'Construction and infrastructure' },
  { code: 'AGRICULTURE', name: 'Nông nghiệp – Môi trường', nameEn: 'Agriculture and environment' },
  { code: 'CULTURE', name: 'Văn hoá – Thông tin', nameEn: 'Culture and information' },
  { code: 'SOCIAL', name: 'Lao động – Xã hội', nameEn: 'Labour and social affairs' },
  { code: 'EDUCATION', name: 'Giáo dục', nameEn: 'Education' },
  { code: 'HEALTH', name: 'Y tế', nameEn: 'Health' },
  { code: 'IT', name: 'Công nghệ thông tin – Chuyển đổi số', nameEn: 'Information technology' },
  { code: 'ONE_STOP', name: 'Một cửa', nameEn: 'One-stop service' },
];

interface Position {
  readonly code: string;
  readonly name: string;
  readonly body: 'LEADERSHIP' | 'OFFICE' | 'ECONOMY' | 'CULTURE_SOCIETY' | 'SERVICE_CENTER' | 'COMMUNE';
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  readonly fieldCode: string;
  readonly requiredLevel: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

const UNIVERSITY = 4;
const NEW = {
  requiredLevel: UNIVERSITY,
  validFrom: '2025-07-01',
  validUntil: null,
  source: 'Nghị định 150/2025/NĐ-CP; tên và lĩnh vực từng vị trí do dữ liệu này đặt',
} as const;
const OLD = {
  body: 'COMMUNE',
  requiredLevel: UNIVERSITY,
  validFrom: '2023-08-01',
  validUntil: '2025-06-30',
  source: 'Nghị định 33/2023/NĐ-CP, các chức danh cấp xã',
} as const;

const specialist = (code: string, body: Position['body'], [fieldCode, name]: readonly [string, string]): Position => ({
  ...NEW,
  code,
  name: `Chuyên viên ${name}`,
  body,
  rank: 'STAFF',
  fieldCode,
});

const led = (
  code: string,
  body: Position['body'],
  [head, deputy, fieldCode]: readonly [string, string, string],
): readonly Position[] => [
  { ...NEW, code: `TRUONG_${code}`, name: head, body, rank: 'HEAD', fieldCode },
  { ...NEW, code: `PHO_${code}`, name: deputy, body, rank: 'DEPUTY', fieldCode },
];

/** The catalogue of positions: those before the reform of 1 July 2025, and those since. */
export const POSITIONS: readonly Position[] = [
  { ...OLD, code: 'CT_CU', name: 'Chủ tịch UBND xã', rank: 'HEAD', fieldCode: 'LEADERSHIP' },
  { ...OLD, code: 'PCT_CU', name: 'Phó Chủ tịch UBND xã', rank: 'DEPUTY', fieldCode: 'LEADERSHIP' },
  { ...OLD, code: 'VPTK_CU', name: 'Văn phòng – Thống kê', rank: 'STAFF', fieldCode: 'OFFICE' },
  { ...OLD, code: 'DCXD_CU', name: 'Địa chính – Xây dựng – Môi trường', rank: 'STAFF', fieldCode: 'LAND' },
  { ...OLD, code: 'TCKT_CU', name: 'Tài chính – Kế toán', rank: 'STAFF', fieldCode: 'FINANCE' },
  { ...OLD, code: 'TPHT_CU', name: 'Tư pháp – Hộ tịch', rank: 'STAFF', fieldCode: 'JUSTICE' },
  { ...OLD, code: 'VHXH_CU', name: 'Văn hoá – Xã hội', rank: 'STAFF', fieldCode: 'CULTURE' },
  {
    ...NEW,
    code: 'CHU_TICH',
    name: 'Chủ tịch UBND',
    body: 'LEADERSHIP',
    rank: 'HEAD',
    fieldCode: 'LEADERSHIP',
  },
  {
    ...NEW,
    code: 'PHO_CHU_TICH',
    name: 'Phó Chủ tịch UBND',
    body: 'LEADERSHIP',
    rank: 'DEPUTY',
    fieldCode: 'LEADERSHIP',
  },
  ...led('VP', 'OFFICE', ['Chánh Văn phòng HĐND và UBND', 'Phó Chánh Văn phòng HĐND và UBND', 'OFFICE']),
  ...led('KT', 'ECONOMY', ['Trưởng phòng Kinh tế', 'Phó Trưởng phòng Kinh tế', 'FINANCE']),
  ...led('VHXH', 'CULTURE_SOCIETY', ['Trưởng phòng Văn hoá – Xã hội', 'Phó Trưởng phòng Văn hoá – Xã hội', 'SOCIAL']),
  ...led('TTHC', 'SERVICE_CENTER', [
    'Giám đốc Trung tâm Phục vụ hành chính công',
    'Phó Giám đốc Trung tâm Phục vụ hành chính công',
    'ONE_STOP',
  ]),
  specialist('CV_VP', 'OFFICE', ['OFFICE', 'văn phòng – thống kê']),
  specialist('CV_TP', 'OFFICE', ['JUSTICE', 'tư pháp – hộ tịch']),
  specialist('CV_TC', 'ECONOMY', ['FINANCE', 'tài chính – kế toán']),
  specialist('CV_DD', 'ECONOMY', ['LAND', 'đất đai']),
  specialist('CV_XD', 'ECONOMY', ['CONSTRUCTION', 'xây dựng – hạ tầng']),
  specialist('CV_NN', 'ECONOMY', ['AGRICULTURE', 'nông nghiệp – môi trường']),
  specialist('CV_NV', 'CULTURE_SOCIETY', ['INTERNAL', 'nội vụ']),
  specialist('CV_VH', 'CULTURE_SOCIETY', ['CULTURE', 'văn hoá – thông tin']),
  specialist('CV_XH', 'CULTURE_SOCIETY', ['SOCIAL', 'lao động – xã hội']),
  specialist('CV_GD', 'CULTURE_SOCIETY', ['EDUCATION', 'giáo dục']),
  specialist('CV_YT', 'CULTURE_SOCIETY', ['HEALTH', 'y tế']),
  specialist('CV_IT', 'SERVICE_CENTER', ['IT', 'công nghệ thông tin']),
  specialist('CV_MC', 'SERVICE_CENTER', ['ONE_STOP', 'một cửa']),
];

interface Norm {
  readonly key: string;
  readonly amount: number | null;
  readonly day: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

/** National parameters; a province may state its own beside them. */
export const NORMS: readonly Norm[] = [
  {
    key: 'STAFF_OF_COMMUNE',
    amount: 32,
    day: null,
    validFrom: '2025-07-01',
    validUntil: null,
    source: 'Công văn 09/CV-BCĐ ngày 30/5/2025: khoảng 32 biên chế mỗi xã, đạt trong 5 năm',
  },
  {
    key: 'BODIES_OF_COMMUNE',
    amount: 4.5,
    day: null,
    validFrom: '2025-12-29',
    validUntil: null,
    source: 'Nghị định 370/2025/NĐ-CP: bình quân không quá 4,5 tổ chức mỗi xã, kể cả Trung tâm Phục vụ hành chính công',
  },
  {
    key: 'DEPUTIES_OF_BODY',
    amount: 2,
    day: null,
    validFrom: '2025-10-15',
    validUntil: null,
    source: 'Nghị quyết 332/NQ-CP: bình quân 2 cấp phó mỗi phòng và Trung tâm',
  },
  {
    key: 'VICE_CHAIRS',
    amount: 2.5,
    day: null,
    validFrom: '2025-11-01',
    validUntil: null,
    source: 'Nghị định 300/2025/NĐ-CP: bình quân không quá 2,5 Phó Chủ tịch mỗi xã',
  },
  {
    key: 'SECONDMENT_YEARS',
    amount: 3,
    day: null,
    validFrom: '2025-07-01',
    validUntil: null,
    source: 'Nghị định 170/2025/NĐ-CP: thời hạn biệt phái không quá 3 năm',
  },
  {
    key: 'TEMPORARY_END',
    amount: null,
    day: '2026-05-31',
    validFrom: '2025-07-01',
    validUntil: null,
    source: 'Công văn 12/CV-BCĐ: người hoạt động không chuyên trách được sử dụng đến trước ngày 31/5/2026',
  },
];
