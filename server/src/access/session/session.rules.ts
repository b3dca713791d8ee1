/** A session nobody uses ends after this long, milliseconds. */
export const IDLE_MS = 2 * 3_600_000;
/** No session lives longer, used or not, milliseconds: one working day. */
export const LONGEST_MS = 12 * 3_600_000;
/** How often the last use is written down, milliseconds. */
export const TOUCH_MS = 60_000;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** When a session ends if it is not used again. */
export const endOf = ({ lastSeenAt, expiresAt }: SessionTimes): Date =>
  new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + IDLE_MS));

/** Whether a session still holds. */
export const isOpen = (times: SessionTimes, now: Date): boolean => times.endedAt === null && endOf(times) > now;

export const SESSION_COOKIE = 'mc_session';

/** The cookie of a session, or, with an empty token, its removal. Scripts and other sites never get it. */
export function sessionCookie(token: string, isSecure: boolean): string {
  const seconds = token === '' ? 0 : LONGEST_MS / 1000;
  const secure = isSecure ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}

/** One cookie of a request's header; null without it. */
export function cookieOf(header: string | undefined, name: string): string | null {
  const found = (header ?? '').split(';').map((pair) => pair.trim());
  const pair = found.find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}

/** A short word for a browser or program, for the list of sessions. */
export function deviceOf(userAgent: string): string {
  const system = /Android|iPhone|iPad|Windows|Macintosh|Linux/u.exec(userAgent)?.[0];
  const program = /Edg|OPR|coc_coc_browser|Firefox|Chrome|Safari/u.exec(userAgent)?.[0];
  const names: Readonly<Record<string, string>> = {
    Edg: 'Edge',
    OPR: 'Opera',
    coc_coc_browser: 'Cốc Cốc',
    Macintosh: 'macOS',
  };
  const words = [program, system].flatMap((word) => (word === undefined ? [] : [names[word] ?? word]));
  return words.length > 0 ? words.join(' · ') : userAgent.slice(0, 40);
}
