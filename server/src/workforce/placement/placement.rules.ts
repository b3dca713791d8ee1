import { NOTES, PLACEMENT_RULES, POSITION_CONDITIONS, TRANSFER_CASES } from './placement-law.data.ts';
import {
  DEGREES,
  WEIGHT_NAMES,
  type Person,
  type Post,
  type Problem,
  type ScoreParts,
  type WeightName,
} from './placement.words.ts';

/** What a whole pair can reach, in centipoints: 100 points. */
export const FULL_SCORE = 10_000;
/** What an empty post costs: more than any chain of better fits that leaves it empty; a leader's post half as much again. */
export const EMPTY_COST = 100_000;
/** What one person missing from a cover costs. */
export const COVER_COST = 5_000;
/** Beyond this distance nearness counts nothing. */
const FAR_KM = 60;
const ENOUGH_YEARS = 10;

const codes = (rules: readonly { code: string }[]): ReadonlySet<string> => new Set(rules.map(({ code }) => code));
const TRANSFER = codes(TRANSFER_CASES);
const POSITION = codes(POSITION_CONDITIONS);
const NOTED = codes(NOTES);
const inForceOn = (day: string): ReadonlySet<string> =>
  codes(PLACEMENT_RULES.filter(({ validFrom, validUntil }) => validFrom <= day && day <= (validUntil ?? day)));

/** Whether taking the post is a transfer: its unit is none of those that hold today what the person's unit was. */
export const isTransfer = (person: Person, post: Post): boolean =>
  person.unitIds.length > 0 && !person.unitIds.includes(post.unitId);

/** Whether the post is of another position than the person's. */
const isNewPosition = (person: Person, post: Post): boolean => person.position !== post.position;

/** Kilometres from the person's home to the post's unit; null where it is not known. */
export function distanceKm(problem: Problem, person: Person, post: Post): number | null {
  if (person.homeUnitId === null) return null;
  if (person.homeUnitId === post.unitId) return 0;
  return problem.distancesKm[`${String(person.homeUnitId)}>${String(post.unitId)}`] ?? null;
}

/** How near the person's qualifications come to the post's field: 1 the field itself, 0.5 a near one, 0 another. */
export function fieldMatch(problem: Problem, person: Person, post: Post): number {
  if (post.field === null || person.fields.includes(post.field)) return 1;
  const near = problem.nearFields[post.field] ?? [];
  return person.fields.some((field) => near.includes(field)) ? 0.5 : 0;
}

const degreeOf = (degree: Person['degree']): number => DEGREES.indexOf(degree);

/** Answers of one problem, looked up once: pairs are asked by the hundred thousand. */
export interface Judge {
  /** Every rule the pair breaks, the weightiest first; none where it is allowed. */
  readonly obstacles: (person: Person, post: Post) => string[];
  /** What must be looked at beside an allowed pair. */
  readonly notes: (person: Person, post: Post) => string[];
  readonly parts: (person: Person, post: Post) => ScoreParts;
  /** Sum of the parts, in centipoints. */
  readonly score: (person: Person, post: Post) => number;
}

/** How a pair fits by field, degree and distance, with the exceptions that the problem makes for single posts. */
function fitsOf(problem: Problem) {
  const near = new Set(problem.nearFieldPostIds);
  const lower = new Set(problem.lowerDegreePostIds);
  const far = new Set(problem.farPostIds);
  const isFieldFit = (person: Person, post: Post): boolean =>
    fieldMatch(problem, person, post) >= (near.has(post.id) ? 0.5 : 1);
  const isDegreeFit = (person: Person, post: Post): boolean =>
    degreeOf(person.degree) >= degreeOf(post.degree) - (lower.has(post.id) ? 1 : 0);
  const isTooFar = (person: Person, post: Post): boolean =>
    problem.maxDistanceKm !== null &&
    !far.has(post.id) &&
    (distanceKm(problem, person, post) ?? 0) > problem.maxDistanceKm;
  return { isFieldFit, isDegreeFit, isTooFar };
}

