import type { ReportForm } from './report-period.rules.ts';

/** What every form by the Government Office's calendar rests on. */
const PERIODIC = {
  legalBasis: 'Thông tư 01/2020/TT-VPCP, biểu II.06/VPCP/KSTT; Nghị định 09/2019/NĐ-CP',
  note: [
    'Chưa kiểm chứng với văn bản: số cột của biểu, ngày chốt số liệu 14, hạn gửi; biểu thay thế sau Nghị định 118/2025 còn phải đối chiếu.',
    'Not verified against the text: the form’s columns, the cut-off on the 14th, the days it is due; its successor after Decree 118/2025 is to be checked.',
  ],
  calendar: { cutOffDay: 14 },
  steps: ['QUARTER', 'YEAR'],
  // Signed on 21 October 2020: what ended before rests on other forms.
  validFrom: '2020-10-21',
  validUntil: null,
  isVerified: false,
} as const;

/** What the house itself settles: no document asks for it, and a province may ask for other days. */
const OWN = {
  note: [
    'Mẫu của hệ thống, không có văn bản nào quy định hạn gửi: 10 ngày sau khi hết kỳ.',
    'A form of this system; no document says when it is due: ten days after its period.',
  ],
  calendar: { cutOffDay: null },
  dueDays: 10,
  validUntil: null,
  isVerified: false,
} as const;

const COMMUNE = {
  level: 'UNIT',
  signer: ['Chủ tịch Ủy ban nhân dân xã, phường, đặc khu', 'Chair of the commune’s People’s Committee'],
  recipient: 'Ủy ban nhân dân tỉnh, thành phố',
} as const;
const PROVINCE = {
  level: 'PROVINCE',
  signer: ['Chủ tịch Ủy ban nhân dân tỉnh, thành phố', 'Chair of the province’s People’s Committee'],
} as const;

/** The forms that leaders sign: what, for whom, resting on what, by which calendar, due when. A new version is a new row. */
export const FORMS: readonly ReportForm[] = [
  {
    key: 'ii06-commune',
    name: [
      'Báo cáo tiếp nhận, giải quyết thủ tục hành chính của xã',
      'A commune’s report on receiving and solving dossiers',
    ],
    ...PERIODIC,
    ...COMMUNE,
    dueDays: 4,
  },
  {
    key: 'ii06-province',
    name: [
      'Báo cáo tổng hợp tiếp nhận, giải quyết thủ tục hành chính cấp xã của tỉnh',
      'A province’s report on receiving and solving dossiers in its communes',
    ],
    ...PERIODIC,
    ...PROVINCE,
    recipient: 'Văn phòng Chính phủ',
    dueDays: 8,
  },
  {
    key: 'index-766',
    name: ['Bảng điểm Bộ chỉ số 766', 'Score sheet of Decision 766’s index'],
    legalBasis: 'Quyết định 766/QĐ-TTg',
    ...OWN,
    ...COMMUNE,
    steps: ['QUARTER'],
    validFrom: '2022-06-23',
  },
  {
    key: 'commune-profile',
    name: ['Hồ sơ xã một trang', 'One-page profile of a commune'],
    legalBasis: 'Nghị định 118/2025/NĐ-CP',
    ...OWN,
    ...COMMUNE,
    steps: ['QUARTER'],
    validFrom: '2025-07-01',
  },
  {
    key: 'ranking-notice',
    name: ['Thông báo xếp hạng các xã, phường, đặc khu', 'Notice of the ranking of communes'],
    legalBasis: 'Quyết định 766/QĐ-TTg',
    ...OWN,
    ...PROVINCE,
    recipient: 'Ủy ban nhân dân các xã, phường, đặc khu',
    steps: ['QUARTER'],
    validFrom: '2025-07-01',
  },
  {
    key: 'mergers',
    name: ['Bảng sáp nhập đơn vị hành chính cấp xã', 'Table of merged communes'],
    legalBasis: 'Nghị quyết 76/2025/UBTVQH15 và các nghị quyết sắp xếp từng tỉnh',
    ...OWN,
    ...PROVINCE,
    recipient: 'Ủy ban nhân dân các xã, phường, đặc khu',
    steps: ['YEAR'],
    validFrom: '2025-07-01',
  },
];

/** A form by its key; undefined where there is none. */
export const formOf = (key: string): ReportForm | undefined => FORMS.find((form) => form.key === key);
