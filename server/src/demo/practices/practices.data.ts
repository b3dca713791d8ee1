import type { PracticeKind, StartPrecision } from '../../rankings/practices/practice.words.ts';

/** A practice of the demo; nothing of the kind is known of the place. */
export interface DemoPractice {
  /** `territory.unit.id`. */
  readonly unit: number;
  readonly kind: PracticeKind;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly scope: string;
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly metric: string;
}

/** What communes of the demo are told to have done: the figures around it are those of their made-up dossiers. */
export const DEMO_PRACTICES: readonly DemoPractice[] = [
  {
    unit: 267101,
    kind: 'VOLUNTEERS',
    titleVi: 'Tổ công nghệ số hướng dẫn nộp hồ sơ trực tuyến tại nhà văn hoá (minh hoạ)',
    titleEn: 'Digital team helps people to submit online at village halls (demo)',
    scope: 'Các tổ dân phố',
    startedOn: '2026-02-01',
    precision: 'MONTH',
    metric: 'online',
  },
  {
    unit: 300601,
    kind: 'HOURS',
    titleVi: 'Làm việc sáng thứ bảy ở bộ phận một cửa (minh hoạ)',
    titleEn: 'One-stop department open on Saturday mornings (demo)',
    scope: 'Trung tâm phục vụ hành chính công',
    startedOn: '2026-03-07',
    precision: 'DAY',
    metric: 'on_time',
  },
];
