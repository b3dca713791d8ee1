import { decompose, mergerEffects, shareOf } from './decompose.rules.ts';
import { PartKind } from './explain.words.ts';
import { medianEffects } from './median-effects.rules.ts';
import {
  apartFrom,
  coreOf,
  kindOf,
  ofKind,
  OF_NOTHING,
  ofPredecessors,
  sorted,
  type Explained,
  type Merged,
  type Part,
  type Sides,
} from './parts.rules.ts';
import { shapley } from './shapley.rules.ts';
import { casesIn, hoursIn, medianOf, pooled, type Times } from './times.rules.ts';

/** Handling times of one field and channel. */
export interface TimeRow extends Times {
  /** Of the explained unit: whose dossiers they were; null for all other units together. */
  readonly from_unit_id: number | null;
  readonly field_code: string | null;
  readonly channel: string;
}

/** How a metric sums up handling times. */
export interface TimeMeasure {
  readonly of: (times: Times) => number | null;
  readonly effects: (kinds: readonly NamedKind[]) => readonly KindEffect[] | null;
  /** What each predecessor brings into the whole, the core first. */
  readonly brought: (core: Times, others: readonly Times[]) => readonly number[] | null;
}

interface NamedKind {
  readonly key: string;
  readonly own: Times;
  readonly other: Times;
}

interface KindEffect {
  /** The kinds it is of: one, or all that are gathered. */
  readonly keys: readonly string[];
  readonly speed: number;
  readonly mix: number;
}

const cellOf = (key: string, times: Times) => ({ key, numerator: hoursIn(times), denominator: casesIn(times) });

/** The mean number of hours: sums by cases, split as shares are. */
export const MEAN: TimeMeasure = {
  of: (times) => shareOf([cellOf('', times)]),
  effects: (kinds) =>
    decompose(
      kinds.map(({ key, own }) => cellOf(key, own)),
      kinds.map(({ key, other }) => cellOf(key, other)),
    )?.map(({ key, rate, mix }) => ({ keys: [key], speed: rate, mix })) ?? null,
  brought: (core, others) => {
    const units = [core, ...others].map((times, unit) => ({ unit, ...cellOf('', times) }));
    const effects = mergerEffects(cellOf('', core), units);
    return effects && others.map((_, index) => effects.find(({ unit }) => unit === index + 1)?.effect ?? 0);
  },
};

/** So many kinds of cases are told apart in a median; the smaller ones are gathered in the last. */
const MOST_KINDS = 8;

/** The median: what each of few kinds adds. */
export const MEDIAN: TimeMeasure = {
  of: medianOf,
  effects: (kinds) => {
    const few = gathered(kinds);
    return (
      medianEffects(few)?.map(({ speed, mix }, index) => ({
        keys: few[index]?.keys ?? [],
        speed,
        mix,
      })) ?? null
    );
  },
  brought: (core, others) => {
    if (casesIn(core) === 0) return null;
    const merged = (coalition: number): number =>
      medianOf(pooled([core, ...others.filter((_, index) => coalition & (2 ** index))])) ?? 0;
    return shapley(others.length, merged);
  },
};

/** The kinds that most cases of both sides are of, and all others in one; in one order whichever side is the own. */
function gathered(kinds: readonly NamedKind[]) {
  const [own, other] = [casesIn(pooled(kinds.map((kind) => kind.own))), casesIn(pooled(kinds.map((k) => k.other)))];
  const weight = (kind: NamedKind): number => casesIn(kind.own) / own + casesIn(kind.other) / other;
  const byWeight = kinds
    .map((kind) => ({ ...kind, keys: [kind.key], weight: weight(kind) }))
    .sort((one, another) => another.weight - one.weight || (one.key < another.key ? -1 : 1));
  if (byWeight.length <= MOST_KINDS) return byWeight;
  const rest = byWeight.slice(MOST_KINDS - 1);
  return [
    ...byWeight.slice(0, MOST_KINDS - 1),
    {
      keys: rest.map(({ key }) => key),
      own: pooled(rest.map((kind) => kind.own)),
      other: pooled(rest.map((kind) => kind.other)),
    },
  ];
}

function kindsOf({ own, other }: Sides<TimeRow>): NamedKind[] {
  const sides = [Map.groupBy(own, kindOf), Map.groupBy(other, kindOf)] as const;
  const keys = [...new Set([...sides[0].keys(), ...sides[1].keys()])].sort();
  return keys.map((key) => ({ key, own: pooled(sides[0].get(key) ?? []), other: pooled(sides[1].get(key) ?? []) }));
}

/**
 * Handling times held against those of other cases, in hours: faster or slower, and another mix, by field and channel.
 * Where the reference is the median of units' figures and not the figure of their cases, a part of its own bridges the two.
 */
export function explainTimes(sides: Sides<TimeRow>, measure: TimeMeasure, middle: number | null): Explained {
  const kinds = kindsOf(sides);
  const value = measure.of(pooled(sides.own));
  const all = measure.of(pooled(sides.other));
  const effects = measure.effects(kinds);
  if (!effects || all === null) return { value, reference: middle ?? all, parts: [] };
  const known = new Map(kinds.map((kind) => [kind.key, kind]));
  const parts = effects.flatMap(({ keys, speed, mix }): Part[] => {
    const side = (pick: (kind: NamedKind) => Times): Part['own'] => {
      const times = pooled(keys.flatMap((key) => known.get(key) ?? []).map(pick));
      const cases = casesIn(times);
      return cases === 0 ? null : { numerator: null, denominator: cases, value: measure.of(times) };
    };
    const [only = ''] = keys;
    const about = {
      ...(keys.length === 1 ? ofKind(only) : { ...OF_NOTHING, gathered: keys.length }),
      own: side((kind) => kind.own),
      other: side((kind) => kind.other),
    };
    return [
      { ...about, kind: PartKind.SPEED, effect: speed },
      { ...about, kind: PartKind.MIX, effect: mix },
    ];
  });
  const bridge: Part[] = middle === null ? [] : [{ ...OF_NOTHING, kind: PartKind.MEDIAN, effect: all - middle }];
  return { value, reference: middle ?? all, parts: sorted([...parts, ...bridge]) };
}

/** A merged unit's handling times held against those of the unit it goes on from: what each other predecessor brought, then what changed since. */
export function explainTimesMerger(sides: Sides<TimeRow>, measure: TimeMeasure, merged: number): Merged {
  const since = explainTimes(sides, measure, null);
  const units = [...Map.groupBy(sides.other, ({ from_unit_id: from }) => from ?? 0)].map(([unit, rows]) => {
    const times = pooled(rows);
    return { unit, times, denominator: casesIn(times) };
  });
  const core = coreOf(units, merged);
  const groups = apartFrom(core, units).map((all) => ({ all, times: pooled(all.map(({ times }) => times)) }));
  const brought = core
    ? measure.brought(
        core.times,
        groups.map(({ times }) => times),
      )
    : null;
  if (!core || !brought) return { ...since, core: null };
  const side = (times: Times): Part['own'] => ({
    numerator: null,
    denominator: casesIn(times),
    value: measure.of(times),
  });
  const parts = groups.map(({ all, times }, index): Part => ({
    ...OF_NOTHING,
    kind: PartKind.MERGER,
    effect: brought[index] ?? 0,
    ...ofPredecessors(all),
    own: side(times),
    other: side(core.times),
  }));
  return {
    value: since.value,
    reference: measure.of(core.times),
    parts: sorted([...since.parts, ...parts]),
    core: core.unit,
  };
}
