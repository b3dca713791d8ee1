import type { GraphContext } from '../../platform/context.ts';
import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import { listWork, type WorkRow, type WorkSpan } from './score.queries.ts';
import { shown } from './score.rules.ts';
import type { WorkloadType } from './score.type.ts';

/** Somebody's work within a span, by field; one statement for all that a request asks. */
export const workOf = (context: GraphContext, span: WorkSpan): Promise<WorkRow[]> =>
  context
    .loader<string, WorkRow[]>('workforce.work', async (asked) => {
      const spans = asked.map((each) => JSON.parse(each) as WorkSpan);
      const found = Map.groupBy(await listWork(context.reads('workforce'), spans), ({ place }) => place);
      return asked.map((_, index) => found.get(index + 1) ?? []);
    })
    .load(JSON.stringify({ code: span.code, from: span.from, to: span.to }));

/** Somebody's work as it is shown: beside the unit's own, and of few dossiers nothing but their number. */
export async function workloadOf(context: GraphContext, span: WorkSpan): Promise<WorkloadType> {
  const rows = await workOf(context, span);
  return {
    from: span.from,
    to: span.to,
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

/** The year before a day, the day itself included: what stood behind a commendation or a reminder. */
export const yearBefore = (day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: addDays(day, -364),
  to: day,
});
