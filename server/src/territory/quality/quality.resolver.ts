import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext, Language } from '../../platform/context.ts';
import { decodeCursor, encodeCursor, isWhole } from '../../platform/cursor.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { toldAs } from '../known.ts';
import { isFindingCode, wordFinding } from './finding.ts';
import {
  countAllFindings,
  countFindings,
  countRelations,
  findDataset,
  FIRST_FINDING,
  listFindings,
  type DatasetRow,
  type FindingPlace,
  type FindingRow,
} from './quality.queries.ts';
import {
  TerritoryFindingConnectionType,
  TerritoryFindingCountType,
  TerritoryFindingsArgs,
  TerritoryFindingType,
  TerritoryQualityType,
  TerritoryRelationCountType,
} from './quality.type.ts';

const LIST = 'territoryFindings';

@Resolver(() => TerritoryQualityType)
export class QualityResolver {
  @Query(() => TerritoryQualityType, {
    nullable: true,
    description:
      'Chất lượng dữ liệu địa giới. What the latest import of the territory held and what was wrong with it; null before the first.',
  })
  async territoryQuality(@Ctx() context: GraphContext): Promise<(DatasetRow & { source: string }) | null> {
    const dataset = await findDataset(context.reads('territory'));
    return dataset && { ...dataset, source: dataset.label };
  }

  @Query(() => TerritoryFindingConnectionType, {
    description:
      'Các điều chưa đúng trong dữ liệu địa giới, theo loại. What is wrong with the territory data, by kind.',
  })
  async territoryFindings(
    @Args(() => TerritoryFindingsArgs) args: TerritoryFindingsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TerritoryFindingConnectionType> {
    const first = checkFirst(args.first ?? 50);
    const { after } = args;
    const reads = context.reads('territory');
    const told = toldAs(args, context);
    const [rows, totalCount] = await Promise.all([
      listFindings(reads, { after: placeAfter(after), limit: first + 1, ...told }),
      has(selectionOf(info), 'totalCount') ? countAllFindings(reads, told) : null,
    ]);
    const { edges, pageInfo } = pageOf(rows, { first, after }, ({ code, key }) => encodeCursor(LIST, [code, key]));
    const worded = edges.map(({ node, cursor }) => ({ node: wordsOf(node, context.language), cursor }));
    return { edges: worded, nodes: worded.map(({ node }) => node), pageInfo, totalCount };
  }

  @FieldResolver(() => [TerritoryFindingType], {
    description: 'What was found, by kind.',
    deprecationReason: '`Query.territoryFindings` goes on page by page.',
  })
  async findings(
    @Ctx() context: GraphContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'Most findings, 0 to 500.' })
    first: number | null,
  ): Promise<TerritoryFindingType[]> {
    const rows = await listFindings(context.reads('territory'), {
      after: FIRST_FINDING,
      limit: checkFirst(first ?? 50),
      knownAt: null,
    });
    return rows.map((row) => wordsOf(row, context.language));
  }

  @FieldResolver(() => [TerritoryRelationCountType])
  async relationCounts(@Ctx() context: GraphContext): Promise<TerritoryRelationCountType[]> {
    return countRelations(context.reads('territory'));
  }

  @FieldResolver(() => [TerritoryFindingCountType])
  async findingCounts(@Ctx() context: GraphContext): Promise<TerritoryFindingCountType[]> {
    return countFindings(context.reads('territory'));
  }
}

/** A finding in words; of a kind that only an earlier version knew, its kind. */
const wordsOf = ({ code, subject, parameters }: FindingRow, language: Language): TerritoryFindingType => ({
  code,
  subject,
  detail: isFindingCode(code) ? wordFinding({ code, subject, parameters }, language) : code,
});

/** @throws Problem CURSOR_INVALID */
function placeAfter(after: string | null | undefined): FindingPlace {
  if (after == null) return FIRST_FINDING;
  const [code, key] = decodeCursor(LIST, after, 2);
  if (typeof code !== 'string' || !isWhole(key)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return [code, key];
}
