/**
 * How fast a placement is found and how far it is proved: 400 people on 300 posts with side constraints (covers of languages
 * and skills, pairs to keep apart, a limit of transfers, limits of units and departments, pins), made up with a fixed seed.
 * `node test/load/placement.load.ts`: exit 1 where a plan takes longer than 10 seconds or is farther than 1 % from its bound.
 */
import { valueOf } from '../../server/src/workforce/placement/plan.rules.ts';
import type { Problem } from '../../server/src/workforce/placement/placement.words.ts';
import { gapShare } from '../../server/src/workforce/placement/solving/gap.rules.ts';
import { Proposal } from '../../server/src/workforce/placement/solving/propose.ts';
import { aProblem } from '../support/placement.ts';

const MOST_SECONDS = 10;
const MOST_GAP = 0.01;
const SIZE = { people: 400, posts: 300, units: 10, hasSideConstraints: true };
const LIMITS = { seconds: 8, gap: 1_000, seed: 1 };
const FIELDS = ['JUSTICE', 'LAND', 'FINANCE', 'CULTURE', 'IT', 'AGRICULTURE', 'CONSTRUCTION', 'OFFICE'];
const SECOND_BESTS = 50;

/** Everybody may do nearly everything: six times the pairs, and covers that cannot all be met. */
const crowded = (problem: Problem): Problem => ({
  ...problem,
  maxDistanceKm: null,
  people: problem.people.map((person) => ({ ...person, rating: 'GOOD', degree: 'BACHELOR', rank: 2, fields: FIELDS })),
  covers: problem.covers.map((cover) => ({ ...cover, least: cover.least * 4 })),
});

const CASES = ['a', 'b', 'c', 'd'].flatMap((name) => {
  const problem = aProblem(`load ${name}`, SIZE);
  return [
    { name: `${name}, as usual`, problem },
    { name: `${name}, crowded`, problem: crowded(problem) },
  ];
});

let failed = 0;
console.log('case           pairs      first plan  plan     second best  value        bound        gap      proof');
for (const { name, problem } of CASES) {
  const began = performance.now();
  const proposal = await Proposal.of(problem);
  let first = 0;
  const plan = proposal.find({ ...LIMITS, onProgress: () => (first ||= performance.now() - began) });
  const took = (performance.now() - began) / 1000;
  const after = performance.now();
  let seconds = 0;
  for (const _ of proposal.secondBests({ ...LIMITS, seconds: 1 })) if (++seconds === SECOND_BESTS) break;
  const each = (performance.now() - after) / seconds;
  const gap = gapShare(plan) ?? 0;
  const isTrue = valueOf(problem, new Map(plan.seats)).value === plan.value;
  const isKept = took <= MOST_SECONDS && gap <= MOST_GAP && isTrue;
  if (!isKept) failed += 1;
  console.log(
    [
      name.padEnd(14),
      String(proposal.pairs).padEnd(10),
      `${(first / 1000).toFixed(2)} s`.padEnd(11),
      `${took.toFixed(2)} s`.padEnd(8),
      `${each.toFixed(0)} ms each`.padEnd(12),
      String(plan.value).padEnd(12),
      String(Math.round(plan.bound)).padEnd(12),
      `${(100 * gap).toFixed(4)} %`.padEnd(8),
      plan.proof,
      isKept ? '' : '  NOT KEPT',
    ].join(' '),
  );
  proposal.close();
}
console.log(
  `${String(CASES.length - failed)} of ${String(CASES.length)} within ${String(MOST_SECONDS)} s and 1 % of the bound`,
);
process.exitCode = failed === 0 ? 0 : 1;
