import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Report } from './reports.documents.ts';

/** What must agree, and whether it does; nothing of a form that adds up nothing. */
export const ReportChecks = ({ checks }: Pick<Report, 'checks'>) => {
  const t = useText();
  const format = useFormat();
  if (checks.length === 0) return null;
  return (
    <Box component="section" aria-label={t('reports.checks')} sx={{ mt: 2 }}>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {t('reports.checks')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {checks.map(({ name, left, right, holds }) => (
          <Typography key={name} component="li" variant="body2" data-holds={holds}>
            {name}: {format.integer(left)}{' '}
            <strong>{holds ? t('reports.holds') : t('reports.differs', { by: format.integer(left - right) })}</strong>
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
