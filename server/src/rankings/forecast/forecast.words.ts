import type { Language } from '../../platform/context.ts';
import type { ForecastLack } from './forecast.rules.ts';

/** What is foretold. */
export const ForecastMeasure = { RECEIVED: 'RECEIVED', OVERDUE: 'OVERDUE' } as const;
export type ForecastMeasure = keyof typeof ForecastMeasure;

type Words = Readonly<Record<Language, string>>;

export const LACKS: Readonly<Record<ForecastLack, Words>> = {
  DAYS: {
    vi: 'Chưa đủ ngày để dự báo: cần ít nhất 60 ngày làm việc trước kỳ thử.',
    en: 'Too few days to foretell from: 60 working days before the days tried are needed.',
  },
  CASES: {
    vi: 'Chưa đủ hồ sơ để dự báo: cần ít nhất 30.',
    en: 'Too few dossiers to foretell from: 30 are needed.',
  },
};

export const NOTE: Words = {
  vi: 'Mức gần đây nhân với hệ số của loại ngày (thứ, ngày nghỉ, ngày sau kỳ nghỉ dài); so với dự báo đơn giản là ngày cùng loại gần nhất. Là dự báo, không phải kế hoạch.',
  en: 'The recent level times what the kind of day is worth (weekday, day off, day after a long break), held against the plain forecast of the last day of the same kind. A forecast, not a plan.',
};
