import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { GraphQuestion } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import type { AuditPageOfEntries } from './audit.documents.ts';
import { EntryList } from './EntryList.tsx';

interface EntryPagesProps {
  readonly question: GraphQuestion<{ readonly entries: AuditPageOfEntries }>;
  readonly empty: ReactNode;
  readonly onMore: () => void;
}

/** Entries with a way to more of them; everything a question can come to. */
export const EntryPages = ({ question, empty, onMore }: EntryPagesProps) => {
  const t = useText();
  return (
    <AnswerPanel question={question} skeletonRows={6}>
      {({ entries }) =>
        entries.nodes.length === 0 ? (
          empty
        ) : (
          <>
            <EntryList entries={entries.nodes} />
            {entries.pageInfo.hasNextPage ? (
              <Button onClick={onMore} sx={{ mt: 1 }}>
                {t('more')}
              </Button>
            ) : null}
          </>
        )
      }
    </AnswerPanel>
  );
};
