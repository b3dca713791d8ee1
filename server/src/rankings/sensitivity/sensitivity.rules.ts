import type { IndexGroup } from '../index766/index.definition.ts';
import { roundPoints, type IndexScore } from '../index766/index.rules.ts';
import { gammaDraws, randomBits } from '../ranking/random.rules.ts';
import { drawnRanks, middleOf, type RankInterval } from '../ranking/rank-interval.rules.ts';
import { place } from '../ranking/ranking.rules.ts';

/** A unit's points group by group, in the order of the groups. */
export interface WeighedUnit {
  /** Units are drawn in the order of their ids, whatever order they come in. */
  readonly id: number;
  readonly eligible: boolean;
  readonly points: readonly number[];
  readonly reachable: readonly number[];
}

/** How other weights of one group would place a unit. */
export interface ShiftedRank {
  readonly group: string;
  /** Rank were the group to weigh so much less, all others staying as they are. */
  readonly rankLess: number;
  readonly rankMore: number;
  readonly valueLess: number;
  readonly valueMore: number;
}

/** How far a unit's rank depends on the weights. */
export interface UnitSensitivity extends RankInterval {
  readonly id: number;
  readonly value: number;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** Ranks it held in any draw, the best first, with the share of draws. */
  readonly held: readonly { readonly rank: number; readonly share: number }[];
  readonly shifted: readonly ShiftedRank[];
  /** The group whose other weight moves it most; null where none moves it. */
  readonly mattersMost: string | null;
}

/** How far a group's weight was drawn, and what it does to all units. */
export interface GroupSensitivity {
  readonly group: IndexGroup;
  /** Whether any unit has points to reach in it: what cannot be worked out has no say. */
  readonly counts: boolean;
  readonly drawnLow: number;
  readonly drawnHigh: number;
  /** Places a unit moves in the mean of both shifts. */
  readonly meanMove: number;
}

export interface Sensitivity {
  readonly draws: number;
  readonly groups: readonly GroupSensitivity[];
  readonly units: readonly UnitSensitivity[];
}

export interface WeighQuestion {
  readonly groups: readonly IndexGroup[];
  readonly seed: string;
  /** By what part of itself each group's weight is made less and more, 0..1. */
  readonly shift: number;
}

const MOST_DRAWS = 2_000;
const LEAST_DRAWS = 200;
/** Values drawn for one question, which is what it costs. */
const VALUES = 300_000;

/** The groups of one score: points and what could be reached, in the order of the groups. */
export function byGroup({ indicators }: IndexScore, groups: readonly IndexGroup[]) {
  const own = groups.map(({ code }) =>
    indicators.filter(({ indicator, points }) => indicator.group_code === code && points !== null),
  );
  return {
    points: own.map((scores) => roundPoints(scores.reduce((sum, { points }) => sum + (points ?? 0), 0))),
    reachable: own.map((scores) => roundPoints(scores.reduce((sum, one) => sum + one.indicator.max_points, 0))),
  };
}

/** Points of a hundred that could be reached, were each group to weigh so many times its own weight. */
export function weighed({ points, reachable }: WeighedUnit, times: ArrayLike<number>): number {
  let won = 0;
  let all = 0;
  for (let group = 0; group < points.length; group += 1) {
    won += (points[group] ?? 0) * (times[group] ?? 1);
    all += (reachable[group] ?? 0) * (times[group] ?? 1);
  }
  return all > 0 ? roundPoints((100 * won) / all) : 0;
}

/**
 * How ranks by an index move over weightings close to the official one. Weights are drawn from the Dirichlet distribution
 * whose parameters are the official points: their mean is the official weighting, and a group of 20 of 100 points has
 * between 13 and 28 in 95 % of draws. Beside it, each group by itself is made less and more by the same part. Only weights
 * are drawn: how sure points themselves are is what rank intervals tell. Units not eligible are left out.
 */
