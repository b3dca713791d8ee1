import type { Language } from '../../platform/context.ts';

/** What a unit has been given by one method, added up by kind of criterion. */
export interface ParSums {
  readonly method: string;
  readonly unit: number;
  /** Its own points for criteria and bonus. */
  readonly self: number | null;
  readonly criteria: number;
  readonly survey: number;
  readonly bonus: number;
  readonly penalty: number;
  /** Criteria and surveys without an appraised score. */
  readonly missing: number;
}

export interface ParPlace extends ParSums {
  /** Null until everything is appraised: a part of the points is no index. */
  readonly points: number | null;
  readonly rank: number | null;
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

/** Places within one method, best first; equal points share a place, whoever lacks a score has none. */
export function placesOf(rows: readonly ParSums[]): ParPlace[] {
  const told = rows.map((row) => ({
    ...row,
    points: row.missing > 0 ? null : rounded(row.criteria + row.survey + row.bonus - row.penalty),
  }));
  return told
    .map((row) => ({
      ...row,
      rank:
        row.points === null
          ? null
          : 1 + told.filter(({ points }) => points !== null && points > (row.points ?? 0)).length,
    }))
    .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.unit - other.unit);
}

/** Why a unit has no place. */
export const lackOf = ({ missing }: ParSums, language: Language): string | null => {
  if (missing === 0) return null;
  return language === 'vi' ? `Còn ${missing} tiêu chí chưa thẩm định.` : `${missing} criteria are not appraised yet.`;
};

/** One body's ranking of one year, once it is final. */
export interface ParYear {
  readonly key: string;
  /** Whoever scored: a province, or a district of it. */
  readonly series: string;
  readonly year: number;
  readonly places: readonly ParPlace[];
}

export interface ParStreak {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly methods: readonly string[];
}

/**
 * Years in a row that a unit stood among the first `place` of the same body. Places are compared, never points: each
 * year has a method of its own. A year without a final ranking breaks a streak.
 */
export function streaksOf(
  years: readonly ParYear[],
  { place, atLeast }: { place: number; atLeast: number },
): ParStreak[] {
  const open = new Map<string, ParStreak>();
  const done: ParStreak[] = [];
  for (const { key, series, year, places } of [...years].sort((one, other) => one.year - other.year)) {
    for (const { unit } of places.filter(({ rank }) => rank !== null && rank <= place)) {
      const whose = `${series} ${String(unit)}`;
      const before = open.get(whose);
      if (before && before.to === year - 1) {
        open.set(whose, { ...before, to: year, methods: [...before.methods, key] });
        continue;
      }
      if (before) done.push(before);
      open.set(whose, { unit, from: year, to: year, methods: [key] });
    }
  }
  return [...done, ...open.values()]
    .filter(({ methods }) => methods.length >= atLeast)
    .sort((one, other) => other.methods.length - one.methods.length || one.unit - other.unit || one.from - other.from);
}
