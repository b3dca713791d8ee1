import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { dayKnown } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { closureOf, closureTold } from '../closure/closure.service.ts';
import { RankingClosureType } from '../closure/closure.type.ts';
import { definitionOf } from '../values/definition.queries.ts';
import { targetTold } from '../target/target.service.ts';
import { MetricTargetType } from '../target/target.type.ts';
import { holdsOn } from '../target/target.rules.ts';
import { RankingScope } from '../ranking/ranking.input.ts';
import { scopeOf } from '../ranking/scope.service.ts';
import { isSliceable, measuredOf, metricsOn, type Registry } from './measured.rules.ts';
import { withRegistry } from './metric.queries.ts';
import { MetricType, MetricVersionType } from './metric.type.ts';
import { worded } from './metric.words.ts';

@ArgsType()
class MetricsArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day; default today.' })
  asOf?: string | null;

  @Field(() => RankingScope, {
    nullable: true,
    description: 'Only metrics that can be told of its field and channels; default all.',
  })
  scope?: RankingScope | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As they were defined at this instant, corrected since or not; default as they are.',
  })
  knownAt?: Date | null;
}

@Resolver(() => MetricType)
export class MetricResolver {
  @Query(() => [MetricType], {
    description: 'Các chỉ tiêu có hiệu lực vào một ngày. The metrics in force on a day.',
  })
  metrics(
    @Args(() => MetricsArgs) { asOf, scope = null, knownAt = null }: MetricsArgs,
    @Ctx() context: GraphContext,
  ): Promise<MetricType[]> {
    const isTold = scopeOf({ scope }, context).slice ? isSliceable : () => true;
    const day = asOf ?? dayKnown({ knownAt }, context);
    return withRegistry(
      context.reads('rankings'),
      (registry) =>
        Promise.resolve(
          metricsOn(registry, day)
            .filter(isTold)
            .map((row) => worded(row, context.language, registry)),
        ),
      knownAt,
    );
  }

  @FieldResolver(() => [MetricVersionType], { description: 'All versions of the definition, the latest first.' })
  versions(@Root() metric: MetricType, @Ctx() context: GraphContext): Promise<MetricVersionType[]> {
    return ofRegistry(metric, context, ({ metrics }) =>
      metrics
        .filter(({ key }) => key === metric.key)
        .sort((one, other) => (one.valid_from < other.valid_from ? 1 : -1))
        .map((row) => worded(row, context.language)),
    );
  }

  @FieldResolver(() => RankingClosureType, {
    nullable: true,
    description:
      'Bảng xếp hạng đang đóng với người xem. What closes its leaderboard to the viewer today; null where it is open.',
  })
  closure(@Root() metric: MetricType, @Ctx() context: GraphContext): Promise<RankingClosureType | null> {
    return ofRegistry(metric, context, (registry) => {
      const found = closureOf(registry, metric, context);
      return found && closureTold(found, context);
    });
  }

  @FieldResolver(() => [MetricTargetType], {
    description:
      'Các mức phấn đấu. What values of it are aimed at, that of the country first: in force on a day, or all there are.',
  })
  targets(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Only those in force on this day; default all, past and to come.',
    })
    on: string | null | undefined,
    @Root() metric: MetricType,
    @Ctx() context: GraphContext,
  ): Promise<MetricTargetType[]> {
    return ofRegistry(metric, context, ({ targets }) =>
      targets
        .filter((row) => row.metric === metric.key && (on == null || holdsOn(row, on)))
        .map((row) => targetTold(row, context)),
    );
  }

  @FieldResolver(() => String, {
    description:
      'The statement its values by unit are worked out by, as PostgreSQL gets it; `$n` are period, borders and scope.',
  })
  sqlDefinition(@Root() metric: MetricType, @Ctx() context: GraphContext): Promise<string> {
    return ofRegistry(metric, context, (registry) => {
      const row = registry.metrics.find(({ key, version }) => key === metric.key && version === metric.version);
      return row ? definitionOf(measuredOf(registry, row, row.valid_from)) : '';
    });
  }
}

/** What the definitions say that a metric came from. */
const ofRegistry = <T>(metric: MetricType, context: GraphContext, pick: (registry: Registry) => T): Promise<T> =>
  metric.registry
    ? Promise.resolve(pick(metric.registry))
    : withRegistry(context.reads('rankings'), (registry) => Promise.resolve(pick(registry)), null);
