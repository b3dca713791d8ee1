import { partOf } from '../dossiers/register/register.reference.ts';
import { dayOf, instantOf, type PlainDate } from '../platform/plain-date.ts';
import { CASE_MIX } from './case-mix.data.ts';
import { DEMO_DAYS, demoDays, REFORM_DAY, type DemoDay } from './demo-calendar.rules.ts';
import { withCitizen } from './demo-citizen.rules.ts';
import type { DemoCase, DemoDossier, DemoGround, DemoProcedure, DemoUnit } from './demo-dossier.ts';
import { everydayDossiers } from './flow.rules.ts';
import { madeUpPerson } from './people.rules.ts';
import { placedDossiers, type PlacedDossier } from './placed.rules.ts';
import { FIELDS_OF_PLACES, PLACES } from './places.data.ts';
import { DemoServing } from './service.rules.ts';
import { seeded, weighted, type Seeded, type Weighted } from './seeded.rules.ts';
import { temperOf, type Temper } from './temper.rules.ts';

/** Lào Cai since 1 July 2025, and the two provinces it was made of. */
const DEMO_PROVINCE = '15';
const FORMER_PROVINCES: readonly string[] = ['10', '15'];
/** Dossiers received from this day on show all their steps, older ones only what set them apart. */
const STEPS_SINCE = instantOf('2026-07-01');
/** Begins every code, so that no real register can hold the same: "minh hoạ". */
const CODE_PREFIX = 'MH';
/** Of those who come themselves, how many go to another commune's centre, once the law allows it. */
const ELSEWHERE = { share: 0.07, since: instantOf('2025-07-14') } as const;
const OFFICIAL_TOLD = 0.93;

/** The ground cannot carry the demo: units or procedures it is made of are not there. */
export class DemoGroundMissing extends Error {
  constructor(missing: string) {
    super(`The demo needs ${missing}. Load the territory and the procedures that come with the program first.`);
    this.name = 'DemoGroundMissing';
  }
}

/**
 * Makes all dossiers of the demo, in the order they were received: the province from day to day, and the places
 * newspapers told of. @throws DemoGroundMissing
 */
export function makeDemo(ground: DemoGround): DemoDossier[] {
  const units = ground.units.filter(isOfProvince);
  const placed = new Map(ground.units.map((unit) => [unit.id, unit]));
  if (units.length === 0) throw new DemoGroundMissing(`the units of province ${DEMO_PROVINCE}`);
  const days = demoDays(ground.calendar);
  const cases = units.flatMap((unit) => casesOfProvince(unit, { ...ground, units, days }));
  for (const place of PLACES) {
    const unit = placed.get(place.unitId);
    if (!unit) throw new DemoGroundMissing(`unit ${String(place.unitId)}`);
    const seed = seeded(`place ${String(unit.id)} ${place.from}`);
    const procedures = mixOf(ground.procedures, ({ fieldCode }) => FIELDS_OF_PLACES.includes(fieldCode));
    const dossiers = placedDossiers(place, { procedures, days, calendar: ground.calendar, seed });
    cases.push(
      ...dossiers.map((dossier) => caseOf(dossier, { unit, receivingUnit: unit, temper: temperOf(unit), seed })),
    );
  }
  return withCitizen(withCodes(cases, ground.procedures));
}

/** Whether a unit is of the province the demo shows, before or after the merger. */
export function isOfProvince({ provinceCode, validFrom }: DemoUnit): boolean {
  return validFrom >= REFORM_DAY ? provinceCode === DEMO_PROVINCE : FORMER_PROVINCES.includes(provinceCode);
}

/** What people come for. @throws DemoGroundMissing */
function mixOf(
  procedures: readonly DemoProcedure[],
  takes: (procedure: DemoProcedure, sinceReform: boolean) => boolean,
): Weighted<DemoProcedure> {
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const rows = CASE_MIX.flatMap(({ procedureCode, weight, sinceReform }) => {
    const procedure = byCode.get(procedureCode);
    return procedure && takes(procedure, sinceReform ?? false) ? [[procedure, weight] as const] : [];
  });
  if (rows.length === 0) throw new DemoGroundMissing('procedures');
  return weighted(rows);
}

