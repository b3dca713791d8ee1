import { balanceCost, COVER_COST, emptyCost, fairShares, isTransfer, judgeOf } from '../placement.rules.ts';
import type { Cover, Pair, Person, Post, Problem, Seats } from '../placement.words.ts';

/** Posts that are alike in everything a rule or a score looks at: the solver fills so many of them, whichever. */
export interface PostGroup {
  readonly key: string;
  readonly posts: readonly Post[];
}

/** One choice of the solver: this person on a post of that group. */
export interface Choice {
  readonly person: Person;
  readonly group: PostGroup;
  readonly score: number;
}

/** One row: the sum over columns lies between the bounds. */
interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly columns: number[];
}

/** A linear programme: maximise; the first columns are choices, the others count what is missing. */
export interface Programme {
  readonly choices: readonly Choice[];
  readonly groups: readonly PostGroup[];
  readonly costs: readonly number[];
  readonly uppers: readonly number[];
  readonly rows: readonly Row[];
  /** What the plan is worth when every column is 0. */
  readonly offset: number;
  /** Pins that hold: who is there whatever the solver does. */
  readonly fixed: readonly Pair[];
  /** Pins that could not hold: the post or the person was pinned before. */
  readonly dropped: readonly Pair[];
}

/** Keeps the first pin of each person and post. */
export function keptPins({ pins, people, posts }: Problem): { kept: Pair[]; dropped: Pair[] } {
  const free = new Set([...people.map(({ id }) => `person ${id}`), ...posts.map(({ id }) => `post ${id}`)]);
  const kept: Pair[] = [];
  const dropped: Pair[] = [];
  for (const pin of pins) {
    const both = [`person ${pin.personId}`, `post ${pin.postId}`];
    const holds = both.every((key) => free.has(key));
    (holds ? kept : dropped).push(pin);
    if (holds) for (const key of both) free.delete(key);
  }
  return { kept, dropped };
}

/** Groups posts that nothing tells apart. A post somebody is forbidden at, or that a relaxation names, stands alone with its like. */
export function groupsOf(problem: Problem, without: ReadonlySet<string>): PostGroup[] {
  const marks = new Map<string, string[]>();
  const mark = (post: string, text: string): void => void marks.set(post, [...(marks.get(post) ?? []), text]);
  for (const { personId, postId } of problem.forbidden) mark(postId, personId);
  for (const post of problem.nearFieldPostIds) mark(post, '~field');
  for (const post of problem.lowerDegreePostIds) mark(post, '~degree');
  for (const post of problem.farPostIds) mark(post, '~far');
  const groups = Map.groupBy(
    problem.posts.filter(({ id }) => !without.has(id)),
    (post) =>
      JSON.stringify([
        post.unitId,
        post.departmentId,
        post.position,
        post.field,
        post.degree,
        post.isLeader,
        post.rank,
        [...new Set(marks.get(post.id))].sort(),
      ]),
  );
  return [...groups].map(([key, posts]) => ({ key, posts }));
}

const serves = ({ kind, value }: Cover, person: Person): boolean =>
  (kind === 'LANGUAGE' ? person.languages : person.skills).includes(value);

/** Builds the programme of a problem. Pairs that a rule forbids have no column; what pins take is taken off the limits. */
export function programmeOf(problem: Problem): Programme {
  const { kept, dropped } = keptPins(problem);
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const posts = new Map(problem.posts.map((post) => [post.id, post]));
  const pinned = kept.flatMap(({ personId, postId }) => {
    const [person, post] = [people.get(personId), posts.get(postId)];
    return person && post ? [{ person, post }] : [];
  });
  const groups = groupsOf(problem, new Set(kept.map(({ postId }) => postId)));
  const judge = judgeOf(problem);
  const choices = choicesOf(problem, groups, pinned);
  const costs = choices.map(({ group, score }) => score + emptyCost(first(group)));
  const builder = new Builder(problem, choices, pinned);
  builder.personAndPost(groups);
  builder.limits();
  builder.transfers();
  builder.apart();
  const extra = builder.shortages();
  const offset =
    pinned.reduce((sum, { person, post }) => sum + judge.score(person, post), 0) -
    groups.reduce((sum, group) => sum + group.posts.length * emptyCost(first(group)), 0);
  return {
    choices,
    groups,
    costs: [...costs, ...extra.map(({ cost }) => -cost)],
    uppers: [...choices.map(() => 1), ...extra.map(({ upper }) => upper)],
    rows: builder.rows,
    offset,
    fixed: kept,
    dropped,
  };
}

const first = ({ posts }: PostGroup): Post => posts[0] as Post;

type Pinned = readonly { readonly person: Person; readonly post: Post }[];

function choicesOf(problem: Problem, groups: readonly PostGroup[], pinned: Pinned): Choice[] {
  const busy = new Set(pinned.map(({ person }) => person.id));
  const unitsOf = Map.groupBy(pinned, ({ person }) => person.id);
  const shunned = new Map<string, Set<number>>();
  for (const [one, other] of problem.apart) {
    for (const [free, there] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const { post } of unitsOf.get(there) ?? []) {
        shunned.set(free, (shunned.get(free) ?? new Set()).add(post.unitId));
      }
    }
  }
  const judge = judgeOf(problem);
  return problem.people
    .filter(({ id }) => !busy.has(id))
    .flatMap((person) =>
      groups
        .filter((group) => !shunned.get(person.id)?.has(first(group).unitId))
        .filter((group) => judge.obstacles(person, first(group)).length === 0)
        .map((group) => ({ person, group, score: judge.score(person, first(group)) })),
    );
}

