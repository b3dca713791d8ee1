import type { Viewer } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import type { RankingAudience } from './closure.words.ts';

/** A leaderboard that was turned off, for some viewers and some days. */
export interface ClosureRow {
  readonly key: string;
  /** Null is every metric. */
  readonly metric: string | null;
  readonly audience: RankingAudience;
  /** Two digits: only viewers whose grant lies there; null is wherever. */
  readonly provinceCode: string | null;
  readonly reasonVi: string;
  readonly reasonEn: string | null;
  readonly validFrom: PlainDate;
  /** Last day; null until it is opened again. */
  readonly validUntil: PlainDate | null;
  readonly ownerName: string;
  readonly createdAt: Date | string;
}

/** Roles that hold nowhere, and so in no province. */
const PLACELESS: readonly RankingAudience[] = ['PUBLIC', 'CITIZEN', 'ADMINISTRATOR'];

/** Whether viewers of this kind can be told apart by province. */
export const hasPlace = (audience: RankingAudience): boolean => !PLACELESS.includes(audience);

/** Signed in or not: who acts in no role is the public. */
const ROLELESS: readonly string[] = ['ANONYMOUS', 'NONE'];

/** Whether a closure is meant for a viewer; the house itself, and everybody where accounts are off, is never meant. */
export function isMeant({ audience, provinceCode }: ClosureRow, viewer: Viewer): boolean {
  if (viewer.classes === null) return false;
  if (provinceCode !== null && viewer.province !== Number(provinceCode)) return false;
  if (audience === 'EVERYBODY') return true;
  return audience === 'PUBLIC' ? ROLELESS.includes(viewer.grantRole) : viewer.grantRole === audience;
}

/** Whether a closure holds on a day. */
export const holdsOn = ({ validFrom, validUntil }: ClosureRow, day: PlainDate): boolean =>
  validFrom <= day && (validUntil ?? day) >= day;

export interface ClosureAsked {
  readonly metric: string;
  readonly viewer: Viewer;
  readonly day: PlainDate;
}

/** What closes a metric's leaderboard to a viewer on a day: the one that lasts longest; null where it is open. */
export function closureFor(closures: readonly ClosureRow[], { metric, viewer, day }: ClosureAsked): ClosureRow | null {
  const found = closures.filter(
    (closure) => (closure.metric ?? metric) === metric && holdsOn(closure, day) && isMeant(closure, viewer),
  );
  const last = ({ validUntil }: ClosureRow): string => validUntil ?? '9999-12-31';
  return found.reduce<ClosureRow | null>(
    (longest, closure) => (longest && last(longest) >= last(closure) ? longest : closure),
    null,
  );
}

/** Whether a scope is one named unit: its own figures are always open to see. */
export const isOneUnit = ({ unitCodes }: { readonly unitCodes: readonly string[] | null }): boolean =>
  unitCodes !== null && new Set(unitCodes).size === 1;
