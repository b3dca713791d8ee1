import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type AuditSeal, AuditSealDocument } from './audit.documents.ts';

const everyMilliseconds = 15_000;

/** Until when the trail is chained and signed, and what that means: it shows changes made past it, it does not prevent them. */
export const SealLine = () => {
  const t = useText();
  const format = useFormat();
  const seal = useGraph(AuditSealDocument, {}, { freshFor: 0, pollEvery: () => everyMilliseconds }).answer?.data
    .auditSeal;
  const words = ({ signedAt, checkpoint, keyId, waiting }: AuditSeal): string =>
    [
      signedAt === null
        ? t('audit.neverSigned')
        : t('audit.signed', { at: format.dateTime(signedAt), number: checkpoint, key: keyId ?? '' }),
      waiting === 0 ? t('audit.noneWaiting') : t('audit.waiting', { count: waiting }),
    ].join(' ');
  return (
    // As high as its words will be: they come after the page.
    <Box
      role="status"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        minHeight: { xs: 63, md: 22 },
        mb: 2,
        color: 'text.secondary',
      }}
    >
      <VerifiedUserOutlined fontSize="small" aria-hidden />
      <Typography variant="body2">{seal === undefined ? t('loading') : words(seal)}</Typography>
    </Box>
  );
};
