import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { unitOf } from '../explain/explain.service.ts';
import { PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { checkScope, checkUnsliced, scopeOf } from '../ranking/scope.service.ts';
import { listEvidence } from './pattern.queries.ts';
import { FALSE_DISCOVERIES } from './pattern.rules.ts';
import { checkPeriod, findingTold, readPatterns, usualPeriod } from './pattern.service.ts';
import { GamingPatternsType } from './pattern.type.ts';
import { PATTERN_NOTE, PatternKind, PINNED_PATTERN_NOTE } from './pattern.words.ts';

const MOST_DOSSIERS = 200;

@ArgsType()
class PatternArgs {
  @Field(() => RankingScope, { description: 'Among which units: a province or less.' })
  scope!: RankingScope;

  @Field(() => PeriodInput, { nullable: true, description: 'The days looked at, 366 at most; default the last 92.' })
  period?: PeriodInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then, without stopped clocks; default all that is known.',
  })
  knownAt?: Date | null;
}

@ArgsType()
class EvidenceArgs {
  @Field(() => ID, { description: 'The unit.' })
  unit!: string;

  @Field(() => PatternKind, { description: 'The pattern.' })
  kind!: PatternKind;

  @Field(() => PeriodInput, { description: 'The days looked at.' })
  period!: PeriodInput;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many at most; 200 at most.' })
  first?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then, without stopped clocks; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class PatternResolver {
  @Query(() => GamingPatternsType, {
    nullable: true,
    description:
      'Dấu vết bất thường cần xem lại. Patterns in how dossiers were dated and finished that chance does not explain: a reason to look, never proof.',
  })
  async gamingPatterns(
    @Args(() => PatternArgs) args: PatternArgs,
    @Ctx() context: GraphContext,
  ): Promise<GamingPatternsType> {
    const days = reportDays(args, context);
    const scope = scopeOf(args, context);
    checkUnsliced(scope);
    const period = args.period ?? usualPeriod(days.asOf);
    const { units, tests, findings } = await readPatterns(scope, { period, days }, context);
    if (units.length === 0) await checkScope(context.reads('rankings'), scope);
    return {
      periodFrom: period.from,
      periodTo: period.to,
      units: units.length,
      tests: tests.length,
      falseDiscoveryRate: FALSE_DISCOVERIES,
      method: (days.knownAt === undefined ? PATTERN_NOTE : PINNED_PATTERN_NOTE)[context.language],
      findings: findings.map((found) => findingTold(found, units, context.language)),
    };
  }

  @Query(() => [String], {
    description:
      'Mã các hồ sơ phía sau một dấu vết. Codes of the dossiers behind a pattern, as far as the viewer may see them.',
  })
  async patternDossiers(@Args(() => EvidenceArgs) args: EvidenceArgs, @Ctx() context: GraphContext): Promise<string[]> {
    checkPeriod(args.period);
    const days = reportDays({ knownAt: args.knownAt ?? null }, context);
    const { from, until } = reportWindow(args.period, days);
    const unit = await unitOf(args.unit, 'unit', context);
    const most = Math.max(1, Math.min(MOST_DOSSIERS, args.first ?? 50));
    const question = { unit: unit.id, kind: args.kind, from, to: until, most, knownAt: days.knownAt };
    return (await listEvidence(context.reads('rankings'), question)).map(({ code }) => code);
  }
}
