import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { isPlainDate } from '../../platform/plain-date.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { unitKey } from '../unit/unit-key.rules.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { ExpiringArgs, PostsArgs, StaffDayArgs, StaffMatrixArgs } from './establishment.input.ts';
import {
  countExpiring,
  type ExpiringAsked,
  listCells,
  listExpiring,
  listHolders,
  listNorms,
  listPosts,
  listUnitStaff,
  listWorkFields,
} from './establishment.queries.ts';
import {
  ExpiringAssignmentConnectionType,
  PostHolderType,
  PostType,
  StaffMatrixType,
  UnitStaffType,
} from './establishment.type.ts';
import { unitOf, unitsOfScope } from './staff-scope.queries.ts';
import { WorkFieldType } from './work-field.type.ts';

/** Three years, the longest secondment. */
const DAYS_LIMIT = 1_100;
const EXPIRING = 'expiringAssignments';

@Resolver(() => PostType)
export class EstablishmentResolver {
  @Query(() => StaffMatrixType, {
    description: 'Ma trận vị trí và người theo đơn vị, lĩnh vực. Seats and people by unit and field on a day.',
  })
  async staffMatrix(
    @Args(() => StaffMatrixArgs) { scope, asOf, knownAt }: StaffMatrixArgs,
    @Ctx() context: GraphContext,
  ): Promise<StaffMatrixType> {
    const reads = context.reads('workforce');
    const day = asOf ?? context.today;
    const units = await unitsOfScope(reads, scope, day);
    const [cells, norms] = await Promise.all([
      listCells(reads, { day, units, knownAt, language: context.language }),
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

  @Query(() => ExpiringAssignmentConnectionType, {
    description:
      'Các bố trí sắp hết hạn hoặc đã quá hạn luật định. Assignments that end soon, and those the law has ended already.',
  })
  async expiringAssignments(
    @Args(() => ExpiringArgs) { withinDays, asOf, first: asked, after }: ExpiringArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExpiringAssignmentConnectionType> {
    const first = checkFirst(asked ?? 50);
    const which = { day: asOf ?? context.today, withinDays: Math.min(Math.max(withinDays ?? 90, 0), DAYS_LIMIT) };
    const reads = context.reads('workforce');
    const { language } = context;
    const selection = selectionOf(info);
    const counts = has(selection, 'totalCount') || has(selection, 'pastCount');
    const [rows, count] = await Promise.all([
      listExpiring(reads, { ...which, after: keysetOf(after), limit: first + 1, language }),
      counts ? countExpiring(reads, which) : null,
    ]);
    const page = pageOf(rows, { first, after }, ({ endsOn, officialCode, assignment }) =>
      encodeCursor(EXPIRING, [endsOn, officialCode, assignment.key]),
    );
    const totals = { totalCount: count?.total ?? null, pastCount: count?.past ?? null };
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], ...totals };
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

function keysetOf(after: string | null | undefined): ExpiringAsked['after'] {
  if (after == null) return null;
  const [endsOn, code, key] = decodeCursor(EXPIRING, after, 3);
  const isOne = typeof endsOn === 'string' && isPlainDate(endsOn) && typeof code === 'string';
  if (isOne && typeof key === 'string' && /^\d{1,9}$/u.test(key)) return [endsOn, code, key];
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}

@Resolver(() => AdministrativeUnitStub)
export class UnitStaffResolver {
  @FieldResolver(() => UnitStaffType, {
    nullable: true,
    description: 'Biên chế: vị trí và người của đơn vị, không nêu tên. Its seats and people on a day, nobody named.',
  })
  async staff(
    @Root() { id }: AdministrativeUnitStub,
    @Args(() => StaffDayArgs) { asOf, knownAt }: StaffDayArgs,
    @Ctx() context: GraphContext,
  ): Promise<UnitStaffType | null> {
    const unit = unitKey(id);
    if (unit === null) return null;
    const day = asOf ?? context.today;
    const loader = context.loader<number, UnitStaffType | null>(
      `workforce.staff ${day} ${knownAt?.toISOString() ?? ''}`,
      async (units) => {
        const found = await listUnitStaff(context.reads('workforce'), { day, units, knownAt });
        const byUnit = new Map(found.map((each) => [each.unitId, each]));
        return units.map((each) => byUnit.get(each) ?? null);
      },
    );
    return loader.load(unit);
  }
}
