import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { OfficialType } from '../official/official.type.ts';
import { peopleErrors } from '../people.errors.ts';
import { listDisciplined } from './score.queries.ts';
import { bandOf, FIRST_YEAR, MOST, periodOf, resultPoints } from './score.rules.ts';
import { CommendationType, NomineeType } from '../recognition/recognition.type.ts';
import { ReminderType } from '../reminder/reminder.type.ts';
import { WorkloadArgs, WorkloadType, YearScoreArgs, YearScoreType } from './score.type.ts';
import { workloadOf, workOf, yearBefore } from './workload.loader.ts';

@Resolver(() => OfficialType)
export class ScoreResolver {
  @FieldResolver(() => WorkloadType, {
    description: 'Khối lượng đã giải quyết, đặt cạnh đơn vị theo từng lĩnh vực. Work by field, beside the unit’s own.',
  })
  async workload(
    @Root() { code }: OfficialType,
    @Args(() => WorkloadArgs) { from, to }: WorkloadArgs,
    @Ctx() context: GraphContext,
  ): Promise<WorkloadType> {
    if (from > to) throw new Problem(platformErrors.PERIOD_REVERSED, ['from'], { from, to });
    return workloadOf(context, { code, from, to });
  }

  @FieldResolver(() => YearScoreType, {
    description: 'Điểm năm tính từ hồ sơ theo Nghị định 335/2025/NĐ-CP. The year’s score computed from dossiers.',
  })
  async yearScore(
    @Root() { rowId, code }: OfficialType,
    @Args(() => YearScoreArgs) { year, quarter = null, generalPoints = null }: YearScoreArgs,
    @Ctx() context: GraphContext,
  ): Promise<YearScoreType> {
    checkScore({ year, quarter, generalPoints });
    const disciplined = context.loader(
      `workforce.disciplined ${String(year)}`,
      async (officials: readonly number[]) => {
        const found = await listDisciplined(context.reads('workforce'), officials, year);
        return officials.map((official) => found.has(official));
      },
    );
    const [rows, isDisciplined] = await Promise.all([
      workOf(context, { code, ...periodOf(year, quarter) }),
      disciplined.load(rowId),
    ]);
    const points = resultPoints(rows);
    const total = points === null || generalPoints === null ? null : Math.round(100 * (points + generalPoints)) / 100;
    const sumOf = (name: 'handled' | 'late' | 'excused'): number => rows.reduce((sum, row) => sum + row[name], 0);
    return {
      year,
      quarter,
      products: sumOf('handled'),
      late: sumOf('late'),
      excused: sumOf('excused'),
      resultPoints: points,
      total,
      band: total === null ? null : bandOf(total, isDisciplined),
    };
  }
}

const BESIDE = 'Khối lượng và cơ cấu lĩnh vực của một năm trước đó: work by field in the year before.';

@Resolver(() => CommendationType)
export class CommendationWorkResolver {
  @FieldResolver(() => WorkloadType, { description: BESIDE })
  workload(
    @Root() { officialCode: code, decidedOn }: CommendationType,
    @Ctx() context: GraphContext,
  ): Promise<WorkloadType> {
    return workloadOf(context, { code, ...yearBefore(decidedOn) });
  }
}

@Resolver(() => ReminderType)
export class ReminderWorkResolver {
  @FieldResolver(() => WorkloadType, { description: BESIDE })
  workload(
    @Root() { officialCode: code, issuedOn }: ReminderType,
    @Ctx() context: GraphContext,
  ): Promise<WorkloadType> {
    return workloadOf(context, { code, ...yearBefore(issuedOn) });
  }
}

@Resolver(() => NomineeType)
export class NomineeWorkResolver {
  @FieldResolver(() => WorkloadType, {
    description: 'Khối lượng và cơ cấu lĩnh vực của năm xét: work by field in the year of the proposal.',
  })
  workload(@Root() { officialCode: code, year }: NomineeType, @Ctx() context: GraphContext): Promise<WorkloadType> {
    return workloadOf(context, { code, ...periodOf(year, null) });
  }
}

interface Assessed {
  readonly year: number;
  readonly quarter: number | null;
  readonly generalPoints: number | null;
}

/** @throws Problem for a time the decree does not know, or points beyond what people may give */
function checkScore({ year, quarter, generalPoints }: Assessed): void {
  if (year < FIRST_YEAR || year > 2200) {
    throw new Problem(peopleErrors.SCORE_YEAR, ['year'], { year, first: FIRST_YEAR });
  }
  if (quarter !== null && !(quarter >= 1 && quarter <= 4)) {
    throw new Problem(peopleErrors.SCORE_QUARTER, ['quarter'], { quarter });
  }
  if (generalPoints !== null && !(generalPoints >= 0 && generalPoints <= MOST.general)) {
    throw new Problem(peopleErrors.SCORE_GENERAL, ['generalPoints'], { most: MOST.general });
  }
}
