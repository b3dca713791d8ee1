import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import type { Stub } from '../../platform/room.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { Problem, userError } from '../../platform/user-error.ts';
import { parErrors } from './par.errors.ts';
import {
  AppraiseParCriterionInput,
  DeleteParMethodInput,
  PublishParIndexInput,
  SaveParMethodInput,
  ScoreParCriterionInput,
} from './par.input.ts';
import { deleteMethod, methodsOf, publishMethod, saveMethod } from './par-method.service.ts';
import { listMethods, listScores, listSumsOfMethods, type ParScoreRow } from './par.queries.ts';
import { lackOf, placesOf, streaksOf } from './par.rules.ts';
import { appraiseCriterion, scoreCriterion } from './par.service.ts';
import {
  AppraiseParCriterionPayload,
  DeleteParMethodPayload,
  ParIndexType,
  SaveParMethodPayload,
  ParMethodType,
  ScoreParCriterionPayload,
  ParStreakType,
  PublishParIndexPayload,
} from './par.type.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const PROVINCE = { nullable: true, description: 'Only of this province, by its code then.' } as const;
const MOST_YEARS = 50;

const stubOf = (unit: number): Stub => unitStub(unit, null);

@ArgsType()
class ParIndexArgs {
  @Field(() => String, { description: 'Key of the method, see `parMethods`.' })
  method!: string;

  @Field(() => ID, { nullable: true, description: 'Only this unit’s row, with its place among all.' })
  unit?: string | null;
}

@ArgsType()
class ParStreakArgs {
  @Field(() => String, PROVINCE)
  provinceCode?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How far from the top counts.' })
  place!: number;

  @Field(() => Int, { defaultValue: 2, description: 'Fewest years in a row.' })
  atLeast!: number;
}

@Resolver()
export class ParResolver {
  @Query(() => [ParMethodType], {
    description: 'Các bộ tiêu chí cải cách hành chính. Methods of the PAR index, the latest year first.',
  })
  parMethods(
    @Ctx() context: GraphContext,
    @Arg('provinceCode', () => String, PROVINCE) provinceCode: string | null | undefined,
    @Arg('year', () => Int, { nullable: true, description: 'Only of this year.' }) year: number | null | undefined,
  ): Promise<ParMethodType[]> {
    return methodsOf(context, { provinceCode, year });
  }

