import type { Language } from '../../platform/context.ts';
import { ClaimItem, ClaimOutcome, type CheckRule, type ClaimQualifier } from './claim.words.ts';

/** What the dossiers of a place and period say. */
export interface ClaimTotals {
  readonly received: number;
  readonly online: number;
  readonly in_person: number;
  readonly post: number;
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly returned: number;
  readonly opening: number;
  readonly overdue: number;
}

type FromTotals = (totals: ClaimTotals) => number | null;

const percentOf = (part: number, whole: number): number | null => (whole > 0 ? (100 * part) / whole : null);
const resolved = ({ early, on_time: onTime, late }: ClaimTotals): number => early + onTime + late;
const pending: (totals: ClaimTotals) => number = (totals) =>
  totals.opening + totals.received - resolved(totals) - totals.returned;

/** Items that totals tell. */
const FROM_TOTALS: Readonly<Partial<Record<ClaimItem, FromTotals>>> = {
  RECEIVED: ({ received }) => received,
  ONLINE: ({ online }) => online,
  IN_PERSON: ({ in_person: inPerson }) => inPerson,
  POST: ({ post }) => post,
  RESOLVED: resolved,
  IN_TIME: ({ early, on_time: onTime }) => early + onTime,
  EARLY: ({ early }) => early,
  ON_TIME: ({ on_time: onTime }) => onTime,
  LATE: ({ late }) => late,
  RETURNED: ({ returned }) => returned,
  PENDING: pending,
  PENDING_IN_TIME: (totals) => pending(totals) - totals.overdue,
  PENDING_OVERDUE: ({ overdue }) => overdue,
  IN_TIME_SHARE: (totals) => percentOf(totals.early + totals.on_time, resolved(totals)),
  EARLY_SHARE: (totals) => percentOf(totals.early, resolved(totals)),
  ON_TIME_SHARE: (totals) => percentOf(totals.on_time, resolved(totals)),
  ONLINE_SHARE: ({ online, received }) => percentOf(online, received),
};

/** Items that the territory or a published ranking tells, as far as they are known. */
const KNOWN_OR_NOT: ReadonlySet<ClaimItem> = new Set(['POPULATION', 'AREA_KM2', 'PREDECESSORS', 'INDEX_RANK']);

/** Whether an item is told from dossiers. */
const isFromTotals = (item: ClaimItem): boolean => item in FROM_TOTALS;

/** What totals say of an item; null where they do not. */
export const figureOf = (item: ClaimItem, totals: ClaimTotals): number | null => FROM_TOTALS[item]?.(totals) ?? null;

const isEmpty = ({ received, opening, early, on_time: onTime, late, returned }: ClaimTotals): boolean =>
  received + opening + early + onTime + late + returned === 0;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Whether a computed figure is what the words allow: `nearly` is up to a tenth below, `about` a twentieth either way. */
export function isWithin(value: number, { claimed, qualifier, decimals }: Worded): boolean {
  if (qualifier === 'EXACTLY') return rounded(value, decimals) === rounded(claimed, decimals);
  if (qualifier === 'NEARLY') return value < claimed && value >= 0.9 * claimed;
  if (qualifier === 'ABOUT') return Math.abs(value - claimed) <= 0.05 * claimed;
  return qualifier === 'MORE_THAN' ? value > claimed : value < claimed;
}

/** A figure as it was worded. */
export interface Worded {
  readonly claimed: number;
  readonly qualifier: ClaimQualifier;
  /** How exactly it was printed. */
  readonly decimals: number;
}

export interface Compared {
  readonly outcome: ClaimOutcome;
  readonly computed: number | null;
  /** Another item whose computed figure is the very one claimed: the report may mean that. */
  readonly meant: string | null;
}

/** Readings of a report's word that differ from ours: the counts that it may have added up. */
const READINGS: Readonly<Record<string, FromTotals>> = {
  'RESOLVED + RETURNED': (totals) => resolved(totals) + totals.returned,
  'RECEIVED + CARRIED_OVER': ({ received, opening }) => received + opening,
  'PENDING + RETURNED': (totals) => pending(totals) + totals.returned,
};

/**
 * Holds a claim against what the dossiers say. Where they differ, but another count is exactly the one claimed, the
 * difference is one of definition. @param facts figures of the territory or catalogue, where the item is one of those
 */
export function compare(
  item: ClaimItem,
  worded: Worded,
  { totals, fact }: { readonly totals: ClaimTotals | null; readonly fact: number | null },
): Compared {
  if (item === ClaimItem.OTHER) return { outcome: 'NOT_COMPUTED', computed: null, meant: null };
  if (fact === null && KNOWN_OR_NOT.has(item)) return { outcome: 'NOT_COMPUTED', computed: null, meant: null };
  if (!isFromTotals(item)) return judged(fact, worded, []);
  if (!totals || isEmpty(totals)) return { outcome: 'NO_DOSSIERS', computed: null, meant: null };
  const isCount = !item.endsWith('_SHARE');
  const others = Object.entries({ ...FROM_TOTALS, ...READINGS }).filter(
    ([name]) => isCount && name !== item && !name.endsWith('_SHARE'),
  );
  return judged(
    figureOf(item, totals),
    worded,
    others.map(([name, of]) => [name, of(totals)] as const),
  );
}

function judged(
  computed: number | null,
  worded: Worded,
  others: readonly (readonly [name: string, value: number | null])[],
): Compared {
  if (computed === null) return { outcome: ClaimOutcome.NO_DOSSIERS, computed, meant: null };
  if (isWithin(computed, worded)) return { outcome: ClaimOutcome.AGREES, computed, meant: null };
  const meant =
    worded.qualifier === 'EXACTLY' && worded.claimed > 0
      ? others.find(([, value]) => value !== null && isWithin(value, worded))?.[0]
      : undefined;
  if (meant !== undefined) return { outcome: ClaimOutcome.DIFFERS_BY_DEFINITION, computed, meant };
  return { outcome: ClaimOutcome.DIFFERS, computed, meant: null };
}

/** A report's own arithmetic. */
export interface Check {
  readonly rule: CheckRule;
  readonly terms: readonly number[];
  readonly stated: number;
  readonly decimals: number;
}

export interface Checked {
  readonly computed: number;
  readonly difference: number;
  readonly holds: boolean;
  /** `241 + 22 + 1 = 264 ≠ 263`, numbers written as the language writes them. */
  readonly arithmetic: string;
}

const SIGNS: Readonly<Record<CheckRule, string>> = { SUM: ' + ', DIFFERENCE: ' − ', PERCENT: ' / ', QUOTIENT: ' / ' };

/** Carries out a report's own arithmetic, rounded as it was printed. */
export function checked({ rule, terms, stated, decimals }: Check, language: Language): Checked {
  const [first = 0, ...others] = terms;
  const rest = others.reduce((sum, term) => sum + term, 0);
  const exact = { SUM: first + rest, DIFFERENCE: first - rest, PERCENT: (100 * first) / rest, QUOTIENT: first / rest }[
    rule
  ];
  const computed = rounded(exact, decimals);
  const difference = rounded(stated - computed, decimals);
  const unit = rule === 'PERCENT' ? '%' : '';
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const told = (value: number): string => numbers.format(value);
  const end = difference === 0 ? '' : ` ≠ ${told(stated)}${unit}`;
  const arithmetic = `${terms.map(told).join(SIGNS[rule])} = ${told(computed)}${unit}${end}`;
  return { computed, difference, holds: difference === 0, arithmetic };
}
