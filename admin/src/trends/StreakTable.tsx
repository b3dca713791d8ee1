import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';
import type { RankHistory } from './trends.documents.ts';

interface StreakTableProps {
  readonly streaks: RankHistory['streaks'];
  readonly periodOf: (from: string) => string;
  readonly search: string;
}

const most = 10;

/** Who stood first more than once in a row. */
export const StreakTable = ({ streaks, periodOf, search }: StreakTableProps) => {
  const t = useText();
  return (
    <section>
      <Typography variant="h2">{t('trends.streaks')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {streaks.length === 0 ? t('trends.streaksNone') : t('trends.streaksLead')}
      </Typography>
      {streaks.length === 0 ? null : <PageFiles page="rank-streaks" pins={['p', 'asof']} of={t('trends.streaks')} />}
      {streaks.length === 0 ? null : (
        <TableContainer tabIndex={0} role="region" aria-label={t('trends.streaks')}>
          <Table size="small" aria-label={t('trends.streaks')}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('rankings.unit')}</TableCell>
                <TableCell scope="col" align="right">
                  {t('trends.periods')}
                </TableCell>
                <TableCell scope="col">{t('trends.between')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {streaks.slice(0, most).map((streak) => (
                <TableRow key={`${streak.unit?.id ?? ''} ${streak.from}`} hover>
                  <TableCell component="th" scope="row">
                    {streak.unit === null ? t('unknown') : <UnitLink unit={streak.unit} search={search} />}
                  </TableCell>
                  <TableCell align="right">{streak.periods}</TableCell>
                  <TableCell>
                    {periodOf(streak.from)} – {periodOf(streak.to)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </section>
  );
};