  @Query(() => ParIndexType, {
    description:
      'Chỉ số cải cách hành chính theo một bộ tiêu chí. Communes by one method; another method or year is another ranking.',
  })
  async parIndex(
    @Args(() => ParIndexArgs) { method: key, unit }: ParIndexArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParIndexType> {
    const reads = context.reads('rankings');
    const only = unit == null ? null : (numberKeyOf('AdministrativeUnit', unit) ?? 0);
    const wantsScores = has(selectionOf(info), 'rows', 'scores');
    const [[method], sums, scores] = await Promise.all([
      methodsOf(context, { key }),
      listSumsOfMethods(reads, [key]),
      wantsScores ? listScores(reads, key, only) : ([] as ParScoreRow[]),
    ]);
    if (!method) throw new Problem(parErrors.PAR_METHOD_UNKNOWN, ['method'], { key });
    const order = new Map(method.criteria.map(({ code }, place) => [code, place]));
    const byUnit = Map.groupBy(scores, (score) => score.unit);
    const placeOf = ({ criterion }: ParScoreRow): number => order.get(criterion) ?? 0;
    const rows = placesOf(sums)
      .filter((row) => only === null || row.unit === only)
      .map((row) => ({
        unit: stubOf(row.unit),
        rank: row.rank,
        points: row.points,
        selfPoints: row.self,
        criteriaPoints: row.criteria,
        surveyPoints: row.survey,
        bonusPoints: row.bonus,
        penaltyPoints: row.penalty,
        reason: lackOf(row, context.language),
        scores: (byUnit.get(row.unit) ?? []).toSorted((one, other) => placeOf(one) - placeOf(other)),
      }));
    return { method, rows };
  }

  @Query(() => [ParStreakType], {
    description: 'Chuỗi năm dẫn đầu, chỉ tính kết quả đã công bố. Years in a row at the top, of final rankings alone.',
  })
  async parStreaks(
    @Args(() => ParStreakArgs) { provinceCode, place, atLeast }: ParStreakArgs,
    @Ctx() context: GraphContext,
  ): Promise<ParStreakType[]> {
    const reads = context.reads('rankings');
    const methods = await listMethods(reads, { provinceCode, isFinal: true });
    const sums = await listSumsOfMethods(
      reads,
      methods.map(({ key }) => key),
    );
    const ofMethod = Map.groupBy(sums, ({ method }) => method);
    const years = methods.map((method) => ({
      key: method.key,
      series: `${method.provinceCode}/${method.districtName ?? ''}`,
      year: method.year,
      places: placesOf(ofMethod.get(method.key) ?? []),
    }));
    const asked = { place: Math.max(1, place), atLeast: Math.min(MOST_YEARS, Math.max(1, atLeast)) };
    return streaksOf(years, asked).map(({ unit, ...streak }) => ({
      ...streak,
      unit: stubOf(unit),
      years: streak.methods.length,
    }));
  }

  @Mutation(() => ScoreParCriterionPayload, {
    description: 'Xã tự chấm điểm kèm tài liệu kiểm chứng. A commune scores itself, with its evidence.',
  })
  async scoreParCriterion(
    @Arg('input', () => ScoreParCriterionInput, { description: 'The points.' }) input: ScoreParCriterionInput,
    @Ctx() context: GraphContext,
  ): Promise<ScoreParCriterionPayload> {
    return told(await scoreCriterion(input, context), context);
  }

  @Mutation(() => AppraiseParCriterionPayload, {
    description: 'Thẩm định điểm của một xã. A second person gives the points that count.',
  })
  async appraiseParCriterion(
    @Arg('input', () => AppraiseParCriterionInput, { description: 'The points.' }) input: AppraiseParCriterionInput,
    @Ctx() context: GraphContext,
  ): Promise<AppraiseParCriterionPayload> {
    return told(await appraiseCriterion(input, context), context);
  }

  @Mutation(() => SaveParMethodPayload, {
    description:
      'Lập hoặc sửa bộ tiêu chí của một năm. Writes down how a province scores its communes in a year, or changes that as far as `ParMethod.changes` says.',
  })
  async saveParMethod(
    @Arg('input', () => SaveParMethodInput, { description: 'The method.' }) input: SaveParMethodInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveParMethodPayload> {
    return methodTold(await saveMethod(input, context), context);
  }

  @Mutation(() => DeleteParMethodPayload, {
    description: 'Xoá bộ tiêu chí chưa có điểm nào. Removes a method by which nothing has been scored.',
  })
  async deleteParMethod(
    @Arg('input', () => DeleteParMethodInput, { description: 'The draft.' }) input: DeleteParMethodInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteParMethodPayload> {
    const outcome = await deleteMethod(input.method, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }

  @Mutation(() => PublishParIndexPayload, {
    description: 'Công bố kết quả: không chấm thêm được nữa. Makes a ranking final: nothing is scored any more.',
  })
  async publishParIndex(
    @Arg('input', () => PublishParIndexInput, { description: 'The ranking.' }) input: PublishParIndexInput,
    @Ctx() context: GraphContext,
  ): Promise<PublishParIndexPayload> {
    return methodTold(await publishMethod(input.method, context), context);
  }
}

function told(
  outcome: Awaited<ReturnType<typeof scoreCriterion>>,
  { language }: GraphContext,
): ScoreParCriterionPayload {
  if ('refused' in outcome) return { score: null, userErrors: [userError(outcome.refused, language)] };
  return { score: outcome.score, userErrors: [] };
}

async function methodTold(
  outcome: Awaited<ReturnType<typeof saveMethod>>,
  context: GraphContext,
): Promise<SaveParMethodPayload> {
  if ('refused' in outcome) return { method: null, userErrors: [userError(outcome.refused, context.language)] };
  const [method = null] = await methodsOf(context, { key: outcome.key });
  return { method, userErrors: [] };
}
