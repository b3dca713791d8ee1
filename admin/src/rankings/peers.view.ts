import type { OwnUnits, ProvincePeers } from './own-peers.documents.ts';
import type { RankingRow } from './rankings.documents.ts';

/** Fewer units than this are no comparison; as on the server, where groups are narrowed. */
const fewest = 3;

type Grouped = Pick<RankingRow, 'peerGroup'>;

/** Whether a unit of one default group is in another: a group holds those that are narrower by a trait. */
const isWithin = (key: string | null, group: string): boolean =>
  key !== null && (key === group || key.startsWith(`${group},`));

const sizeOf = (rows: readonly Grouped[], group: string): number =>
  rows.filter(({ peerGroup }) => isWithin(peerGroup, group)).length;

/** The default groups of the units of a table with how many of its units each holds, the largest first. */
export const groupsOf = (rows: readonly Grouped[]): readonly { readonly key: string; readonly size: number }[] =>
  [...new Set(rows.flatMap(({ peerGroup }) => (peerGroup === null ? [] : [peerGroup])))]
    .map((key) => ({ key, size: sizeOf(rows, key) }))
    .toSorted((one, other) => other.size - one.size || (one.key < other.key ? -1 : 1));

/**
 * What the rankings' address says for a reader who came with an address of nothing: of a role of one unit its peers in its
 * province, where they are three at least; of a district or a province that; empty for everybody else.
 */
export const ownSearch = (own: OwnUnits | null, peers: ProvincePeers | null): string => {
  const provinceCode = own?.provinceCode ?? own?.unit?.province?.code ?? null;
  if (own === null || provinceCode === null) return '';
  const search = new URLSearchParams({ in: provinceCode });
  if (own.scopeKind === 'DISTRICT' && own.scopeName !== null) search.set('d', own.scopeName);
  const rows = peers?.communeRanking?.rows ?? [];
  const group = rows.find(({ unit }) => unit !== null && unit.id === own.unit?.id)?.peerGroup ?? null;
  if (group !== null && sizeOf(rows, group) >= fewest) search.set('peer', group);
  return `?${search.toString()}`;
};
