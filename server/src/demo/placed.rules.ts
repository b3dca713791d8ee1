import { dueAt, type WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import { dayOf, type PlainDate } from '../platform/plain-date.ts';
import type { Channel } from '../dossiers/dossier/dossier.state.ts';
import { Course } from './course.rules.ts';
import {
  receptionOn,
  workingDayAfter,
  workingDayBefore,
  workingInstantOn,
  type DemoDay,
} from './demo-calendar.rules.ts';
import type { DemoProcedure } from './demo-dossier.ts';
import { earlyEnd, lateEnd, naturalEnd, onTimeEnd, type Ending } from './ending.rules.ts';
import { complete, giveBack } from './everyday.rules.ts';
import type { Place, PlacedGroup } from './places.data.ts';
import { shuffled, weighted, type Seeded, type Weighted } from './seeded.rules.ts';

/** A dossier of a place told of: made so that it counts as it was told. */
export interface PlacedDossier {
  readonly course: Course;
  readonly procedure: DemoProcedure;
  readonly channel: Channel;
}

export interface PlacedBy {
  readonly procedures: Weighted<DemoProcedure>;
  readonly days: readonly DemoDay[];
  readonly calendar: WorkingCalendar;
  readonly seed: Seeded;
}

/** What draws are made from. */
type Draw = Omit<PlacedBy, 'days'> & { readonly days: Weighted<PlainDate> };

/** Draws that may fail before a group counts as impossible. */
const TRIES = 5_000;
const USUAL_MINUTES = 130;

/** No dossier of the place can come out as it was told. */
export class PlaceImpossible extends Error {
  constructor(place: Place, group: PlacedGroup) {
    super(
      `Unit ${String(place.unitId)} from ${place.from} to ${place.asOf}: no dossier can be ${group.outcome} there.`,
    );
    this.name = 'PlaceImpossible';
  }
}

/** Makes a place's dossiers: days, procedures and hours are drawn until they fit. @throws PlaceImpossible */
export function placedDossiers(place: Place, by: PlacedBy): PlacedDossier[] {
  const open = by.days.filter(({ date }) => place.from <= date && date <= place.asOf);
  const days = weighted(open.map(({ date, busyness }) => [date, busyness]));
  const wanted = place.groups.flatMap((group) => Array.from({ length: group.count }, () => group));
  const channels = channelsOf(place, wanted.length, by.seed);
  return wanted.map((group, index) => {
    const found = findOne(place, group, { ...by, days });
    const channel = channels[index] ?? 'IN_PERSON';
    return { procedure: found.procedure, channel, course: courseOf(found, group, { ...by, channel }) };
  });
}

function channelsOf({ online, post }: Place, count: number, seed: Seeded): Channel[] {
  const channels = Array.from({ length: count }, (_, index): Channel =>
    index < online ? 'ONLINE' : index < online + post ? 'POST' : 'IN_PERSON',
  );
  return shuffled(channels, seed);
}

interface Found {
  readonly procedure: DemoProcedure;
  readonly receivedAt: Date;
  readonly end: Date;
}

function findOne(place: Place, group: PlacedGroup, by: Draw): Found {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = tryOne(place, group, by);
    if (found) return found;
  }
  throw new PlaceImpossible(place, group);
}

function tryOne(place: Place, group: PlacedGroup, by: Draw): Found | null {
  const { calendar, seed } = by;
  const procedure = seed.draw(by.procedures);
  const { limitWorkingDays } = procedure;
  if (limitWorkingDays === null) return null;
  const receivedAt = receptionOn(seed.draw(by.days), seed);
  const due = dueAt(receivedAt, limitWorkingDays, calendar);
  const ending = { from: receivedAt, dueAt: due, limitWorkingDays, usualMinutes: USUAL_MINUTES, calendar, seed };
  const end = endOf(group, ending, place.asOf);
  return end && isWithin(dayOf(end), group, place.asOf) ? { procedure, receivedAt, end } : null;
}

function isWithin(endedOn: PlainDate, { outcome, endedFrom, endedBy }: PlacedGroup, asOf: PlainDate): boolean {
  if (outcome === 'PENDING' || outcome === 'OVERDUE') return endedOn > asOf;
  return endedOn <= (endedBy ?? asOf) && endedOn >= (endedFrom ?? endedOn);
}

function endOf({ outcome }: PlacedGroup, ending: Ending & { dueAt: Date }, asOf: PlainDate): Date | null {
  const dueOn = dayOf(ending.dueAt);
  if (outcome === 'EARLY') return earlyEnd(ending);
  if (outcome === 'ON_TIME') return onTimeEnd(ending);
  if (outcome === 'LATE') return lateEnd(ending);
  if (outcome === 'PENDING') return dueOn > asOf ? laterEnd(ending, asOf) : null;
  if (outcome === 'OVERDUE') {
    const day = workingDayAfter(asOf, ending.seed.between(1, 4), ending.calendar);
    return dueOn <= asOf ? workingInstantOn(day, ending.from, ending.seed) : null;
  }
  const natural = naturalEnd(ending);
  return dayOf(natural) <= dueOn ? natural : null;
}

/** Open on the day told of, ended behind it: mostly in time. */
function laterEnd(ending: Ending & { dueAt: Date }, asOf: PlainDate): Date | null {
  const { from, calendar, seed, dueAt: due } = ending;
  if (seed.chance(0.04)) return lateEnd(ending);
  const first = workingDayAfter(asOf, 1, calendar);
  const last = seed.chance(0.35) ? dayOf(due) : workingDayBefore(dayOf(due), calendar);
  return workingInstantOn(last < first ? first : last, from, seed);
}

function courseOf(
  { procedure, receivedAt, end }: Found,
  { outcome }: PlacedGroup,
  by: Pick<PlacedBy, 'calendar' | 'seed'> & { channel: Channel },
): Course {
  const { calendar, seed, channel } = by;
  const course = new Course({ receivedAt, limitWorkingDays: procedure.limitWorkingDays, calendar });
  if (outcome === 'RETURNED') return giveBack(course, end, seed);
  return complete(course, end, { isOnline: channel === 'ONLINE', calendar, seed });
}
