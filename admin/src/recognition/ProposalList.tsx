import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { Link } from 'react-router';
import { useDeed } from '../access/useDeed.ts';
import { useGraphPages } from '../data/useGraphPages.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperLinks } from '../papers/PaperLinks.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import { DecideDocument, type Proposal, ProposalsDocument } from './recognition.documents.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { personHref } from './recognition.params.ts';
import { WorkBeside } from './WorkBeside.tsx';

const step = 50;

/** Proposals to commend, those that wait first; somebody else than the proposer decides. */
export const ProposalList = () => {
  const t = useText();
  const question = useGraphPages(ProposalsDocument, { of: 'recognitionProposals', variables: {}, step });
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{t('recognition.proposals')}</Typography>
      <AnswerPanel question={question}>
        {({ recognitionProposals: proposals, recognitionKinds: kinds }) =>
          proposals.nodes.length === 0 ? (
            <EmptyPanel text={t('recognition.proposalsNone')} next={t('recognition.proposalsNoneNext')} />
          ) : (
            <>
              <Box component="ul" aria-label={t('recognition.proposals')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {proposals.nodes.map((proposal) => (
                  <ProposalLine
                    key={proposal.key}
                    proposal={proposal}
                    kindName={kinds.find(({ code }) => code === proposal.kindCode)?.name ?? proposal.kindCode}
                    onDecided={question.ask}
                  />
                ))}
              </Box>
              <MoreRows list={proposals} isFetching={question.isFetching} onMore={question.more} />
            </>
          )
        }
      </AnswerPanel>
    </Paper>
  );
};

interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly kindName: string;
  readonly onDecided: () => void;
}

const ProposalLine = ({ proposal, kindName, onDecided }: ProposalLineProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {kindName}, {t('recognised.ofYear', { year: String(proposal.year) })}
        </Typography>
        <Chip size="small" variant="outlined" label={t(`proposalState.${proposal.state}`)} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t(`occasion.${proposal.occasion}`)} ·{' '}
          {t('recognition.proposedAt', { at: format.dateTime(proposal.proposedAt) })}
          {proposal.decidedAt === null
            ? ''
            : ` · ${t('recognition.decidedAt', { at: format.dateTime(proposal.decidedAt) })}, ${proposal.decision ?? ''}`}
        </Typography>
      </Box>
      <Typography variant="body2" lang="vi">
        {proposal.reason}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {proposal.nominees.map(({ officialCode, name, workload }) => (
          <li key={officialCode}>
            <MuiLink component={Link} to={personHref(officialCode)} variant="body2">
              {name}
            </MuiLink>
            <WorkBeside workload={workload} />
          </li>
        ))}
      </Box>
      <PaperLinks
        name="recognition-proposal"
        parameters={{ key: proposal.key }}
        of={`${kindName}, ${format.dateTime(proposal.proposedAt)}`}
      />
      {proposal.state !== 'PROPOSED' ? null : proposal.isOwn ? (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('recognition.own')}
        </Typography>
      ) : (
        <Decision proposal={proposal} onDecided={onDecided} />
      )}
    </Box>
  );
};

const Decision = ({ proposal, onDecided }: Pick<ProposalLineProps, 'proposal' | 'onDecided'>) => {
  const t = useText();
  const notify = useNotify();
  const deed = useDeed(DecideDocument, () => {
    notify(t('recognition.decided'), { type: 'success' });
    onDecided();
  });
  return (
    <DecisionForm
      deed={deed}
      onDecide={(approve, decision) => deed.go({ proposalKey: proposal.key, approve, decision })}
    />
  );
};
