import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { Problem } from '../../platform/user-error.ts';
import { provinceLoader } from '../province/province.loader.ts';
import { isProvinceCode } from '../province/province.queries.ts';
import { ProvinceType } from '../province/province.type.ts';
import { errors } from '../territory.errors.ts';
import { SEARCH_LIMIT } from '../unit/unit-list.rules.ts';
import { toldAs } from '../known.ts';
import { FormerDistrictArgs } from './district.input.ts';
import { listFormerDistricts } from './district.queries.ts';
import { FormerDistrictType } from './district.type.ts';

@Resolver(() => FormerDistrictType)
export class FormerDistrictResolver {
  @Query(() => [FormerDistrictType], {
    description:
      'Huyện cũ theo thứ tự chữ cái. Districts of before 1 July 2025 in Vietnamese alphabetical order: figures are told of their units by `RankingScope.formerDistrict`.',
  })
  async formerDistricts(
    @Args(() => FormerDistrictArgs) { search = null, provinceCode = null, key = null, first }: FormerDistrictArgs,
    @Ctx() context: GraphContext,
  ): Promise<FormerDistrictType[]> {
    const limit = checkFirst(first ?? 50);
    if ((search ?? '').length > SEARCH_LIMIT) {
      throw new Problem(errors.SEARCH_TOO_LONG, ['search'], { limit: SEARCH_LIMIT });
    }
    const { today } = context;
    const reads = context.reads('territory');
    const found = await listFormerDistricts(reads, { provinceCode, search, key, today });
    if (
      found.length === 0 &&
      provinceCode !== null &&
      !(await isProvinceCode(reads, { code: provinceCode, day: today, knownAt: null }))
    ) {
      throw new Problem(errors.PROVINCE_UNKNOWN, ['provinceCode'], { code: provinceCode.slice(0, 20), asOf: today });
    }
    return found.slice(0, limit);
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province of today in which most of its units lie.',
  })
  async province(@Root() district: FormerDistrictType, @Ctx() context: GraphContext): Promise<ProvinceType | null> {
    return provinceLoader(context, toldAs({}, context)).load(district.provinceId);
  }

  @FieldResolver(() => ProvinceType, { nullable: true, description: 'The province it belonged to, as it was.' })
  async formerProvince(
    @Root() district: FormerDistrictType,
    @Ctx() context: GraphContext,
  ): Promise<ProvinceType | null> {
    return provinceLoader(context, toldAs({}, context)).load(district.formerProvinceId);
  }
}
