import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { AsKnownArgs } from '../totals/totals.args.ts';
import { unitKey } from '../totals/totals.rules.ts';
import { AdministrativeUnitStub, Boundaries } from '../totals/totals.type.ts';
import { listBacklog } from './backlog.queries.ts';
import { backlogOf } from './backlog.rules.ts';
import { BacklogType } from './backlog.type.ts';

@Resolver(() => AdministrativeUnitStub)
export class BacklogResolver {
  @FieldResolver(() => BacklogType, {
    nullable: true,
    description: 'Hồ sơ tồn theo tuổi. The unit’s open dossiers by days to due, predecessors followed.',
  })
  async backlog(
    @Root() unit: AdministrativeUnitStub,
    @Args(() => AsKnownArgs) { boundaries, ...asked }: AsKnownArgs,
    @Ctx() context: GraphContext,
  ): Promise<BacklogType | null> {
    const key = unitKey(unit.id);
    if (key === null) return null;
    const asThen = boundaries === Boundaries.AS_THEN;
    const days = reportDays(asked, context);
    const { asOf } = days;
    const name = `dossiers.backlog ${asOf} ${String(asThen)} ${days.knownAt?.toISOString() ?? ''}`;
    const loader = context.loader<number, BacklogType>(name, async (keys) => {
      const window = reportWindow({ from: asOf, to: asOf }, days);
      const rows = await listBacklog(context.reads('dossiers'), keys, { window, asThen });
      const byUnit = Map.groupBy(rows, ({ unit_id }) => unit_id);
      return keys.map((each) => backlogOf(byUnit.get(each) ?? [], window, context.language));
    });
    return loader.load(key);
  }
}
