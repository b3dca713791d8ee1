import type { Language } from '../../platform/context.ts';

/** Patterns that honest work seldom leaves, and others may. */
export const PatternKind = {
  BURST: 'BURST',
  DAY_END: 'DAY_END',
  LAST_DAY: 'LAST_DAY',
  REDATED: 'REDATED',
  STOPPED_CLOCK: 'STOPPED_CLOCK',
  RETURN_AGAIN: 'RETURN_AGAIN',
} as const;
export type PatternKind = keyof typeof PatternKind;

type Words = Readonly<Record<Language, string>>;

/** A finding as a sentence; figures are filled in. */
export const PATTERN_WORDS: Readonly<Record<PatternKind, Words>> = {
  BURST: {
    vi: '{name}: {percent}% hồ sơ ({k}/{n}) được một người kết thúc dồn, từ 8 hồ sơ trong 10 phút; chung {expected}%.',
    en: '{name}: {percent}% of dossiers ({k} of {n}) were finished in bursts by one person, 8 or more in 10 minutes; all units {expected}%.',
  },
  DAY_END: {
    vi: '{name}: {percent}% hồ sơ ({k}/{n}) được kết thúc từ 16:30 trở đi; chung {expected}%.',
    en: '{name}: {percent}% of dossiers ({k} of {n}) were finished from 16:30 on; all units {expected}%.',
  },
  LAST_DAY: {
    vi: '{name}: {percent}% hồ sơ trong hạn ({k}/{n}) xong đúng ngày hẹn; chung {expected}%.',
    en: '{name}: {percent}% of dossiers in time ({k} of {n}) were finished on the very day due; all units {expected}%.',
  },
  REDATED: {
    vi: '{name}: {percent}% hồ sơ ({k}/{n}) có ngày tiếp nhận lệch quá 4 ngày so với ngày trong mã; chung {expected}%.',
    en: '{name}: {percent}% of dossiers ({k} of {n}) bear a day of receipt more than 4 days off their code; all units {expected}%.',
  },
  STOPPED_CLOCK: {
    vi: '{name}: {percent}% hồ sơ phải bổ sung ({k}/{n}) bị yêu cầu khi chỉ còn một ngày trở xuống; chung {expected}%.',
    en: '{name}: {percent}% of dossiers asked for papers ({k} of {n}) were asked with a day or less left; all units {expected}%.',
  },
  RETURN_AGAIN: {
    vi: '{name}: {percent}% hồ sơ trả lại ({k}/{n}) được chính người đó nộp lại trong 3 ngày; chung {expected}%.',
    en: '{name}: {percent}% of dossiers given back ({k} of {n}) came again from the same applicant within 3 days; all units {expected}%.',
  },
};

export const PATTERN_NOTE: Words = {
  vi: 'Dấu hiệu để xem lại, không phải bằng chứng. So với các đơn vị trong phạm vi, có tính đến mức khác nhau thông thường giữa các đơn vị; tỷ lệ phát hiện nhầm được giữ ở 5% trên mọi phép thử.',
  en: 'A reason to look, never proof. Held against the units of the scope, allowing for how much units usually differ; false discoveries are kept at 5% over all tests.',
};
