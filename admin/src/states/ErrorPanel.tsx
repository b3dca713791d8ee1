import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FailureKind, RequestFailure } from '../data/request-failure.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { ClosedNotice, isClosed } from './ClosedNotice.tsx';
import { LazyVariantLinks } from './LazyVariantLinks.tsx';

interface ErrorPanelProps {
  readonly error: Error;
  readonly onRetry?: () => void;
  readonly title?: string;
}

const words: Record<FailureKind, { readonly cause: TextKey; readonly next: TextKey }> = {
  network: { cause: 'states.network', next: 'states.networkNext' },
  timeout: { cause: 'states.network', next: 'states.networkNext' },
  server: { cause: 'states.server', next: 'states.serverNext' },
  refused: { cause: 'states.refused', next: 'states.refusedNext' },
  notFound: { cause: 'states.notFound', next: 'states.notFoundNext' },
};

const kindOf = (error: Error): FailureKind => (error instanceof RequestFailure ? error.kind : 'server');

/** What happened, why, what to do next, and the code and id to report. */
export const ErrorPanel = ({ error, onRetry, title }: ErrorPanelProps) => {
  const t = useText();
  const kind = kindOf(error);
  const problem = error instanceof RequestFailure ? error.problems[0] : undefined;
  if (problem !== undefined && isClosed(problem)) return <ClosedNotice problem={problem} />;
  const cause = kind === 'refused' && problem !== undefined ? problem.message : t(words[kind].cause);
  const next = problem?.remedy ?? t(words[kind].next);
  const forbidden = problem?.code === 'FORBIDDEN';
  // Nothing failed: the question was not one that can be answered.
  const isRefused = kind === 'refused' && problem !== undefined && !forbidden;
  return (
    <Alert severity={isRefused ? 'warning' : 'error'} sx={{ mb: 2 }}>
      <AlertTitle>
        {title ?? t(forbidden ? 'access.forbidden' : isRefused ? 'states.refusedTitle' : 'states.errorTitle')}
      </AlertTitle>
      <Typography variant="body2">{cause}</Typography>
      <Typography variant="body2">{forbidden ? t('access.forbiddenAsk') : next}</Typography>
      {problem === undefined || kind !== 'refused' ? null : <LazyVariantLinks {...{ problem }} />}
      {error instanceof RequestFailure ? <FailureIds error={error} /> : null}
      {onRetry === undefined ? null : (
        <Button variant="outlined" color="inherit" onClick={onRetry} sx={{ mt: 1 }}>
          {t('states.retry')}
        </Button>
      )}
    </Alert>
  );
};

const FailureIds = ({ error }: { readonly error: RequestFailure }) => {
  const t = useText();
  const ids = [error.code, error.requestId].filter((id) => id !== null).join(' ');
  return (
    <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="caption">
        {t('states.code')}: <code>{error.code}</code>
        {error.requestId === null ? null : (
          <>
            {' · '}
            {t('states.requestId')}: <code>{error.requestId}</code>
          </>
        )}
      </Typography>
      <Button color="inherit" sx={{ py: 0, minHeight: 24 }} onClick={() => void navigator.clipboard.writeText(ids)}>
        {t('states.copy')}
      </Button>
    </Box>
  );
};