function casesOfProvince(unit: DemoUnit, ground: DemoGround & { days: readonly DemoDay[] }): DemoCase[] {
  const { units, procedures, calendar, days } = ground;
  const before = mixOf(procedures, (_, sinceReform) => !sinceReform);
  const after = mixOf(procedures, () => true);
  const proceduresOn = ({ sinceReform }: DemoDay) => (sinceReform < 0 ? before : after);
  const seed = seeded(`people ${String(unit.id)}`);
  const temper = temperOf(unit);
  const desks = weighted(units.filter((desk) => desk.validFrom >= REFORM_DAY && desk.id !== unit.id).map(deskWeight));
  return everydayDossiers(unit, { places: PLACES, proceduresOn, days, calendar }).map((dossier) => {
    const receivingUnit = receiverOf(dossier, { unit, desks, seed });
    return caseOf(dossier, { unit, receivingUnit, temper, seed });
  });
}

/** People who do not go to their own commune go to town. */
const deskWeight = (desk: DemoUnit): readonly [DemoUnit, number] => [desk, desk.type === 'WARD' ? 12 : 1];

interface Desks {
  readonly unit: DemoUnit;
  readonly desks: Weighted<DemoUnit>;
  readonly seed: Seeded;
}

function receiverOf({ course, channel }: PlacedDossier, { unit, desks, seed }: Desks): DemoUnit {
  const mayGoElsewhere = channel === 'IN_PERSON' && course.clock.receivedAt >= ELSEWHERE.since;
  return mayGoElsewhere && seed.chance(ELSEWHERE.share) ? seed.draw(desks) : unit;
}

interface At {
  readonly unit: DemoUnit;
  readonly receivingUnit: DemoUnit;
  readonly temper: Temper;
  readonly seed: Seeded;
}

function caseOf({ course, procedure, channel }: PlacedDossier, { unit, receivingUnit, temper, seed }: At): DemoCase {
  const { clock, steps } = course;
  const { name, idNumber } = madeUpPerson(seed);
  const official = String(seed.between(1, temper.officials)).padStart(2, '0');
  const isTold = temper.tellsOfficials && seed.chance(OFFICIAL_TOLD);
  const isPlain = clock.waitedMinutes === 0 && clock.clockStoppedAt === null;
  return {
    unit,
    receivingUnit,
    procedureId: procedure.id,
    channel,
    clock,
    steps: isPlain && clock.receivedAt < STEPS_SINCE ? [] : steps,
    officialCode: isTold ? `CC${unit.code}-${official}` : null,
    applicantName: name,
    applicantIdNumber: idNumber,
  };
}

/** Gives every dossier the next number of its desk and day, and tells how it was served. */
function withCodes(cases: DemoCase[], procedures: readonly DemoProcedure[]): DemoDossier[] {
  const fields = new Map(procedures.map(({ id, fieldCode }) => [id, fieldCode]));
  const serving = new DemoServing();
  const inOrder = cases
    .map((each, index) => ({ each, at: each.clock.receivedAt.getTime(), index }))
    .sort((one, other) => one.at - other.at || one.each.unit.id - other.each.unit.id || one.index - other.index);
  const numbers = new Map<string, number>();
  return inOrder.map(({ each }) => {
    const day = dayOf(each.clock.receivedAt).slice(2).replaceAll('-', '');
    const desk = `${CODE_PREFIX}.${each.receivingUnit.code}-${day}`;
    const number = (numbers.get(desk) ?? 0) + 1;
    numbers.set(desk, number);
    const code = `${desk}-${String(number).padStart(4, '0')}`;
    const service = serving.serve(each, fields.get(each.procedureId) ?? '');
    return { ...each, code, part: partOf(code, each.unit.parts), service };
  });
}

const vietnamese = (day: PlainDate): string => day.split('-').reverse().map(Number).join('/');

/** What the demo covers, for its entry among the imports. */
export const DEMO_TITLE = `Dữ liệu minh hoạ: tỉnh Lào Cai ${vietnamese(DEMO_DAYS.from)} – ${vietnamese(DEMO_DAYS.to)} và các xã báo đã viết`;
