import { placedOf } from './plan.rules.ts';
import { isTransfer, judgeOf, type Judge } from './placement.rules.ts';
import type { Person, Post, Problem, Seats } from './placement.words.ts';

/** One link in the chain that says why a post stays empty. Of the `FITTING`, all that follow it account for every one. */
export interface Reason {
  readonly code:
    | 'NEEDED'
    | 'FITTING'
    | 'PINNED_ELSEWHERE'
    | 'BLOCKED'
    | 'PLACED_IN_FIELD'
    | 'PLACED_OTHERWISE'
    | 'FREE'
    | 'UNIT_FULL'
    | 'DEPARTMENT_FULL'
    | 'TRANSFERS_USED_UP';
  readonly count: number;
  /** The rule that blocks. */
  readonly rule?: string;
}

/** What of the expertise is missing; a person without these obstacles is fit for the post. */
const EXPERTISE: ReadonlySet<string> = new Set(['FIELD_MISMATCH', 'DEGREE_TOO_LOW']);

/** Rules a person breaks at a post beyond not being fit for it; null where the person is not fit. */
function othersOf(judge: Judge, person: Person, post: Post): string[] | null {
  const broken = judge.obstacles(person, post);
  return broken.some((rule) => EXPERTISE.has(rule)) ? null : broken;
}

/** Why a post is empty in a plan: who is fit for it, and where each of them is. */
export function reasonsOf(problem: Problem, seats: Seats, post: Post): Reason[] {
  const judge = judgeOf(problem);
  const posts = new Map(placedOf(problem, seats).map(({ person, post: at }) => [person.id, at]));
  const pinned = new Set(problem.pins.map(({ personId }) => personId));
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let fitting = 0;
  for (const person of problem.people) {
    const broken = othersOf(judge, person, post);
    if (!broken) continue;
    fitting += 1;
    const at = posts.get(person.id);
    if (at && pinned.has(person.id)) count('PINNED_ELSEWHERE');
    else if (broken[0] !== undefined) count(`BLOCKED ${broken[0]}`);
    else if (!at) count('FREE');
    else count(at.field === post.field ? 'PLACED_IN_FIELD' : 'PLACED_OTHERWISE');
  }
  const needed = problem.posts.filter(({ field }) => field === post.field).length;
  const links = [...counts].map(([key, number]): Reason => {
    const [code, rule] = key.split(' ') as [Reason['code'], string | undefined];
    return { code, count: number, ...(rule === undefined ? {} : { rule }) };
  });
  return [
    { code: 'NEEDED', count: needed },
    { code: 'FITTING', count: fitting },
    ...links.sort((one, other) => other.count - one.count || (keyOf(one) < keyOf(other) ? -1 : 1)),
    ...fullOf(problem, seats, post),
  ];
}

const keyOf = ({ code, rule = '' }: Reason): string => `${code} ${rule}`;

/** Limits that leave no room for the post. */
export function fullOf(problem: Problem, seats: Seats, post: Post): Reason[] {
  const placed = placedOf(problem, seats);
  const full = (code: Reason['code'], limit: number | null | undefined, taken: number): Reason[] =>
    limit != null && taken >= limit ? [{ code, count: limit }] : [];
  const unit = problem.units.find(({ id }) => id === post.unitId);
  const department = problem.departments.find(({ id }) => id === post.departmentId);
  return [
    ...full('UNIT_FULL', unit?.limit, placed.filter(({ post: at }) => at.unitId === post.unitId).length),
    ...full(
      'DEPARTMENT_FULL',
      department?.limit,
      placed.filter(({ post: at }) => at.departmentId === post.departmentId).length,
    ),
    ...full(
      'TRANSFERS_USED_UP',
      problem.maxTransfers,
      placed.filter(({ person, post: at }) => isTransfer(person, at)).length,
    ),
  ];
}

