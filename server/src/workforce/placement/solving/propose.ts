import { openEngine, type Engine, type Limits, type Proof } from './engine.ts';
import { programmeOf, seatsOf, type Programme } from './programme.rules.ts';
import { emptyCost } from '../placement.rules.ts';
import { valueOf } from '../plan.rules.ts';
import { bendingsOf, reasonsOf, type Bending, type Reason } from '../reasons.rules.ts';
import type { Pair, Post, Problem, Seats } from '../placement.words.ts';

/** A plan with its proof, values in centipoints. */
export interface PlanFound {
  /** Post and person. */
  readonly seats: readonly (readonly [postId: string, personId: string])[];
  readonly value: number;
  readonly bound: number;
  /** Fits alone, which the distance to the bound is compared with. */
  readonly fit: number;
  readonly proof: Proof;
  /** Pins that could not hold beside an earlier one. */
  readonly dropped: readonly Pair[];
}

/** The next best for a person: where, and what the whole plan loses by it. */
export interface SecondBest {
  readonly personId: string;
  /** A post alike; null is without a post. */
  readonly postId: string | null;
  /** The loss lies between these, in centipoints; mostly they are one. */
  readonly leastLoss: number;
  readonly mostLoss: number;
}

/** An empty post, why it is so, and the cheapest bending of one rule that solving again has shown to fill it. */
export interface EmptyPost {
  readonly postId: string;
  readonly reasons: readonly Reason[];
  readonly bending: (Omit<Bending, 'problem'> & { readonly gain: number }) | null;
  /** False where time ran out before anything could be tried. */
  readonly isSearched: boolean;
}

/** A proposal in its steps; each may be asked for after the one before, and the engine is closed at the end. */
export class Proposal {
  private readonly problem: Problem;
  private readonly programme: Programme;
  private readonly engine: Engine;
  private plan: PlanFound | undefined;

  private constructor(problem: Problem, programme: Programme, engine: Engine) {
    this.problem = problem;
    this.programme = programme;
    this.engine = engine;
  }

  static async of(problem: Problem): Promise<Proposal> {
    const programme = programmeOf(problem);
    return new Proposal(problem, programme, await openEngine(programme));
  }

  /** Pairs of a person and a kind of post that no rule forbids. */
  get pairs(): number {
    return this.programme.choices.length;
  }

  /** Best plan within the limits. There always is one. */
  find(limits: Limits): PlanFound {
    const { values, value, bound, proof } = this.engine.solve(limits);
    const seats = seatsOf(this.programme, values);
    const { fit } = valueOf(this.problem, seats);
    this.plan = { seats: [...seats], value, bound, fit, proof, dropped: this.programme.dropped };
    return this.plan;
  }

  /** The second best of every person the solver placed, one after the other. Pinned persons have none. */
  *secondBests(limits: Limits): Generator<SecondBest> {
    const { plan, programme } = this;
    if (!plan) return;
    const posts = new Map(plan.seats.map(([post, person]) => [person, post]));
    for (const [column, { person, group }] of programme.choices.entries()) {
      const at = posts.get(person.id);
      if (at === undefined || !group.posts.some(({ id }) => id === at)) continue;
      const other = this.engine.without(column, limits);
      const seats = seatsOf(programme, other.values);
      const post = [...seats].find(([, who]) => who === person.id)?.[0] ?? null;
      yield {
        personId: person.id,
        postId: post,
        leastLoss: Math.max(0, Math.round(plan.value - other.bound)),
        mostLoss: Math.max(0, Math.round(plan.value - other.value)),
      };
    }
  }

  /** Every empty post with its reasons; posts alike share the search. @param hasTime false ends the search, not the list */
  async *emptyPosts(limits: Limits, hasTime: () => boolean): AsyncGenerator<EmptyPost> {
    const { plan, problem, programme } = this;
    if (!plan) return;
    const seats: Seats = new Map(plan.seats);
    for (const group of programme.groups) {
      const empty = group.posts.filter(({ id }) => !seats.has(id));
      const [post] = empty;
      if (!post) continue;
      const isSearched = hasTime();
      const bending = isSearched ? await this.cheapest(seats, post, limits) : null;
      const reasons = reasonsOf(problem, seats, post);
      for (const { id } of empty) yield { postId: id, reasons, bending, isSearched };
    }
  }

  close(): void {
    this.engine.close();
  }

  private async cheapest(seats: Seats, post: Post, limits: Limits): Promise<EmptyPost['bending']> {
    const before = valueOf(this.problem, seats).value;
    for (const { problem, ...bending } of bendingsOf(this.problem, seats, post)) {
      const after = await solved(problem, limits);
      if (after.has(post.id) && emptiness(problem, after) < emptiness(this.problem, seats)) {
        return { ...bending, gain: valueOf(problem, after).value - before };
      }
    }
    return null;
  }
}

const emptiness = ({ posts }: Problem, seats: Seats): number =>
  posts.filter(({ id }) => !seats.has(id)).reduce((sum, post) => sum + emptyCost(post), 0);

async function solved(problem: Problem, limits: Limits): Promise<Seats> {
  const programme = programmeOf(problem);
  const engine = await openEngine(programme);
  try {
    return seatsOf(programme, engine.solve(limits).values);
  } finally {
    engine.close();
  }
}
