import Link from '@mui/material/Link';
import { useText } from '../i18n/useText.ts';

/** The first stop of the Tab key; seen only while focused. */
export const SkipLink = () => {
  const t = useText();
  return (
    <Link
      href="#main"
      sx={{
        position: 'absolute',
        left: 8,
        top: -80,
        zIndex: 2000,
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 8 },
      }}
    >
      {t('skip')}
    </Link>
  );
};
