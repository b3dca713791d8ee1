import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { type Identity, UnlinkIdentityDocument } from './accounts.documents.ts';

interface IdentityLinesProps {
  readonly identities: readonly Identity[];
  readonly onChanged: () => void;
}

/** As whom providers let the person in, each with the means to end it. */
export const IdentityLines = ({ identities, onChanged }: IdentityLinesProps) => {
  const t = useText();
  const unlink = useDeed(UnlinkIdentityDocument, onChanged);
  return (
    <Box sx={{ pl: { xs: 1, sm: 2 } }}>
      {identities.map(({ key, issuer, subject }) => (
        <Box key={key} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {t('accounts.identity', { subject, issuer })}
          </Typography>
          <Button
            color="error"
            aria-label={t('accounts.unlinkOf', { subject })}
            disabled={unlink.isPending}
            onClick={() => unlink.go({ identityKey: key })}
          >
            {t('accounts.unlink')}
          </Button>
        </Box>
      ))}
      <Refusals deed={unlink} />
    </Box>
  );
};
