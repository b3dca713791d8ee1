import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { movesOf } from './board.view.ts';
import type { Seat } from './placement.documents.ts';

/** Who moves: from where to where, how far. */
export const MoveTable = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const t = useText();
  const format = useFormat();
  const moves = movesOf(seats);
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {moves.length === 0
          ? t('placement.movesNone')
          : t('placement.movesLead', { count: format.integer(moves.length) })}
      </Typography>
      {moves.length === 0 ? null : (
        <TableContainer tabIndex={0} role="region" aria-label={t('placement.views.moves')}>
          <Table size="small" aria-label={t('placement.views.moves')}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('officers.name')}</TableCell>
                <TableCell scope="col">{t('placement.now')}</TableCell>
                <TableCell scope="col">{t('placement.then')}</TableCell>
                <TableCell scope="col" align="right">
                  km
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {moves.map(({ seat: { person, post, distanceKm } }) => (
                <TableRow key={person.code}>
                  <TableCell component="th" scope="row">
                    {person.name}
                  </TableCell>
                  <TableCell>{[person.title, person.unit?.name].filter((part) => part != null).join(', ')}</TableCell>
                  <TableCell>
                    {post.name}, {post.unit.name}
                  </TableCell>
                  <TableCell align="right">{format.integer(distanceKm)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Paper>
  );
};
