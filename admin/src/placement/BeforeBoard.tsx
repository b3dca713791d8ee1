import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { beforeOf } from './board.view.ts';
import type { Board } from './placement.documents.ts';

/** Everybody where they work now, with where the plan would put them. */
export const BeforeBoard = ({ board }: { readonly board: Board }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fill, minmax(250px, 1fr))' },
      }}
    >
      {beforeOf(board).map(({ name, people }) => (
        <Paper key={name ?? ''} component="section" variant="outlined" sx={{ p: 1.25 }}>
          <Typography variant="h3" component="h2">
            {name ?? t('placement.noUnit')} ({format.integer(people.length)})
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {people.map(({ person, seat }) => (
              <li key={person.code}>
                <Typography variant="body2">
                  <strong>{person.name}</strong>, {person.title ?? '–'}
                </Typography>
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {t('placement.then')}:{' '}
                  {seat === null ? t('placement.without') : `${seat.post.name}, ${seat.post.unit.name}`}
                </Typography>
              </li>
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
};