/** One rule bent at one place. The smaller the price, the sooner it is proposed. Law that blocks a person is never bent. */
export interface Bending {
  readonly kind:
    | 'NEAR_FIELD'
    | 'LOWER_DEGREE'
    | 'FARTHER'
    | 'ONE_MORE_IN_UNIT'
    | 'ONE_MORE_IN_DEPARTMENT'
    | 'ONE_MORE_TRANSFER'
    | 'UNPIN'
    | 'ONE_MORE_PERSON';
  readonly price: number;
  /** The person unpinned. */
  readonly personId?: string;
  /** The problem so bent. */
  readonly problem: Problem;
}

const MOST_UNPINNED = 2;

/** Ways to bend one rule that could fill a post, the cheapest first. Whether they do, solving again says. */
export function bendingsOf(problem: Problem, seats: Seats, post: Post): Bending[] {
  const judge = judgeOf(problem);
  const pinned = new Set(problem.pins.map(({ personId }) => personId));
  const free = problem.people.filter(({ id }) => !pinned.has(id));
  const helps = (bent: Problem, rule: string): boolean => {
    const after = judgeOf(bent);
    return free.some(
      (person) => judge.obstacles(person, post).includes(rule) && after.obstacles(person, post).length === 0,
    );
  };
  const nearer = { ...problem, nearFieldPostIds: [...problem.nearFieldPostIds, post.id] };
  const lower = { ...problem, lowerDegreePostIds: [...problem.lowerDegreePostIds, post.id] };
  const farther = { ...problem, farPostIds: [...problem.farPostIds, post.id] };
  const found: Bending[] = [];
  if (helps(nearer, 'FIELD_MISMATCH')) found.push({ kind: 'NEAR_FIELD', price: 1, problem: nearer });
  if (helps(lower, 'DEGREE_TOO_LOW')) found.push({ kind: 'LOWER_DEGREE', price: 2, problem: lower });
  if (helps(farther, 'TOO_FAR')) found.push({ kind: 'FARTHER', price: 2, problem: farther });
  for (const { code } of fullOf(problem, seats, post)) found.push(widened(problem, post, code));
  const unpinned = problem.people
    .filter(({ id }) => pinned.has(id) && seats.get(post.id) !== id)
    .filter((person) => judge.obstacles(person, post).length === 0)
    .sort((one, other) => judge.score(other, post) - judge.score(one, post) || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_UNPINNED);
  for (const { id } of unpinned) {
    const pins = problem.pins.filter(({ personId }) => personId !== id);
    found.push({ kind: 'UNPIN', price: 4, personId: id, problem: { ...problem, pins } });
  }
  const people = [...problem.people, newcomer(problem, post)];
  found.push({ kind: 'ONE_MORE_PERSON', price: 9, problem: { ...problem, people } });
  return found.sort((one, other) => one.price - other.price);
}

function widened(problem: Problem, post: Post, code: Reason['code']): Bending {
  const plusOne = (limit: number | null): number | null => (limit === null ? null : limit + 1);
  if (code === 'UNIT_FULL') {
    const units = problem.units.map((unit) =>
      unit.id === post.unitId ? { ...unit, limit: plusOne(unit.limit) } : unit,
    );
    return { kind: 'ONE_MORE_IN_UNIT', price: 3, problem: { ...problem, units } };
  }
  if (code === 'DEPARTMENT_FULL') {
    const departments = problem.departments.map((department) =>
      department.id === post.departmentId ? { ...department, limit: plusOne(department.limit) } : department,
    );
    return { kind: 'ONE_MORE_IN_DEPARTMENT', price: 3, problem: { ...problem, departments } };
  }
  const maxTransfers = plusOne(problem.maxTransfers);
  return { kind: 'ONE_MORE_TRANSFER', price: 3, problem: { ...problem, maxTransfers } };
}

/** Somebody from outside who is made for the post. */
function newcomer(problem: Problem, post: Post): Person {
  const languages = problem.units.find(({ id }) => id === post.unitId)?.languages ?? [];
  return {
    id: '~newcomer',
    degree: post.degree,
    fields: post.field === null ? [] : [post.field],
    experienceYears: {},
    position: post.position,
    unitIds: [post.unitId],
    homeUnitId: post.unitId,
    oldUnitId: null,
    rank: post.rank,
    isLeader: post.isLeader,
    languages,
    skills: [],
    knownUnitIds: [],
    rating: 'GOOD',
    blocks: [],
  };
}
