import type { Language } from '../../platform/context.ts';
import type { ClaimItem, ClaimOutcome } from './claim.words.ts';

/** Why a claim stands as it stands, in a sentence. */
export const CLAIM_WORDS: Readonly<Record<ClaimOutcome, Readonly<Record<Language, string>>>> = {
  AGREES: { vi: 'Khớp với hồ sơ, trong phạm vi lời báo cáo.', en: 'Agrees with the dossiers, within its words.' },
  DIFFERS_BY_DEFINITION: {
    vi: 'Khác cách hiểu: con số báo cáo đúng bằng {meant} của hồ sơ.',
    en: 'Another definition: the figure is exactly {meant} of the dossiers.',
  },
  DIFFERS: {
    vi: 'Khác với hồ sơ, và không cách đếm nào khác ở đây cho ra con số đó.',
    en: 'Differs from the dossiers, and no other count here makes that figure.',
  },
  NO_DOSSIERS: {
    vi: 'Chưa tính được: không có hồ sơ nào của nơi và kỳ đó.',
    en: 'Cannot be computed: there are no dossiers of that place and time.',
  },
  NOT_COMPUTED: {
    vi: 'Dữ liệu ở đây không có con số này; chỉ kiểm tra được phép tính của chính báo cáo.',
    en: 'The data here do not tell such a figure; only the report’s own arithmetic can be checked.',
  },
};

const COUNT_WORDS: Readonly<Partial<Record<ClaimItem, Readonly<Record<Language, string>>>>> = {
  RECEIVED: { vi: 'tiếp nhận', en: 'received' },
  ONLINE: { vi: 'nộp trực tuyến', en: 'submitted online' },
  IN_PERSON: { vi: 'nộp trực tiếp', en: 'submitted in person' },
  POST: { vi: 'qua bưu chính', en: 'by post' },
  RESOLVED: { vi: 'đã giải quyết', en: 'resolved' },
  IN_TIME: { vi: 'trước hạn và đúng hạn', en: 'early or on time' },
  EARLY: { vi: 'trước hạn', en: 'early' },
  ON_TIME: { vi: 'đúng hạn', en: 'on time' },
  LATE: { vi: 'trễ hạn', en: 'late' },
  RETURNED: { vi: 'trả lại', en: 'given back' },
  PENDING: { vi: 'đang giải quyết', en: 'pending' },
  PENDING_IN_TIME: { vi: 'đang giải quyết, chưa đến hạn', en: 'pending in time' },
  PENDING_OVERDUE: { vi: 'đang giải quyết, quá hạn', en: 'pending and overdue' },
};

/** Counts and their sums as a reader says them. @param counts `RESOLVED + RETURNED` */
export const countsInWords = (counts: string, language: Language): string =>
  counts
    .split(' + ')
    .map((name) => COUNT_WORDS[name as ClaimItem]?.[language] ?? name)
    .join(' + ');
