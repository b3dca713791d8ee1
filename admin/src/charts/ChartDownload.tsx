import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type RefObject, useState } from 'react';
import { useNotify } from 'react-admin';
import { csvText } from '../export/csv.ts';
import { downloadBlob, downloadText, fileNameOf } from '../export/download.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ChartTableData } from './ChartTable.tsx';
import type { PictureWords } from './picture.ts';

interface ChartDownloadProps {
  readonly words: PictureWords;
  readonly table: ChartTableData;
  /** What holds legend and drawing; null while the table is shown: there is nothing drawn to take. */
  readonly drawn: RefObject<HTMLElement | null> | null;
}

/** The chart's figures as CSV; title, finding, legend, drawing and source as SVG or PNG. */
export const ChartDownload = ({ words, table, drawn }: ChartDownloadProps) => {
  const t = useText();
  const notify = useNotify();
  const { language } = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = fileNameOf(words.title);
  const saveCsv = () =>
    downloadText(
      csvText({ head: table.head, rows: table.rows.map((row) => row.map((cell) => cell.value)) }, language),
      `${name}.csv`,
      'text/csv;charset=utf-8',
    );
  const savePicture = async (kind: 'svg' | 'png') => {
    // Loaded when first wanted: the pages' weight is spent on showing.
    const { pictureText, pngOf } = await import('./picture.ts');
    const drawing = await onceDrawn(drawn);
    if (drawing === null) {
      notify(t('chart.notDrawn'), { type: 'warning' });
      return;
    }
    const legend = [...(drawn?.current?.querySelectorAll('[data-legend] li') ?? [])].flatMap((item) => {
      const sign = item.querySelector('svg');
      return sign === null ? [] : [{ sign, name: item.lastElementChild?.textContent ?? '' }];
    });
    const text = pictureText({ ...words, drawing, legend, foot: [...words.foot, location.href] });
    if (kind === 'svg') {
      downloadText(text, `${name}.svg`, 'image/svg+xml');
      return;
    }
    const picture = await pngOf(text);
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
        {drawn === null ? null : <MenuItem onClick={choose(() => savePicture('svg'))}>{t('chart.svg')}</MenuItem>}
        {drawn === null ? null : <MenuItem onClick={choose(() => savePicture('png'))}>{t('chart.png')}</MenuItem>}
      </Menu>
    </>
  );
};

const [pause, tries] = [50, 100];

/** The drawing once it stands, as a chart measures its room before it draws; null where none has come in five seconds. */
async function onceDrawn(drawn: ChartDownloadProps['drawn']): Promise<SVGSVGElement | null> {
  for (let round = 0; round < tries; round += 1) {
    const drawing = drawn?.current?.querySelector<SVGSVGElement>('[data-drawing] svg') ?? null;
    if (drawing !== null) return drawing;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}
