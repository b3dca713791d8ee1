import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { WaitingDocument } from './recognition.documents.ts';

const most = 500;

/** How many proposals wait for the reader to decide; nothing while there is none. */
export const WaitingProposals = () => {
  const t = useText();
  const format = useFormat();
  const { answer } = useGraph(WaitingDocument, { first: most });
  const { nodes = [], pageInfo } = answer?.data.recognitionProposals ?? {};
  const waiting = nodes.filter(({ state, isOwn }) => state === 'PROPOSED' && !isOwn).length;
  const isMore = pageInfo?.hasNextPage === true && nodes.at(-1)?.state === 'PROPOSED';
  if (waiting === 0) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to="/recognition?view=proposals" color="inherit">
          {t('recognised.waitingOpen')}
        </Button>
      }
    >
      {t('recognised.waiting', { count: `${format.integer(waiting)}${isMore ? '+' : ''}` })}
    </Alert>
  );
};
