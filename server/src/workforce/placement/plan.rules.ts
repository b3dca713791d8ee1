import { balanceCost, COVER_COST, distanceKm, emptyCost, fairShares, isTransfer, judgeOf } from './placement.rules.ts';
import {
  WEIGHT_NAMES,
  type Cover,
  type Person,
  type Post,
  type Problem,
  type Seats,
  type WeightName,
} from './placement.words.ts';

/** A limit a plan does not keep. `by` says how far it is beyond it. */
export interface Breach {
  readonly rule: 'UNIT_LIMIT' | 'DEPARTMENT_LIMIT' | 'TRANSFER_LIMIT' | 'APART' | 'PERSON_TWICE' | 'PAIR';
  /** Unit, department, persons or pair it is about. */
  readonly of: string;
  readonly by: number;
}

/** Those seats of a plan that both its person and its post are of. */
export function placedOf(problem: Problem, seats: Seats): { person: Person; post: Post }[] {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  return problem.posts.flatMap((post) => {
    const person = people.get(seats.get(post.id) ?? '');
    return person ? [{ person, post }] : [];
  });
}

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string | number | null): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  }
  return counts;
};

const serves = (cover: Cover, person: Person): boolean =>
  (cover.kind === 'LANGUAGE' ? person.languages : person.skills).includes(cover.value);

/** Persons each cover still lacks, by its id. */
export function shortCovers(problem: Problem, seats: Seats): ReadonlyMap<string, number> {
  const placed = placedOf(problem, seats);
  return new Map(
    problem.covers.map((cover) => {
      const there = placed.filter(({ person, post }) => post.unitId === cover.unitId && serves(cover, person));
      return [cover.id, Math.max(0, cover.least - there.length)];
    }),
  );
}

/** Persons that units lack of their fair shares. */
function unfairness(problem: Problem, placed: readonly { readonly post: Post }[]): number {
  const inUnit = countBy(placed, ({ post }) => post.unitId);
  return [...fairShares(problem)].reduce(
    (sum, [unit, share]) => sum + Math.max(0, share - (inUnit.get(String(unit)) ?? 0)),
    0,
  );
}

/**
 * What a plan is worth, in centipoints: the fits less what empty posts, unfair shares and unmet covers cost. Worked out
 * from the plan alone, without the solver's matrix: the two must agree.
 */
export function valueOf(problem: Problem, seats: Seats): { value: number; fit: number } {
  const judge = judgeOf(problem);
  const placed = placedOf(problem, seats);
  const fit = placed.reduce((sum, { person, post }) => sum + judge.score(person, post), 0);
  const empty = problem.posts.filter(({ id }) => !seats.has(id)).reduce((sum, post) => sum + emptyCost(post), 0);
  const missing = unfairness(problem, placed);
  const uncovered = [...shortCovers(problem, seats).values()].reduce((sum, short) => sum + short, 0);
  return { value: fit - empty - missing * balanceCost(problem) - uncovered * COVER_COST, fit };
}

/** Every limit and rule a plan breaks; a plan of the solver breaks only what its pins force. */
export function breachesOf(problem: Problem, seats: Seats): Breach[] {
  const judge = judgeOf(problem);
  const placed = placedOf(problem, seats);
  const over = (
    rule: Breach['rule'],
    counts: Map<string, number>,
    limits: Iterable<readonly [string, number | null]>,
  ) =>
    [...limits].flatMap(([of, limit]) => {
      const by = (counts.get(of) ?? 0) - (limit ?? Infinity);
      return by > 0 ? [{ rule, of, by }] : [];
    });
  const persons = countBy(placed, ({ person }) => person.id);
  const transfers = placed.filter(({ person, post }) => isTransfer(person, post)).length;
  const unitOf = new Map(placed.map(({ person, post }) => [person.id, post.unitId]));
  return [
    ...over(
      'UNIT_LIMIT',
      countBy(placed, ({ post }) => post.unitId),
      problem.units.map(({ id, limit }) => [String(id), limit]),
    ),
    ...over(
      'DEPARTMENT_LIMIT',
      countBy(placed, ({ post }) => post.departmentId),
      problem.departments.map(({ id, limit }) => [id, limit]),
    ),
    ...over('TRANSFER_LIMIT', new Map([['all', transfers]]), [['all', problem.maxTransfers]]),
    ...over(
      'PERSON_TWICE',
      persons,
      [...persons.keys()].map((id) => [id, 1]),
    ),
    ...problem.apart
      .filter(([one, other]) => unitOf.has(one) && unitOf.get(one) === unitOf.get(other))
      .map((pair) => ({ rule: 'APART' as const, of: pair.join('+'), by: 1 })),
    ...placed
      .filter(({ person, post }) => judge.obstacles(person, post).length > 0)
      .map(({ person, post }) => ({ rule: 'PAIR' as const, of: `${person.id}>${post.id}`, by: 1 })),
  ];
}

/** The measures scenarios are compared on. */
export interface Measures {
  /** Mean fit of those placed, in centipoints of 10,000; null where nobody is. */
  readonly meanFit: number | null;
  /** What each criterion adds to the mean fit, in centipoints; sharing out takes away. Empty where nobody is placed. */
  readonly parts: ReadonlyMap<WeightName, number>;
  readonly placed: number;
  readonly emptyPosts: number;
  readonly unplacedPeople: number;
  /** Placed in another unit than those that hold today what theirs was. */
  readonly transfers: number;
  /** Kilometres from home to the new unit, summed over those whose way is known. */
  readonly totalDistanceKm: number;
  /** Pairs that break a rule: pinned or put there by hand. */
  readonly exceptions: number;
  /** Qualified persons without a post less empty posts, by field; negative is a shortage. */
  readonly surplusByField: ReadonlyMap<string, number>;
}

/** What each criterion adds to the mean fit of those placed. */
function meanParts(problem: Problem, placed: ReturnType<typeof placedOf>): ReadonlyMap<WeightName, number> {
  const judge = judgeOf(problem);
  const each = placed.map(({ person, post }) => judge.parts(person, post));
  const sumOf = (name: WeightName): number =>
    name === 'BALANCE'
      ? 0 - unfairness(problem, placed) * balanceCost(problem)
      : each.reduce((sum, parts) => sum + parts[name], 0);
  return new Map(placed.length === 0 ? [] : WEIGHT_NAMES.map((name) => [name, sumOf(name) / placed.length]));
}

/** Measures of a plan. */
export function measuresOf(problem: Problem, seats: Seats): Measures {
  const placed = placedOf(problem, seats);
  const { fit } = valueOf(problem, seats);
  const busy = new Set(placed.map(({ person }) => person.id));
  const free = problem.people.filter(({ id }) => !busy.has(id));
  const empty = problem.posts.filter(({ id }) => !seats.has(id));
  const surplus = new Map<string, number>();
  for (const { fields } of free) for (const field of new Set(fields)) surplus.set(field, (surplus.get(field) ?? 0) + 1);
  for (const { field } of empty) if (field !== null) surplus.set(field, (surplus.get(field) ?? 0) - 1);
  return {
    meanFit: placed.length === 0 ? null : Math.round(fit / placed.length),
    parts: meanParts(problem, placed),
    placed: placed.length,
    emptyPosts: empty.length,
    unplacedPeople: free.length,
    transfers: placed.filter(({ person, post }) => isTransfer(person, post)).length,
    totalDistanceKm: placed.reduce((sum, { person, post }) => sum + (distanceKm(problem, person, post) ?? 0), 0),
    exceptions: breachesOf(problem, seats).filter(({ rule }) => rule === 'PAIR').length,
    surplusByField: new Map([...surplus].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
