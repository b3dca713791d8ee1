import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Person } from './person.documents.ts';

/** Decisions on discipline, where there are any. */
export const DisciplineList = ({ person }: { readonly person: Person }) => {
  const t = useText();
  const format = useFormat();
  if (person.disciplines.length === 0) return null;
  return (
    <Box component="section" sx={{ my: 1.5 }}>
      <Typography variant="h3">{t('personDeed.disciplines')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {person.disciplines.map(({ kindName, decidedOn, decision, reason }) => (
          <Typography key={`${decidedOn} ${decision}`} component="li" variant="body2">
            <strong>{kindName}</strong>: <span lang="vi">{reason}</span> ({decision},{' '}
            {t('recognised.decidedOn', { day: format.date(decidedOn) })})
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
