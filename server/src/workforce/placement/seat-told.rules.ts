import type { Language } from '../../platform/context.ts';
import { distanceKm, isTransfer } from './placement.rules.ts';
import { reasonsOf, type Reason } from './reasons.rules.ts';
import type { PlacementEmptyPostType, PlacementReasonType, PlacementSeatType } from './placement-parts.type.ts';
import type { PlacementView } from './placement-view.loader.ts';
import { rulesTold, ruleTold } from './rule-text.rules.ts';
import type { OfficialLabel, PostLabel } from './scenario.queries.ts';
import { mostOf, personTold, points, postTold } from './told.rules.ts';
import { WEIGHT_NAMES, type ScoreParts } from './placement.words.ts';

/** What seats are told from. */
export interface Told {
  readonly view: PlacementView;
  readonly posts: ReadonlyMap<string, PostLabel>;
  readonly people: ReadonlyMap<string, OfficialLabel>;
  readonly language: Language;
}

const PARTS = WEIGHT_NAMES.filter((name): name is keyof ScoreParts => name !== 'BALANCE');

/** Who sits on a post, and why; nothing where nobody does. */
export function seatTold({ view, posts, people, language }: Told, label: PostLabel): PlacementSeatType[] {
  const { problem, seats, plan, judge } = view;
  const code = seats.get(label.code);
  const post = problem.posts.find(({ id }) => id === label.code);
  const person = problem.people.find(({ id }) => id === code);
  if (code === undefined || !post || !person) return [];
  const pin = view.pins.get(code);
  const isAsPlanned = plan.seats.some(([at, who]) => at === label.code && who === code);
  const second = pin || !isAsPlanned ? undefined : plan.seconds.find(({ personId }) => personId === code);
  const other = posts.get(second?.postId ?? '');
  const parts = judge.parts(person, post);
  return [
    {
      post: postTold(label, language),
      person: personTold(code, people.get(code) ?? null, pin),
      points: points(judge.score(person, post)),
      parts: PARTS.map((name) => ({ name, points: points(parts[name]), most: mostOf(problem, name) })),
      isTransfer: isTransfer(person, post),
      distanceKm: distanceKm(problem, person, post),
      brokenRules: rulesTold(pin ? pin.broken_rules : [], language),
      notes: rulesTold(judge.notes(person, post), language),
      secondBest: second
        ? {
            post: other ? postTold(other, language) : null,
            leastLoss: points(second.leastLoss),
            mostLoss: points(second.mostLoss),
          }
        : null,
    },
  ];
}

/** Why nobody sits on a post; nothing where somebody does. What was emptied by hand since is told without a search. */
export function emptyPostTold({ view, people, language, ...told }: Told, label: PostLabel): PlacementEmptyPostType[] {
  const { problem, seats, plan, pins } = view;
  const post = problem.posts.find(({ id }) => id === label.code);
  if (!post || seats.has(label.code) || !told.posts.has(label.code)) return [];
  const known = plan.empties.find(({ postId }) => postId === label.code);
  const reasons = known?.reasons ?? reasonsOf(problem, seats, post);
  const bending = known?.bending ?? null;
  const personId = bending?.personId;
  return [
    {
      post: postTold(label, language),
      reasons: mergedBlocks(reasons).map((reason) => reasonTold(reason, language)),
      bending: bending && {
        kind: bending.kind,
        person: personId === undefined ? null : personTold(personId, people.get(personId) ?? null, pins.get(personId)),
        gain: points(bending.gain),
      },
      isSearched: known?.isSearched ?? false,
    },
  ];
}

const reasonTold = ({ code, count, rule }: Reason, language: Language): PlacementReasonType => ({
  code,
  count,
  rule: rule === undefined ? null : ruleTold(rule, language),
});

/** Cases of the law are told as one, so that nobody's is told. */
function mergedBlocks(reasons: readonly Reason[]): Reason[] {
  const keyOf = ({ code, rule }: Reason): string =>
    rule === undefined ? code : `${code} ${ruleTold(rule, 'vi').code}`;
  return [...Map.groupBy(reasons, keyOf).values()].map((alike) => {
    const [first] = alike as [Reason, ...Reason[]];
    return first.code === 'BLOCKED' ? { ...first, count: alike.reduce((sum, { count }) => sum + count, 0) } : first;
  });
}
