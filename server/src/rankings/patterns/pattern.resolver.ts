import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { checkScope, checkUnsliced, scopeOf } from '../ranking/scope.service.ts';
import { countEvidence, listEvidence } from './pattern.queries.ts';
import { FALSE_DISCOVERIES } from './pattern.rules.ts';
import { checkPeriod, findingTold, readPatterns, usualPeriod } from './pattern.service.ts';
import { GamingPatternsType, PatternDossierConnectionType } from './pattern.type.ts';
import { PATTERN_NOTE, PatternKind } from './pattern.words.ts';

const LIST = 'patternDossiers';

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
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
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

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only dossiers after this cursor.' })
  after?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class PatternResolver {
  @Query(() => GamingPatternsType, {
    nullable: true,
    description:
      'Dấu hiệu bất thường cần xem lại. Patterns in how dossiers were dated and finished that chance does not explain: a reason to look, never proof.',
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
      method: PATTERN_NOTE[context.language],
      findings: findings.map((found) =>
        findingTold(found, { units, language: context.language, knownAt: days.knownAt }),
      ),
    };
  }

  @Query(() => PatternDossierConnectionType, {
    description: 'Các hồ sơ phía sau một dấu hiệu. Dossiers behind a pattern, as far as the viewer may see them.',
  })
  async patternDossiers(
    @Args(() => EvidenceArgs) args: EvidenceArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PatternDossierConnectionType> {
    checkPeriod(args.period);
    const first = checkFirst(args.first ?? 50);
    const days = reportDays({ knownAt: args.knownAt ?? null }, context);
    const { from, until } = reportWindow(args.period, days);
    const behind = codeAfter(args.after);
    const unit = await unitOf(args.unit, { field: 'unit', knownAt: days.knownAt }, context);
    const question = { unit: unit.id, kind: args.kind, from, to: until, knownAt: days.knownAt };
    const reads = context.reads('rankings');
    const [rows, totalCount] = await Promise.all([
      listEvidence(reads, question, { after: behind, limit: first + 1 }),
      has(selectionOf(info), 'totalCount') ? countEvidence(reads, question) : null,
    ]);
    const page = pageOf(rows, { first, after: args.after }, ({ code }) => encodeCursor(LIST, [code]));
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }
}

/** @throws Problem CURSOR_INVALID */
function codeAfter(after: string | null | undefined): string {
  if (after == null) return '';
  const [code] = decodeCursor(LIST, after, 1);
  if (typeof code !== 'string') throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return code;
}
