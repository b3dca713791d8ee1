import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Problem } from '../../platform/user-error.ts';
import { measuredOf, tallied, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { rankingErrors } from '../ranking/ranking.errors.ts';
import { Boundaries, PeriodInput } from '../ranking/ranking.input.ts';
import { listMeasures } from '../ranking/ranking.queries.ts';
import { metricOf, scopeOf } from '../ranking/scope.service.ts';
import { bandOfIndex, groupsOfIndex } from './index.answer.ts';
import { bandOf, scoreIndex } from './index.rules.ts';
import { Index766Type } from './index.type.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const KEY = 'index_766';

@ArgsType()
class Index766Args {
  @Field(() => ID, { description: 'The unit, by its id.' })
  unit!: string;

  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;
}

@Resolver(() => Index766Type)
export class IndexResolver {
  @Query(() => Index766Type, {
    nullable: true,
    description: 'Bộ chỉ số 766 của một đơn vị. Decision 766’s index of one unit, indicator by indicator.',
  })
  index766(@Args(() => Index766Args) asked: Index766Args, @Ctx() context: GraphContext): Promise<Index766Type> {
    return withRegistry(context.reads('rankings'), (registry) => answer(asked, context, registry), asked.knownAt);
  }
}

async function answer(asked: Index766Args, context: GraphContext, registry: Registry): Promise<Index766Type> {
  const { language } = context;
  const days = reportDays(asked, context);
  const { asOf } = days;
  const metric = metricOf(registry, KEY, asOf);
  const measured = measuredOf(registry, metric, asOf);
  const { index } = measured;
  if (!index) throw new Problem(rankingErrors.METRIC_UNKNOWN, [], { metric: KEY, known: '' });
  const unitId = numberKeyOf('AdministrativeUnit', asked.unit) ?? 0;
  const [row] = await listMeasures(context.reads('rankings'), {
    scope: { ...scopeOf({ boundaries: asked.boundaries ?? null, knownAt: asked.knownAt }, context), unitId },
    window: reportWindow(asked.period, days),
    before: null,
    counts: tallied(measured),
    balance: false,
    facts: false,
  });
  if (!row) throw new Problem(rankingErrors.RANKING_UNIT_UNKNOWN, ['unit'], { code: asked.unit });
  const score = scoreIndex(row, index);
  return {
    unit: unitStub(row.id, days.knownAt, { code: row.code, name: row.name }),
    metric: worded(metric, language, registry),
    asOf,
    periodFrom: asked.period.from,
    periodTo: asked.period.to,
    boundaries: asked.boundaries ?? Boundaries.CURRENT,
    points: score.points,
    reachablePoints: score.reachable,
    maxPoints: index.definition.groups.reduce((sum, { max_points }) => sum + max_points, 0),
    band: bandOfIndex(bandOf(score, index.definition), language),
    groups: groupsOfIndex(score, { index, registry, language }),
  };
}
