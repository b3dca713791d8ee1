import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { FileMenu } from '../export/FileMenu.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { useImportKind } from './ImportKindContext.ts';
import { type ImportBatch, type ImportFinding, shownFindings } from './imports.documents.ts';

const colours: Record<ImportFinding['severity'], string> = {
  ERROR: 'error.main',
  WARNING: 'warning.main',
  REPEAT: 'text.secondary',
};

/** Row by row what an import objected to, and the file with all of them. */
export const BatchFindings = ({ batch }: { readonly batch: ImportBatch }) => {
  const t = useText();
  const format = useFormat();
  if (batch.findings.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('imports.findingsNone')}
      </Typography>
    );
  }
  return (
    <Box>
      <FindingsHead batch={batch} />
      <TableContainer tabIndex={0} role="region" aria-label={t('imports.findings')} sx={{ maxHeight: 440 }}>
        <Table size="small" stickyHeader aria-label={t('imports.findings')}>
          <TableHead>
            <TableRow sx={{ '& th': { bgcolor: 'background.paper' } }}>
              <TableCell scope="col" align="right">
                {t('imports.line')}
              </TableCell>
              <TableCell scope="col">{t('imports.severity')}</TableCell>
              <TableCell scope="col">{t('imports.message')}</TableCell>
              <TableCell scope="col">{t('imports.column')}</TableCell>
              <TableCell scope="col">{t('imports.value')}</TableCell>
              <TableCell scope="col">{t('imports.findingCode')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {batch.findings.map((finding, index) => (
              <TableRow key={`${finding.line}-${finding.code}-${index}`}>
                <TableCell align="right">{format.integer(finding.line)}</TableCell>
                <TableCell sx={{ color: colours[finding.severity], fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {t(`imports.${finding.severity}`)}
                </TableCell>
                <TableCell sx={{ minWidth: 260 }}>{finding.message}</TableCell>
                <TableCell>{finding.column}</TableCell>
                <TableCell sx={{ minWidth: 110, overflowWrap: 'anywhere' }}>{finding.value}</TableCell>
                <TableCell>
                  <code>{finding.code}</code>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
};

/** What they are, and the files of them: everything said, and the refused rows to mend. */
const FindingsHead = ({ batch }: { readonly batch: ImportBatch }) => {
  const t = useText();
  const { files, findings } = useImportKind();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        justifyContent: 'space-between',
        alignItems: 'flex-end',
        mb: 1,
      }}
    >
      <Box>
        <Typography variant="h3" component="h2">
          {t('imports.findings')}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {batch.findings.length < shownFindings
            ? t('imports.errorFileHint')
            : t('imports.findingsFirst', { count: shownFindings })}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <FileMenu path={findings} parameters={() => ({ import: batch.id })} of={t('imports.findings')} />
        <Button
          component="a"
          href={`${files}/${encodeURIComponent(batch.id)}/errors.csv`}
          download
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
        >
          {t('imports.errorFile')}
        </Button>
      </Box>
    </Box>
  );
};
