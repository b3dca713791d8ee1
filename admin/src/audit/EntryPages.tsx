import type { ReactNode } from 'react';
import type { GraphPages, PageOf } from '../data/useGraphPages.ts';
import { useNarrow } from '../print/useNarrow.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { FirstRows } from '../states/FirstRows.tsx';
import type { AuditEntry } from './audit.documents.ts';
import { EntryList } from './EntryList.tsx';

interface EntryPagesProps {
  readonly question: GraphPages<{ readonly entries: PageOf<AuditEntry> }>;
  readonly empty: ReactNode;
}

/** An entry takes a quarter of a phone's screen. */
const stepOnPhone = 15;

/** Entries with a way to more of them; everything a question can come to. */
export const EntryPages = ({ question, empty }: EntryPagesProps) => {
  const isPhone = useNarrow(600);
  return (
    <AnswerPanel question={question} skeletonRows={6}>
      {({ entries }) =>
        entries.nodes.length === 0 ? (
          empty
        ) : (
          <FirstRows
            name="entries"
            list={entries}
            step={isPhone ? stepOnPhone : null}
            isFetching={question.isFetching}
            onMore={question.more}
          >
            {(shown, at) => <EntryList entries={shown} at={at} />}
          </FirstRows>
        )
      }
    </AnswerPanel>
  );
};
