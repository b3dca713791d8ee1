import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { reportDays } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { RankingScope } from '../ranking/ranking.input.ts';
import { checkScope, checkUnsliced, scopeOf } from '../ranking/scope.service.ts';
import { readSignals } from './signal.service.ts';
import { SignalType } from './signal.type.ts';

@ArgsType()
class SignalArgs {
  @Field(() => RankingScope, { nullable: true, description: 'Among which units; default the whole country.' })
  scope?: RankingScope | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class SignalResolver {
  @Query(() => [SignalType], {
    description:
      'Cần chú ý: nhiều nhất bảy dòng, không phải ngẫu nhiên. Needs attention: at most seven lines that are not noise, in today’s borders, what weighs most first.',
  })
  async signals(@Args(() => SignalArgs) args: SignalArgs, @Ctx() context: GraphContext): Promise<SignalType[]> {
    const scope = scopeOf({ scope: args.scope ?? null, knownAt: args.knownAt }, context);
    checkUnsliced(scope);
    const found = await readSignals(scope, reportDays(args, context), context);
    if (found.length === 0) await checkScope(context.reads('rankings'), scope);
    return found;
  }
}