export function sensitivityOf(all: readonly WeighedUnit[], { groups, seed, shift }: WeighQuestion): Sensitivity {
  const units = all.filter(({ eligible }) => eligible).sort((one, other) => one.id - other.id);
  const draws = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(VALUES / Math.max(1, units.length))));
  const official = Float64Array.from(groups, () => 1);
  const weights = groups.map(() => new Float64Array(draws));
  const times = Float64Array.from(groups, () => 1);
  const gamma = gammaDraws(randomBits(seed));
  let draw = 0;
  const ranks = drawnRanks(units.length, draws, (values) => {
    drawWeights(groups, gamma, times);
    for (const [group, drawn] of weights.entries())
      drawn[draw] = (times[group] ?? 1) * (groups[group]?.max_points ?? 0);
    for (const [at, unit] of units.entries()) values[at] = -weighed(unit, times);
    draw += 1;
  });
  const usual = placedBy(units, official);
  const shifts = groups.map((_, at) => {
    const one = (by: number) => placedBy(units, official.with(at, by));
    return { less: one(1 - shift), more: one(1 + shift) };
  });
  const told = units.map((unit, at) => unitTold(unit, { at, ranks: ranks[at], groups, usual, shifts }));
  return {
    draws,
    groups: groups.map((group, at) => groupTold(group, { at, units, told, drawn: weights[at] })),
    units: told,
  };
}

interface Placed {
  readonly values: readonly number[];
  readonly ranks: readonly (number | null)[];
}

interface UnitQuestion {
  readonly at: number;
  /** Its ranks of all draws, in order. */
  readonly ranks: Uint16Array | undefined;
  readonly groups: readonly IndexGroup[];
  readonly usual: Placed;
  readonly shifts: readonly { readonly less: Placed; readonly more: Placed }[];
}

function unitTold({ id }: WeighedUnit, { at, ranks, groups, usual, shifts }: UnitQuestion): UnitSensitivity {
  const rank = usual.ranks[at] ?? 1;
  const own = ranks ?? new Uint16Array([rank]);
  const shifted = groups.map(({ code }, group): ShiftedRank => {
    const { less, more } = shifts[group] ?? { less: usual, more: usual };
    return {
      group: code,
      rankLess: less.ranks[at] ?? rank,
      rankMore: more.ranks[at] ?? rank,
      valueLess: less.values[at] ?? 0,
      valueMore: more.values[at] ?? 0,
    };
  });
  return {
    id,
    value: usual.values[at] ?? 0,
    rank,
    ...middleOf(own),
    best: Math.min(rank, own[0] ?? rank),
    worst: Math.max(rank, own.at(-1) ?? rank),
    held: heldOf(own),
    shifted,
    mattersMost: mostOf(shifted, rank),
  };
}

/** One weighting, as times the official weight of each group. */
function drawWeights(groups: readonly IndexGroup[], gamma: (shape: number) => number, times: Float64Array): void {
  let sum = 0;
  for (const [at, { max_points: points }] of groups.entries()) sum += times[at] = gamma(points);
  const whole = groups.reduce((all, { max_points: points }) => all + points, 0);
  for (const [at, { max_points: points }] of groups.entries()) times[at] = ((times[at] ?? 0) / sum) * (whole / points);
}

function placedBy(units: readonly WeighedUnit[], times: Float64Array): Placed {
  const values = units.map((unit) => weighed(unit, times));
  const ranks = place(
    values.map((value) => ({ value, eligible: true })),
    'HIGH_IS_GOOD',
  );
  return { values, ranks };
}

function heldOf(ranks: Uint16Array): UnitSensitivity['held'] {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts].map(([rank, count]) => ({ rank, share: count / ranks.length }));
}

const moved = ({ rankLess, rankMore }: ShiftedRank, rank: number): number =>
  Math.abs(rankLess - rank) + Math.abs(rankMore - rank);

function mostOf(shifted: readonly ShiftedRank[], rank: number): string | null {
  const [most] = [...shifted].sort((one, other) => moved(other, rank) - moved(one, rank));
  return most && moved(most, rank) > 0 ? most.group : null;
}

interface GroupQuestion {
  readonly at: number;
  readonly units: readonly WeighedUnit[];
  readonly told: readonly UnitSensitivity[];
  readonly drawn: Float64Array | undefined;
}

function groupTold(
  group: IndexGroup,
  { at, units, told, drawn = new Float64Array() }: GroupQuestion,
): GroupSensitivity {
  drawn.sort();
  const outer = Math.floor(0.025 * drawn.length);
  const moves = told.reduce((sum, { shifted, rank }) => {
    const own = shifted[at];
    return own ? sum + moved(own, rank) / 2 : sum;
  }, 0);
  return {
    group,
    counts: units.some(({ reachable }) => (reachable[at] ?? 0) > 0),
    drawnLow: roundPoints(drawn[outer] ?? group.max_points),
    drawnHigh: roundPoints(drawn[drawn.length - 1 - outer] ?? group.max_points),
    meanMove: told.length === 0 ? 0 : moves / told.length,
  };
}
