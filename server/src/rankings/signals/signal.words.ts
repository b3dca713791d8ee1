import type { Language } from '../../platform/context.ts';

/** What of a unit's figures is not noise. */
export const SignalKind = {
  LATE_TWICE: 'LATE_TWICE',
  WEEK_BELOW: 'WEEK_BELOW',
  EARLY_UNUSUAL: 'EARLY_UNUSUAL',
  RETURNED_UNUSUAL: 'RETURNED_UNUSUAL',
} as const;
export type SignalKind = keyof typeof SignalKind;

/** A signal as a sentence; `{name}` and figures are filled in. */
export const SIGNAL_WORDS: Readonly<Record<SignalKind, Readonly<Record<Language, string>>>> = {
  LATE_TWICE: {
    vi: '{name}: trễ hạn {percent} % ({numerator}/{denominator}), ngoài giới hạn hai tháng liền; chung {expected} %.',
    en: '{name}: {percent} % late ({numerator} of {denominator}), beyond the limit two months running; all units {expected} %.',
  },
  WEEK_BELOW: {
    vi: '{name}: tuần qua đúng hạn {percent} % ({numerator}/{denominator}), dưới ngưỡng {expected} % quá mức ngẫu nhiên.',
    en: '{name}: {percent} % in time last week ({numerator} of {denominator}), further below {expected} % than chance goes.',
  },
  EARLY_UNUSUAL: {
    vi: '{name}: trước hạn {percent} % ({numerator}/{denominator}) hai tháng liền, chung {expected} %: nên xem hạn trả có bị đặt dài.',
    en: '{name}: {percent} % early ({numerator} of {denominator}) two months running, all units {expected} %: see whether appointments are stretched.',
  },
  RETURNED_UNUSUAL: {
    vi: '{name}: trả lại {percent} % ({numerator}/{denominator}) hai tháng liền, chung {expected} %: nên xem lý do trả lại.',
    en: '{name}: {percent} % given back ({numerator} of {denominator}) two months running, all units {expected} %: see the reasons.',
  },
};
