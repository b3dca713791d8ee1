import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import type { GraphQuestion } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorPanel } from './ErrorPanel.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PartialNotice } from './PartialNotice.tsx';
import { SlowNotice } from './SlowNotice.tsx';
import { StoppedPanel } from './StoppedPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

interface AnswerPanelProps<Data> {
  readonly question: GraphQuestion<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly skeletonRows?: number;
}

/** Everything a question can come to: skeleton, slow, stopped, waiting for a connection, error, part of the figures, or the answer. */
export const AnswerPanel = <Data,>({ question, children, skeletonRows = 8 }: AnswerPanelProps<Data>) => {
  const t = useText();
  const { answer, error, isFetching } = question;
  if (answer === undefined) {
    if (isFetching) {
      return (
        <>
          <SlowNotice onStop={question.stop} />
          <PageSkeleton rows={skeletonRows} />
        </>
      );
    }
    if (question.isWaiting) return <WaitingPanel />;
    return error === null ? (
      <StoppedPanel onRetry={question.ask} />
    ) : (
      <ErrorPanel error={error} onRetry={question.ask} />
    );
  }
  return (
    <Box aria-busy={isFetching} sx={{ position: 'relative' }}>
      {isFetching && question.isOutdated ? (
        <>
          <LinearProgress
            aria-label={t('loading')}
            sx={{ position: 'absolute', top: -6, left: 0, right: 0, height: 2 }}
          />
          <SlowNotice onStop={question.stop} />
        </>
      ) : null}
      {error === null || isFetching ? null : <ErrorPanel error={error} onRetry={question.ask} />}
      <PartialNotice problems={answer.problems} requestId={answer.requestId} />
      <Box sx={{ opacity: isFetching && question.isOutdated ? 0.55 : 1 }}>{children(answer.data)}</Box>
    </Box>
  );
};
