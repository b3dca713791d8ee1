import type { CommendationFigure } from './recognition.documents.ts';

export const dimensions = ['unit', 'month', 'kind', 'field'] as const;
export type Dimension = (typeof dimensions)[number];

/** What has been drilled into: one value a dimension; null: all. */
export type Drill = Readonly<Record<Dimension, string | null>>;

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const keys: Readonly<Record<Dimension, (figure: CommendationFigure) => string>> = {
  unit: ({ unit }) => unit.id,
  month: ({ month }) => month,
  kind: ({ kindCode }) => kindCode,
  field: ({ field }) => field.code,
};

/** The figures that fit what was drilled into. */
export const drilled = (figures: readonly CommendationFigure[], drill: Drill): readonly CommendationFigure[] =>
  figures.filter((figure) =>
    dimensions.every((dimension) => drill[dimension] === null || keys[dimension](figure) === drill[dimension]),
  );

export const countOf = (figures: readonly CommendationFigure[]): number =>
  figures.reduce((total, { count }) => total + count, 0);

/** One bar a value: months in their order, everything else by its count, the most first. */
export const barsOf = (
  figures: readonly CommendationFigure[],
  dimension: Dimension,
  nameOf: (figure: CommendationFigure) => string,
): readonly Bar[] => {
  const groups = [...Map.groupBy(figures, keys[dimension])].flatMap(([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [{ key, name: nameOf(first), count: countOf(own) }];
  });
  return dimension === 'month'
    ? groups.toSorted((one, other) => one.key.localeCompare(other.key))
    : groups.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'vi'));
};
