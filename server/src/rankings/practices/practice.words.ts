import type { Language } from '../../platform/context.ts';

/** What was done. */
export const PracticeKind = {
  EQUIPMENT: 'EQUIPMENT',
  CONNECTION: 'CONNECTION',
  COORDINATION: 'COORDINATION',
  VOLUNTEERS: 'VOLUNTEERS',
  HOURS: 'HOURS',
  TRAINING: 'TRAINING',
  PROCESS: 'PROCESS',
  OTHER: 'OTHER',
} as const;
export type PracticeKind = keyof typeof PracticeKind;

/** How exactly its beginning is known. */
export const StartPrecision = { DAY: 'DAY', MONTH: 'MONTH', YEAR: 'YEAR' } as const;
export type StartPrecision = keyof typeof StartPrecision;

type Words = Readonly<Record<Language, string>>;

export const WARNING: Words = {
  vi: 'Trước và sau chỉ là thứ tự thời gian, không chứng minh việc làm này tạo ra thay đổi.',
  en: 'Before and after are an order in time; they do not prove that this made the change.',
};

export const NOT_OVER: Words = {
  vi: 'Chưa hết ba tháng trọn sau khi bắt đầu, nên chưa so sánh.',
  en: 'The three whole months after it began are not over, so nothing is compared yet.',
};

export const NO_FIGURE: Words = {
  vi: 'Chưa đủ hồ sơ trước hoặc sau để so sánh.',
  en: 'Too few dossiers before or after to compare.',
};
