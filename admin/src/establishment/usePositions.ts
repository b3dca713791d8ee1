import { useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { useOwnProvince } from './useOwnProvince.ts';
import type { Measure } from './matrix.view.ts';
import { positionsParams } from './positions.params.ts';

export interface PositionsState {
  /** Undefined until the reader's own is known; null: none, one must be chosen. */
  readonly province: string | null | undefined;
  readonly isOwnProvince: boolean;
  readonly asOf: string | null;
  readonly measure: Measure;
  readonly sort: string;
  readonly openUnit: string | null;
  readonly onlyEmpty: boolean;
  /** The same function as long as the page stands. */
  readonly change: (
    patch: Partial<Record<'in' | 'asof' | 'sort' | 'unit', string | null>> & { m?: Measure; empty?: boolean },
  ) => void;
  reset(): void;
}

/** The page's choices, kept in the address. */
export const usePositions = (): PositionsState => {
  const [params, setParams] = useQueryStates(positionsParams, { history: 'push' });
  const own = useOwnProvince();
  const change = useCallback<PositionsState['change']>((patch) => void setParams(patch), [setParams]);
  return {
    province: params.in ?? own,
    isOwnProvince: params.in === null || params.in === own,
    asOf: params.asof,
    measure: params.m,
    sort: params.sort,
    openUnit: params.unit,
    onlyEmpty: params.empty,
    change,
    reset: () => void setParams(null),
  };
};
