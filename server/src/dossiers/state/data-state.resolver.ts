import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { monthStart } from '../../platform/plain-date.ts';
import { unitKey } from '../totals/totals.rules.ts';
import { AdministrativeUnitStub } from '../totals/totals.type.ts';
import { listDataStates } from './data-state.queries.ts';
import { UnitDataStateType } from './data-state.type.ts';

@Resolver(() => AdministrativeUnitStub)
export class DataStateResolver {
  @FieldResolver(() => UnitDataStateType, {
    nullable: true,
    description: 'Tình trạng dữ liệu hồ sơ. How much is known of the unit’s dossiers today, predecessors followed.',
  })
  async dataState(
    @Root() unit: AdministrativeUnitStub,
    @Ctx() context: GraphContext,
  ): Promise<UnitDataStateType | null> {
    const key = unitKey(unit.id);
    if (key === null) return null;
    const loader = context.loader<number, UnitDataStateType>('dossiers.dataState', async (keys) => {
      const rows = await listDataStates(context.reads('dossiers'), keys, monthStart(context.today));
      const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
      return keys.map((each) => {
        const row = byUnit.get(each);
        return {
          lastReceivedOn: row?.last_received_on ?? null,
          lastLateAt: row?.last_late_at ?? null,
          monthsTold: row?.months_told ?? 0,
        };
      });
    });
    return loader.load(key);
  }
}
