import { dueAt, type WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import { advanced, mayAdvance, type DossierClock, type ImpliedStep } from '../dossiers/dossier/dossier.rules.ts';
import type { DossierState } from '../dossiers/dossier/dossier.state.ts';
import { DEMO_ENDS_AT } from './demo-calendar.rules.ts';

interface Begin {
  readonly receivedAt: Date;
  readonly limitWorkingDays: number | null;
  readonly calendar: WorkingCalendar;
}

/** A step with the working minutes left on the clock that it stopped. */
export interface DemoStep extends ImpliedStep {
  readonly minutesLeft: number | null;
}

/** A dossier on its way, led by the same rules as real ones. What lies behind the end of the demo does not happen. */
export class Course {
  readonly steps: DemoStep[];
  clock: DossierClock;
  private readonly begin: Begin;
  private isCut = false;

  constructor(begin: Begin, state: 'RECEIVED' | 'REGISTERED' = 'RECEIVED') {
    const { receivedAt, limitWorkingDays, calendar } = begin;
    const isReceived = state === 'RECEIVED';
    this.begin = begin;
    this.steps = [{ at: receivedAt, from: null, to: state, minutesLeft: null }];
    this.clock = {
      state,
      counted: isReceived,
      receivedAt,
      dueAt: isReceived && limitWorkingDays !== null ? dueAt(receivedAt, limitWorkingDays, calendar) : null,
      endedAt: null,
      completedAt: null,
      resultReturnedAt: null,
      outcome: null,
      handlingMinutes: null,
      waitedMinutes: 0,
      clockStoppedAt: null,
      clockMinutesLeft: null,
    };
  }

  get lastAt(): Date {
    return this.steps.at(-1)?.at ?? this.begin.receivedAt;
  }

  /** Takes the next step. @throws RangeError where the rules refuse it */
  go(to: DossierState, at: Date): this {
    const from = this.clock.state;
    this.isCut ||= at > DEMO_ENDS_AT;
    if (this.isCut) return this;
    const { limitWorkingDays, calendar } = this.begin;
    const step = { to, at, now: at, lastAt: this.lastAt, limitWorkingDays, calendar };
    const refusal = mayAdvance(this.clock, step);
    if (refusal) throw new RangeError(`From ${from} to ${to} at ${at.toISOString()}: ${refusal.why}.`);
    this.clock = advanced(this.clock, step);
    this.steps.push({ at, from, to, minutesLeft: this.clock.clockMinutesLeft });
    return this;
  }
}
