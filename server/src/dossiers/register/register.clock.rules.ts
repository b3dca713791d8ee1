import { CalendarGap, workingMinutesBetween, type WorkingCalendar } from '../calendar/calendar.rules.ts';
import { finalOutcome } from '../dossier/dossier.rules.ts';
import { isFinished, isGivenBack, type DossierState } from '../dossier/dossier.state.ts';
import type { DossierRow, RowInstants } from './register.row.ts';

const DAY_MS = 86_400_000;
const ICT_MS = 7 * 3_600_000;

/** Day number in Asia/Ho_Chi_Minh of an instant. */
export const dayNumberAt = (instant: number): number => Math.floor((instant + ICT_MS) / DAY_MS);

type Clock = Pick<
  DossierRow,
  | 'dueAt'
  | 'endedAt'
  | 'completedAt'
  | 'resultReturnedAt'
  | 'outcome'
  | 'handlingMinutes'
  | 'clockStoppedAt'
  | 'clockMinutesLeft'
  | 'counted'
>;

/** How a row's instants become a dossier's clock, by the state the row shows. */
export function clockOf(
  state: DossierState,
  instants: RowInstants,
  { calendar, now }: { calendar: WorkingCalendar; now: number },
): Clock {
  const counted = state !== 'REGISTERED' && state !== 'REJECTED';
  const finished = isFinished(state);
  const endedAt = finished || isGivenBack(state) || state === 'REJECTED' ? instants.completedAt : null;
  const waiting = state === 'SUPPLEMENT_REQUESTED' ? waitingClock(instants.dueAt, calendar, now) : null;
  const dueAt = waiting ? waiting.dueAt : instants.dueAt;
  return {
    counted,
    dueAt,
    endedAt,
    completedAt: finished ? instants.completedAt : null,
    resultReturnedAt: state === 'RESULT_RETURNED' ? instants.resultReturnedAt : null,
    outcome:
      endedAt === null || !counted
        ? null
        : finalOutcome(state, dayNumberAt(endedAt), dueAt === null ? null : dayNumberAt(dueAt)),
    handlingMinutes: endedAt === null || !counted ? null : minutesOrNull(instants.receivedAt, endedAt, calendar),
    clockStoppedAt: waiting ? now : null,
    clockMinutesLeft: waiting?.minutesLeft ?? null,
  };
}

/**
 * A register does not say since when the citizen is waited for: the clock stands from the import on, and no day is due
 * unless it has passed already.
 */
function waitingClock(dueAt: number | null, calendar: WorkingCalendar, now: number) {
  if (dueAt === null || dayNumberAt(dueAt) < dayNumberAt(now)) return { dueAt, minutesLeft: null };
  return { dueAt: null, minutesLeft: minutesOrNull(now, dueAt, calendar) };
}

/** Working minutes, or null where the calendar does not reach. */
function minutesOrNull(from: number, to: number, calendar: WorkingCalendar): number | null {
  try {
    return workingMinutesBetween(from, to, calendar);
  } catch (cause) {
    if (cause instanceof CalendarGap) return null;
    throw cause;
  }
}
