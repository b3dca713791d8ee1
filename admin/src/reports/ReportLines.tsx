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
import { useMayOpen } from '../access/useViewer.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { Report, ReportCell, ReportLine } from './reports.documents.ts';
import { casesOf, writtenAs } from './reports.view.ts';

/** The figures of a report, each beside the period before and, where it would be another now, beside that. */
export const ReportLines = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const names = new Map(report.columns.map(({ key, name }) => [key, name]));
  return (
    <Paper variant="outlined">
      <TableContainer sx={{ px: { xs: 1.25, sm: 0 } }} tabIndex={0} role="region" aria-label={t('reports.lines')}>
        <Table size="small" aria-label={t('reports.lines')} sx={stackedOnPhone}>
          <TableHead>
            <TableRow>
              <TableCell scope="col" />
              {report.columns.map(({ key, name }) => (
                <TableCell key={key} scope="col" align="right">
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {report.lines.map((line) => (
              <TableRow key={line.key} data-line={line.key} sx={line.isTotal ? { '& > *': { fontWeight: 650 } } : {}}>
                <TableCell component="th" scope="row">
                  {line.label}
                </TableCell>
                {line.cells.map((cell) => (
                  <TableCell
                    key={cell.column}
                    align="right"
                    data-column={cell.column}
                    data-label={names.get(cell.column)}
                    sx={{ verticalAlign: 'top' }}
                  >
                    <CellFigure {...{ report, line, cell }} column={names.get(cell.column) ?? cell.column} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
};

interface CellFigureProps {
  readonly report: Report;
  readonly line: ReportLine;
  readonly cell: ReportCell;
  readonly column: string;
}

const CellFigure = ({ report, line, cell, column }: CellFigureProps) => {
  const t = useText();
  const format = useFormat();
  const opens = useMayOpen('dossiers');
  const { kind, value, before, now } = cell;
  if (kind === 'TEXT') return cell.text ?? '';
  const words = writtenAs(kind, value, format);
  const href = opens ? casesOf(report, line, cell) : null;
  return (
    <>
      {href === null ? (
        words
      ) : (
        <MuiLink
          component={Link}
          underline="always"
          to={href}
          aria-label={t('reports.open', { column, line: line.label, count: words })}
        >
          {words}
        </MuiLink>
      )}
      {before === value ? null : <Beside words={t('reports.before', { value: writtenAs(kind, before, format) })} />}
      {now === value ? null : (
        <Box
          component="span"
          data-now
          sx={{ display: 'block', fontSize: '0.75rem', fontWeight: 650, color: 'warning.dark' }}
        >
          {t('reports.now', { value: writtenAs(kind, now, format) })}
        </Box>
      )}
    </>
  );
};

const Beside = ({ words }: { readonly words: string }) => (
  <Box
    component="span"
    sx={{ display: 'block', fontSize: '0.75rem', fontWeight: 400, color: 'text.secondary', whiteSpace: 'nowrap' }}
  >
    {words}
  </Box>
);
