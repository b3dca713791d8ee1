import type { GraphContext } from '../../platform/context.ts';
import { instantOf, type Told } from '../known.ts';
import type { UnitColumns } from './unit.columns.ts';
import { findUnits } from './unit.queries.ts';

/** Unit by key with the columns given, null where there is none. */
export const unitLoader = (context: GraphContext, columns: UnitColumns, told: Told) =>
  context.loader(`territory.unit.${columns.suffix}${instantOf(told)}`, async (keys: readonly number[]) => {
    const found = await findUnits(context.reads('territory'), columns, { keys, ...told });
    const byKey = new Map(found.map((unit) => [unit.key, unit]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
