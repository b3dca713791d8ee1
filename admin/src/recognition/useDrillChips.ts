import type { FilterChip } from '../filters/FilterBar.tsx';
import { useFormat } from '../i18n/useText.ts';
import { type Dimension, dimensions, type Drill } from './figures.view.ts';
import type { CommendationFigure, RecognitionKind } from './recognition.documents.ts';

interface Known {
  readonly commendationFigures: readonly CommendationFigure[];
  readonly recognitionKinds: readonly RecognitionKind[];
}

/** A chip for each value drilled into, by its name. */
export const useDrillChips = (
  { commendationFigures: figures, recognitionKinds: kinds }: Known,
  drill: Drill,
  onDrop: (dimension: Dimension) => void,
): readonly FilterChip[] => {
  const format = useFormat();
  const names: Readonly<Record<Dimension, (key: string) => string | undefined>> = {
    unit: (key) => figures.find(({ unit }) => unit.id === key)?.unit.name,
    month: (key) => format.month(key),
    kind: (key) => kinds.find(({ code }) => code === key)?.name,
    field: (key) => figures.find(({ field }) => field.code === key)?.field.name,
  };
  return dimensions.flatMap((dimension) => {
    const key = drill[dimension];
    return key === null
      ? []
      : [{ key: dimension, label: names[dimension](key) ?? key, onRemove: () => onDrop(dimension) }];
  });
};
