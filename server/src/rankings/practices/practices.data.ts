import type { PracticeKind, StartPrecision } from './practice.words.ts';

/** A practice that a newspaper told of. */
export interface SeededPractice {
  readonly unitId: number;
  readonly place: string;
  readonly kind: PracticeKind;
  readonly title: readonly [vi: string, en: string];
  readonly scope: readonly [vi: string, en: string];
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly metric: string;
  readonly source: string;
}

const CHI_LANG_BAC = {
  unitId: 1128100,
  place: 'Xã Chi Lăng Bắc, Thanh Miện, Hải Dương',
  source: 'Bài báo về xã Chi Lăng Bắc, Thanh Miện, Hải Dương, ngày 28/5/2023',
} as const;
const THO_XUAN = {
  unitId: 1549901,
  place: 'Xã Thọ Xuân, Thanh Hóa',
  source:
    'baothanhhoa.vn, bài về xã Thọ Xuân khắc phục khó khăn khi vận hành chính quyền địa phương 2 cấp, tháng 7/2025',
} as const;

/** Practices that are known from the start. A migration wrote them: others come by a migration of their own. */
export const PRACTICES: readonly SeededPractice[] = [
  {
    ...CHI_LANG_BAC,
    kind: 'CONNECTION',
    title: [
      'Nâng cấp đường truyền internet, kéo đường riêng cho bộ phận một cửa',
      'Internet upgraded, with a line of its own for the one-stop department',
    ],
    scope: ['Bộ phận một cửa của xã', 'The commune’s one-stop department'],
    startedOn: '2023-01-01',
    precision: 'YEAR',
    metric: 'online',
  },
  {
    ...CHI_LANG_BAC,
    kind: 'EQUIPMENT',
    title: ['Mua thêm máy quét cho bộ phận một cửa', 'A further scanner for the one-stop department'],
    scope: ['Bộ phận một cửa của xã', 'The commune’s one-stop department'],
    startedOn: '2023-01-01',
    precision: 'YEAR',
    metric: 'online',
  },
  {
    ...CHI_LANG_BAC,
    kind: 'COORDINATION',
    title: [
      'Ký chương trình phối hợp với Mặt trận và các đoàn thể; hằng tuần người đứng đầu đoàn thể hỗ trợ bộ phận một cửa',
      'Coordination programme with the Front and mass organisations; their heads help at the one-stop department each week',
    ],
    scope: ['Toàn xã', 'The whole commune'],
    startedOn: '2022-01-01',
    precision: 'YEAR',
    metric: 'online',
  },
  {
    ...THO_XUAN,
    kind: 'VOLUNTEERS',
    title: [
      'Đội thanh niên tình nguyện hướng dẫn người dân dùng dịch vụ công trực tuyến',
      'Youth teams help people to use online services',
    ],
    scope: ['Trung tâm và các thôn', 'The center and the villages'],
    startedOn: '2025-07-01',
    precision: 'MONTH',
    metric: 'online',
  },
  {
    ...THO_XUAN,
    kind: 'HOURS',
    title: [
      'Làm việc qua trưa và thêm buổi tối trong các tuần cao điểm',
      'Work through lunch and in the evening in peak weeks',
    ],
    scope: ['Cán bộ Trung tâm Phục vụ hành chính công', 'Staff of the public administration service center'],
    startedOn: '2025-07-01',
    precision: 'MONTH',
    metric: 'on_time',
  },
];
