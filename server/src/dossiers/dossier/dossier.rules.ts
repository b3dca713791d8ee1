import { addDays, dayOf, type PlainDate } from '../../platform/plain-date.ts';
import { addWorkingMinutes, dueAt, workingMinutesBetween, type WorkingCalendar } from '../calendar/calendar.rules.ts';
import {
  isFinished,
  isGivenBack,
  nextStates,
  type DossierOutcome,
  type DossierState,
  type FinalOutcome,
} from './dossier.state.ts';

/** What the rules need to know of a dossier. */
export interface DossierClock {
  readonly state: DossierState;
  /** Whether it stands in reports: not while only registered, nor when turned away. */
  readonly counted: boolean;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly completedAt: Date | null;
  readonly resultReturnedAt: Date | null;
  readonly outcome: FinalOutcome | null;
  readonly handlingMinutes: number | null;
  /** Working minutes spent waiting for the citizen so far. */
  readonly waitedMinutes: number;
  readonly clockStoppedAt: Date | null;
  /** Working minutes left when the clock was stopped; null where it was not, or no day was due. */
  readonly clockMinutesLeft: number | null;
}

export type AdvanceRefusal =
  | { readonly why: 'TRANSITION_NOT_ALLOWED'; readonly allowed: readonly DossierState[] }
  | { readonly why: 'INSTANT_IN_FUTURE' }
  | { readonly why: 'INSTANT_BEFORE_LAST_STEP'; readonly last: Date };

interface Proposal {
  readonly to: DossierState;
  readonly at: Date;
  readonly now: Date;
  /** The last thing known to have happened to the dossier. */
  readonly lastAt: Date;
}

interface Advance extends Proposal {
  readonly limitWorkingDays: number | null;
  readonly calendar: WorkingCalendar;
}

/** Whether the dossier may take the step. @returns null when it may */
export function mayAdvance(dossier: DossierClock, { to, at, now, lastAt }: Proposal): AdvanceRefusal | null {
  const allowed = nextStates(dossier.state);
  if (!allowed.includes(to)) return { why: 'TRANSITION_NOT_ALLOWED', allowed };
  if (at > now) return { why: 'INSTANT_IN_FUTURE' };
  if (at < lastAt) return { why: 'INSTANT_BEFORE_LAST_STEP', last: lastAt };
  return null;
}

/** The dossier after a step that `mayAdvance` let through. @throws CalendarGap */
export function advanced(dossier: DossierClock, step: Advance): DossierClock {
  const { to, at } = step;
  if (to === 'SUPPLEMENT_REQUESTED') return { ...dossier, state: to, ...stoppedClock(dossier, step) };
  if (dossier.state === 'REGISTERED') return afterRegistration(dossier, step);
  const running = { ...dossier, ...(dossier.clockStoppedAt ? resumedClock(dossier, step) : {}), state: to };
  if (to === 'RESULT_RETURNED') return { ...running, resultReturnedAt: at };
  if (!isFinished(to) && !isGivenBack(to)) return running;
  return {
    ...running,
    dueAt: isGivenBack(to) ? dossier.dueAt : running.dueAt,
    endedAt: at,
    completedAt: isFinished(to) ? at : null,
    outcome: finalOutcome(to, dayOf(at), running.dueAt && dayOf(running.dueAt)),
    handlingMinutes: workingMinutesBetween(dossier.receivedAt, at, step.calendar) - running.waitedMinutes,
  };
}

function afterRegistration(dossier: DossierClock, { to, at, limitWorkingDays, calendar }: Advance): DossierClock {
  if (to !== 'RECEIVED') return { ...dossier, state: to, endedAt: at };
  const due = limitWorkingDays === null ? null : dueAt(at, limitWorkingDays, calendar);
  return { ...dossier, state: to, counted: true, receivedAt: at, dueAt: due };
}

/** While the citizen is waited for no day is due, unless the dossier was overdue already. */
function stoppedClock(dossier: DossierClock, { at, calendar }: Advance) {
  const overdue = dossier.dueAt !== null && dayOf(dossier.dueAt) < dayOf(at);
  if (dossier.dueAt === null || overdue) return { clockStoppedAt: at, clockMinutesLeft: null };
  return { clockStoppedAt: at, clockMinutesLeft: workingMinutesBetween(at, dossier.dueAt, calendar), dueAt: null };
}

function resumedClock(dossier: DossierClock, { at, calendar }: Advance) {
  const { clockStoppedAt, clockMinutesLeft, waitedMinutes } = dossier;
  const waited = clockStoppedAt === null ? 0 : workingMinutesBetween(clockStoppedAt, at, calendar);
  return {
    clockStoppedAt: null,
    clockMinutesLeft: null,
    waitedMinutes: waitedMinutes + waited,
    dueAt: clockMinutesLeft === null ? dossier.dueAt : addWorkingMinutes(at, clockMinutesLeft, calendar),
  };
}

/** How a dossier that ended counts: by days, not hours; with no day due it is on time. */
export function finalOutcome<Day extends PlainDate | number>(
  state: DossierState,
  endedOn: Day,
  dueOn: Day | null,
): FinalOutcome | null {
  if (isGivenBack(state)) return 'RETURNED';
  if (!isFinished(state)) return null;
  if (dueOn === null || endedOn === dueOn) return 'ON_TIME';
  return endedOn < dueOn ? 'EARLY' : 'LATE';
}

/** The last day that is over by the end of `day`: one that is not over makes nothing overdue. */
const lastMissable = (day: PlainDate, today: PlainDate): PlainDate => (day < today ? day : addDays(today, -1));

/** How a dossier counts at the end of a day; null when it does not stand in reports, or not yet. */
export function outcomeAsOf(
  dossier: {
    counted: boolean;
    receivedOn: PlainDate;
    dueOn: PlainDate | null;
    endedOn: PlainDate | null;
    outcome: FinalOutcome | null;
  },
  asOf: PlainDate,
  today: PlainDate,
): DossierOutcome | null {
  if (!dossier.counted || dossier.receivedOn > asOf) return null;
  if (dossier.endedOn !== null && dossier.endedOn <= asOf) return dossier.outcome;
  return dossier.dueOn !== null && dossier.dueOn <= lastMissable(asOf, today) ? 'PENDING_OVERDUE' : 'PENDING_IN_TIME';
}

export interface ImpliedStep<Instant = Date> {
  readonly at: Instant;
  readonly from: DossierState | null;
  readonly to: DossierState;
}

interface ToldInstants<Instant> {
  readonly receivedAt: Instant;
  readonly endedAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly resultReturnedAt: Instant | null;
}

/** The steps a register tells of without listing them, up to the state it showed. */
export function impliedSteps<Instant>(dossier: ToldInstants<Instant>, shown: DossierState): ImpliedStep<Instant>[] {
  const { receivedAt, endedAt, completedAt, resultReturnedAt } = dossier;
  const first: DossierState = shown === 'REGISTERED' || shown === 'REJECTED' ? 'REGISTERED' : 'RECEIVED';
  const path: ImpliedStep<Instant>[] = [{ at: receivedAt, from: null, to: first }];
  if (isFinished(shown)) path.push({ at: completedAt ?? receivedAt, from: first, to: 'COMPLETED' });
  if (shown === 'RESULT_RETURNED') {
    path.push({ at: resultReturnedAt ?? completedAt ?? receivedAt, from: 'COMPLETED', to: shown });
  }
  if (!isFinished(shown) && shown !== first) path.push({ at: endedAt ?? receivedAt, from: first, to: shown });
  return path;
}