/** Judges pairs of a problem. */
export function judgeOf(problem: Problem): Judge {
  const forbidden = new Set(problem.forbidden.map(({ personId, postId }) => `${personId}>${postId}`));
  const languages = new Map(problem.units.map((unit) => [unit.id, unit.languages]));
  const share = sharesOf(problem);
  const inForce = inForceOn(problem.day);
  const { isFieldFit, isDegreeFit, isTooFar } = fitsOf(problem);

  const obstacles = (person: Person, post: Post): string[] => {
    const found: string[] = [];
    if (isTransfer(person, post))
      found.push(...person.blocks.map(({ rule }) => rule).filter((code) => TRANSFER.has(code)));
    if (isNewPosition(person, post)) {
      found.push(...person.blocks.map(({ rule }) => rule).filter((code) => POSITION.has(code)));
      if (person.rating !== 'EXCELLENT' && person.rating !== 'GOOD') found.push('RATING_TOO_LOW');
      if (!isFieldFit(person, post)) found.push('FIELD_MISMATCH');
      if (!isDegreeFit(person, post)) found.push('DEGREE_TOO_LOW');
      if (post.rank > person.rank + 1) found.push('RANK_SKIPPED');
    }
    if (forbidden.has(`${person.id}>${post.id}`)) found.push('PAIR_FORBIDDEN');
    if (isTooFar(person, post)) found.push('TOO_FAR');
    return found.filter((code) => inForce.has(code));
  };

  const notes = (person: Person, post: Post): string[] => {
    const found = person.blocks.map(({ rule }) => rule).filter((code) => NOTED.has(code));
    if (isNewPosition(person, post)) return post.rank > person.rank ? [...found, 'COUNCIL_NEEDED'] : found;
    const isFit = isFieldFit(person, post) && isDegreeFit(person, post);
    return isFit ? found : [...found, 'TO_STANDARDISE'];
  };

  const parts = (person: Person, post: Post): ScoreParts => ({
    QUALIFICATION: share('QUALIFICATION', qualification(problem, person, post)),
    EXPERIENCE: share('EXPERIENCE', experience(person, post)),
    DISTANCE: share('DISTANCE', nearness(distanceKm(problem, person, post))),
    STAYING: share('STAYING', staying(person, post)),
    LOCAL: share('LOCAL', local(person, post, languages.get(post.unitId) ?? [])),
  });
  const score = (person: Person, post: Post): number => {
    const { QUALIFICATION, EXPERIENCE, DISTANCE, STAYING, LOCAL } = parts(person, post);
    return QUALIFICATION + EXPERIENCE + DISTANCE + STAYING + LOCAL;
  };
  return { obstacles, notes, parts, score };
}

/** Centipoints of a part that is worth 0 to 1, by the weights. */
function sharesOf({ weights }: Pick<Problem, 'weights'>): (name: WeightName, part: number) => number {
  const total = WEIGHT_NAMES.reduce((sum, name) => sum + weights[name], 0);
  return (name, part) => (total === 0 ? 0 : Math.round((FULL_SCORE * weights[name] * part) / total));
}

/** Four fifths the field, one fifth the degree. */
function qualification(problem: Problem, person: Person, post: Post): number {
  const surplus = degreeOf(person.degree) - degreeOf(post.degree);
  const degree = surplus < 0 ? 0 : Math.min(1, 0.5 + surplus / 4);
  return 0.8 * fieldMatch(problem, person, post) + 0.2 * degree;
}

/** Years in the post's field up to ten; at a leader's post half of it is having led. */
function experience(person: Person, post: Post): number {
  const years = post.field === null ? longest(person) : (person.experienceYears[post.field] ?? 0);
  const field = Math.min(years, ENOUGH_YEARS) / ENOUGH_YEARS;
  return post.isLeader ? 0.5 * field + (person.isLeader ? 0.5 : 0) : field;
}

const longest = (person: Person): number => Math.max(0, ...Object.values(person.experienceYears));

/** 1 at home, 0 beyond sixty kilometres; half where nobody knows. */
const nearness = (km: number | null): number => (km === null ? 0.5 : 1 - Math.min(km, FAR_KM) / FAR_KM);

/** The same position where the person is: 1; one of both: 0.5. */
const staying = (person: Person, post: Post): number =>
  (person.unitIds.includes(post.unitId) ? 0.5 : 0) + (person.position === post.position ? 0.5 : 0);

/** Knowing the place counts half, speaking one of its languages half; a unit without another language asks for none. */
function local(person: Person, post: Post, spoken: readonly string[]): number {
  const speaks = spoken.length === 0 || spoken.some((language) => person.languages.includes(language));
  return (person.knownUnitIds.includes(post.unitId) ? 0.5 : 0) + (speaks ? 0.5 : 0);
}

/** What leaving the post empty costs, in centipoints. */
export const emptyCost = (post: Post): number => (post.isLeader ? EMPTY_COST * 1.5 : EMPTY_COST);

/** What one person missing from a unit's fair share costs, in centipoints. */
export const balanceCost = (problem: Problem): number => sharesOf(problem)('BALANCE', 1);

/** Persons each unit should have at least so that a shortage is shared: its posts times persons over posts, rounded down. */
export function fairShares({ people, posts, units }: Problem): ReadonlyMap<number, number> {
  const ratio = posts.length === 0 ? 0 : Math.min(1, people.length / posts.length);
  const limits = new Map(units.map(({ id, limit }) => [id, limit]));
  const seats = new Map<number, number>();
  for (const { unitId } of posts) seats.set(unitId, (seats.get(unitId) ?? 0) + 1);
  return new Map(
    [...seats].map(([unit, count]) => [unit, Math.floor(ratio * Math.min(count, limits.get(unit) ?? count))]),
  );
}
