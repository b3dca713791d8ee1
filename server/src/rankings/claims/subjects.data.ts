import type { ClaimQualifier } from './claim.words.ts';

/** What a figure is of that nothing here computes: its name, and why it is not computed. */
export interface ClaimSubject {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly why: keyof typeof REASONS;
}

/** Why figures are not computed here. */
export const REASONS = {
  ASSETS: {
    vi: 'Ở đây không có sổ tài sản, trụ sở và thiết bị.',
    en: 'There is no register of premises and equipment here.',
  },
  PARTY: {
    vi: 'Việc của tổ chức Đảng, không thuộc dữ liệu ở đây.',
    en: 'A matter of the Party, not of the data here.',
  },
  OUTREACH: {
    vi: 'Ở đây không ghi các buổi tuyên truyền, phát thanh.',
    en: 'Sessions and broadcasts are not recorded here.',
  },
  PROGRAMME: {
    vi: 'Số liệu kinh tế – xã hội và nông thôn mới không thuộc dữ liệu ở đây; bộ 19 tiêu chí hết hiệu lực sau năm 2025.',
    en: 'Socio-economic figures and new-rural criteria are not in the data here; the set of 19 ended with 2025.',
  },
  PERSONS: {
    vi: 'Có trong dữ liệu cán bộ, nhưng số người ít không công bố; người có quyền xem ở trang khen thưởng và nhân sự.',
    en: 'Known to the records of people, but few persons are not made public; whoever may, sees them on the pages of staff.',
  },
  PUBLICATION: {
    vi: 'Danh mục ở đây là chung cả nước; không ghi mỗi xã công khai hoặc thực hiện thủ tục nào.',
    en: 'The catalogue here is the country’s; what each commune posts or offers is not recorded.',
  },
  CASE_MIX: {
    vi: 'Bản sao chứng thực đếm theo bản, ở đây đếm theo hồ sơ.',
    en: 'Certified copies are counted by the copy, here by the dossier.',
  },
  DAY: {
    vi: 'Báo cáo nói số mỗi ngày, không nói những ngày nào.',
    en: 'The report tells a number a day, not of which days.',
  },
} as const;

export const SUBJECTS: readonly ClaimSubject[] = [
  { key: 'SIGNATURES_ISSUED', vi: 'Chữ ký số đã cấp', en: 'Digital signatures issued', why: 'ASSETS' },
  { key: 'SIGNATURES_NEEDED', vi: 'Chữ ký số cần có', en: 'Digital signatures needed', why: 'ASSETS' },
  { key: 'DELEGATES', vi: 'Đại biểu chính thức', en: 'Official delegates', why: 'PARTY' },
  { key: 'DELEGATES_ALTERNATE', vi: 'Đại biểu dự khuyết', en: 'Alternate delegates', why: 'PARTY' },
  { key: 'PROCEDURES_OFFERED', vi: 'Thủ tục thực hiện', en: 'Procedures offered', why: 'PUBLICATION' },
  { key: 'FIELDS_OFFERED', vi: 'Lĩnh vực thực hiện', en: 'Fields offered', why: 'PUBLICATION' },
  { key: 'PROCEDURES_POSTED', vi: 'Thủ tục niêm yết', en: 'Procedures posted', why: 'PUBLICATION' },
  { key: 'COMMENDED', vi: 'Người được khen thưởng', en: 'Persons commended', why: 'PERSONS' },
  { key: 'CRITICISED', vi: 'Người bị kiểm điểm, phê bình', en: 'Persons reviewed or criticised', why: 'PERSONS' },
  { key: 'STAFF', vi: 'Cán bộ, công chức', en: 'Cadres and civil servants', why: 'PERSONS' },
  {
    key: 'DEGREE_SHARE',
    vi: 'Cán bộ một cửa có bằng đại học, %',
    en: 'One-stop staff with a degree, %',
    why: 'PERSONS',
  },
  {
    key: 'COMPUTER_SHARE',
    vi: 'Cán bộ có máy tính nối mạng, %',
    en: 'Staff with a connected computer, %',
    why: 'ASSETS',
  },
  { key: 'OFFICES', vi: 'Dãy nhà làm việc', en: 'Office blocks', why: 'ASSETS' },
  { key: 'WORKING_ROOMS', vi: 'Phòng làm việc', en: 'Working rooms', why: 'ASSETS' },
  { key: 'SESSIONS', vi: 'Buổi tuyên truyền', en: 'Outreach sessions', why: 'OUTREACH' },
  { key: 'PARTICIPANTS', vi: 'Lượt người dự tuyên truyền', en: 'Participants in outreach', why: 'OUTREACH' },
  { key: 'LOUDSPEAKER_HOURS', vi: 'Giờ phát thanh', en: 'Hours on loudspeakers', why: 'OUTREACH' },
  { key: 'VILLAGES_REACHED', vi: 'Thôn, bản được phát thanh', en: 'Villages reached', why: 'OUTREACH' },
  { key: 'CRITERIA_MET', vi: 'Tiêu chí nông thôn mới đạt', en: 'New-rural criteria met', why: 'PROGRAMME' },
  { key: 'INCOME_MILLION', vi: 'Thu nhập bình quân, triệu đồng', en: 'Average income, million đồng', why: 'PROGRAMME' },
  { key: 'COPIES', vi: 'Bản sao chứng thực', en: 'Certified copies', why: 'CASE_MIX' },
  {
    key: 'COPIES_SHARE',
    vi: 'Phần chứng thực trong khối lượng, %',
    en: 'Certified copies of all work, %',
    why: 'CASE_MIX',
  },
  { key: 'DAILY_LEAST', vi: 'Hồ sơ mỗi ngày, ít nhất', en: 'Dossiers a day, at least', why: 'DAY' },
  { key: 'DAILY_MOST', vi: 'Hồ sơ mỗi ngày, nhiều nhất', en: 'Dossiers a day, at most', why: 'DAY' },
];

