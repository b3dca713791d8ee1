import type { GraphContext } from '../../platform/context.ts';
import { instantOf, type Told } from '../known.ts';
import type { UnitColumns } from '../unit/unit.columns.ts';
import { listEdges, listFamily, listNeighbours, type Direction } from './lineage.queries.ts';

/** One list for each key, in the keys' order; empty where there is nothing. */
function listsOf<Row extends { readonly ofKey: number }>(keys: readonly number[], rows: readonly Row[]): Row[][] {
  const byKey = Map.groupBy(rows, (row) => row.ofKey);
  return keys.map((key) => byKey.get(key) ?? []);
}

interface Edges {
  readonly direction: Direction;
  readonly columns: UnitColumns;
}

/** Steps to a unit's predecessors or successors, by the unit's key. */
export const edgeLoader = (context: GraphContext, { direction, columns }: Edges, told: Told) =>
  context.loader(`territory.${direction}.${columns.suffix}${instantOf(told)}`, async (keys: readonly number[]) =>
    listsOf(keys, await listEdges(context.reads('territory'), { direction, columns }, { keys, ...told })),
  );

/** A unit's neighbours, by the unit's key. */
export const neighbourLoader = (context: GraphContext, columns: UnitColumns, told: Told) =>
  context.loader(`territory.neighbours.${columns.suffix}${instantOf(told)}`, async (keys: readonly number[]) =>
    listsOf(keys, await listNeighbours(context.reads('territory'), columns, { keys, ...told })),
  );

/** A unit's family tree, by the unit's key. */
export const familyLoader = (context: GraphContext, told: Told) =>
  context.loader(`territory.family${instantOf(told)}`, async (keys: readonly number[]) =>
    listsOf(keys, await listFamily(context.reads('territory'), { keys, ...told })),
  );
