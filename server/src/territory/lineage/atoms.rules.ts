import type { Attribution, UnitPart } from './lineage.rules.ts';

/** Parts of units' dossiers, and who holds them. */
export interface Division {
  readonly parts: readonly UnitPart[];
  readonly attributions: readonly Attribution[];
}

/**
 * The same holders, told of parts so small that they are whole in every division there has been: so each dossier's part says
 * who holds it by what is known now, and who held it by what was known before. Buckets of a unit that was never cut otherwise
 * stay as they are. @param before parts of the division that this one takes the place of
 */
export function dividedAlike({ parts, attributions }: Division, before: readonly UnitPart[]): Division {
  const cutsBefore = Map.groupBy(before, ({ unitId }) => unitId);
  const holders = Map.groupBy(attributions, keyOf);
  const atoms: UnitPart[] = [];
  const held: Attribution[] = [];
  for (const [unitId, own] of Map.groupBy(parts, (part) => part.unitId)) {
    const old = cutsBefore.get(unitId) ?? [];
    const cuts = [...new Set([...own, ...old].flatMap(({ bucketFrom, bucketTo }) => [bucketFrom, bucketTo]))];
    const edges = cuts.toSorted((one, other) => one - other);
    const whole = edges.length === 2;
    for (const [index, bucketTo] of edges.slice(1).entries()) {
      const bucketFrom = edges[index] ?? 0;
      const part = whole ? 0 : index + 1;
      atoms.push({ unitId, part, bucketFrom, bucketTo });
      const within = own.find((one) => one.bucketFrom <= bucketFrom && bucketFrom < one.bucketTo);
      if (!within) continue;
      const key = keyOf({ fromUnitId: unitId, part: within.part });
      held.push(...(holders.get(key) ?? []).map((holder) => ({ ...holder, part })));
    }
  }
  return { parts: atoms, attributions: held };
}

const keyOf = ({ fromUnitId, part }: Pick<Attribution, 'fromUnitId' | 'part'>): string =>
  `${String(fromUnitId)} ${String(part)}`;
