import type { Period } from '../filters/period.grammar.ts';
import type { Language } from './language.ts';

const zone = 'Asia/Ho_Chi_Minh';
const roman = ['I', 'II', 'III', 'IV'] as const;
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const tags: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const absent = '–';

/** Everything that turns a value into words of one language. Days are `YYYY-MM-DD`; instants are RFC 3339. */
export interface Formatter {
  readonly language: Language;
  integer(value: number | null | undefined): string;
  decimal(value: number | null | undefined, digits: number): string;
  /** A share 0..1 as per cent with one digit: `99,9 %` is written `99,9%`. */
  share(value: number | null | undefined): string;
  date(day: string | null | undefined): string;
  dateTime(instant: string | null | undefined): string;
  month(day: string): string;
  monthShort(day: string): string;
  period(period: Period): string;
  /** Seconds as `1 giờ 05 phút`, `2 phút 05 giây`, `12 giây`. */
  duration(seconds: number): string;
  bytes(count: number): string;
}

const numbers = (language: Language, digits: number) =>
  new Intl.NumberFormat(tags[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });

const known = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

const plainDate = (language: Language, day: string): string => {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return language === 'vi'
    ? `${date}/${month}/${year}`
    : `${Number(date)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
};

const instantParts = (instant: string): { day: string; time: string } => {
  // Swedish writes ISO days, whatever the reader's language.
  const words = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
  const [day = '', time = ''] = words.split(' ');
  return { day, time };
};

const monthWords = (language: Language, day: string): string => {
  const [year = '', month = ''] = day.split('-');
  return language === 'vi' ? `Tháng ${Number(month)}/${year}` : `${englishMonths[Number(month) - 1] ?? month} ${year}`;
};

const periodWords = (language: Language, period: Period): string => {
  const [year = '', month = '01'] = period.from.split('-');
  const quarter = Math.floor((Number(month) - 1) / 3);
  switch (period.kind) {
    case 'year':
      return language === 'vi' ? `Năm ${year}` : year;
    case 'quarter':
      return language === 'vi' ? `Quý ${roman[quarter] ?? ''}/${year}` : `Q${quarter + 1} ${year}`;
    case 'month':
      return monthWords(language, period.from);
    case 'days':
      return `${plainDate(language, period.from)} – ${plainDate(language, period.to)}`;
  }
};

const durationWords = (language: Language, seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  const unit = language === 'vi' ? { h: 'giờ', m: 'phút', s: 'giây' } : { h: 'h', m: 'min', s: 's' };
  if (hours > 0) return `${hours} ${unit.h} ${two(minutes)} ${unit.m}`;
  if (minutes > 0) return `${minutes} ${unit.m} ${two(rest)} ${unit.s}`;
  return `${rest} ${unit.s}`;
};

const byteWords = (language: Language, count: number): string => {
  if (count < 1024) return `${count} B`;
  const kibi = count / 1024;
  return kibi < 1024
    ? `${numbers(language, kibi < 10 ? 1 : 0).format(kibi)} KB`
    : `${numbers(language, 1).format(kibi / 1024)} MB`;
};

/** The formatter of one language. Vietnamese: `1.234.567,9`, `01/07/2025`, `Quý III/2025`. */
export const createFormatter = (language: Language): Formatter => {
  const whole = numbers(language, 0);
  return {
    language,
    integer: (value) => (known(value) ? whole.format(value) : absent),
    decimal: (value, digits) => (known(value) ? numbers(language, digits).format(value) : absent),
    share: (value) => (known(value) ? `${numbers(language, 1).format(value * 100)}%` : absent),
    date: (day) => (day === null || day === undefined ? absent : plainDate(language, day)),
    dateTime: (instant) => {
      if (instant === null || instant === undefined) return absent;
      const { day, time } = instantParts(instant);
      return `${plainDate(language, day)} ${time}`;
    },
    month: (day) => monthWords(language, day),
    monthShort: (day) => `${day.slice(5, 7)}/${day.slice(2, 4)}`,
    period: (period) => periodWords(language, period),
    duration: (seconds) => durationWords(language, seconds),
    bytes: (count) => byteWords(language, count),
  };
};