interface Figure {
  readonly subject: string;
  readonly value: number;
  readonly qualifier: ClaimQualifier;
  readonly from: string;
  readonly to: string;
}

interface Arithmetic {
  readonly vi: string;
  readonly en: string;
  readonly rule: 'SUM' | 'PERCENT' | 'QUOTIENT';
  readonly terms: readonly number[];
  readonly stated: number;
  readonly decimals: number;
}

/** Further figures of a report that is there already, by its unit. */
export interface FurtherFigures {
  readonly unitId: number;
  readonly figures: readonly Figure[];
  readonly checks: readonly Arithmetic[];
}

type Days = readonly [from: string, to: string];
const figures = (
  [from, to]: Days,
  rows: readonly (readonly [subject: string, value: number, qualifier?: ClaimQualifier])[],
): Figure[] => rows.map(([subject, value, qualifier = 'EXACTLY']) => ({ subject, value, qualifier, from, to }));
const check = (
  [vi, en]: readonly [string, string],
  rule: Arithmetic['rule'],
  [stated, decimals, ...terms]: readonly [number, number, ...number[]],
): Arithmetic => ({ vi, en, rule, terms, stated, decimals });

/** What the first reports also say. A migration wrote it: more comes by a migration of its own. */
export const FURTHER: readonly FurtherFigures[] = [
  {
    unitId: 3011201,
    figures: figures(
      ['2025-07-01', '2025-07-20'],
      [
        ['SIGNATURES_ISSUED', 6],
        ['SIGNATURES_NEEDED', 7],
        ['PROCEDURES_OFFERED', 305],
        ['FIELDS_OFFERED', 62],
        ['DELEGATES', 155],
        ['DELEGATES_ALTERNATE', 39],
      ],
    ),
    checks: [
      check(['chữ ký số đã cấp / cần có', 'signatures issued / needed'], 'PERCENT', [85.7, 1, 6, 7]),
      check(['lĩnh vực có hồ sơ / thực hiện', 'fields with dossiers / offered'], 'PERCENT', [6.5, 1, 4, 62]),
      check(['chính thức + dự khuyết = đại biểu', 'official + alternate = delegates'], 'SUM', [194, 0, 155, 39]),
    ],
  },
  {
    unitId: 1128100,
    figures: [
      ...figures(['2023-01-01', '2023-05-28'], [['COMMENDED', 10, 'NEARLY']]),
      ...figures(['2022-01-01', '2022-12-31'], [['CRITICISED', 0]]),
      ...figures(['2023-05-28', '2023-05-28'], [['DEGREE_SHARE', 100]]),
    ],
    checks: [],
  },
  {
    unitId: 358600,
    figures: [
      ...figures(
        ['2024-01-01', '2025-05-15'],
        [
          ['SESSIONS', 30, 'MORE_THAN'],
          ['PARTICIPANTS', 3000, 'NEARLY'],
          ['LOUDSPEAKER_HOURS', 360],
          ['VILLAGES_REACHED', 17],
          ['PROCEDURES_POSTED', 127],
        ],
      ),
      ...figures(
        ['2025-05-15', '2025-05-15'],
        [
          ['CRITERIA_MET', 13],
          ['OFFICES', 4],
          ['WORKING_ROOMS', 14],
          ['STAFF', 20],
          ['COMPUTER_SHARE', 100],
        ],
      ),
      ...figures(['2024-01-01', '2024-12-31'], [['INCOME_MILLION', 40, 'NEARLY']]),
    ],
    checks: [
      check(['lượt người / buổi tuyên truyền', 'participants / session'], 'QUOTIENT', [100, 0, 3000, 30]),
      check(['giờ phát thanh / thôn', 'hours / village'], 'QUOTIENT', [21.2, 1, 360, 17]),
      check(['thôn được phát thanh / tất cả', 'villages reached / all'], 'PERCENT', [100, 0, 17, 17]),
      check(['tiêu chí đạt / 19', 'criteria met / 19'], 'PERCENT', [68.4, 1, 13, 19]),
      check(['phòng / dãy nhà', 'rooms / block'], 'QUOTIENT', [3.5, 1, 14, 4]),
      check(['hồ sơ / người', 'dossiers / person'], 'QUOTIENT', [87.5, 1, 1750, 20]),
    ],
  },
  {
    unitId: 3034101,
    figures: figures(
      ['2026-02-23', '2026-03-31'],
      [
        ['DAILY_LEAST', 200],
        ['DAILY_MOST', 300],
      ],
    ),
    checks: [],
  },
];

/** Reports that were missing. */
export const LATER_REPORTS = [
  {
    place: 'Phường An Phú Đông, Thành phố Hồ Chí Minh',
    unitId: 2676701,
    source: 'https://en.sggp.org.vn/hcmc-moves-to-end-certified-copy-overload-post121801.html',
    wording:
      '40.000 bản sao chứng thực, 73% khối lượng công việc: một loại việc đơn giản che lấp mọi so sánh theo tổng số',
    figures: figures(
      ['2025-07-01', '2025-12-31'],
      [
        ['COPIES', 40000],
        ['COPIES_SHARE', 73],
      ],
    ),
  },
] as const;
