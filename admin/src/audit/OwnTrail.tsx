import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { OwnEntriesDocument } from './audit.documents.ts';
import { EntryPages } from './EntryPages.tsx';

const step = 10;

/** What concerns the reader's own person: own doings, changes of the own account, and of a citizen's own dossiers. */
export const OwnTrail = () => {
  const t = useText();
  const [first, setFirst] = useState(step);
  const entries = useGraph(OwnEntriesDocument, { first }, { freshFor: 0, keepPrevious: true });
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{t('audit.own')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('audit.ownLead')}
      </Typography>
      <EntryPages
        question={entries}
        onMore={() => setFirst(first + step * 4)}
        empty={<Typography variant="body2">{t('audit.empty')}</Typography>}
      />
    </Paper>
  );
};
