import type { ContextFigure, RankContext } from './beside.documents.ts';
import type { ExplanationPart } from './why.documents.ts';

/** A bar of the waterfall: where it begins and ends on the metric's scale. */
export interface Step {
  readonly part: ExplanationPart | null;
  /** How many small parts it stands for; 0 for one of its own. */
  readonly gathered: number;
  readonly effect: number;
  readonly from: number;
  readonly to: number;
}

/** So many parts get a bar of their own; the smaller ones share the last bar. */
const mostBars = 10;

/** The parts one after the other from the reference to the value, greatest first; what is left over is one bar, so that they end there. */
export const waterfall = (reference: number, parts: readonly ExplanationPart[]): readonly Step[] => {
  const sorted = parts.toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect));
  const own = sorted.slice(0, mostBars);
  const rest = sorted.slice(mostBars);
  let at = reference;
  const step = (part: ExplanationPart | null, effect: number, gathered = 0): Step => {
    const from = at;
    at += effect;
    return { part, gathered, effect, from, to: at };
  };
  const bars = own.map((part) => step(part, part.effect));
  if (rest.length === 0) return bars;
  return [
    ...bars,
    step(
      null,
      rest.reduce((sum, part) => sum + part.effect, 0),
      rest.length,
    ),
  ];
};

/** The scale that holds every bar, with a margin; that of a share ends at 0 and 1, unless a bar between them goes beyond. */
export const waterfallScale = (steps: readonly Step[], isShare: boolean): readonly [number, number] => {
  const edges = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  const margin = (high - low || Math.abs(high) || 1) * 0.06;
  const end = isShare ? Math.max(high, Math.min(1, high + margin)) : high + margin;
  return [Math.min(low, Math.max(0, low - margin)), end];
};

/** Names of the figures beside the rank. */
type BesideName = 'received' | 'resolved' | 'posts' | 'people' | 'perPerson' | 'outages' | 'practices';

interface BesideLine {
  readonly name: BesideName;
  readonly figure: ContextFigure;
  readonly digits: number;
}

/** The figures beside the rank, those that are open to the reader. */
export const besideLines = ({ volume, staffing, outages, practices }: RankContext): readonly BesideLine[] => [
  { name: 'received', figure: volume.received, digits: 0 },
  { name: 'resolved', figure: volume.resolved, digits: 0 },
  ...(staffing
    ? ([
        { name: 'posts', figure: staffing.posts, digits: 0 },
        { name: 'people', figure: staffing.people, digits: 0 },
        { name: 'perPerson', figure: staffing.resolvedPerPerson, digits: 1 },
      ] as const)
    : []),
  ...(outages ? ([{ name: 'outages', figure: outages, digits: 0 }] as const) : []),
  { name: 'practices', figure: practices.count, digits: 0 },
];

/** How much a figure grew since the period before, 0.1 for a tenth; null where that cannot be told or nothing changed. */
export const changeOf = ({ own, before }: ContextFigure): number | null =>
  own === null || before === null || before === 0 || own === before ? null : own / before - 1;
