import type { LineageLink, LineageNode, UnitFacts } from './communes.documents.ts';

/** A family tree as a chart takes it: units once each, links by their places. */
export interface LineageGraph {
  readonly units: readonly LineageNode[];
  readonly links: readonly (LineageLink & { readonly source: number; readonly target: number })[];
}

/** Lays out the links of a family: older units first, then by name, so that the drawing is always the same. */
export const lineageGraph = (lineage: readonly LineageLink[]): LineageGraph => {
  const units = new Map<string, LineageNode>();
  for (const link of lineage) {
    units.set(link.from.id, link.from);
    units.set(link.to.id, link.to);
  }
  const order = new Intl.Collator('vi', { numeric: true });
  const sorted = [...units.values()].toSorted(
    (one, other) => one.validFrom.localeCompare(other.validFrom) || order.compare(one.name, other.name),
  );
  const place = new Map(sorted.map((unit, index) => [unit.id, index]));
  const links = lineage.map((link) => ({
    ...link,
    source: place.get(link.from.id) ?? 0,
    target: place.get(link.to.id) ?? 0,
  }));
  return { units: sorted, links: links.filter((link) => link.source !== link.target) };
};

export type LineageFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'from'; readonly names: readonly string[] }
  | { readonly kind: 'into'; readonly names: readonly string[] };

/** What to say of a unit's family: where a former unit went, what a present one was made of. */
export const lineageFinding = (unit: Pick<UnitFacts, 'isCurrent' | 'predecessors' | 'successors'>): LineageFinding => {
  if (!unit.isCurrent && unit.successors.length > 0)
    return { kind: 'into', names: unit.successors.map((edge) => edge.unit.name) };
  if (unit.predecessors.length > 0) return { kind: 'from', names: unit.predecessors.map((edge) => edge.unit.name) };
  return { kind: 'none' };
};
