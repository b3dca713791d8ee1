import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type RefObject, useState } from 'react';
import { useNotify } from 'react-admin';
import { csvText } from '../export/csv.ts';
import { downloadBlob, downloadText, fileNameOf } from '../export/download.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { pngOf, svgTextOf } from './chart.picture.ts';
import type { ChartTableData } from './ChartTable.tsx';
import { useChartPalette } from './useChartPalette.ts';

interface ChartDownloadProps {
  readonly title: string;
  readonly table: ChartTableData;
  /** Null while the table is shown: there is nothing drawn to take. */
  readonly drawing: RefObject<HTMLDivElement | null> | null;
}

/** The chart's figures as CSV, its drawing as SVG or PNG. */
export const ChartDownload = ({ title, table, drawing }: ChartDownloadProps) => {
  const t = useText();
  const notify = useNotify();
  const { language } = useFormat();
  const palette = useChartPalette();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = fileNameOf(title);
  const svg = (): string | null => {
    const element = drawing?.current?.querySelector('svg');
    return element ? svgTextOf(element, palette) : null;
  };
  const saveCsv = () =>
    downloadText(
      csvText({ head: table.head, rows: table.rows.map((row) => row.map((cell) => cell.value)) }, language),
      `${name}.csv`,
      'text/csv;charset=utf-8',
    );
  const saveSvg = () => {
    const text = svg();
    if (text !== null) downloadText(text, `${name}.svg`, 'image/svg+xml');
  };
  const savePng = async () => {
    const text = svg();
    const picture = text === null ? null : await pngOf(text);
    if (picture === null) notify(t('chart.pngFailed'), { type: 'warning' });
    else downloadBlob(picture, `${name}.png`);
  };
  const choose = (save: () => void | Promise<void>) => () => {
    setAnchor(null);
    void save();
  };
  return (
    <>
      <Button
        color="inherit"
        startIcon={<FileDownloadOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('chart.download')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(saveCsv)}>{t('chart.csv')}</MenuItem>
        {drawing === null ? null : <MenuItem onClick={choose(saveSvg)}>{t('chart.svg')}</MenuItem>}
        {drawing === null ? null : <MenuItem onClick={choose(savePng)}>{t('chart.png')}</MenuItem>}
      </Menu>
    </>
  );
};
