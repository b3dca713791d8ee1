/**
 * The placement of people on posts as plain values: what rules, solver and tables speak of. Nothing here knows a table.
 * Points are hundredths of a point (`centipoints`), whole numbers, so that sums are exact.
 */

/** Degrees in their order; a post asks for one at least. */
export const DEGREES = ['NONE', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'] as const;
export type Degree = (typeof DEGREES)[number];

/** Yearly assessment, the best first. */
export const RATINGS = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type Rating = (typeof RATINGS)[number];

/** A reason in law why a person may not be moved, as somebody recorded it. */
export interface PersonBlock {
  /** Code of a rule of `placement-law.data.ts`. */
  readonly rule: string;
}

export interface Person {
  readonly id: string;
  readonly degree: Degree;
  /** Fields of work the qualifications are in. */
  readonly fields: readonly string[];
  /** Whole and part years by field of work. */
  readonly experienceYears: Readonly<Record<string, number>>;
  /** Code of the position held, null without one. */
  readonly position: string | null;
  /** Units that hold today what the person's unit was: going there is no transfer. Several where it was divided. */
  readonly unitIds: readonly number[];
  /** Where distance is measured from; null where nobody knows. */
  readonly homeUnitId: number | null;
  /** The unit as it was before the merger. */
  readonly oldUnitId: number | null;
  /** 0 without a rank, then upwards. */
  readonly rank: number;
  readonly isLeader: boolean;
  readonly languages: readonly string[];
  /** Skills that a cover may ask for. */
  readonly skills: readonly string[];
  /** Units of today whose people and land the person knows. */
  readonly knownUnitIds: readonly number[];
  /** Of the year before. */
  readonly rating: Rating | null;
  readonly blocks: readonly PersonBlock[];
}

export interface Post {
  readonly id: string;
  /** Code in the catalogue of positions. */
  readonly position: string;
  readonly unitId: number;
  readonly departmentId: string | null;
  /** Field of work; null where any will do. */
  readonly field: string | null;
  readonly degree: Degree;
  readonly isLeader: boolean;
  readonly rank: number;
}

/** A unit or one of its departments with the most persons it may have; null is no limit. */
export interface Establishment {
  readonly id: string;
  readonly unitId: number;
  readonly limit: number | null;
}

export interface PlaceUnit {
  readonly id: number;
  readonly limit: number | null;
  /** Languages spoken by its people beside Vietnamese. */
  readonly languages: readonly string[];
}

/** At least so many persons of a language or skill in a unit, as far as it can be had. */
export interface Cover {
  readonly id: string;
  readonly unitId: number;
  readonly kind: 'LANGUAGE' | 'SKILL';
  readonly value: string;
  readonly least: number;
}

export const WEIGHT_NAMES = ['QUALIFICATION', 'EXPERIENCE', 'DISTANCE', 'STAYING', 'LOCAL', 'BALANCE'] as const;
export type WeightName = (typeof WEIGHT_NAMES)[number];
/** 0 to 100 each; only their proportions count. */
export type Weights = Readonly<Record<WeightName, number>>;

export interface Pair {
  readonly personId: string;
  readonly postId: string;
}

export interface Problem {
  /** The day the placement takes effect, `YYYY-MM-DD`: rules in force then are kept. */
  readonly day: string;
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly units: readonly PlaceUnit[];
  readonly departments: readonly Establishment[];
  /** Kilometres by `from>to`; what is missing is not known. */
  readonly distancesKm: Readonly<Record<string, number>>;
  /** Fields that come near a field. */
  readonly nearFields: Readonly<Record<string, readonly string[]>>;
  /** A person's own decision on a pair; it goes before every rule and is marked where it breaks one. */
  readonly pins: readonly Pair[];
  readonly forbidden: readonly Pair[];
  /** Two persons who may not serve in one unit. */
  readonly apart: readonly (readonly [string, string])[];
  readonly covers: readonly Cover[];
  readonly weights: Weights;
  /** Posts at which a person of a near field is taken too. */
  readonly nearFieldPostIds: readonly string[];
  /** Posts that take one degree less. */
  readonly lowerDegreePostIds: readonly string[];
  /** No farther than this from home; null is no limit. */
  readonly maxDistanceKm: number | null;
  /** Posts for which the distance does not count as a limit. */
  readonly farPostIds: readonly string[];
  /** No more transfers between units than this; null is no limit. */
  readonly maxTransfers: number | null;
  readonly seed: number;
}

/** The score of a pair in its named parts, in centipoints; the parts that concern one pair. */
export type ScoreParts = Readonly<Record<Exclude<WeightName, 'BALANCE'>, number>>;

/** Who has which post: post id to person id. */
export type Seats = ReadonlyMap<string, string>;
