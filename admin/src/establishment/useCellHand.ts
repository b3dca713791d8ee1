import { useMemo } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { useChartPalette } from '../charts/useChartPalette.ts';
import type { Formatter } from '../i18n/format.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { ChartPalette } from '../palette.ts';
import { type Greatest, greatestOf, type MatrixRow, type Measure } from './matrix.view.ts';

/** What every cell of the matrix needs to be drawn: asked for once by the table, not by each of a thousand cells. */
export interface CellHand {
  readonly t: Translate;
  readonly format: Formatter;
  readonly palette: ChartPalette;
  readonly measure: Measure;
  /** Of all cells, whatever their order. */
  readonly greatest: Greatest;
  /** Whether the reader may see who the people are. */
  readonly mayName: boolean;
}

/** The same hand as long as nothing that a cell shows has changed: an order is none of it. */
export const useCellHand = (rows: readonly MatrixRow[], measure: Measure): CellHand => {
  const t = useText();
  const format = useFormat();
  const palette = useChartPalette();
  const mayName = useMayOpen('officers');
  return useMemo(
    () => ({ t, format, palette, measure, mayName, greatest: greatestOf(rows, measure) }),
    [t, format, palette, measure, mayName, rows],
  );
};
