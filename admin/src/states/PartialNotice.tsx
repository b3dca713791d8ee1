import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { GraphProblem } from '../data/request-failure.ts';
import { useText } from '../i18n/useText.ts';
import { ClosedNotice, isClosed } from './ClosedNotice.tsx';
import { LazyVariantLinks } from './LazyVariantLinks.tsx';

interface PartialNoticeProps {
  readonly problems: readonly GraphProblem[];
  readonly requestId: string | null;
}

/** Which parts failed beside the figures that came, and which leaderboards are closed to the reader. */
export const PartialNotice = ({ problems, requestId }: PartialNoticeProps) => {
  const closed = new Map(problems.filter(isClosed).map((problem) => [problem.message, problem]));
  return (
    <>
      {[...closed.values()].map((problem) => (
        <ClosedNotice key={problem.message} problem={problem} />
      ))}
      <FailedParts problems={problems.filter((problem) => !isClosed(problem))} requestId={requestId} />
    </>
  );
};

const FailedParts = ({ problems, requestId }: PartialNoticeProps) => {
  const t = useText();
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map((problem) => `${problem.message} [${problem.code}]`))];
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {t('states.partial')}
      {sentences.map((sentence) => (
        <Typography key={sentence} variant="body2">
          {sentence}
        </Typography>
      ))}
      {[...new Map(problems.map((problem) => [problem.code, problem])).values()].map((problem) => (
        <LazyVariantLinks key={problem.code} {...{ problem }} />
      ))}
      {requestId === null ? null : (
        <Typography variant="caption">
          {t('states.requestId')}: <code>{requestId}</code>
        </Typography>
      )}
    </Alert>
  );
};
