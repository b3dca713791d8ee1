import Paper from '@mui/material/Paper';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { noOfficerFilter, type OfficerFilter, officialFilterInput } from '../people/officer.filter.ts';
import { OfficerFilterBar } from '../people/OfficerFilterBar.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { CandidateList } from './CandidateList.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { CandidatesDocument } from './recognition.documents.ts';
import { candidateParams } from './recognition.params.ts';
import { SelectionBar } from './SelectionBar.tsx';

const perPage = 50;

/** Officers by the filter of their list, to be chosen one by one or all at once, and proposed together. */
export const Candidates = ({ today }: { readonly today: string }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [{ after, ...filter }, setParams] = useQueryStates(candidateParams, { history: 'push' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [proposing, setProposing] = useState(false);
  const input = officialFilterInput(filter);
  const question = useGraph(CandidatesDocument, { first: perPage, after, filter: input }, { keepPrevious: true });
  const change = (patch: Partial<OfficerFilter>) => void setParams({ ...patch, after: null });
  const done = () => {
    notify(t('recognition.sent', { count: format.integer(chosen.size) }), { type: 'success' });
    setProposing(false);
    setChosen(new Set());
  };
  return (
    <>
      <OfficerFilterBar filter={filter} onChange={change} onReset={() => change(noOfficerFilter)} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
        <AnswerPanel question={question}>
          {({ officials }) =>
            officials.nodes.length === 0 ? (
              <EmptyPanel text={t('officers.empty')} />
            ) : (
              <>
                <SelectionBar
                  chosen={chosen}
                  total={officials.totalCount ?? officials.nodes.length}
                  filter={input}
                  onChoose={setChosen}
                  onPropose={() => setProposing(true)}
                />
                <CandidateList
                  page={officials}
                  chosen={chosen}
                  after={after}
                  onChoose={setChosen}
                  onTurn={(next) => void setParams({ after: next })}
                />
              </>
            )
          }
        </AnswerPanel>
      </Paper>
      {proposing ? (
        <ProposeDialog codes={[...chosen]} today={today} onClose={() => setProposing(false)} onDone={done} />
      ) : null}
    </>
  );
};
