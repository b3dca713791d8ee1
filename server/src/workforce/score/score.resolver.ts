import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { OfficialType } from '../official/official.type.ts';
import { peopleErrors } from '../people.errors.ts';
import { listDisciplined, listWork, type WorkRow } from './score.queries.ts';
import { bandOf, MOST, resultPoints, shown } from './score.rules.ts';
import { WorkloadArgs, WorkloadType, YearScoreArgs, YearScoreType } from './score.type.ts';

/** First year assessed by the decree. */
const FIRST_YEAR = 2026;

@Resolver(() => OfficialType)
export class ScoreResolver {
  @FieldResolver(() => WorkloadType, {
    description: 'Khối lượng đã giải quyết, đặt cạnh đơn vị theo từng lĩnh vực. Work by field, beside the unit’s own.',
  })
  async workload(
    @Root() { rowId }: OfficialType,
    @Args(() => WorkloadArgs) { from, to }: WorkloadArgs,
    @Ctx() context: GraphContext,
  ): Promise<WorkloadType> {
    if (from > to) throw new Problem(platformErrors.PERIOD_REVERSED, ['from'], { from, to });
    const rows = await workOf(context, rowId, { from, to });
    return {
      from,
      to,
      handled: rows.reduce((sum, { handled }) => sum + handled, 0),
      fields: rows.map(({ fieldCode, fieldName, handled, late, expectedLate, medianHours, unitMedianHours }) => ({
        fieldCode,
        fieldName,
        handled,
        late: shown(late, handled),
        expectedLate: shown(expectedLate, handled),
        medianHours: shown(medianHours, handled),
        unitMedianHours: shown(unitMedianHours, handled),
      })),
    };
  }

  @FieldResolver(() => YearScoreType, {
    description: 'Điểm năm tính từ hồ sơ theo Nghị định 335/2025/NĐ-CP. The year’s score computed from dossiers.',
  })
  async yearScore(
    @Root() { rowId }: OfficialType,
    @Args(() => YearScoreArgs) { year, generalPoints = null }: YearScoreArgs,
    @Ctx() context: GraphContext,
  ): Promise<YearScoreType> {
    checkScore(year, generalPoints);
    const disciplined = context.loader(
      `workforce.disciplined ${String(year)}`,
      async (officials: readonly number[]) => {
        const found = await listDisciplined(context.reads('workforce'), officials, year);
        return officials.map((official) => found.has(official));
      },
    );
    const period = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    const [rows, isDisciplined] = await Promise.all([workOf(context, rowId, period), disciplined.load(rowId)]);
    const points = resultPoints(rows);
    const total = points === null || generalPoints === null ? null : Math.round(100 * (points + generalPoints)) / 100;
    const sumOf = (name: 'handled' | 'late' | 'excused'): number => rows.reduce((sum, row) => sum + row[name], 0);
    return {
      year,
      products: sumOf('handled'),
      late: sumOf('late'),
      excused: sumOf('excused'),
      resultPoints: points,
      total,
      band: total === null ? null : bandOf(total, isDisciplined),
    };
  }
}

/** @throws Problem for a year before the decree, or points beyond what people may give */
function checkScore(year: number, generalPoints: number | null): void {
  if (year < FIRST_YEAR || year > 2200)
    throw new Problem(peopleErrors.SCORE_YEAR, ['year'], { year, first: FIRST_YEAR });
  if (generalPoints !== null && !(generalPoints >= 0 && generalPoints <= MOST.general)) {
    throw new Problem(peopleErrors.SCORE_GENERAL, ['generalPoints'], { most: MOST.general });
  }
}

function workOf(
  context: GraphContext,
  official: number,
  period: { readonly from: string; readonly to: string },
): Promise<WorkRow[]> {
  const name = `workforce.work ${period.from} ${period.to}`;
  const loader = context.loader<number, WorkRow[]>(name, async (officials) => {
    const rows = await listWork(context.reads('workforce'), officials, period);
    const byOfficial = Map.groupBy(rows, ({ officialId }) => officialId);
    return officials.map((each) => byOfficial.get(each) ?? []);
  });
  return loader.load(official);
}
