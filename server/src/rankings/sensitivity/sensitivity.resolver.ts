import { Args, ArgsType, Ctx, Field, Float, ID, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { keyOf } from '../../platform/global-id.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Problem } from '../../platform/user-error.ts';
import { checkOpen } from '../closure/closure.service.ts';
import { scoreIndex } from '../index766/index.rules.ts';
import { measuredOf, tallied, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { rankingErrors } from '../ranking/ranking.errors.ts';
import { Boundaries, PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { listMeasures, type MeasureRow } from '../ranking/ranking.queries.ts';
import { figuresOf } from '../ranking/ranking-rows.rules.ts';
import { checkMinimum, checkScope, checkSlice, metricOf, scopeOf, seedOf } from '../ranking/scope.service.ts';
import { sensitivityErrors } from './sensitivity.errors.ts';
import { byGroup, sensitivityOf, type Sensitivity, type UnitSensitivity } from './sensitivity.rules.ts';
import { WeightSensitivityType, type WeightSensitivityRowType } from './sensitivity.type.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const KEY = 'index_766';

@ArgsType()
class SensitivityArgs {
  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;

  @Field(() => RankingScope, { nullable: true, description: 'Among which units; default the whole country.' })
  scope?: RankingScope | null;

  @Field(() => ID, { nullable: true, description: 'Rows of this unit alone, ranked among those of the scope.' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, defaultValue: 0.25, description: 'Change of each group’s weight, 0..1.' })
  shift?: number | null;

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

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'Units with fewer cases are not ranked.' })
  minimumCases?: number | null;
}

@Resolver()
export class SensitivityResolver {
  @Query(() => WeightSensitivityType, {
    nullable: true,
    description:
      'Hạng theo Bộ chỉ số 766 thay đổi ra sao khi trọng số khác đi. How ranks by Decision 766’s index move over other weights.',
  })
  async weightSensitivity(
    @Args(() => SensitivityArgs) args: SensitivityArgs,
    @Ctx() context: GraphContext,
  ): Promise<WeightSensitivityType> {
    checkMinimum(args.minimumCases ?? 30);
    const shift = args.shift ?? 0.25;
    if (!(shift > 0 && shift <= 1)) throw new Problem(sensitivityErrors.SENSITIVITY_SHIFT, ['shift'], { shift });
    return withRegistry(context.reads('rankings'), (registry) => answer(args, context, registry), args.knownAt);
  }
}

async function answer(
  args: SensitivityArgs,
  context: GraphContext,
  registry: Registry,
): Promise<WeightSensitivityType> {
  const { language } = context;
  const days = reportDays(args, context);
  const { asOf } = days;
  const [minimumCases, shift] = [args.minimumCases ?? 30, args.shift ?? 0.25];
  const metric = metricOf(registry, KEY, asOf);
  const measured = measuredOf(registry, metric, asOf);
  const { index } = measured;
  if (!index) throw new Problem(rankingErrors.METRIC_UNKNOWN, [], { metric: KEY, known: '' });
  const scope = scopeOf(args, context);
  checkOpen(registry, { metric, scope }, context);
  await checkSlice(context.reads('rankings'), scope, metric);
  const rows = await listMeasures(context.reads('rankings'), {
    scope,
    window: reportWindow(args.period, days),
    before: null,
    counts: tallied(measured),
    balance: false,
    facts: false,
  });
  if (rows.length === 0) await checkScope(context.reads('rankings'), scope);
  const { groups } = index.definition;
  const figures = figuresOf({ measures: rows, handling: [] }, { measured, minimumCases, intervalSeed: null });
  const found = sensitivityOf(
    rows.map((row, at) => ({
      id: row.id,
      eligible: figures[at]?.eligible ?? false,
      ...byGroup(scoreIndex(row, index), groups),
    })),
    { groups, seed: seedOf(metric, args.period, scope), shift },
  );
  return {
    metric: worded(metric, language, registry),
    asOf,
    periodFrom: args.period.from,
    periodTo: args.period.to,
    boundaries: args.boundaries ?? Boundaries.CURRENT,
    minimumCases,
    draws: found.draws,
    shift,
    note: language === 'vi' ? NOTE.vi : NOTE.en,
    ranked: found.units.length,
    ...ofGroups(found, language === 'vi'),
    rows: rowsOf(chosen(found.units, args.unit ?? null), { rows, knownAt: days.knownAt }),
  };
}

const NOTE = {
  vi: 'Trọng số rút ngẫu nhiên quanh trọng số chính thức (phân phối Dirichlet có tham số là điểm của nhóm); điểm của đơn vị giữ nguyên. Nhóm chưa tính được thì không làm đổi hạng.',
  en: 'Weights are drawn around the official ones (a Dirichlet distribution with the groups’ points as parameters); the units’ points stay as they are. A group that cannot be worked out moves no rank.',
} as const;

function ofGroups({ groups }: Sensitivity, vi: boolean): Pick<WeightSensitivityType, 'groups' | 'mattersMost'> {
  const [most] = [...groups].sort((one, other) => other.meanMove - one.meanMove);
  return {
    mattersMost: most && most.meanMove > 0 ? most.group.code : null,
    groups: groups.map(({ group, ...told }) => ({
      code: group.code,
      name: vi ? group.name_vi : group.name_en,
      weight: group.max_points,
      ...told,
    })),
  };
}

/** Best first; of one unit that one. @throws Problem RANKING_UNIT_UNKNOWN */
function chosen(units: readonly UnitSensitivity[], id: string | null): readonly UnitSensitivity[] {
  if (id === null) return [...units].sort((one, other) => one.rank - other.rank || one.id - other.id);
  const key = keyOf('AdministrativeUnit', id);
  if (key === null) throw new Problem(rankingErrors.RANKING_UNIT_UNKNOWN, ['unit'], { code: id });
  return units.filter((unit) => String(unit.id) === key);
}

interface Counted {
  readonly rows: readonly MeasureRow[];
  readonly knownAt: Date | undefined;
}

function rowsOf(found: readonly UnitSensitivity[], { rows, knownAt }: Counted): WeightSensitivityRowType[] {
  const units = new Map(rows.map((row) => [row.id, row]));
  return found.map(({ id, shifted, ...told }) => {
    const { code, name } = units.get(id) ?? {};
    return {
      ...told,
      unit: unitStub(id, knownAt, { code, name }),
      holdsShare: told.held.find(({ rank }) => rank === told.rank)?.share ?? 0,
      shifted: shifted.map(({ group, ...ranks }) => ({ groupCode: group, ...ranks })),
    };
  });
}
