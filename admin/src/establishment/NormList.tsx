import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { StaffNorm } from './establishment.documents.ts';

/** The parameters of the establishment that held on the day, with their sources. */
export const NormList = ({ norms }: { readonly norms: readonly StaffNorm[] }) => {
  const t = useText();
  const format = useFormat();
  if (norms.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 2.5 }}>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {t('positions.norms')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {norms.map(({ key, amount, day, source, validFrom }) => (
          <Typography key={key} component="li" variant="body2">
            {t(`positions.norm.${key}`)}:{' '}
            <strong>
              {amount === null ? format.date(day) : format.decimal(amount, Number.isInteger(amount) ? 0 : 1)}
            </strong>{' '}
            ({t('positions.normFrom', { day: format.date(validFrom) })}; <span lang="vi">{source}</span>)
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
