import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { csvText } from '../export/csv.ts';
import { downloadText, fileNameOf } from '../export/download.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { StaffCell } from './establishment.documents.ts';
import { matrixCsv } from './matrix.csv.ts';

interface MatrixCsvProps {
  readonly cells: readonly StaffCell[];
  readonly asOf: string;
}

/** The matrix as a file and on paper. */
export const MatrixCsv = ({ cells, asOf }: MatrixCsvProps) => {
  const t = useText();
  const { language } = useFormat();
  const save = () =>
    downloadText(
      csvText(matrixCsv(cells, t), language),
      `${fileNameOf(`${t('menu.positions')} ${asOf}`)}.csv`,
      'text/csv;charset=utf-8',
    );
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Button color="inherit" startIcon={<FileDownloadOutlined />} onClick={save}>
        {t('rankings.csv')}
      </Button>
      <Button color="inherit" startIcon={<PrintOutlined />} onClick={() => window.print()}>
        {t('rankings.print')}
      </Button>
    </Box>
  );
};
