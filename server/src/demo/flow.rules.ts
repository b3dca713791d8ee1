import type { WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import type { Channel } from '../dossiers/dossier/dossier.state.ts';
import { addDays, type PlainDate } from '../platform/plain-date.ts';
import { DEMO_DAYS, receptionOn, REFORM_DAY, type DemoDay } from './demo-calendar.rules.ts';
import type { DemoProcedure, DemoUnit } from './demo-dossier.ts';
import { everydayCourse } from './everyday.rules.ts';
import type { PlacedDossier } from './placed.rules.ts';
import type { Place } from './places.data.ts';
import { seeded, type Seeded, type Weighted } from './seeded.rules.ts';
import { temperOf, temperOn } from './temper.rules.ts';

export interface FlowBy {
  readonly places: readonly Place[];
  readonly proceduresOn: (day: DemoDay) => Weighted<DemoProcedure>;
  readonly days: readonly DemoDay[];
  readonly calendar: WorkingCalendar;
}

/** Everyday dossiers of a unit, as they came in: all days of its validity but those a newspaper tells of. */
export function everydayDossiers(unit: DemoUnit, by: FlowBy): PlacedDossier[] {
  const seed = seeded(`days ${String(unit.id)}`);
  const temper = temperOf(unit);
  const begins = beginsOf(unit, by.places);
  const dossiers: PlacedDossier[] = [];
  for (const day of openDays(unit, by)) {
    const today = temperOn(temper, day);
    const procedures = by.proceduresOn(day);
    const mustEndBy = lastOpenDay(day.date, begins);
    const count = seed.count(temper.daily * day.busyness * rushOn(day.date));
    for (let index = 0; index < count; index++) {
      const procedure = seed.draw(procedures);
      const channel = channelOf(today.online, seed);
      const receivedAt = receptionOn(day.date, seed);
      const isOnline = channel === 'ONLINE';
      const course = everydayCourse({
        receivedAt,
        procedure,
        isOnline,
        temper,
        today,
        mustEndBy,
        calendar: by.calendar,
        seed,
      });
      dossiers.push({ course, procedure, channel });
    }
  }
  return dossiers;
}

function openDays(unit: DemoUnit, { places, days }: FlowBy): DemoDay[] {
  const from = unit.validFrom > DEMO_DAYS.from ? unit.validFrom : DEMO_DAYS.from;
  const until = unit.validUntil !== null && unit.validUntil < DEMO_DAYS.to ? unit.validUntil : DEMO_DAYS.to;
  const told = places.filter(({ unitId }) => unitId === unit.id);
  const isTold = (date: PlainDate) => told.some((place) => place.from <= date && date <= place.asOf);
  return days.filter(({ date }) => from <= date && date <= until && !isTold(date));
}

/** First days of the places that hold the unit's dossiers, its own and its successors'. */
const beginsOf = (unit: DemoUnit, places: readonly Place[]): PlainDate[] =>
  places
    .filter(({ unitId }) => unitId === unit.id || unit.successorIds.includes(unitId))
    .map(({ from }) => from)
    .sort();

/** The day by whose end nothing may be open, so that the figures of a place that begins next stand alone. */
function lastOpenDay(day: PlainDate, begins: readonly PlainDate[]): PlainDate | null {
  const next = begins.find((begin) => begin > day);
  return next === undefined ? null : addDays(next, -1);
}

const RUSH = { until: '2025-07-18', factor: 1.35 } as const;

/** Everybody came in the first weeks to see the new centres. */
const rushOn = (day: PlainDate): number => (day >= REFORM_DAY && day <= RUSH.until ? RUSH.factor : 1);

const BY_POST = 0.015;

function channelOf(online: number, seed: Seeded): Channel {
  if (seed.chance(BY_POST)) return 'POST';
  return seed.chance(online) ? 'ONLINE' : 'IN_PERSON';
}
