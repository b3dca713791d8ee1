import { Outside } from '../noise/noise.words.ts';
import type { Interval } from '../ranking/ranking.rules.ts';
import { PeerGroupKind, TYPE_NAMES, type Told } from './peer.words.ts';

/** Which units a group holds. What is null is not asked for; at least one is given. */
export interface Peer {
  readonly type: string | null;
  /** Key of a population band. */
  readonly band: string | null;
  readonly provinceCode: string | null;
  /** Id of a group that somebody made. */
  readonly own: string | null;
  /** Left out where it is not asked for; unknown is a group of its own, never lowland. */
  readonly mountain?: Told;
  readonly border?: Told;
}

const NOTHING: Peer = { type: null, band: null, provinceCode: null, own: null };

/** The key of a group: `type=WARD`, `pop=P3`, `type=WARD,pop=P3`, `type=WARD,pop=P3,mountain=yes`, `border=yes`, `province=15`, `own=12`. */
export function keyOfPeer({ type, band, provinceCode, own, mountain, border }: Partial<Peer>): string {
  const parts = [
    ['type', type],
    ['pop', band],
    ['mountain', mountain],
    ['border', border],
    ['province', provinceCode],
    ['own', own],
  ] as const;
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join(',');
}

const KEY =
  /^(?:type=(?<type>[A-Z_]+))?(?:(?:^|,)pop=(?<band>P[0-9]))?(?:(?:^|,)mountain=(?<mountain>yes|no|unknown))?(?:(?:^|,)border=(?<border>yes|no|unknown))?$|^province=(?<province>\d{2})$|^own=(?<own>\d{1,18})$/;

/** The group a key names; null where it names none. */
export function peerOfKey(key: string): Peer | null {
  const found = KEY.exec(key)?.groups;
  if (!found || key === '') return null;
  const { type, band, province, own, mountain, border } = found;
  if (type !== undefined && !(type in TYPE_NAMES)) return null;
  return {
    ...NOTHING,
    type: type ?? null,
    band: band ?? null,
    provinceCode: province ?? null,
    own: own ?? null,
    ...(mountain === undefined ? {} : { mountain: mountain as Told }),
    ...(border === undefined ? {} : { border: border as Told }),
  };
}

/** What the units of a group have in common. */
export function kindOfPeer({ type, band, provinceCode, own, mountain, border }: Peer): PeerGroupKind {
  if (own !== null) return PeerGroupKind.OWN;
  if (provinceCode !== null) return PeerGroupKind.PROVINCE;
  if (border !== undefined) return PeerGroupKind.BORDER;
  if (mountain !== undefined) return type === null ? PeerGroupKind.MOUNTAIN : PeerGroupKind.TYPE_POPULATION_MOUNTAIN;
  if (type === null) return PeerGroupKind.POPULATION;
  return band === null ? PeerGroupKind.UNIT_TYPE : PeerGroupKind.TYPE_AND_POPULATION;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}

/**
 * On which side of its peers' median a unit stands: only where the whole 95 % interval of its value lies there; null where
 * it cannot be told apart from the median, or either is not known.
 */
export function besidePeers(interval: Interval | null, middle: number | null): Outside | null {
  if (interval === null || middle === null) return null;
  if (interval.low > middle) return Outside.ABOVE;
  return interval.high < middle ? Outside.BELOW : null;
}

/** A unit with what it is grouped by. */
export interface GroupedUnit {
  readonly id: number;
  readonly type: string;
  readonly band: string | null;
  /** Null: unknown. */
  readonly mountain: boolean | null;
}

/** Fewer than this many units of a unit's own kind are no comparison: the wider group is taken. */
const FEWEST_PEERS = 3;

const wideKeyOf = ({ type, band }: GroupedUnit): string => keyOfPeer({ type, band });

/** The group of units of the same type, band and mountain or lowland; null where the last is not known. */
const narrowKeyOf = ({ type, band, mountain }: GroupedUnit): string | null =>
  mountain === null ? null : keyOfPeer({ type, band, mountain: mountain ? 'yes' : 'no' });

/**
 * The group each unit is compared in by default: its type and population band (its type alone where its population is not
 * known), and mountain or not where that is known of it and of two more such units. What is not known is never taken for no.
 */
export function defaultPeers(units: readonly GroupedUnit[]): ReadonlyMap<number, string> {
  const sizes = new Map<string, number>();
  for (const unit of units) {
    const key = narrowKeyOf(unit);
    if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return new Map(
    units.map((unit) => {
      const narrow = narrowKeyOf(unit);
      const isEnough = narrow !== null && (sizes.get(narrow) ?? 0) >= FEWEST_PEERS;
      return [unit.id, isEnough ? narrow : wideKeyOf(unit)];
    }),
  );
}

/** Units of a default group, by its key: the wider group holds those of the narrower ones, too. */
export const membersOf = (units: readonly GroupedUnit[], key: string | null): ReadonlySet<number> =>
  new Set(
    units.filter((unit) => key !== null && [wideKeyOf(unit), narrowKeyOf(unit)].includes(key)).map(({ id }) => id),
  );

/** What a unit is told of its peers: the group it is compared in by default, its size and middle. */
export interface PeerColumns {
  readonly peerGroup: string | null;
  readonly peerSize: number | null;
  readonly peerMedian: number | null;
}

const ALONE: PeerColumns = { peerGroup: null, peerSize: null, peerMedian: null };

interface Valued {
  readonly id: number;
  readonly value: number | null;
  readonly eligible: boolean;
}

/**
 * Each unit's peers among those told of, see `defaultPeers`. The median is that of the group's eligible values, the unit's
 * own among them; the size counts those.
 */
export function peersOf(units: readonly GroupedUnit[], figures: readonly Valued[]): (id: number) => PeerColumns {
  const keys = defaultPeers(units);
  const ranked = new Map(
    figures.flatMap(({ id, eligible, value }) => (eligible && value !== null ? [[id, value]] : [])),
  );
  const values = new Map<string, number[]>();
  for (const unit of units) {
    const value = ranked.get(unit.id);
    if (value === undefined) continue;
    for (const key of [wideKeyOf(unit), narrowKeyOf(unit)]) {
      if (key === null) continue;
      const group = values.get(key);
      if (group) group.push(value);
      else values.set(key, [value]);
    }
  }
  const told = new Map<string, PeerColumns>();
  for (const key of new Set(keys.values())) {
    const group = values.get(key) ?? [];
    told.set(key, { peerGroup: key, peerSize: group.length, peerMedian: median(group) });
  }
  return (id) => told.get(keys.get(id) ?? '') ?? ALONE;
}
