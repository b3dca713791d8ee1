import {
  makeContext,
  STAFF,
  type GraphContext,
  type Language,
  type RoomDoor,
  type Viewer,
} from '../platform/context.ts';
import { dayOf } from '../platform/plain-date.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** English when the request asks for it before Vietnamese, else Vietnamese. */
export function languageOf(header: string | string[] | undefined): Language {
  const asked = String(header ?? '').toLowerCase();
  const at = (name: string): number => (asked.includes(name) ? asked.indexOf(name) : Number.MAX_SAFE_INTEGER);
  return at('en') < at('vi') ? 'en' : 'vi';
}

export interface ContextMaker {
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** Makes a request's context from its headers. Until accounts exist every request is the staff's own machine. */
export const contextMaker =
  ({ open, clock, newId }: ContextMaker) =>
  (headers: Headers): GraphContext => {
    const now = clock();
    return makeContext({
      viewer: STAFF,
      now,
      today: dayOf(now),
      requestId: newId(),
      language: languageOf(headers['accept-language']),
      open,
    });
  };
