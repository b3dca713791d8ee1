import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { unitKey } from '../unit/unit-key.rules.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { ExpiringArgs, PostsArgs, StaffMatrixArgs } from './establishment.input.ts';
import {
  listCells,
  listExpiring,
  listHolders,
  listNorms,
  listPosts,
  listUnitStaff,
  listWorkFields,
} from './establishment.queries.ts';
import {
  ExpiringAssignmentType,
  PostHolderType,
  PostType,
  StaffMatrixType,
  UnitStaffType,
} from './establishment.type.ts';
import { unitOf, unitsOfScope } from './staff-scope.queries.ts';
import { WorkFieldType } from './work-field.type.ts';

/** Three years, the longest secondment. */
const DAYS_LIMIT = 1_100;

@Resolver(() => PostType)
export class EstablishmentResolver {
  @Query(() => StaffMatrixType, {
    description: 'Ma trận vị trí và người theo đơn vị, lĩnh vực. Seats and people by unit and field on a day.',
  })
  async staffMatrix(
    @Args(() => StaffMatrixArgs) { scope, asOf }: StaffMatrixArgs,
    @Ctx() context: GraphContext,
  ): Promise<StaffMatrixType> {
    const reads = context.reads('workforce');
    const day = asOf ?? context.today;
    const units = await unitsOfScope(reads, scope, day);
    const [cells, norms] = await Promise.all([
      listCells(reads, { day, units, language: context.language }),
      listNorms(reads, day, scope.provinceCode ?? null),
    ]);
    return { asOf: day, cells, norms };
  }

  @Query(() => [PostType], { description: 'Các vị trí của một đơn vị. The seats of a unit on a day, leaders first.' })
  posts(@Args(() => PostsArgs) { unitId, asOf }: PostsArgs, @Ctx() context: GraphContext): Promise<PostType[]> {
    const unit = unitOf(unitId, ['unitId']);
    const { language, today } = context;
    return listPosts(context.reads('workforce'), { day: asOf ?? today, unit, language });
  }

  @Query(() => [ExpiringAssignmentType], {
    description:
      'Các bố trí sắp hết hạn hoặc đã quá hạn luật định. Assignments that end soon, and those the law has ended already.',
  })
  expiringAssignments(
    @Args(() => ExpiringArgs) { withinDays, asOf, first }: ExpiringArgs,
    @Ctx() context: GraphContext,
  ): Promise<ExpiringAssignmentType[]> {
    const limit = checkFirst(first ?? 100);
    const days = Math.min(Math.max(withinDays ?? 90, 0), DAYS_LIMIT);
    const { today, language } = context;
    return listExpiring(context.reads('workforce'), { day: asOf ?? today, withinDays: days, limit, language });
  }

  @Query(() => [WorkFieldType], {
    description: 'Các lĩnh vực công tác. The fields of work, in the order of the departments.',
  })
  workFields(@Ctx() context: GraphContext): Promise<WorkFieldType[]> {
    return listWorkFields(context.reads('workforce'), context.language);
  }

  @FieldResolver(() => [PostHolderType])
  async holders(@Root() { rowId, asOf }: PostType, @Ctx() context: GraphContext): Promise<PostHolderType[]> {
    const loader = context.loader<number, PostHolderType[]>(`workforce.holders ${asOf}`, async (ids) => {
      const byPost = Map.groupBy(await listHolders(context.reads('workforce'), asOf, ids), ({ postId }) => postId);
      return ids.map((id) => byPost.get(id) ?? []);
    });
    return loader.load(rowId);
  }
}

@Resolver(() => AdministrativeUnitStub)
export class UnitStaffResolver {
  @FieldResolver(() => UnitStaffType, {
    nullable: true,
    description: 'Biên chế: vị trí và người của đơn vị, không nêu tên. Its seats and people on a day, nobody named.',
  })
  async staff(
    @Root() { id }: AdministrativeUnitStub,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
    asOf: string | null,
    @Ctx() context: GraphContext,
  ): Promise<UnitStaffType | null> {
    const unit = unitKey(id);
    if (unit === null) return null;
    const day = asOf ?? context.today;
    const loader = context.loader<number, UnitStaffType | null>(`workforce.staff ${day}`, async (units) => {
      const found = await listUnitStaff(context.reads('workforce'), day, units);
      const byUnit = new Map(found.map((each) => [each.unitId, each]));
      return units.map((each) => byUnit.get(each) ?? null);
    });
    return loader.load(unit);
  }
}
