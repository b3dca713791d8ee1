import type { Language } from '../../platform/context.ts';

/** What of a unit's figures is not noise. */
export const SignalKind = {
  LATE_TWICE: 'LATE_TWICE',
  WEEK_BELOW: 'WEEK_BELOW',
  EARLY_UNUSUAL: 'EARLY_UNUSUAL',
  RETURNED_UNUSUAL: 'RETURNED_UNUSUAL',
  LATE_WORSE: 'LATE_WORSE',
  OVERDUE_AHEAD: 'OVERDUE_AHEAD',
  PATTERN: 'PATTERN',
} as const;
export type SignalKind = keyof typeof SignalKind;

/** The metric that takes a signal apart; null where none does. */
export const METRICS: Readonly<Record<SignalKind, string | null>> = {
  LATE_TWICE: 'late',
  WEEK_BELOW: 'on_time',
  EARLY_UNUSUAL: null,
  RETURNED_UNUSUAL: 'returned',
  LATE_WORSE: 'late',
  OVERDUE_AHEAD: null,
  PATTERN: null,
};

/** A signal as a sentence; `{name}` and figures are filled in. */
export const SIGNAL_WORDS: Readonly<Record<Exclude<SignalKind, 'PATTERN'>, Readonly<Record<Language, string>>>> = {
  LATE_TWICE: {
    vi: '{name}: trễ hạn {percent}% ({numerator}/{denominator}), ngoài giới hạn hai tháng liền; chung {expected}%.',
    en: '{name}: {percent}% late ({numerator} of {denominator}), beyond the limit two months running; all units {expected}%.',
  },
  WEEK_BELOW: {
    vi: '{name}: tuần qua đúng hạn {percent}% ({numerator}/{denominator}), dưới ngưỡng {expected}% quá mức ngẫu nhiên.',
    en: '{name}: {percent}% in time last week ({numerator} of {denominator}), further below {expected}% than chance goes.',
  },
  EARLY_UNUSUAL: {
    vi: '{name}: trước hạn {percent}% ({numerator}/{denominator}) hai tháng liền, chung {expected}%: nên xem hạn trả có bị đặt dài.',
    en: '{name}: {percent}% early ({numerator} of {denominator}) two months running, all units {expected}%: see whether appointments are stretched.',
  },
  RETURNED_UNUSUAL: {
    vi: '{name}: trả lại {percent}% ({numerator}/{denominator}) hai tháng liền, chung {expected}%: nên xem lý do trả lại.',
    en: '{name}: {percent}% given back ({numerator} of {denominator}) two months running, all units {expected}%: see the reasons.',
  },
  LATE_WORSE: {
    vi: '{name}: trễ hạn tăng từ {before}% lên {percent}% ({numerator}/{denominator}) so với tháng trước, quá mức ngẫu nhiên.',
    en: '{name}: late share up from {before}% to {percent}% ({numerator} of {denominator}) on the month before, beyond chance.',
  },
  OVERDUE_AHEAD: {
    vi: '{name}: hai tuần tới dự báo khoảng {ahead} hồ sơ quá hạn, thường khoảng {usual}; 4 tuần qua đã có {numerator}.',
    en: '{name}: some {ahead} dossiers are to miss their day in the next two weeks, {usual} as a rule; {numerator} did in the last four.',
  },
};

/** The same where the forecast could be made: with its error beside the plain one's. */
export const FORETOLD: Readonly<Record<Language, string>> = {
  vi: '{name}: hai tuần tới dự báo {ahead} hồ sơ quá hạn ({low}–{high}), thường khoảng {usual}; thử trên quá khứ sai {error} hồ sơ mỗi ngày, cách đoán đơn giản sai {naive}.',
  en: '{name}: {ahead} dossiers are to miss their day in the next two weeks ({low} to {high}), {usual} as a rule; tried on the past it erred by {error} a day, the plain forecast by {naive}.',
};
