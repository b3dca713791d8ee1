import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';

/** In place of what cannot be told as it was known: other figures are not shown in its stead. */
export const NotKept = ({ name }: { readonly name: string }) => {
  const t = useText();
  return (
    <Typography variant="body2" role="status" data-not-kept sx={{ color: 'text.secondary', py: 1 }}>
      {t('known.notKept', { name })}
    </Typography>
  );
};
