import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMeta } from '../data/useMeta.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Which days the data covers, the server's day and its version. */
export const Footer = () => {
  const t = useText();
  const format = useFormat();
  const meta = useMeta().answer?.data.meta;
  if (meta === undefined) return null;
  const span =
    meta.dataFrom === null || meta.dataTo === null
      ? t('footer.noData')
      : t('footer.dataSpan', { from: format.date(meta.dataFrom), to: format.date(meta.dataTo) });
  return (
    <Box component="footer" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, md: 3 }, py: 1.25 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {span} {t('footer.today', { day: format.date(meta.today) })} {t('footer.version', { version: meta.version })}
      </Typography>
    </Box>
  );
};
