import type { Language } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';

/** For whom a leaderboard may be closed: for all, for the public, or for whoever acts in one role. */
export const RankingAudience = {
  EVERYBODY: 'EVERYBODY',
  PUBLIC: 'PUBLIC',
  PROVINCE_LEADER: 'PROVINCE_LEADER',
  DISTRICT_LEADER: 'DISTRICT_LEADER',
  COMMUNE_LEADER: 'COMMUNE_LEADER',
  HR_OFFICER: 'HR_OFFICER',
  ANALYST: 'ANALYST',
  ONE_STOP_OFFICER: 'ONE_STOP_OFFICER',
  CITIZEN: 'CITIZEN',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type RankingAudience = keyof typeof RankingAudience;

type Words = Readonly<Record<Language, string>>;

export const AUDIENCE_WORDS: Readonly<Record<RankingAudience, Words>> = {
  EVERYBODY: { vi: 'mọi người', en: 'everybody' },
  PUBLIC: { vi: 'người chưa đăng nhập hoặc chưa được giao vai trò', en: 'whoever has not signed in or has no role' },
  PROVINCE_LEADER: { vi: 'lãnh đạo tỉnh', en: 'province leaders' },
  DISTRICT_LEADER: { vi: 'lãnh đạo huyện cũ', en: 'leaders of former districts' },
  COMMUNE_LEADER: { vi: 'lãnh đạo xã', en: 'commune leaders' },
  HR_OFFICER: { vi: 'cán bộ tổ chức', en: 'HR officers' },
  ANALYST: { vi: 'người phân tích', en: 'analysts' },
  ONE_STOP_OFFICER: { vi: 'cán bộ một cửa', en: 'one-stop officers' },
  CITIZEN: { vi: 'công dân', en: 'citizens' },
  ADMINISTRATOR: { vi: 'quản trị hệ thống', en: 'administrators' },
};

const dayWritten = (day: PlainDate): string => day.split('-').reverse().join('/');

/** How long a leaderboard stays closed, in words. */
export function untilWords(until: PlainDate | null, language: Language): string {
  if (until === null) return language === 'vi' ? 'cho đến khi được mở lại' : 'until it is opened again';
  return language === 'vi' ? `đến hết ngày ${dayWritten(until)}` : `until the end of ${until}`;
}
