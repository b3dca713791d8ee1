import { ChartLegend } from './ChartLegend.tsx';
import { type TileMark, tileColour } from './tile.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

interface TileLegendProps {
  readonly items: readonly { readonly mark: TileMark; readonly name: string }[];
}

/** The squares' colours and signs beside what they mean. */
export const TileLegend = ({ items }: TileLegendProps) => {
  const palette = useChartPalette();
  return (
    <ChartLegend
      items={items.map(({ mark, name }) => ({
        name,
        tile: { ...tileColour(mark, palette), edge: mark === 'unknown' ? palette.axis : null },
      }))}
    />
  );
};
