import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { DossierStatus } from './look-up.documents.ts';

/** What the public is told of one dossier. */
export const StatusFacts = ({ status }: { readonly status: DossierStatus }) => {
  const t = useText();
  const format = useFormat();
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [t('dossiers.procedure'), status.procedureName],
    [t('dossiers.unit'), status.unitName],
    [t('dossiers.receivedAt'), format.dateTime(status.receivedAt)],
    [t('dossiers.dueAt'), status.dueAt === null ? t('dossiers.noDue') : format.dateTime(status.dueAt)],
    [t('dossiers.completedAt'), status.completedAt === null ? t('lookUp.notYet') : format.dateTime(status.completedAt)],
  ];
  return (
    <Paper component="section" variant="outlined" role="status" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{status.code}</Typography>
      <Typography sx={{ fontWeight: 600, color: 'primary.main', mb: 1.5 }}>{t(`state.${status.state}`)}</Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '180px minmax(0, 1fr)' },
          columnGap: 2,
          rowGap: { xs: 0.25, sm: 1 },
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}>
              {value ?? t('unknown')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
};
