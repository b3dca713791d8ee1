import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Measures } from './placement.documents.ts';

/** What scenarios are compared by. */
export const MeasureList = ({ measures }: { readonly measures: Measures }) => {
  const t = useText();
  const format = useFormat();
  const lines: readonly (readonly [string, string])[] = [
    [t('placement.measures.meanFit'), format.decimal(measures.meanFit, 1)],
    [t('placement.measures.placed'), format.integer(measures.placed)],
    [t('placement.measures.emptyPosts'), format.integer(measures.emptyPosts)],
    [t('placement.measures.unplacedPeople'), format.integer(measures.unplacedPeople)],
    [t('placement.measures.transfers'), format.integer(measures.transfers)],
    [t('placement.measures.totalDistanceKm'), format.integer(measures.totalDistanceKm)],
    [t('placement.measures.exceptions'), format.integer(measures.exceptions)],
  ];
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('placement.measure')}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: 0.5 }}>
        {lines.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600, textAlign: 'right' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
};
