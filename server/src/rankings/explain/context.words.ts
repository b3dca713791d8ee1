import type { Language } from '../../platform/context.ts';

/** Whether a figure beside an explanation is known; what is not is never told as 0. */
export const ContextState = { KNOWN: 'KNOWN', FEW: 'FEW', UNKNOWN: 'UNKNOWN' } as const;
export type ContextState = keyof typeof ContextState;

export const CONTEXT_NOTE: Readonly<Record<Language, string>> = {
  vi: 'Những con số này đứng cạnh thứ hạng, không phải bằng chứng về nguyên nhân.',
  en: 'These figures stand beside the place; they are no proof of a cause.',
};

/** Where each figure comes from, and whether it is of the period or of its last day. */
export const CONTEXT_SOURCES = {
  received: { vi: 'Hồ sơ tiếp nhận trong kỳ', en: 'Dossiers received in the period', isOfDay: false },
  resolved: { vi: 'Hồ sơ có kết quả trong kỳ', en: 'Dossiers finished with a result in the period', isOfDay: false },
  posts: { vi: 'Danh sách vị trí việc làm, ngày cuối kỳ', en: 'List of posts, on the last day', isOfDay: true },
  people: {
    vi: 'Bố trí cán bộ, công chức, ngày cuối kỳ',
    en: 'Assignments of officials, on the last day',
    isOfDay: true,
  },
  perPerson: {
    vi: 'Hồ sơ có kết quả trong kỳ, chia cho số người ngày cuối kỳ',
    en: 'Dossiers finished in the period, by the people of its last day',
    isOfDay: false,
  },
  outages: {
    vi: 'Nhắc nhở trong kỳ được xác nhận là do sự cố hệ thống',
    en: 'Reminders of the period found excused by an outage',
    isOfDay: false,
  },
  practices: {
    vi: 'Cách làm đã ghi, bắt đầu chậm nhất ngày cuối kỳ',
    en: 'Practices on record that began by the last day',
    isOfDay: true,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>> & { readonly isOfDay: boolean }>>;
export type ContextSource = keyof typeof CONTEXT_SOURCES;

/** What each line of the context is called. */
export const CONTEXT_NAMES: Readonly<Record<ContextSource, Readonly<Record<Language, string>>>> = {
  received: { vi: 'Hồ sơ tiếp nhận', en: 'Dossiers received' },
  resolved: { vi: 'Hồ sơ có kết quả', en: 'Dossiers finished' },
  posts: { vi: 'Vị trí việc làm', en: 'Posts' },
  people: { vi: 'Số người', en: 'People' },
  perPerson: { vi: 'Hồ sơ có kết quả trên mỗi người', en: 'Dossiers finished for each of them' },
  outages: {
    vi: 'Hồ sơ trễ được xác nhận do sự cố hệ thống',
    en: 'Late dossiers confirmed as caused by an outage',
  },
  practices: { vi: 'Cách làm đã bắt đầu', en: 'Practices begun' },
};
