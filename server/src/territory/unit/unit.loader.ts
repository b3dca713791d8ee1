import type { GraphContext } from '../../platform/context.ts';
import type { UnitColumns } from './unit.columns.ts';
import { findUnits } from './unit.queries.ts';

/** Unit by key with the columns given, null where there is none. */
export const unitLoader = (context: GraphContext, columns: UnitColumns) =>
  context.loader(`territory.unit.${columns.suffix}`, async (keys: readonly number[]) => {
    const found = await findUnits(context.reads('territory'), columns, { keys, today: context.today });
    const byKey = new Map(found.map((unit) => [unit.key, unit]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
