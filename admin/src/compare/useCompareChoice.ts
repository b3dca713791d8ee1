import { useCallback } from 'react';
import { useStore } from 'react-admin';
import { most } from './compare.view.ts';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface CompareChoice {
  readonly chosen: readonly Chosen[];
  readonly isFull: boolean;
  toggle(unit: Chosen): void;
  clear(): void;
}

const nobody: readonly Chosen[] = [];

/** The communes put aside for a comparison, kept in this browser from page to page. */
export const useCompareChoice = (): CompareChoice => {
  const [chosen, setChosen] = useStore<readonly Chosen[]>('comparing.chosen', nobody);
  const toggle = useCallback(
    ({ id, name }: Chosen) =>
      setChosen((before: readonly Chosen[]) =>
        before.some((unit) => unit.id === id)
          ? before.filter((unit) => unit.id !== id)
          : [...before, { id, name }].slice(0, most),
      ),
    [setChosen],
  );
  const clear = useCallback(() => setChosen(nobody), [setChosen]);
  return { chosen, isFull: chosen.length >= most, toggle, clear };
};
