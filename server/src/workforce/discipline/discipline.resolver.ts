import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { userError } from '../../platform/user-error.ts';
import { partsOf } from '../official/official.loader.ts';
import { OfficialType } from '../official/official.type.ts';
import { listDisciplineKinds, listDisciplines } from './discipline.queries.ts';
import { recordDiscipline } from './discipline.service.ts';
import {
  DisciplineKindType,
  DisciplineType,
  RecordDisciplineInput,
  RecordDisciplinePayload,
} from './discipline.type.ts';

@Resolver(() => OfficialType)
export class DisciplineResolver {
  @Query(() => [DisciplineKindType], {
    description: 'Các hình thức kỷ luật của một ngày. Kinds of discipline in force on a day, lightest first.',
  })
  disciplineKinds(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
    asOf: string | null,
    @Ctx() context: GraphContext,
  ): Promise<DisciplineKindType[]> {
    return listDisciplineKinds(context.reads('workforce'), asOf ?? context.today);
  }

  @Mutation(() => RecordDisciplinePayload, {
    description: 'Ghi nhận quyết định kỷ luật đã ban hành. Records a decision on discipline that was taken.',
  })
  async recordDiscipline(
    @Arg('input', () => RecordDisciplineInput, { description: 'The decision.' }) input: RecordDisciplineInput,
    @Ctx() context: GraphContext,
  ): Promise<RecordDisciplinePayload> {
    const done = await recordDiscipline(input, context);
    return 'discipline' in done
      ? { discipline: done.discipline, userErrors: [] }
      : { discipline: null, userErrors: [userError(done.refused, context.language)] };
  }

  @FieldResolver(() => [DisciplineType], { description: 'Kỷ luật: disciplines, newest first.' })
  disciplines(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<DisciplineType[]> {
    return partsOf(context, 'disciplines', {
      list: listDisciplines,
      whose: ({ officialId }) => officialId,
      made: (each) => each,
    })(rowId);
  }
}
