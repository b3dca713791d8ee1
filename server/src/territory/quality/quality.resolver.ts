import { Arg, Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { isFindingCode, wordFinding } from './finding.ts';
import { countFindings, countRelations, findDataset, listFindings, type DatasetRow } from './quality.queries.ts';
import {
  TerritoryFindingCountType,
  TerritoryFindingType,
  TerritoryQualityType,
  TerritoryRelationCountType,
} from './quality.type.ts';

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

  @FieldResolver(() => [TerritoryFindingType], { description: 'What was found, by kind.' })
  async findings(
    @Ctx() context: GraphContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'Most findings, 0 to 500.' })
    first: number | null,
  ): Promise<TerritoryFindingType[]> {
    const rows = await listFindings(context.reads('territory'), checkFirst(first ?? 50));
    return rows.flatMap(({ code, subject, parameters }) =>
      isFindingCode(code)
        ? [{ code, subject, detail: wordFinding({ code, subject, parameters }, context.language) }]
        : [],
    );
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
