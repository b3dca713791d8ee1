import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { postingErrors } from '../posting.errors.ts';
import type { PlanShiftInput, RecordAbsenceInput, RemoveAbsenceInput, RemoveShiftInput } from './attendance.input.ts';

/** The official whose days changed, or why they did not. */
export type Kept = { readonly code: string } | { readonly refused: Refusal };

interface There {
  readonly isKnown: boolean;
  readonly isDone: boolean;
}
/** Whether the official is one the viewer leads, beside whether a step did anything. */
const told = (step: string): string =>
  `select exists (select from whom) as "isKnown", exists (select from ${step}) as "isDone"`;
const WHOM = 'whom as (select o.id from workforce.official o where o.code = $1)';

/** $1 official, $2 kind, $3 first day, $4 last day */
const addAbsence = statement<There>(
  'workforce.addAbsence',
  `/* workforce.addAbsence */
with ${WHOM}, added as (
  insert into workforce.absence (official_id, kind, from_day, to_day) select id, $2, $3::date, $4::date from whom
  on conflict do nothing returning 1
) ${told('added')}`,
);

/** $1 official, $2 first day */
const dropAbsence = statement<There>(
  'workforce.removeAbsence',
  `/* workforce.removeAbsence */
with ${WHOM}, gone as (
  delete from workforce.absence a using whom where a.official_id = whom.id and a.from_day = $2::date returning 1
) ${told('gone')}`,
);

/** $1 official, $2 day, $3 part, $4 place */
const addShift = statement<There & { readonly isAbsent: boolean }>(
  'workforce.addShift',
  `/* workforce.addShift */
with ${WHOM}, away as (
  select from workforce.absence a join whom on whom.id = a.official_id where $2::date between a.from_day and a.to_day
), added as (
  insert into workforce.shift (official_id, day, part, place)
  select id, $2::date, $3, $4 from whom where not exists (select from away) on conflict do nothing returning 1
) ${told('added')}, exists (select from away) as "isAbsent"`,
);

/** $1 official, $2 day, $3 part */
const dropShift = statement<There>(
  'workforce.removeShift',
  `/* workforce.removeShift */
with ${WHOM}, gone as (
  delete from workforce.shift s using whom where s.official_id = whom.id and s.day = $2::date and s.part = $3 returning 1
) ${told('gone')}`,
);

async function once<Row extends There>(
  context: GraphContext,
  asked: ReturnType<typeof statement<Row>>,
  values: readonly unknown[],
): Promise<Row | undefined> {
  const [rows] = await context.writes('workforce').batch([{ statement: asked, values }]);
  return (rows as Row[] | undefined)?.[0];
}

const kept = (code: string, found: There | undefined, other: () => Refusal): Kept => {
  if (found?.isDone) return { code };
  return { refused: found?.isKnown ? other() : unseen(code, ['input', 'officialCode']) };
};

/** Records leave. Two absences of one person never share a day. */
export async function recordAbsence(input: RecordAbsenceInput, context: GraphContext): Promise<Kept> {
  const { officialCode: code, kind, fromDay: from, toDay: until } = input;
  if (until < from) {
    return { refused: refusal(postingErrors.POSTING_DAYS_REVERSED, ['input', 'toDay'], { from, until }) };
  }
  const found = await once(context, addAbsence, [code, kind, from, until]);
  return kept(code, found, () => refusal(postingErrors.ABSENCE_OVERLAPS, ['input', 'fromDay'], { code }));
}

/** Takes leave back that was recorded; the trail keeps that it was. */
export async function removeAbsence(input: RemoveAbsenceInput, context: GraphContext): Promise<Kept> {
  const { officialCode: code, fromDay: day } = input;
  const found = await once(context, dropAbsence, [code, day]);
  return kept(code, found, () => refusal(postingErrors.ABSENCE_UNKNOWN, ['input', 'fromDay'], { code, day }));
}

/** Plans a shift of somebody who is there on that day. */
export async function planShift(input: PlanShiftInput, context: GraphContext): Promise<Kept> {
  const { officialCode: code, day, part } = input;
  const place = input.place?.trim() ?? '';
  const wrong = place === '' ? null : badText(place, ['input', 'place'], 200);
  if (wrong) return { refused: wrong };
  const found = await once(context, addShift, [code, day, part, place]);
  const error = found?.isAbsent ? postingErrors.SHIFT_ABSENT : postingErrors.SHIFT_THERE;
  return kept(code, found, () => refusal(error, ['input', 'day'], { code, day }));
}

export async function removeShift(input: RemoveShiftInput, context: GraphContext): Promise<Kept> {
  const { officialCode: code, day, part } = input;
  const found = await once(context, dropShift, [code, day, part]);
  return kept(code, found, () => refusal(postingErrors.SHIFT_UNKNOWN, ['input', 'day'], { code, day }));
}
