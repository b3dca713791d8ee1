import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { usePrinting } from '../usePrinting.ts';
import { ChartDownload } from './ChartDownload.tsx';
import { ChartTable, type ChartTableData } from './ChartTable.tsx';

export interface ChartFrameProps {
  readonly title: string;
  /** Where no other heading stands between it and the page's. */
  readonly titleAs?: 'h2' | 'h3';
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  readonly table: ChartTableData;
  /** What the figures cover: period, as-of day, boundaries. */
  readonly scope: string;
  /** Whose figures they are, in a key that takes the scope; the dossiers' unless told. */
  readonly source?: 'chart.source' | 'chart.staffSource' | 'chart.pointsSource';
  readonly controls?: ReactNode;
  readonly legend?: ReactNode;
  /** The drawing holds links of its own, so it is not one picture to readers. */
  readonly interactive?: boolean;
  /** Higher than a sheet of paper, where it would be cut: there the table stands for it. */
  readonly isTall?: boolean;
  /** Whether the drawing is one SVG that can be taken along. */
  readonly hasPicture?: boolean;
  readonly children: ReactNode;
}

/** Every chart's frame: title, finding, drawing or the same figures as a table, downloads, source. */
export const ChartFrame = ({
  title,
  titleAs = 'h3',
  summary,
  table,
  scope,
  source = 'chart.source',
  controls,
  legend,
  interactive = false,
  isTall = false,
  hasPicture = true,
  children,
}: ChartFrameProps) => {
  const t = useText();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [wantsTable, setAsTable] = useState(false);
  const isPrinting = usePrinting();
  const asTable = wantsTable || (isTall && isPrinting);
  return (
    <Box
      component="figure"
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
          <ChartDownload title={title} table={table} drawing={asTable || !hasPicture ? null : drawing} />
        </Box>
      </Box>
      {asTable ? (
        <ChartTable table={table} />
      ) : (
        <>
          {legend}
          <Box
            ref={drawing}
            role={interactive ? 'group' : 'img'}
            aria-label={`${title}. ${summary}`}
            sx={{ overflowX: 'auto' }}
          >
            {children}
          </Box>
        </>
      )}
      <Typography component="figcaption" variant="caption" sx={{ color: 'text.secondary', display: 'block', mt: 1 }}>
        {t(source, { scope })}
      </Typography>
    </Box>
  );
};
