import { median } from '../peers/peer.rules.ts';
import { ContextState } from './context.words.ts';

/** A figure of one side, or why there is none. */
export interface Told {
  readonly value: number | null;
  readonly state: ContextState;
}

export const UNKNOWN: Told = { value: null, state: ContextState.UNKNOWN };
export const FEW: Told = { value: null, state: ContextState.FEW };

/** What is missing is unknown, never 0. */
export const told = (value: number | null | undefined): Told =>
  value == null ? UNKNOWN : { value, state: ContextState.KNOWN };

/** One figure by another; unknown of nobody, withheld where a side is. */
export function ratio(one: Told, by: Told): Told {
  if (one.state === ContextState.FEW || by.state === ContextState.FEW) return FEW;
  return one.value === null || !by.value ? UNKNOWN : told(one.value / by.value);
}

/** The median of the units of which a figure is known, and how many those are. */
export function middle(sides: readonly Told[]): Told & { readonly units: number } {
  const values = sides.flatMap(({ value }) => value ?? []);
  if (values.length > 0) return { ...told(median(values)), units: values.length };
  return { ...(sides.some(({ state }) => state === ContextState.FEW) ? FEW : UNKNOWN), units: 0 };
}
