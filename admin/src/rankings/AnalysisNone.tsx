import type { GraphDocument } from '../data/graphql.document.ts';
import { aliasedVariables } from '../data/aliased.document.ts';
import { useGraph } from '../data/useGraph.ts';
import { conditionsOf } from '../filters/analysis.conditions.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { NoneFound } from '../states/NoneFound.tsx';
import type { AnalysisNoneProps } from './analysis.none.ts';

interface CountedProps<Answer> extends AnalysisNoneProps {
  /** The question that tells of several analyses, `c0`, `c1`, …; what is asked of one, and how many units are ranked by its answer. */
  readonly document: (
    analyses: number,
  ) => GraphDocument<Readonly<Record<string, Answer | null>>, Readonly<Record<string, unknown>>>;
  readonly variables: (analysis: Analysis) => object;
  readonly rankedOf: (answer: Answer) => number;
}

/** An analysis ranks no unit: what each of its conditions took away, asked for only then. */
export const AnalysisNone = <Answer,>({
  text,
  state: { analysis, change },
  chips,
  document,
  variables,
  rankedOf,
}: CountedProps<Answer>) => {
  const conditions = conditionsOf(chips);
  const asked = aliasedVariables(conditions.map(({ without }) => variables({ ...analysis, ...without })));
  const counts = useGraph(document(conditions.length), asked, { enabled: conditions.length > 0 }).answer?.data;
  const countOf = (at: number): number | null => {
    const answer = counts?.[`c${String(at)}`] ?? null;
    return answer === null ? null : rankedOf(answer);
  };
  return (
    <NoneFound
      {...{ text }}
      conditions={conditions.map(({ key, label, without }) => ({ key, label, onRemove: () => change(without) }))}
      counts={conditions.map((_, at) => countOf(at))}
      of="units"
    />
  );
};
