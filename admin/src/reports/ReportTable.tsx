import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import { StateChip } from './StateChip.tsx';
import type { DueReport } from './reports.documents.ts';

/** Reports with where they stand, and their last numbers beside those of the period before. */
export const ReportTable = ({ reports }: { readonly reports: readonly DueReport[] }) => {
  const t = useText();
  return (
    <Paper variant="outlined">
      <TableContainer sx={{ px: { xs: 1.25, sm: 0 } }} tabIndex={0} role="region" aria-label={t('reports.list')}>
        <Table size="small" aria-label={t('reports.list')} sx={stackedOnPhone}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('reports.form')}</TableCell>
              <TableCell scope="col">{t('reports.place')}</TableCell>
              <TableCell scope="col">{t('reports.due')}</TableCell>
              <TableCell scope="col">{t('reports.state')}</TableCell>
              <TableCell scope="col" align="right">
                {t('reports.received')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('reports.inTime')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {reports.map((report) => (
              <ReportRow key={report.key} report={report} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
};

const ReportRow = ({ report }: { readonly report: DueReport }) => {
  const t = useText();
  const format = useFormat();
  const { key, form, periodName, placeName, dueOn, received, inTime } = report;
  return (
    <TableRow data-report={key}>
      <TableCell component="th" scope="row">
        <MuiLink
          component={Link}
          to={`/reports/${encodeURIComponent(key)}`}
          aria-label={`${form.name}, ${placeName}, ${periodName}`}
        >
          {form.name}
        </MuiLink>
        <Beside>{periodName}</Beside>
      </TableCell>
      <TableCell data-label={t('reports.place')}>{placeName}</TableCell>
      <TableCell data-label={t('reports.due')} sx={{ whiteSpace: 'nowrap' }}>
        {format.date(dueOn)}
      </TableCell>
      <TableCell data-label={t('reports.state')}>
        <StateChip report={report} isDemo={report.isDemo} />
        {report.signedByName === null ? null : <Beside>{report.signedByName}</Beside>}
      </TableCell>
      <TableCell align="right" data-label={t('reports.received')}>
        {received === null ? '–' : format.integer(received.value)}
        {received === null ? null : <Beside>{t('reports.before', { value: format.integer(received.before) })}</Beside>}
      </TableCell>
      <TableCell align="right" data-label={t('reports.inTime')}>
        {inTime === null ? '–' : format.share(inTime.value)}
        {inTime === null ? null : <Beside>{t('reports.before', { value: format.share(inTime.before) })}</Beside>}
      </TableCell>
    </TableRow>
  );
};

const Beside = ({ children }: { readonly children: string }) => (
  <Box
    component="span"
    sx={{
      display: { xs: 'inline-block', sm: 'block' },
      ml: { xs: 0.75, sm: 0 },
      fontSize: '0.75rem',
      fontWeight: 400,
      color: 'text.secondary',
    }}
  >
    {children}
  </Box>
);
