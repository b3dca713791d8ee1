import { seeded, type Seeded } from '../../server/src/demo/seeded.rules.ts';
import { POSITION_CONDITIONS, TRANSFER_CASES } from '../../server/src/workforce/placement/placement-law.data.ts';
import {
  DEGREES,
  RATINGS,
  type Cover,
  type Person,
  type PlaceUnit,
  type Post,
  type Problem,
} from '../../server/src/workforce/placement/placement.words.ts';

export interface ProblemSize {
  readonly people: number;
  readonly posts: number;
  readonly units: number;
  /** Covers, pairs to keep apart and a limit of transfers; without them the problem is a network. */
  readonly hasSideConstraints: boolean;
}

const FIELDS = ['JUSTICE', 'LAND', 'FINANCE', 'CULTURE', 'IT', 'AGRICULTURE', 'CONSTRUCTION', 'OFFICE'];
const LANGUAGES = ['HMONG', 'DAO', 'TAY'];
const NEAR = { JUSTICE: ['OFFICE'], LAND: ['CONSTRUCTION'], CONSTRUCTION: ['LAND'], FINANCE: ['OFFICE'] };
const BLOCKS = [...TRANSFER_CASES, ...POSITION_CONDITIONS.slice(1, 2)].map(({ code }) => code);

/** A made-up problem, the same for the same name. */
export function aProblem(name: string, size: ProblemSize): Problem {
  const draw = seeded(name);
  const few = size.people < 30;
  const unitIds = Array.from({ length: size.units }, (_, index) => 100 + index);
  const posts = Array.from({ length: size.posts }, (_, index) => aPost(draw, index, draw.pick(unitIds)));
  const people = Array.from({ length: size.people }, (_, index) => aPerson(draw, index, unitIds));
  const pair = () => ({ personId: draw.pick(people).id, postId: draw.pick(posts).id });
  const side = size.hasSideConstraints;
  const places = new Map(unitIds.map((id) => [id, [draw.next() * 80, draw.next() * 80] as const]));
  return {
    day: '2026-12-01',
    people,
    posts,
    units: unitIds.map((id) => aUnit(draw, id, posts)),
    departments: unitIds.map((unitId) => ({ id: `${String(unitId)}-a`, unitId, limit: draw.between(1, few ? 3 : 9) })),
    distancesKm: Object.fromEntries(
      [...places].flatMap(([from, [x, y]]) =>
        [...places].map(([to, [u, v]]) => [`${String(from)}>${String(to)}`, Math.round(Math.hypot(x - u, y - v))]),
      ),
    ),
    nearFields: NEAR,
    pins: Array.from({ length: few ? draw.between(0, 2) : size.people / 40 }, pair),
    forbidden: Array.from({ length: few ? draw.between(0, 3) : size.people / 20 }, pair),
    apart: Array.from(
      { length: side ? Math.ceil(size.people / 25) : 0 },
      () => [draw.pick(people).id, draw.pick(people).id] as const,
    ).filter(([one, other]) => one !== other),
    covers: side ? unitIds.flatMap((unitId) => someCovers(draw, unitId, few ? 1 : 3)) : [],
    weights: { QUALIFICATION: 30, EXPERIENCE: 20, DISTANCE: 20, STAYING: 15, LOCAL: 10, BALANCE: 5 },
    nearFieldPostIds: few && draw.chance(0.3) ? [draw.pick(posts).id] : [],
    lowerDegreePostIds: few && draw.chance(0.3) ? [draw.pick(posts).id] : [],
    maxDistanceKm: draw.chance(0.5) ? 60 : null,
    farPostIds: few && draw.chance(0.3) ? [draw.pick(posts).id] : [],
    maxTransfers: side ? Math.ceil(size.people / (few ? 2 : 4)) : null,
    seed: 1,
  };
}

function aPost(draw: Seeded, index: number, unitId: number): Post {
  const field = draw.chance(0.9) ? draw.pick(FIELDS) : null;
  return {
    id: `post-${String(index).padStart(4, '0')}`,
    position: `${field ?? 'GENERAL'}-${String(draw.between(1, 2))}`,
    unitId,
    departmentId: `${String(unitId)}-${draw.chance(0.5) ? 'a' : 'b'}`,
    field,
    degree: draw.pick(['INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'BACHELOR']),
    isLeader: draw.chance(0.1),
    rank: draw.between(1, 3),
  };
}

function aPerson(draw: Seeded, index: number, unitIds: readonly number[]): Person {
  const own = draw.pick(unitIds);
  const field = draw.pick(FIELDS);
  return {
    id: `person-${String(index).padStart(4, '0')}`,
    degree: draw.pick(DEGREES.slice(1, 5)),
    fields: draw.chance(0.3) ? [field, draw.pick(FIELDS)] : [field],
    experienceYears: { [field]: draw.between(0, 20), [draw.pick(FIELDS)]: draw.between(0, 5) },
    position: draw.chance(0.95) ? `${field}-${String(draw.between(1, 2))}` : null,
    unitIds: [own],
    homeUnitId: draw.chance(0.7) ? own : draw.pick(unitIds),
    oldUnitId: own * 10 + draw.between(0, 2),
    rank: draw.between(1, 3),
    isLeader: draw.chance(0.15),
    languages: LANGUAGES.filter(() => draw.chance(0.2)),
    skills: draw.chance(0.15) ? ['IT'] : [],
    knownUnitIds: draw.chance(0.3) ? [own, draw.pick(unitIds)] : [own],
    rating: draw.chance(0.85) ? draw.pick(RATINGS.slice(0, 2)) : draw.pick(RATINGS),
    blocks: draw.chance(0.08) ? [{ rule: draw.pick(BLOCKS) }] : [],
  };
}

function aUnit(draw: Seeded, id: number, posts: readonly Post[]): PlaceUnit {
  const count = posts.filter(({ unitId }) => unitId === id).length;
  return {
    id,
    limit: draw.chance(0.5) ? Math.max(0, count - draw.between(0, 2)) : null,
    languages: LANGUAGES.filter(() => draw.chance(0.3)),
  };
}

function someCovers(draw: Seeded, unitId: number, most: number): Cover[] {
  return [
    { id: `it-${String(unitId)}`, unitId, kind: 'SKILL', value: 'IT', least: draw.between(1, most) },
    {
      id: `lang-${String(unitId)}`,
      unitId,
      kind: 'LANGUAGE',
      value: draw.pick(LANGUAGES),
      least: draw.between(1, most),
    },
  ];
}
