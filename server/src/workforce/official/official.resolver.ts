import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Reads } from '../../platform/reads.ts';
import { bothOf, has, selectionOf, type Selection } from '../../platform/selection.ts';
import { platformErrors, Problem, userError } from '../../platform/user-error.ts';
import { assignmentOf, listAssignments } from '../assignment/assignment.queries.ts';
import { AssignmentType } from '../assignment/assignment.type.ts';
import { officialConditions } from './official-filter.queries.ts';
import {
  listAbsences,
  listCircumstances,
  listEthnicities,
  listLanguages,
  listQualifications,
  listReviews,
  listShifts,
  listSkills,
  listTrainings,
} from './official-parts.queries.ts';
import { linkOfficial } from './official-link.service.ts';
import { LinkOfficialInput, LinkOfficialPayload, OfficialListArgs } from './official.input.ts';
import { partsOf } from './official.loader.ts';
import { countOfficials, findOfficials, listOfficials, officialOf, type OfficialPage } from './official.queries.ts';
import {
  AbsenceType,
  CircumstanceType,
  OfficialConnectionType,
  OfficialType,
  ProficiencyType,
  QualificationType,
  ShiftType,
  TrainingType,
  YearReviewType,
} from './official.type.ts';

const LIST = 'officials';

@Resolver(() => OfficialType)
export class OfficialResolver {
  @Query(() => OfficialType, {
    nullable: true,
    description: 'Một cán bộ theo mã; null nếu không có hoặc không thuộc phạm vi. An official by code.',
  })
  async official(
    @Arg('code', () => String, { description: 'Mã cán bộ, ví dụ `CC02788-01`. The official’s code.' }) code: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficialType | null> {
    const asked = { selection: selectionOf(info), today: context.today };
    const [row] = await findOfficials(context.reads('workforce'), [code], asked);
    return row ? officialOf(row, context.language) : null;
  }

  @Query(() => OfficialConnectionType, {
    description: 'Danh sách cán bộ, xếp theo tên gọi. Officials by given name in Vietnamese order, a page at a time.',
  })
  async officials(
    @Args(() => OfficialListArgs) { first: asked, after, filter }: OfficialListArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficialConnectionType> {
    const first = checkFirst(asked ?? 50);
    const { today, language } = context;
    const reads = context.reads('workforce');
    const selection = selectionOf(info);
    const conditions = officialConditions(filter ?? {}, today);
    const page = { after: keysetOf(after), limit: first + 1, selection: nodeSelection(selection), today };
    const [rows, totalCount] = await Promise.all([
      listOfficials(reads, conditions, page),
      has(selection, 'totalCount') ? countOfficials(reads, conditions) : null,
    ]);
    const found = pageOf(rows, { first, after }, (row) =>
      encodeCursor(LIST, [row.given_name, row.family_name, row.middle_name, row.id]),
    );
    const edges = found.edges.map(({ node, cursor }) => ({ cursor, node: officialOf(node, language) }));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: found.pageInfo, totalCount };
  }

  @Mutation(() => LinkOfficialPayload, {
    description: 'Nối cán bộ với tài khoản để người đó tự giải trình. Says which account is an official’s own.',
  })
  async linkOfficial(
    @Arg('input', () => LinkOfficialInput, { description: 'The official and the account.' }) input: LinkOfficialInput,
    @Ctx() context: GraphContext,
  ): Promise<LinkOfficialPayload> {
    const done = await linkOfficial(input, context);
    return 'official' in done
      ? { official: done.official, userErrors: [] }
      : { official: null, userErrors: [userError(done.refused, context.language)] };
  }

  @FieldResolver(() => [AssignmentType])
  assignments(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<AssignmentType[]> {
    return partsOf(context, 'assignments', {
      list: listAssignments,
      whose: (row) => row.official_id,
      made: (row) => assignmentOf(row, context.language),
    })(rowId);
  }

  @FieldResolver(() => [QualificationType])
  qualifications(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<QualificationType[]> {
    return owned(context, 'qualifications', (reads, officials) =>
      listQualifications(reads, officials, context.language),
    )(rowId);
  }

  @FieldResolver(() => [ProficiencyType])
  skills(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ProficiencyType[]> {
    return owned(context, 'skills', listSkills)(rowId);
  }

  @FieldResolver(() => [ProficiencyType])
  languages(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ProficiencyType[]> {
    return owned(context, 'languages', listLanguages)(rowId);
  }

  @FieldResolver(() => [TrainingType])
  trainings(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<TrainingType[]> {
    return owned(context, 'trainings', listTrainings)(rowId);
  }

  @FieldResolver(() => [YearReviewType])
  reviews(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<YearReviewType[]> {
    return owned(context, 'reviews', listReviews)(rowId);
  }

  @FieldResolver(() => [CircumstanceType], { nullable: true })
  circumstances(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<CircumstanceType[]> {
    return owned(context, 'circumstances', listCircumstances)(rowId);
  }

  @FieldResolver(() => [AbsenceType])
  absences(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<AbsenceType[]> {
    return owned(context, 'absences', listAbsences)(rowId);
  }

  @FieldResolver(() => [ShiftType])
  shifts(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ShiftType[]> {
    return owned(context, 'shifts', (reads, officials) => listShifts(reads, officials, context.today))(rowId);
  }

  @FieldResolver(() => String, { nullable: true })
  async ethnicity(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<string | null> {
    const [found] = await owned(context, 'ethnicities', listEthnicities)(rowId);
    return found?.ethnicity ?? null;
  }
}

const owned = <Part extends { readonly officialId: number }>(
  context: GraphContext,
  part: string,
  list: (reads: Reads, officials: readonly number[]) => Promise<readonly Part[]>,
): ((official: number) => Promise<Part[]>) =>
  partsOf(context, part, { list, whose: ({ officialId }) => officialId, made: (each) => each });

/** What is asked of the officials of a page, whether through `nodes` or `edges`. */
function nodeSelection(selection: Selection): Selection {
  const nodes = selection.fields.get('nodes');
  const edges = selection.fields.get('edges')?.fields.get('node');
  return nodes && edges ? bothOf(nodes, edges) : (nodes ?? edges ?? { fields: new Map() });
}

function keysetOf(after: string | null | undefined): OfficialPage['after'] {
  if (after == null) return null;
  const [given, family, middle, id] = decodeCursor(LIST, after, 4);
  if (typeof given !== 'string' || typeof family !== 'string' || typeof middle !== 'string' || !isRowId(id)) {
    throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  }
  return [given, family, middle, id];
}

const isRowId = (id: unknown): id is number => typeof id === 'number' && Number.isInteger(id) && id > 0 && id < 2 ** 31;
