import { withoutSmallCells } from '../../platform/small-cells.rules.ts';
import { isTransfer } from './placement.rules.ts';
import { placedOf } from './plan.rules.ts';
import type { Problem, Seats } from './placement.words.ts';

export const FAIRNESS_ATTRIBUTES = ['SEX', 'AGE', 'ETHNICITY', 'OLD_UNIT'] as const;
export type FairnessAttribute = (typeof FAIRNESS_ATTRIBUTES)[number];

/** What a person is, as far as it is known. */
export interface Traits {
  readonly code: string;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly ethnicity: string | null;
  readonly oldUnit: string | null;
}

/** Counts of one group; null where they would tell of single persons. */
export interface FairnessRow {
  readonly attribute: FairnessAttribute;
  /** Null where nobody recorded what the person is. */
  readonly group: string | null;
  readonly people: number | null;
  readonly placed: number | null;
  readonly transferred: number | null;
  readonly leaders: number | null;
}

const AGE_BANDS = [
  [30, '< 30'],
  [40, '30–39'],
  [50, '40–49'],
  [Infinity, '≥ 50'],
] as const;

const groupOf = (attribute: FairnessAttribute, traits: Traits, year: number): string | null => {
  switch (attribute) {
    case 'SEX':
      return traits.sex;
    case 'AGE': {
      const { birthYear } = traits;
      return birthYear === null ? null : (AGE_BANDS.find(([below]) => year - birthYear < below)?.[1] ?? null);
    }
    case 'ETHNICITY':
      return traits.ethnicity;
    case 'OLD_UNIT':
      return traits.oldUnit;
  }
};

/**
 * How a plan treats people by what they are. Each person is counted in one cell of outcome (placed or not; of the placed, moved
 * or not; of the placed, leader or not), and the cells of an attribute are hidden together where one is small.
 */
export function fairnessOf(problem: Problem, seats: Seats, traits: readonly Traits[]): FairnessRow[] {
  const year = Number(problem.day.slice(0, 4));
  const placed = new Map(placedOf(problem, seats).map((each) => [each.person.id, each]));
  const known = new Set(problem.people.map(({ id }) => id));
  return FAIRNESS_ATTRIBUTES.flatMap((attribute) => {
    const groups = [
      ...Map.groupBy(
        traits.filter(({ code }) => known.has(code)),
        (each) => groupOf(attribute, each, year),
      ),
    ].sort(([one], [other]) => (one === null ? 1 : other === null ? -1 : one < other ? -1 : 1));
    const split = (has: (code: string) => boolean): (number | null)[] => {
      const counts = groups.map(([, members]) => members.filter(({ code }) => has(code)).length);
      const others = groups.map(([, members], index) => members.length - (counts[index] ?? 0));
      return withoutSmallCells([...counts, ...others]).cells.slice(0, counts.length);
    };
    const people = withoutSmallCells(groups.map(([, members]) => members.length)).cells;
    const isPlaced = split((code) => placed.has(code));
    const isMoved = split((code) => {
      const found = placed.get(code);
      return found !== undefined && isTransfer(found.person, found.post);
    });
    const isLeader = split((code) => placed.get(code)?.post.isLeader === true);
    return groups.map(([group], index) => {
      // A group that is hidden itself is told nothing more of.
      const shown = (cells: readonly (number | null)[]): number | null =>
        people[index] === null ? null : (cells[index] ?? null);
      return {
        attribute,
        group,
        people: people[index] ?? null,
        placed: shown(isPlaced),
        transferred: shown(isMoved),
        leaders: shown(isLeader),
      };
    });
  });
}
