import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { SignOutDocument } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useSignedInMark } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { RevokeSessionDocument, SessionsDocument } from './account.documents.ts';
import { Entry } from './Entry.tsx';

/** Where the reader is signed in; each can be ended, or all at once. */
export const SessionList = () => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [, mark] = useSignedInMark();
  const sessions = useGraph(SessionsDocument, {}, { freshFor: 0 });
  const revoke = useDeed(RevokeSessionDocument, () => {
    notify(t('account.sessionEnded'), { type: 'success' });
    sessions.ask();
  });
  const leaveAll = useDeed(SignOutDocument, () => {
    mark(false);
    window.location.assign('/sign-in');
  });
  return (
    <AnswerPanel question={sessions} skeletonRows={3}>
      {(data) => (
        <>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {data.sessions.map((session) => (
              <Entry
                key={session.key}
                title={session.device === '' ? t('unknown') : session.device}
                badge={
                  session.isCurrent ? (
                    <Chip size="small" color="success" variant="outlined" label={t('account.thisSession')} />
                  ) : null
                }
                facts={[
                  session.address,
                  t('account.begunAt', { at: format.dateTime(session.startedAt) }),
                  t('account.lastSeenAt', { at: format.dateTime(session.lastSeenAt) }),
                  t('account.endsAt', { at: format.dateTime(session.until) }),
                ]}
                action={
                  session.isCurrent ? null : (
                    <Button color="error" disabled={revoke.isPending} onClick={() => revoke.go({ key: session.key })}>
                      {t('account.endSession')}
                    </Button>
                  )
                }
              />
            ))}
          </Box>
          <Refusals deed={revoke} />
          <Refusals deed={leaveAll} />
          <Button
            color="error"
            variant="outlined"
            loading={leaveAll.isPending}
            onClick={() => leaveAll.go({ everywhere: true })}
            sx={{ mt: 1 }}
          >
            {t('account.signOutEverywhere')}
          </Button>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0 }}>
            {t('account.sessionsHint')}
          </Typography>
        </>
      )}
    </AnswerPanel>
  );
};
