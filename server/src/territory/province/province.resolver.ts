import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { KNOWN_AT, toldAs } from '../known.ts';
import { unitCountLoader } from './province.loader.ts';
import { listProvinces } from './province.queries.ts';
import { ProvinceType } from './province.type.ts';

@Resolver(() => ProvinceType)
export class ProvinceResolver {
  @Query(() => [ProvinceType], {
    description:
      'Tỉnh, thành phố theo thứ tự chữ cái. Provinces in Vietnamese alphabetical order: 34 today, 63 before 1 July 2025.',
  })
  async provinces(
    @Ctx() context: GraphContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Only provinces in force on this day; default today.',
    })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: KNOWN_AT }) knownAt: Date | null,
  ): Promise<ProvinceType[]> {
    const told = toldAs({ knownAt }, context);
    return listProvinces(context.reads('territory'), { day: asOf ?? told.today, ...told });
  }

  @FieldResolver(() => Int)
  async unitCount(@Root() province: ProvinceType, @Ctx() context: GraphContext): Promise<number> {
    return unitCountLoader(context, toldAs(province, context)).load(province.key);
  }
}
