import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { FileMenu } from '../export/FileMenu.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Fairness } from './placement.documents.ts';

const columns = ['people', 'placed', 'transferred', 'leaders'] as const;

interface FairnessTableProps {
  /** The scenario's id. */
  readonly placement: string;
  readonly rows: readonly Fairness[] | null;
}

/** How the plan treats groups of people; nothing for whom it is closed to, small groups hidden by the server. */
export const FairnessTable = ({ placement, rows }: FairnessTableProps) => {
  const t = useText();
  const format = useFormat();
  if (rows === null || rows.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
      <Typography variant="h2">{t('placement.fairness')}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('placement.fairnessHint')}
      </Typography>
      <FileMenu path="/exports/placement-fairness" parameters={() => ({ placement })} of={t('placement.fairness')} />
      <TableContainer tabIndex={0} role="region" aria-label={t('placement.fairness')}>
        <Table size="small" aria-label={t('placement.fairness')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('placement.group')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column} scope="col" align="right">
                  {t(`placement.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={`${row.attribute} ${row.group ?? ''}`}>
                <TableCell component="th" scope="row">
                  {t(`fairnessOf.${row.attribute}`)}: {groupWords(row, t)}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column} align="right">
                    {format.integer(row[column])}
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

const groupWords = ({ attribute, group }: Fairness, t: ReturnType<typeof useText>): string => {
  if (group === null) return t('placement.notRecorded');
  if (attribute === 'SEX' && (group === 'FEMALE' || group === 'MALE')) return t(`sex.${group}`);
  return group;
};
