import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';

/** Says on every page, in print too, that the figures are made up. */
export const DemoNotice = () => {
  const t = useText();
  const meta = useMeta().answer?.data.meta;
  if (meta?.demo !== true) return null;
  return (
    <Box
      component="aside"
      aria-label={t('header.demo')}
      sx={(theme) => ({
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        px: { xs: 2, md: 3 },
        py: 0.5,
        borderBottom: `1px solid ${theme.palette.divider}`,
        bgcolor: theme.palette.mode === 'dark' ? '#2a2312' : '#fff6e0',
        color: theme.palette.mode === 'dark' ? '#f3d9a0' : '#5c3d00',
      })}
    >
      <ScienceOutlined fontSize="small" aria-hidden />
      <Typography variant="caption" component="p" sx={{ m: 0 }}>
        <strong>{t('header.demo')}.</strong> {t('header.demoHint')}
      </Typography>
    </Box>
  );
};
