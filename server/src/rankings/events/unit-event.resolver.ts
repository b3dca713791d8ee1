import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { reportDays } from '../../platform/report-window.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { Problem } from '../../platform/user-error.ts';
import { explainErrors } from '../explain/explain.errors.ts';
import { metricsOn, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { formOf } from '../reports/forms.data.ts';
import { reportKey } from '../reports/report-key.rules.ts';
import { periodName, periodOf } from '../reports/report-period.rules.ts';
import { listUnitEvents, type UnitEventRow } from './unit-event.queries.ts';
import { UnitEventKind, UnitEventType } from './unit-event.type.ts';

@ArgsType()
class UnitEventsArgs {
  @Field(() => ID, { description: 'The unit.' })
  unit!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: 'The latest ones, at most 500; null for all of them.',
  })
  first?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Theo những gì đã biết tại thời điểm này. As was on record at this instant; default all that is.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class UnitEventResolver {
  @Query(() => [UnitEventType], {
    description:
      'Sự kiện của đơn vị: cách làm hay, báo cáo đã ký, ý kiến của xã. What is on record of a unit, the latest first; reports for whoever may see them.',
  })
  unitEvents(
    @Args(() => UnitEventsArgs) asked: UnitEventsArgs,
    @Ctx() context: GraphContext,
  ): Promise<UnitEventType[]> {
    const unit = numberKeyOf('AdministrativeUnit', asked.unit);
    if (unit === null) throw new Problem(explainErrors.EXPLAIN_UNIT_UNKNOWN, ['unit'], { id: asked.unit });
    const limit = asked.first == null ? null : checkFirst(asked.first);
    const knownAt = reportDays(asked, context).knownAt ?? null;
    const { classes } = context.viewer;
    const withReports = classes === null || classes['COMPARE'] !== undefined;
    const which = { unit, withReports, limit, knownAt };
    return withRegistry(
      context.reads('rankings'),
      async (registry) =>
        (await listUnitEvents(context.reads('rankings'), which)).map((row) => told(row, unit, { registry, context })),
      knownAt,
    );
  }
}

interface Telling {
  readonly registry: Registry;
  readonly context: Pick<GraphContext, 'language' | 'today'>;
}

/** A row in the words of the API; a report by its name and period. */
function told(row: UnitEventRow, unit: number, { registry, context }: Telling): UnitEventType {
  const { language, today } = context;
  const metric = metricsOn(registry, today).find(({ key }) => key === row.metric);
  const of = language === 'vi' ? 0 : 1;
  const form = row.kind === 'REPORT' ? formOf(row.text_vi) : undefined;
  const period = form && row.period !== null ? periodOf(form, row.period) : undefined;
  return {
    kind: UnitEventKind[row.kind],
    key: form && period ? reportKey(form, unit, period.key) : row.key,
    day: row.day,
    precision: row.precision,
    text: form
      ? `${form.name[of]}${period ? `, ${periodName(period)[of]}` : ''}`
      : language === 'vi'
        ? row.text_vi
        : (row.text_en ?? row.text_vi),
    source: row.source,
    metric: metric ? worded(metric, language, registry) : null,
    periodFrom: period?.from ?? row.period_from,
    periodTo: period?.to ?? row.period_to,
  };
}
