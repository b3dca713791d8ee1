import { PeerGroupKind, TYPE_NAMES } from './peer.words.ts';

/** Which units a group holds. What is null is not asked for; at least one is given. */
export interface Peer {
  readonly type: string | null;
  /** Key of a population band. */
  readonly band: string | null;
  readonly provinceCode: string | null;
  /** Id of a group that somebody made. */
  readonly own: string | null;
}

const NOTHING: Peer = { type: null, band: null, provinceCode: null, own: null };

/** The key of a group: `type=WARD`, `pop=P3`, `type=WARD,pop=P3`, `province=15`, `own=12`. */
export function keyOfPeer({ type, band, provinceCode, own }: Partial<Peer>): string {
  const parts = [
    ['type', type],
    ['pop', band],
    ['province', provinceCode],
    ['own', own],
  ] as const;
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join(',');
}

const KEY =
  /^(?:type=(?<type>[A-Z_]+))?(?:(?:^|,)pop=(?<band>P[0-9]))?$|^province=(?<province>\d{2})$|^own=(?<own>\d{1,18})$/;

/** The group a key names; null where it names none. */
export function peerOfKey(key: string): Peer | null {
  const found = KEY.exec(key)?.groups;
  if (!found || key === '') return null;
  const { type, band, province, own } = found;
  if (type !== undefined && !(type in TYPE_NAMES)) return null;
  return {
    ...NOTHING,
    type: type ?? null,
    band: band ?? null,
    provinceCode: province ?? null,
    own: own ?? null,
  };
}

/** What the units of a group have in common. */
export function kindOfPeer({ type, band, provinceCode, own }: Peer): PeerGroupKind {
  if (own !== null) return PeerGroupKind.OWN;
  if (provinceCode !== null) return PeerGroupKind.PROVINCE;
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

/** A unit with what it is grouped by. */
export interface GroupedUnit {
  readonly id: number;
  readonly type: string;
  readonly band: string | null;
}

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
 * Each unit's peers among those told of: of its type and population band, of its type alone where its population is not
 * known. The median is that of the group's eligible values, the unit's own among them; the size counts those.
 */
export function peersOf(units: readonly GroupedUnit[], figures: readonly Valued[]): (id: number) => PeerColumns {
  const keys = new Map(units.map(({ id, type, band }) => [id, keyOfPeer({ type, band })]));
  const values = Map.groupBy(
    figures.filter(({ eligible, value }) => eligible && value !== null),
    ({ id }) => keys.get(id),
  );
  const told = new Map<string, PeerColumns>();
  for (const key of new Set(keys.values())) {
    const group = values.get(key) ?? [];
    told.set(key, {
      peerGroup: key,
      peerSize: group.length,
      peerMedian: median(group.map(({ value }) => value ?? 0)),
    });
  }
  return (id) => told.get(keys.get(id) ?? '') ?? ALONE;
}
