import { addWorkingMinutes, type WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import { dayOf, instantOf, type PlainDate } from '../platform/plain-date.ts';
import { DEMO_DAYS, workingInstantOn } from './demo-calendar.rules.ts';
import { Course } from './course.rules.ts';
import type { DemoProcedure } from './demo-dossier.ts';
import { earlyEnd, lateEnd, naturalEnd, onTimeEnd, type Ending } from './ending.rules.ts';
import type { Seeded } from './seeded.rules.ts';
import type { DayTemper, Temper } from './temper.rules.ts';

/** One reception on an everyday desk. */
export interface Reception {
  readonly receivedAt: Date;
  readonly procedure: DemoProcedure;
  readonly isOnline: boolean;
  readonly temper: Temper;
  readonly today: DayTemper;
  /** Last day on which it may be open: figures told of begin the day after. */
  readonly mustEndBy: PlainDate | null;
  readonly calendar: WorkingCalendar;
  readonly seed: Seeded;
}

const LAST_DAY_BEGINS = instantOf(DEMO_DAYS.to);
const TURNED_AWAY = 0.005;
const SUPPLEMENT = 0.016;
const PAYMENT = 0.4;
const PAID_FIELDS: readonly string[] = ['DAT_DAI'];
/** Online papers of the last day nobody has opened yet. */
const NOT_LOOKED_AT = 0.12;
const GIVEN_BACK = 0.011;
const NOT_FETCHED = 0.02;

/** What becomes of a dossier nobody has told of. */
export function everydayCourse(reception: Reception): Course {
  const { receivedAt, procedure, calendar, seed, mustEndBy, isOnline } = reception;
  const begin = { receivedAt, limitWorkingDays: procedure.limitWorkingDays, calendar };
  if (isOnline && receivedAt >= LAST_DAY_BEGINS && seed.chance(NOT_LOOKED_AT)) return new Course(begin, 'REGISTERED');
  if (isOnline && seed.chance(TURNED_AWAY)) return turnedAway(new Course(begin, 'REGISTERED'), reception);
  const course = new Course(begin);
  const asked = mustEndBy === null && seed.chance(SUPPLEMENT);
  if (asked) askForPapers(course, reception);
  else if (mustEndBy === null && PAID_FIELDS.includes(procedure.fieldCode) && seed.chance(PAYMENT))
    askToPay(course, reception);
  const ending = endingOf(course, reception);
  const isGivenBack = seed.chance(asked ? 0.15 : GIVEN_BACK);
  const end = isGivenBack ? naturalEnd(ending) : endOf(ending, reception);
  const isTooLate = mustEndBy !== null && dayOf(end) > mustEndBy;
  const at = isTooLate ? workingInstantOn(dayOf(receivedAt), receivedAt, seed) : end;
  if (isGivenBack) return giveBack(course, at, seed);
  return complete(course, at, { isOnline, calendar, seed });
}

const endingOf = (course: Course, { procedure, today, calendar, seed }: Reception): Ending => ({
  from: course.lastAt,
  dueAt: course.clock.dueAt,
  limitWorkingDays: procedure.limitWorkingDays,
  usualMinutes: today.usualMinutes,
  calendar,
  seed,
});

function endOf(ending: Ending, { today, temper, seed }: Reception): Date {
  if (seed.chance(today.late)) return lateEnd(ending) ?? onTimeEnd(ending);
  if (seed.chance(temper.onTheDay)) return onTimeEnd(ending);
  return earlyEnd(ending) ?? onTimeEnd(ending);
}

function turnedAway(course: Course, { receivedAt, calendar, seed }: Reception): Course {
  return course.go('REJECTED', addWorkingMinutes(receivedAt, seed.between(20, 300), calendar));
}

/** The citizen is asked for more papers, once, and mostly brings them within days. */
function askForPapers(course: Course, { receivedAt, calendar, seed }: Reception): void {
  const asked = addWorkingMinutes(receivedAt, seed.between(25, 150), calendar);
  const brought = addWorkingMinutes(asked, seed.between(120, 6 * 480), calendar);
  course.go('SUPPLEMENT_REQUESTED', asked).go('PROCESSING', brought);
}

function askToPay(course: Course, { receivedAt, calendar, seed }: Reception): void {
  const asked = addWorkingMinutes(receivedAt, seed.between(120, 960), calendar);
  const paid = addWorkingMinutes(asked, seed.between(30, 1_440), calendar);
  course.go('PAYMENT_REQUESTED', asked).go('PROCESSING', paid);
}

/** Ends a dossier without a result. */
export const giveBack = (course: Course, at: Date, seed: Seeded): Course =>
  course.go(seed.chance(0.6) ? 'STOPPED' : 'WITHDRAWN', at);

interface Completion {
  readonly isOnline: boolean;
  readonly calendar: WorkingCalendar;
  readonly seed: Seeded;
}

/** Ends a dossier with its result, which goes out at once online and is fetched later by most others. */
export function complete(course: Course, at: Date, { isOnline, calendar, seed }: Completion): Course {
  const { receivedAt } = course.clock;
  if (course.clock.state === 'RECEIVED' && at.getTime() - receivedAt.getTime() > 45 * 60_000) {
    course.go('PROCESSING', new Date(receivedAt.getTime() + seed.between(4, 40) * 60_000));
  }
  course.go('COMPLETED', at);
  if (seed.chance(NOT_FETCHED)) return course;
  const isAtOnce = isOnline || seed.chance(0.7);
  return course.go('RESULT_RETURNED', isAtOnce ? at : addWorkingMinutes(at, seed.between(10, 900), calendar));
}
