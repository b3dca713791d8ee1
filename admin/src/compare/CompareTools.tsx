import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { csvText } from '../export/csv.ts';
import { downloadText, fileNameOf } from '../export/download.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { compareCsv } from './compare.csv.ts';
import type { ComparedUnit } from './compare.documents.ts';
import type { MetricLine } from './compare.view.ts';

interface CompareToolsProps {
  readonly lines: readonly MetricLine[];
  readonly units: readonly ComparedUnit[];
  readonly state: AnalysisState;
}

/** What can be done with a comparison: the figures as a file, paper. */
export const CompareTools = ({ lines, units, state }: CompareToolsProps) => {
  const t = useText();
  const format = useFormat();
  const saveCsv = () => {
    const name = fileNameOf(
      `${t('compare.title')} ${units.map((unit) => unit.name).join(' ')} ${format.period(state.analysis.period)}`,
    );
    downloadText(csvText(compareCsv(lines, t), format.language), `${name}.csv`, 'text/csv;charset=utf-8');
  };
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1 }}>
      <Button color="inherit" startIcon={<FileDownloadOutlined />} onClick={saveCsv}>
        {t('rankings.csv')}
      </Button>
      <PageFiles page="compare" pins={['p', 'asof']} />
      <Button color="inherit" startIcon={<PrintOutlined />} onClick={() => window.print()}>
        {t('rankings.print')}
      </Button>
    </Box>
  );
};
