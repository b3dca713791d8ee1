import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useGraphPages } from '../data/useGraphPages.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { AuditEntriesDocument } from './audit.documents.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { EntryPages } from './EntryPages.tsx';
import { SealLine } from './SealLine.tsx';
import { useAuditFilter } from './useAuditFilter.ts';

const step = 50;

/** For leaders: who did and who read what in their units. */
export const AuditPage = () => {
  const t = useText();
  const filters = useAuditFilter();
  const { filter } = filters;
  const entries = useGraphPages(AuditEntriesDocument, { of: 'entries', variables: { filter }, step });
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <SealLine />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        <AuditFilters {...filters} />
        <EntryPages
          question={entries}
          empty={
            <EmptyPanel
              text={t('audit.empty')}
              action={
                filters.isFiltered ? (
                  <Button variant="outlined" onClick={filters.clear}>
                    {t('audit.clear')}
                  </Button>
                ) : undefined
              }
            />
          }
        />
      </Paper>
    </>
  );
};
