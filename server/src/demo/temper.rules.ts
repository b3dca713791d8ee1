import { REFORM_DAY, type DemoDay } from './demo-calendar.rules.ts';
import type { DemoUnit } from './demo-dossier.ts';
import { seeded } from './seeded.rules.ts';

/** What a unit is like, in the long run. */
export interface Temper {
  /** Dossiers on a usual working day. */
  readonly daily: number;
  /** Of those not given back, the share that ends late. */
  readonly late: number;
  /** By how much `late` changes in a year, as a factor. */
  readonly lateAfterYear: number;
  /** Of those not late, the share that ends on the very day due. */
  readonly onTheDay: number;
  readonly usualMinutes: number;
  /** Leaning towards online, in logits. */
  readonly onlineLean: number;
  readonly officials: number;
  /** Whether its software tells who handled a dossier. */
  readonly tellsOfficials: boolean;
}

/** What a unit is like on a day. */
export interface DayTemper {
  readonly late: number;
  readonly online: number;
  readonly usualMinutes: number;
}

/** Units the newspapers tell of see more people than their like; predecessors of Bản Lầu so that three parts show. */
const DAILY_OF: ReadonlyMap<number, number> = new Map([
  [267101, 11],
  [264701, 10],
  [278801, 7],
  [274601, 5],
  [278500, 3.4],
  [279700, 2.3],
  [278800, 3.8],
]);
/** Dossiers on a usual working day, by type, before and after the reform gave communes the districts' work. */
const DAILY_BY_TYPE: Readonly<Record<string, readonly [before: number, after: number]>> = {
  COMMUNE: [0.38, 1.75],
  TOWNSHIP: [0.9, 3],
  WARD: [1.2, 5],
};

const isReformed = (unit: DemoUnit): boolean => unit.validFrom >= REFORM_DAY;

/** Most communes are alike: only some are better or worse than chance would make them. */
function lateShare(rank: number, jitter: number): number {
  if (rank < 0.09) return 0.002 + 0.003 * jitter;
  if (rank > 0.92) return 0.12 + 0.1 * jitter;
  return 0.024 + 0.018 * jitter;
}

/** Makes up what a unit is like; nothing of it tells of the real one. */
export function temperOf(unit: DemoUnit): Temper {
  const seed = seeded(`temper ${String(unit.id)}`);
  const [before, after] = DAILY_BY_TYPE[unit.type] ?? [0.38, 1.75];
  const size = Math.exp(0.42 * seed.normal());
  const daily = DAILY_OF.get(unit.id) ?? (isReformed(unit) ? after : before) * size;
  const isTold = DAILY_OF.has(unit.id);
  const rank = seed.next();
  const late = lateShare(isTold ? 0.5 : rank, seed.next());
  return {
    daily,
    late: isReformed(unit) ? late : late * 1.3,
    lateAfterYear: Math.exp(0.35 * seed.normal() - 0.15),
    onTheDay: 0.06 + 0.12 * seed.next(),
    usualMinutes: 105 * Math.exp(0.38 * seed.normal()),
    onlineLean: (isReformed(unit) ? 0.45 : 0.7) * seed.normal(),
    officials: 2 + Math.min(5, Math.round(daily / 2)),
    tellsOfficials: seed.chance(0.6),
  };
}

/** Online on the first day of the reform, and where it would settle. */
const ONLINE = { first: 0.585, settled: 0.9, days: 160 } as const;
const ONLINE_BEFORE = { atReform: 0.44, lostPerDay: 0.0006 } as const;
/** Days by which the trouble of the first weeks falls to a third. */
const TROUBLE_DAYS = 13;
const MOST_LATE = 0.45;

const logit = (share: number): number => Math.log(share / (1 - share));
const share = (value: number): number => 1 / (1 + Math.exp(-value));

/** The unit on a day: habits move slowly, the first weeks after the reform are hard for all. */
export function temperOn(temper: Temper, { sinceReform: days }: DemoDay): DayTemper {
  const online =
    days < 0
      ? ONLINE_BEFORE.atReform + ONLINE_BEFORE.lostPerDay * days
      : ONLINE.settled - (ONLINE.settled - ONLINE.first) * Math.exp(-days / ONLINE.days);
  const trouble = days < 0 ? 0 : Math.exp(-days / TROUBLE_DAYS);
  const late = temper.late * temper.lateAfterYear ** (Math.max(days, 0) / 365);
  return {
    late: Math.min(MOST_LATE, late * (1 + 3 * trouble) + 0.03 * trouble),
    online: share(logit(online) + temper.onlineLean),
    usualMinutes: temper.usualMinutes * (1 + 1.1 * trouble),
  };
}