/** Collects rows over the columns of the choices. */
class Builder {
  readonly rows: Row[] = [];
  private readonly problem: Problem;
  private readonly choices: readonly Choice[];
  private readonly pinned: Pinned;

  constructor(problem: Problem, choices: readonly Choice[], pinned: Pinned) {
    this.problem = problem;
    this.choices = choices;
    this.pinned = pinned;
  }

  /** One post a person, one person a post. */
  personAndPost(groups: readonly PostGroup[]): void {
    const sizes = new Map(groups.map((group) => [group, group.posts.length]));
    for (const [, columns] of this.columnsBy(({ person }) => person.id)) this.atMost(1, columns);
    for (const [group, columns] of this.columnsBy(({ group }) => group)) this.atMost(sizes.get(group) ?? 0, columns);
  }

  /** What pins take beyond a limit is a breach of theirs; the solver adds nothing to it. */
  limits(): void {
    const departments = this.columnsBy(({ group }) => first(group).departmentId);
    for (const { id, limit } of this.problem.departments) {
      if (limit !== null) this.atMost(limit - this.taken(({ post }) => post.departmentId === id), departments.get(id));
    }
    const units = this.columnsBy(({ group }) => first(group).unitId);
    for (const { id, limit } of this.problem.units) {
      if (limit !== null) this.atMost(limit - this.taken(({ post }) => post.unitId === id), units.get(id));
    }
  }

  transfers(): void {
    const { maxTransfers } = this.problem;
    if (maxTransfers === null) return;
    const columns = this.columnsWhere(({ person, group }) => isTransfer(person, first(group)));
    this.atMost(maxTransfers - this.taken(({ person, post }) => isTransfer(person, post)), columns);
  }

  apart(): void {
    for (const pair of this.problem.apart) {
      const both = this.choices.flatMap((choice, column) =>
        pair.includes(choice.person.id) ? [{ column, unit: first(choice.group).unitId }] : [],
      );
      for (const [, there] of Map.groupBy(both, ({ unit }) => unit)) {
        if (there.length > 1)
          this.atMost(
            1,
            there.map(({ column }) => column),
          );
      }
    }
  }

  /** Columns that count what is missing from fair shares and covers, with their price. */
  shortages(): { cost: number; upper: number }[] {
    const units = this.columnsBy(({ group }) => first(group).unitId);
    const inUnit = (unit: number): number => this.taken(({ post }) => post.unitId === unit);
    const shares = [...fairShares(this.problem)].map(([unit, share]) => ({
      cost: balanceCost(this.problem),
      upper: share - inUnit(unit),
      columns: units.get(unit) ?? [],
    }));
    const covers = this.problem.covers.map((cover) => ({
      cost: COVER_COST,
      upper: cover.least - this.taken(({ person, post }) => post.unitId === cover.unitId && serves(cover, person)),
      columns: this.columnsWhere(({ person, group }) => first(group).unitId === cover.unitId && serves(cover, person)),
    }));
    const wanted = [...shares.filter(({ cost }) => cost > 0), ...covers].filter(({ upper }) => upper > 0);
    wanted.forEach(({ upper, columns }, index) => {
      this.rows.push({ lower: upper, upper: Infinity, columns: [...columns, this.choices.length + index] });
    });
    return wanted;
  }

  private atMost(upper: number, columns: number[] | undefined): void {
    const limit = Math.max(0, upper);
    if (columns && columns.length > limit) this.rows.push({ lower: -Infinity, upper: limit, columns });
  }

  private taken(isMeant: (pinned: Pinned[number]) => boolean): number {
    return this.pinned.filter(isMeant).length;
  }

  private columnsBy<Key>(keyOf: (choice: Choice) => Key): Map<Key, number[]> {
    const found = new Map<Key, number[]>();
    this.choices.forEach((choice, column) => {
      const key = keyOf(choice);
      const columns = found.get(key);
      if (columns) columns.push(column);
      else found.set(key, [column]);
    });
    return found;
  }

  private columnsWhere(isMeant: (choice: Choice) => boolean): number[] {
    return this.choices.flatMap((choice, column) => (isMeant(choice) ? [column] : []));
  }
}

/** Seats of a solution: in a group, persons in the order of their ids, posts in theirs. */
export function seatsOf(programme: Programme, values: ArrayLike<number>): Seats {
  const seats = new Map(programme.fixed.map(({ personId, postId }) => [postId, personId]));
  const taken = programme.choices.filter((_, column) => (values[column] ?? 0) > 0.5);
  for (const [group, choices] of Map.groupBy(taken, (choice) => choice.group)) {
    const persons = choices.map(({ person }) => person.id).sort();
    group.posts.forEach(({ id }, index) => {
      const person = persons[index];
      if (person !== undefined) seats.set(id, person);
    });
  }
  return seats;
}
