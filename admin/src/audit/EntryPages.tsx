import type { ReactNode } from 'react';
import type { GraphPages, PageOf } from '../data/useGraphPages.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import type { AuditEntry } from './audit.documents.ts';
import { EntryList } from './EntryList.tsx';

interface EntryPagesProps {
  readonly question: GraphPages<{ readonly entries: PageOf<AuditEntry> }>;
  readonly empty: ReactNode;
}

/** Entries with a way to more of them; everything a question can come to. */
export const EntryPages = ({ question, empty }: EntryPagesProps) => (
  <AnswerPanel question={question} skeletonRows={6}>
    {({ entries }) =>
      entries.nodes.length === 0 ? (
        empty
      ) : (
        <>
          <EntryList entries={entries.nodes} />
          <MoreRows list={entries} isFetching={question.isFetching} onMore={question.more} />
        </>
      )
    }
  </AnswerPanel>
);
