import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMeta } from '../data/useMeta.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { useDataSpan } from './useDataSpan.ts';

/** Which days the data covers, the server's day and its version. Paper has them at its head: alone they would take a sheet. */
export const Footer = () => {
  const t = useText();
  const format = useFormat();
  const span = useDataSpan();
  const meta = useMeta().answer?.data.meta;
  if (meta === undefined) return null;
  return (
    <Box
      component="footer"
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        px: { xs: 2, md: 3 },
        py: 1.25,
        '@media print': { display: 'none' },
      }}
    >
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {span} {t('footer.today', { day: format.date(meta.today) })} {t('footer.version', { version: meta.version })}
      </Typography>
    </Box>
  );
};
