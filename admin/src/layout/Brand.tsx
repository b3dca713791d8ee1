import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';

/** The product's sign and name, leading to the start page. */
export const Brand = () => {
  const t = useText();
  return (
    <Box
      component={Link}
      to="/"
      aria-label={t('name')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        color: 'text.primary',
        textDecoration: 'none',
        flexShrink: 0,
      }}
    >
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#0b4f71" />
        <path d="M8 25V14a8 8 0 0 1 16 0v11h-5V14.5a3 3 0 0 0-6 0V25z" fill="#fff" />
        <circle cx="16" cy="21.5" r="2" fill="#f0b429" />
      </svg>
      <Typography
        component="span"
        sx={{ display: { xs: 'none', sm: 'inline' }, fontWeight: 700, fontSize: '1.0625rem', letterSpacing: '-0.01em' }}
      >
        {t('name')}
      </Typography>
    </Box>
  );
};
