/** A rule about who may be placed where, valid by date. */
export interface PlacementRule {
  readonly code: string;
  /** `TRANSFER` holds between units, `POSITION` for another position, `PAIR` always, `NOTE` forbids nothing and is shown. */
  readonly holdsFor: 'TRANSFER' | 'POSITION' | 'PAIR' | 'NOTE';
  /** Document and article; `null` for what the scenario itself asks. */
  readonly source: string | null;
  /** Whether the words of the law were seen. */
  readonly isVerified: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly vi: string;
  readonly en: string;
}

const FROM = '2025-07-01';
const ARTICLE_25 = 'Nghị định 170/2025/NĐ-CP, Điều 25';
const ARTICLE_23 = 'Nghị định 170/2025/NĐ-CP, Điều 23–24';

const rule = (
  code: string,
  holdsFor: PlacementRule['holdsFor'],
  said: Pick<PlacementRule, 'source' | 'vi' | 'en'> & { readonly isVerified?: boolean },
): PlacementRule => ({ isVerified: true, ...said, code, holdsFor, validFrom: FROM, validUntil: null });

/** Whoever is in one of these seven cases is not transferred to another unit. */
export const TRANSFER_CASES: readonly PlacementRule[] = [
  rule('DISCIPLINE_PENDING', 'TRANSFER', {
    source: ARTICLE_25,
    vi: 'Đang trong thời gian xem xét, xử lý kỷ luật',
    en: 'Under disciplinary consideration',
  }),
  rule('UNDER_INVESTIGATION', 'TRANSFER', {
    source: ARTICLE_25,
    vi: 'Đang bị khởi tố, điều tra, thanh tra, kiểm tra',
    en: 'Under prosecution, investigation or inspection',
  }),
  rule('SERIOUS_ILLNESS', 'TRANSFER', {
    source: ARTICLE_25,
    vi: 'Đang điều trị bệnh hiểm nghèo',
    en: 'In treatment for a serious illness',
  }),
  rule('LONG_TRAINING_OR_SECONDED', 'TRANSFER', {
    source: ARTICLE_25,
    vi: 'Đang đi đào tạo dài hạn hoặc đang được biệt phái',
    en: 'In long training, or already seconded',
  }),
  rule('MATERNITY_OR_SMALL_CHILD', 'TRANSFER', {
    source: ARTICLE_25,
    vi: 'Đang mang thai, nghỉ thai sản, nuôi con dưới 36 tháng tuổi',
    en: 'Pregnant, on maternity leave, or raising a child under 36 months',
  }),
  rule('TRANSFER_CASE_SIX', 'TRANSFER', {
    source: ARTICLE_25,
    isVerified: false,
    vi: 'Trường hợp thứ sáu (chưa kiểm chứng văn bản)',
    en: 'The sixth case (its words were not verified)',
  }),
  rule('TRANSFER_CASE_SEVEN', 'TRANSFER', {
    source: ARTICLE_25,
    isVerified: false,
    vi: 'Trường hợp thứ bảy (chưa kiểm chứng văn bản)',
    en: 'The seventh case (its words were not verified)',
  }),
];

/** What another position asks of a person. */
export const POSITION_CONDITIONS: readonly PlacementRule[] = [
  rule('RATING_TOO_LOW', 'POSITION', {
    source: ARTICLE_23,
    vi: 'Năm liền trước chưa được xếp loại từ hoàn thành tốt trở lên',
    en: 'Not rated good or better in the year before',
  }),
  rule('UNDER_DISCIPLINE', 'POSITION', {
    source: ARTICLE_23,
    vi: 'Đang trong thời hạn kỷ luật',
    en: 'Serving a disciplinary measure',
  }),
  rule('FIELD_MISMATCH', 'POSITION', {
    source: ARTICLE_23,
    vi: 'Chuyên ngành không phù hợp vị trí',
    en: 'Qualified in another field',
  }),
  rule('DEGREE_TOO_LOW', 'POSITION', {
    source: ARTICLE_23,
    vi: 'Trình độ đào tạo thấp hơn yêu cầu',
    en: 'A lower degree than the post asks for',
  }),
];

/** What the scenario itself asks. */
export const SCENARIO_RULES: readonly PlacementRule[] = [
  rule('PAIR_FORBIDDEN', 'PAIR', {
    source: null,
    vi: 'Phương án không cho phép cặp này',
    en: 'The scenario forbids this pair',
  }),
  rule('TOO_FAR', 'PAIR', {
    source: null,
    vi: 'Xa nơi ở hơn giới hạn của phương án',
    en: 'Farther from home than the scenario allows',
  }),
  rule('RANK_SKIPPED', 'POSITION', {
    source: null,
    vi: 'Cao hơn ngạch hiện giữ từ hai bậc',
    en: 'Two or more ranks above the one held',
  }),
];

/** What is shown beside a pair and forbids nothing. */
export const NOTES: readonly PlacementRule[] = [
  rule('COUNCIL_NEEDED', 'NOTE', {
    source: ARTICLE_23,
    vi: 'Ngạch cao hơn: cần hội đồng có số thành viên lẻ, ít nhất hai phần ba dự họp',
    en: 'A higher rank: needs a council of an odd number, two thirds of it present',
  }),
  rule('TO_STANDARDISE', 'NOTE', {
    source: 'Báo Lao Động, bài 1518462: 5 năm để chuẩn hoá',
    isVerified: false,
    vi: 'Giữ vị trí cũ khi chưa đúng chuyên ngành hoặc trình độ: phải chuẩn hoá trong 5 năm',
    en: 'Keeps the post without its field or degree: to be mended within 5 years',
  }),
];

export const PLACEMENT_RULES: readonly PlacementRule[] = [
  ...TRANSFER_CASES,
  ...POSITION_CONDITIONS,
  ...SCENARIO_RULES,
  ...NOTES,
];
