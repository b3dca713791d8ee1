import { makeContext, type GraphContext, type Language, type RoomDoor, type Viewer } from '../platform/context.ts';
import { dayOf } from '../platform/plain-date.ts';
import type { Purse } from './budget.ts';
import { Deadline } from './deadline.ts';
import type { GateKeeper } from './gate-keeper.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** English when the request asks for it before Vietnamese, else Vietnamese. */
export function languageOf(header: string | string[] | undefined): Language {
  if (header === undefined) return 'vi';
  const asked = String(header).toLowerCase();
  const at = (name: string): number => (asked.includes(name) ? asked.indexOf(name) : Number.MAX_SAFE_INTEGER);
  return at('en') < at('vi') ? 'en' : 'vi';
}

/** A request's context as the gateway keeps it: with the moment at which nobody waits for the answer any more. */
export interface RequestContext extends GraphContext {
  readonly deadline: Deadline;
  /** What may be spent on it, where there are budgets. */
  readonly purse?: Purse;
}

/** Who asks, when, and in which language. */
export type Asker = Pick<GraphContext, 'viewer' | 'now' | 'language' | 'requestId'> &
  Partial<Pick<GraphContext, 'client'>>;

export type OpenDoor = (room: string, viewer: Viewer) => RoomDoor;

/** The context of one request. */
export function contextFor(asker: Asker, open: OpenDoor): RequestContext {
  const deadline = new Deadline();
  const { viewer, now, requestId, language, client } = asker;
  const known = { viewer, now, requestId, language, today: dayOf(now) };
  const source = client ? { ...known, client } : known;
  return Object.assign(makeContext({ ...source, open: (room, who) => deadline.guard(open(room, who)) }), { deadline });
}

export interface ContextMaker {
  readonly open: OpenDoor;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly keeper: GateKeeper;
}

/** Makes a request's context from its headers. */
export const contextMaker =
  ({ open, clock, newId, keeper }: ContextMaker) =>
  (headers: Headers): RequestContext =>
    contextFor(
      {
        ...keeper.whoAsks(headers),
        now: clock(),
        requestId: newId(),
        language: languageOf(headers['accept-language']),
      },
      open,
    );
