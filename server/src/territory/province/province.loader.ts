import type { GraphContext } from '../../platform/context.ts';
import { instantOf, type Told } from '../known.ts';
import { countUnitsOfProvinces, findProvinces } from './province.queries.ts';

/** Province by key, null where there is none. */
export const provinceLoader = (context: GraphContext, told: Told) =>
  context.loader(`territory.province${instantOf(told)}`, async (keys: readonly string[]) => {
    const found = await findProvinces(context.reads('territory'), { keys, ...told });
    const byKey = new Map(found.map((province) => [province.key, province]));
    return keys.map((key) => byKey.get(key) ?? null);
  });

/** Number of a province's units by the province's key. */
export const unitCountLoader = (context: GraphContext, told: Told) =>
  context.loader(`territory.unitCount${instantOf(told)}`, async (keys: readonly string[]) => {
    const found = await countUnitsOfProvinces(context.reads('territory'), { keys, ...told });
    const byKey = new Map(found.map(({ key, count }) => [key, count]));
    return keys.map((key) => byKey.get(key) ?? 0);
  });
