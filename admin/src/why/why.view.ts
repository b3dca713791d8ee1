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

/** The scale that holds every bar, with a margin; a share never leaves 0..1. */
export const waterfallScale = (steps: readonly Step[], isShare: boolean): readonly [number, number] => {
  const edges = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  const margin = (high - low || Math.abs(high) || 1) * 0.06;
  return isShare ? [Math.max(0, low - margin), Math.min(1, high + margin)] : [Math.max(0, low - margin), high + margin];
};
