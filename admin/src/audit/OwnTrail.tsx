import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useGraphPages } from '../data/useGraphPages.ts';
import { useText } from '../i18n/useText.ts';
import { OwnEntriesDocument } from './audit.documents.ts';
import { EntryPages } from './EntryPages.tsx';

const step = 10;

/** What concerns the reader's own person: own doings, changes of the own account, and of a citizen's own dossiers. */
export const OwnTrail = () => {
  const t = useText();
  const entries = useGraphPages(OwnEntriesDocument, { of: 'entries', variables: {}, step });
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{t('audit.own')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('audit.ownLead')}
      </Typography>
      <EntryPages question={entries} empty={<Typography variant="body2">{t('audit.empty')}</Typography>} />
    </Paper>
  );
};
