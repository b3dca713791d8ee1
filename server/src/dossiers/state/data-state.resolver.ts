import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { monthStart } from '../../platform/plain-date.ts';
import { dayKnown, reportDays } from '../../platform/report-window.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { unitKey } from '../totals/totals.rules.ts';
import { AdministrativeUnitStub } from '../totals/totals.type.ts';
import { listDataStates } from './data-state.queries.ts';
import { LateArrivalType, UnitDataStateType } from './data-state.type.ts';
import { listLateArrivals } from './late-arrivals.queries.ts';

@ArgsType()
class DataStateArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Theo những gì đã biết tại thời điểm này. As it was known at this instant; default all that is known.',
  })
  knownAt?: Date | null;
}

@ArgsType()
class LateArrivalsArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'The latest days, at most 500; null for all of them.',
  })
  first?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Theo những gì đã biết tại thời điểm này. Those that had come in by this instant; default all.',
  })
  knownAt?: Date | null;
}

@Resolver(() => AdministrativeUnitStub)
export class DataStateResolver {
  @FieldResolver(() => UnitDataStateType, {
    nullable: true,
    description: 'Tình trạng dữ liệu hồ sơ. How much is known of the unit’s dossiers today, predecessors followed.',
  })
  async dataState(
    @Root() unit: AdministrativeUnitStub,
    @Args(() => DataStateArgs) asked: DataStateArgs,
    @Ctx() context: GraphContext,
  ): Promise<UnitDataStateType | null> {
    const key = unitKey(unit.id);
    if (key === null) return null;
    const days = reportDays(asked, context);
    const month = monthStart(dayKnown(asked, context));
    const name = `dossiers.dataState ${days.knownAt?.toISOString() ?? ''}`;
    const loader = context.loader<number, UnitDataStateType>(name, async (keys) => {
      const rows = await listDataStates(context.reads('dossiers'), keys, { month, days });
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

  @FieldResolver(() => [LateArrivalType], {
    nullable: true,
    description:
      'Các ngày có số liệu đến muộn. On which days something of days gone by came in, the latest first: imports, corrections, undoing.',
  })
  async lateArrivals(
    @Root() unit: AdministrativeUnitStub,
    @Args(() => LateArrivalsArgs) asked: LateArrivalsArgs,
    @Ctx() context: GraphContext,
  ): Promise<LateArrivalType[] | null> {
    const key = unitKey(unit.id);
    if (key === null) return null;
    const most = asked.first == null ? null : checkFirst(asked.first);
    const knownAt = reportDays(asked, context).knownAt ?? null;
    const name = `dossiers.lateArrivals ${String(most)} ${knownAt?.toISOString() ?? ''}`;
    const loader = context.loader<number, LateArrivalType[]>(name, async (keys) => {
      const rows = await listLateArrivals(context.reads('dossiers'), keys, { most, knownAt });
      const byUnit = Map.groupBy(rows, ({ unit_id }) => unit_id);
      return keys.map((each) =>
        (byUnit.get(each) ?? []).map(({ on, received, ended, first_day, last_day }) => ({
          on,
          received,
          ended,
          firstDay: first_day,
          lastDay: last_day,
        })),
      );
    });
    return loader.load(key);
  }
}
