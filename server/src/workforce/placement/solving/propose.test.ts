import { describe, expect, test } from 'vitest';
import { aProblem } from '../../../../../test/support/placement.ts';
import { breachesOf, valueOf } from '../plan.rules.ts';
import { judgeOf } from '../placement.rules.ts';
import type { Problem, Seats } from '../placement.words.ts';
import type { Limits } from './engine.ts';
import { keptPins } from './programme.rules.ts';
import { gapShare } from './gap.rules.ts';
import { Proposal, type EmptyPost, type PlanFound, type SecondBest } from './propose.ts';

const LIMITS: Limits = { seconds: 20, gap: 0, seed: 1 };
const CASES = 200;
const small = (index: number): Problem =>
  aProblem(`small ${String(index)}`, { people: 5, posts: 5, units: 2, hasSideConstraints: true });

interface Answer {
  readonly plan: PlanFound;
  readonly seconds: readonly SecondBest[];
  readonly empties: readonly EmptyPost[];
}

async function planOf(problem: Problem): Promise<PlanFound> {
  const proposal = await Proposal.of(problem);
  const plan = proposal.find(LIMITS);
  proposal.close();
  return plan;
}

async function propose(problem: Problem): Promise<Answer> {
  const proposal = await Proposal.of(problem);
  const plan = proposal.find(LIMITS);
  const seconds = [...proposal.secondBests(LIMITS)];
  const empties = await Array.fromAsync(proposal.emptyPosts(LIMITS, () => true));
  proposal.close();
  return { plan, seconds, empties };
}

/** Every way to put persons on posts that keeps the rules beyond what pins force, tried one after the other. */
function bestByTrying(problem: Problem, isMeant: (seats: Seats) => boolean = () => true): number {
  const judge = judgeOf(problem);
  const { kept } = keptPins(problem);
  const held = new Map(kept.map(({ postId, personId }) => [postId, personId]));
  const forced = breachesOf(problem, held).length;
  const pinned = new Set(kept.map(({ personId }) => personId));
  const open = problem.posts.filter(({ id }) => !held.has(id));
  const over = (seats: Seats): number => breachesOf(problem, seats).reduce((sum, { by }) => sum + by, 0);
  const limit = over(held);
  let best = -Infinity;
  const go = (index: number, seats: Map<string, string>, busy: ReadonlySet<string>): void => {
    const post = open[index];
    if (!post) {
      if (over(seats) <= limit && breachesOf(problem, seats).length <= forced && isMeant(seats)) {
        best = Math.max(best, valueOf(problem, seats).value);
      }
      return;
    }
    go(index + 1, seats, busy);
    for (const person of problem.people) {
      if (busy.has(person.id) || judge.obstacles(person, post).length > 0) continue;
      go(index + 1, new Map(seats).set(post.id, person.id), new Set(busy).add(person.id));
    }
  };
  go(0, held, pinned);
  return best;
}

describe('the proposal of a plan', () => {
  test('is what trying everything finds, in 200 random cases', async () => {
    const wrong: number[] = [];
    for (let index = 0; index < CASES; index++) {
      const problem = small(index);
      const plan = await planOf(problem);
      if (plan.value !== bestByTrying(problem) || plan.value !== plan.bound) wrong.push(index);
    }
    expect(wrong).toEqual([]);
  });

  test('is worth what the plan alone says it is', async () => {
    for (let index = 0; index < CASES; index++) {
      const problem = small(index);
      const plan = await planOf(problem);
      expect(valueOf(problem, new Map(plan.seats)).value).toBe(plan.value);
    }
  });

  test('says what the second best of each person costs, as trying everything does', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (let index = 0; index < 60; index++) {
      const problem = small(index);
      const { plan, seconds } = await propose(problem);
      const alike = likeness(problem);
      for (const second of seconds) {
        const at = plan.seats.find(([, person]) => person === second.personId)?.[0] ?? '';
        const without = bestByTrying(
          problem,
          (seats) => ![...seats].some(([post, person]) => person === second.personId && alike(post) === alike(at)),
        );
        compared += 1;
        if (second.mostLoss !== plan.value - without || second.leastLoss !== second.mostLoss) {
          wrong.push(`${String(index)} ${second.personId}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(60);
  });

  test('fills an empty post by the relaxation it names, and not otherwise', async () => {
    let named = 0;
    for (let index = 0; index < 60; index++) {
      const { empties } = await propose(small(index));
      for (const { bending } of empties) named += bending === null ? 0 : 1;
      expect(empties.every(({ bending }) => bending === null || bending.gain > 0)).toBe(true);
    }
    expect(named).toBeGreaterThan(60);
  });

  test('accounts for every person who is fit for an empty post', async () => {
    for (let index = 0; index < 60; index++) {
      const { empties } = await propose(small(index));
      for (const { reasons } of empties) {
        const count = (codes: readonly string[]): number =>
          reasons.filter(({ code }) => codes.includes(code)).reduce((sum, reason) => sum + reason.count, 0);
        const where = ['PINNED_ELSEWHERE', 'BLOCKED', 'FREE', 'PLACED_IN_FIELD', 'PLACED_OTHERWISE'];
        expect(count(where)).toBe(count(['FITTING']));
      }
    }
  });

  test('exists whatever is pinned against the rules, and breaks nothing beyond that', async () => {
    for (let index = 0; index < CASES; index++) {
      const base = small(index);
      const pins = base.people.map(({ id }, at) => ({ personId: id, postId: base.posts[at % 3]?.id ?? '' }));
      const problem = { ...base, pins, units: base.units.map((unit) => ({ ...unit, limit: 0 })) };
      const plan = await planOf(problem);
      expect(plan.seats.map(([post]) => post).sort()).toEqual(base.posts.slice(0, 3).map(({ id }) => id));
    }
  });

  test('is the same each time', async () => {
    const problem = aProblem('twice', { people: 30, posts: 25, units: 3, hasSideConstraints: true });
    expect(await propose(problem)).toEqual(await propose(problem));
  });

  test('does not hang on the order of persons and posts', async () => {
    const problem = aProblem('turned', { people: 60, posts: 50, units: 4, hasSideConstraints: true });
    const turned = { ...problem, people: problem.people.toReversed(), posts: problem.posts.toReversed() };
    expect((await planOf(turned)).value).toBe((await planOf(problem)).value);
  });

  test('ends with a whole plan when it is stopped at once', async () => {
    const problem = aProblem('stopped', { people: 60, posts: 50, units: 4, hasSideConstraints: true });
    const proposal = await Proposal.of(problem);
    const plan = proposal.find({ ...LIMITS, isStopped: () => true });
    proposal.close();
    expect(plan.proof).toBe('STOPPED');
    expect(gapShare(plan)).toBeGreaterThanOrEqual(0);
    expect(plan.seats.length).toBeGreaterThan(10);
  });

  test('is empty where there is nobody', async () => {
    const problem = { ...small(1), people: [], pins: [] };
    expect((await planOf(problem)).seats).toEqual([]);
  });
});

/** Posts that the solver does not tell apart have one key. */
function likeness(problem: Problem): (postId: string) => string {
  const marks = (id: string): unknown[] => [
    problem.forbidden
      .filter(({ postId }) => postId === id)
      .map(({ personId }) => personId)
      .sort(),
    problem.nearFieldPostIds.includes(id),
    problem.lowerDegreePostIds.includes(id),
    problem.farPostIds.includes(id),
  ];
  const keys = new Map(problem.posts.map(({ id, ...post }) => [id, JSON.stringify([post, marks(id)])]));
  return (id) => keys.get(id) ?? id;
}
