import { useEffect, useEffectEvent } from 'react';
import { useParams } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { BoardBody } from './BoardBody.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardDocument, RunDocument } from './placement.documents.ts';

const pollMilliseconds = 1000;

/** One scenario: the board, followed while it is worked out. */
export const PlacementPage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const question = useGraph(BoardDocument, { id }, { freshFor: 0 });
  const board = question.answer?.data.placement ?? null;
  const wasRunning = board?.run?.state === 'RUNNING';
  const watched = useGraph(
    RunDocument,
    { id },
    { enabled: wasRunning, freshFor: 0, pollEvery: () => (wasRunning ? pollMilliseconds : false) },
  );
  const run = (wasRunning ? watched.answer?.data.placement?.run : null) ?? board?.run ?? null;
  const hasEnded = wasRunning && run !== null && run.state !== 'RUNNING';
  const askAgain = useEffectEvent(() => question.ask());
  useEffect(() => {
    if (hasEnded) askAgain();
  }, [hasEnded]);
  return (
    <>
      {board === null ? <PageHead title={t('menu.placement')} /> : <BoardHead board={board} onChanged={question.ask} />}
      <AnswerPanel question={question} skeletonRows={12}>
        {({ placement }) =>
          placement === null ? (
            <EmptyPanel text={t('placement.unknown')} />
          ) : (
            <BoardBody board={placement} run={run} onChanged={question.ask} />
          )
        }
      </AnswerPanel>
    </>
  );
};
