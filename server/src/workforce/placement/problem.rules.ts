import { DEGREES, type Degree, type Person, type Post, type Problem } from './placement.words.ts';
import type { PersonRow, PostRow, ProblemRows } from './problem.queries.ts';
import { NEAR_FIELDS, OPEN_FIELDS, type PlacementSettings } from './settings.rules.ts';

const RANKS = { STAFF: 1, DEPUTY: 2, HEAD: 3 } as const;

/**
 * What a recorded circumstance forbids. Discipline stands in both laws: no transfer while it is considered, no other position
 * while it lasts; one record means both.
 */
const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  UNDER_DISCIPLINE: ['DISCIPLINE_PENDING', 'UNDER_DISCIPLINE'],
  UNDER_INVESTIGATION: ['UNDER_INVESTIGATION'],
  SERIOUS_ILLNESS: ['SERIOUS_ILLNESS'],
  LONG_TRAINING: ['LONG_TRAINING_OR_SECONDED'],
  PREGNANCY_OR_SMALL_CHILD: ['MATERNITY_OR_SMALL_CHILD'],
};

/** Kilometres a border crossed stands for: the square root of a unit's mean area (331,000 km² among 3,321 units). */
const KM_A_BORDER = 10;
/** Mean radius of the earth, km. */
const EARTH_KM = 6_371;

/** A position of the catalogues before and after the reform is the same work where field and rank are. */
const workOf = (field: string, rank: keyof typeof RANKS): string => `${field} ${rank}`;
const degreeAt = (level: number): Degree => DEGREES[Math.max(0, Math.min(level, DEGREES.length) - 1)] ?? 'NONE';

const personOf = (row: PersonRow): Person => {
  const rank = row.rank ?? 'STAFF';
  const rules = (row.circumstances ?? []).flatMap((kind) => RULES_OF[kind] ?? []);
  const blocks = row.is_seconded ? [...rules, 'LONG_TRAINING_OR_SECONDED'] : rules;
  return {
    id: row.code,
    degree: degreeAt(row.level ?? 1),
    fields: row.fields ?? [],
    experienceYears: row.years ?? {},
    position: workOf(row.field_code, rank),
    unitIds: row.unit_ids,
    homeUnitId: row.home_unit_id,
    oldUnitId: row.unit_id,
    rank: RANKS[rank],
    isLeader: rank !== 'STAFF',
    languages: row.languages ?? [],
    skills: row.skills ?? [],
    knownUnitIds: row.known_unit_ids ?? [],
    rating: row.rating,
    blocks: [...new Set(blocks)].map((rule) => ({ rule })),
  };
};

const bodyOf = (unitId: number, body: string): string => `${String(unitId)} ${body}`;

const postOf = (row: PostRow): Post => ({
  id: row.code,
  position: workOf(row.field_code, row.rank),
  unitId: row.unit_id,
  departmentId: bodyOf(row.unit_id, row.body),
  field: OPEN_FIELDS.has(row.field_code) ? null : row.field_code,
  degree: degreeAt(row.required_level),
  isLeader: row.rank !== 'STAFF',
  rank: RANKS[row.rank],
});

export interface ProblemInput {
  readonly rows: ProblemRows;
  readonly units: readonly number[];
  readonly day: string;
  readonly settings: PlacementSettings;
  readonly pins: readonly { readonly officialCode: string; readonly postCode: string | null }[];
}

/** A scenario's problem. Whoever is pinned to no post takes no part in it. */
export function problemOf({ rows, units, day, settings, pins }: ProblemInput): Problem {
  const out = new Set(pins.filter(({ postCode }) => postCode === null).map(({ officialCode }) => officialCode));
  const people = rows.people.filter(({ code }) => !out.has(code)).map(personOf);
  const norms = new Map(rows.norms.map(({ unit_id: unit, amount }) => [unit, amount]));
  const limits = new Map(settings.unitLimits.map(({ unitId, limit }) => [unitId, limit]));
  const homes = people.flatMap(({ homeUnitId }) => (homeUnitId === null ? [] : [homeUnitId]));
  return {
    day,
    people,
    posts: rows.posts.map(postOf),
    units: units.map((id) => ({
      id,
      limit: limits.get(id) ?? norms.get(id) ?? null,
      languages: settings.covers.flatMap(({ unitId, kind, value }) =>
        unitId === id && kind === 'LANGUAGE' ? [value] : [],
      ),
    })),
    departments: settings.bodyLimits.map(({ unitId, body, limit }) => ({ id: bodyOf(unitId, body), unitId, limit })),
    distancesKm: distancesOf(rows, { homes, units }),
    nearFields: NEAR_FIELDS,
    pins: pins.flatMap(({ officialCode, postCode }) =>
      postCode === null ? [] : [{ personId: officialCode, postId: postCode }],
    ),
    forbidden: settings.forbidden.map(({ officialCode, postCode }) => ({ personId: officialCode, postId: postCode })),
    apart: settings.apart,
    covers: settings.covers.map((cover) => ({ ...cover, id: `${String(cover.unitId)} ${cover.kind} ${cover.value}` })),
    weights: settings.weights,
    nearFieldPostIds: settings.nearFieldPosts,
    lowerDegreePostIds: settings.lowerDegreePosts,
    farPostIds: settings.farPosts,
    maxDistanceKm: settings.maxDistanceKm,
    maxTransfers: settings.maxTransfers,
    seed: settings.seed,
  };
}

/** From homes to units: as the crow flies where both places are known, else over the borders between them. */
function distancesOf(
  { places, borders }: ProblemRows,
  { homes, units }: { homes: readonly number[]; units: readonly number[] },
): Record<string, number> {
  const at = new Map(places.map((place) => [place.unit_id, place]));
  const next = Map.groupBy(borders, ({ unit_id: unit }) => unit);
  const found: Record<string, number> = {};
  for (const home of new Set(homes)) {
    const steps = bordersFrom(home, next);
    for (const unit of units) {
      const [from, to] = [at.get(home), at.get(unit)];
      const crossed = steps.get(unit);
      const km = from && to ? greatCircleKm(from, to) : crossed === undefined ? undefined : crossed * KM_A_BORDER;
      if (km !== undefined) found[`${String(home)}>${String(unit)}`] = Math.round(km);
    }
  }
  return found;
}

/** Borders to cross from a unit to every other that can be reached. */
function bordersFrom(
  from: number,
  next: ReadonlyMap<number, readonly { readonly neighbour_id: number }[]>,
): ReadonlyMap<number, number> {
  const steps = new Map([[from, 0]]);
  for (const [unit, step] of steps) {
    for (const { neighbour_id: neighbour } of next.get(unit) ?? []) {
      if (!steps.has(neighbour)) steps.set(neighbour, step + 1);
    }
  }
  return steps;
}

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Distance over the earth's surface, km. */
export function greatCircleKm(from: Place, to: Place): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [a, b] = [rad(from.latitude), rad(to.latitude)];
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(rad(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
