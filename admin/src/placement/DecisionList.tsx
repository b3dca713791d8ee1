import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Decision } from './placement.documents.ts';

/** The decisions that came of a scenario; one that was superseded says by which. */
export const DecisionList = ({ decisions }: { readonly decisions: readonly Decision[] }) => {
  const t = useText();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
      <Typography variant="h2">{t('placement.decisions')}</Typography>
      <Box component="ul" aria-label={t('placement.decisions')} sx={{ m: 0, pl: 2.5 }}>
        {decisions.map((each) => (
          <Typography key={each.number} component="li" variant="body2">
            {t('placement.decision', {
              number: each.number,
              name: each.officialName,
              title: each.toTitle,
              unit: each.toUnit,
              day: format.date(each.effectiveOn),
            })}
            {each.supersededBy === null ? '' : ` (${t('placement.superseded', { number: each.supersededBy })})`}
          </Typography>
        ))}
      </Box>
    </Paper>
  );
};
