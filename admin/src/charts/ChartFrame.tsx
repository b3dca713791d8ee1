import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { usePrinting } from '../print/usePrinting.ts';
import { ChartDownload } from './ChartDownload.tsx';
import { ChartTable, type ChartTableData } from './ChartTable.tsx';
import { type ChartSource, useSource } from './useSource.ts';

export interface ChartFrameProps {
  readonly title: string;
  /** Where no other heading stands between it and the page's. */
  readonly titleAs?: 'h2' | 'h3';
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  /** How to use the drawing on a screen: not for paper, nor for a saved picture. */
  readonly hint?: string;
  readonly table: ChartTableData;
  /** What the figures cover: period, as-of day, boundaries. */
  readonly scope: string;
  /** Whose figures they are; the dossiers' unless told. */
  readonly source?: ChartSource;
  readonly controls?: ReactNode;
  readonly legend?: ReactNode;
  /** The drawing holds links of its own, so it is not one picture to readers. */
  readonly interactive?: boolean;
  /** Higher than a sheet of paper, where it would be cut: there the table stands for it. */
  readonly isTall?: boolean;
  /** What the drawing leaves out, said below it. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** Every chart's frame: title, finding, drawing or the same figures as a table, downloads, source. */
export const ChartFrame = ({
  title,
  titleAs = 'h3',
  summary,
  hint,
  table,
  scope,
  source = 'chart.source',
  controls,
  legend,
  interactive = false,
  isTall = false,
  note,
  children,
}: ChartFrameProps) => {
  const t = useText();
  const id = useId();
  const drawn = useRef<HTMLElement>(null);
  const told = useSource(source, scope);
  const [wantsTable, setAsTable] = useState(false);
  const isPrinting = usePrinting();
  const asTable = wantsTable || (isTall && isPrinting);
  return (
    <Box
      component="figure"
      ref={drawn}
      aria-labelledby={id}
      sx={{ m: 0, ...(isTall ? { '@media print': { breakInside: 'auto' } } : {}) }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          alignItems: 'flex-start',
          mb: 1,
        }}
      >
        <Box sx={{ minWidth: 0, flex: '1 1 280px' }}>
          <Typography id={id} variant="h3" component={titleAs}>
            {title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {summary}
          </Typography>
          {hint === undefined ? null : (
            <Typography variant="body2" className="no-print" sx={{ color: 'text.secondary' }}>
              {hint}
            </Typography>
          )}
        </Box>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {controls}
          <Button
            color="inherit"
            startIcon={asTable ? <BarChartOutlined /> : <TableRowsOutlined />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('chart.showChart') : t('chart.showTable')}
          </Button>
          <ChartDownload
            words={{ title, finding: summary, foot: note === undefined ? [told] : [note, told] }}
            table={table}
            drawn={asTable ? null : drawn}
          />
        </Box>
      </Box>
      {asTable ? <ChartTable table={table} /> : <Drawn {...{ title, summary, legend, interactive, note, children }} />}
      <Typography component="figcaption" variant="caption" sx={{ color: 'text.secondary', display: 'block', mt: 1 }}>
        {told}
      </Typography>
    </Box>
  );
};

type DrawnProps = Pick<ChartFrameProps, 'title' | 'summary' | 'legend' | 'interactive' | 'children'> & {
  readonly note: string | undefined;
};

/** What is drawn, as the picture takes it along: signs and names, the drawing, what it leaves out. */
const Drawn = ({ title, summary, legend, interactive, note, children }: DrawnProps) => (
  <>
    <div data-legend>{legend}</div>
    <Box
      data-drawing
      role={interactive === true ? 'group' : 'img'}
      aria-label={`${title}. ${summary}`}
      sx={{ overflowX: 'auto' }}
    >
      {children}
    </Box>
    {note === undefined ? null : (
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
        {note}
      </Typography>
    )}
  </>
);
