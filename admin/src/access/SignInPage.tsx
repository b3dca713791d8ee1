import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { SignInOptionsDocument } from './access.documents.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { homeOf, isPublic, safeNext } from './page.rules.ts';
import { ProviderButton } from './ProviderButton.tsx';
import { type Credentials, SignInForm } from './SignInForm.tsx';
import { useBecome, useViewer } from './useViewer.ts';

const providerSaid: Readonly<Record<string, TextKey>> = {
  PROVIDER_NONE: 'access.providerNone',
  PROVIDER_FAILED: 'access.providerFailed',
  PROVIDER_AGAIN: 'access.providerAgain',
  PROVIDER_UNLINKED: 'access.providerUnlinked',
};

/** Name and password, or the provider's way in; afterwards the page the reader came for. */
export const SignInPage = () => {
  const t = useText();
  const [query] = useSearchParams();
  const viewer = useViewer().data;
  const become = useBecome();
  const options = useGraph(SignInOptionsDocument, {}).answer?.data.signInOptions;
  const demoAccounts = options?.demoAccounts ?? [];
  const isDemo = demoAccounts.length > 0;
  const [typed, setTyped] = useState<Credentials>({ userName: '', password: '' });
  const said = providerSaid[query.get('reason') ?? ''];
  const next = query.get('next');
  if (viewer !== undefined && !isPublic(viewer))
    return (
      <Navigate
        to={viewer.account?.mustChangePassword === true ? '/account' : safeNext(next, homeOf(viewer))}
        replace
      />
    );
  const forgotten = (
    <MuiLink component={Link} to="/forgotten" variant="body2" sx={{ display: 'inline-block', minHeight: 24 }}>
      {t('access.forgotten')}
    </MuiLink>
  );
  const ended = query.get('ended') === '1';
  return (
    <Box sx={{ maxWidth: 720, mx: 'auto' }}>
      <PageHead
        title={t(ended ? 'access.ended' : 'access.signIn')}
        lead={t(ended ? 'access.endedLead' : 'access.signInLead')}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: isDemo ? 'minmax(0, 1fr) minmax(0, 1fr)' : '400px' },
        }}
      >
        <Paper variant="outlined" sx={{ p: { xs: 2, md: 2.5 }, display: 'grid', gap: 2 }}>
          {said === undefined ? null : (
            <Alert severity="warning">
              {t(said)} {query.get('subject') ?? ''}
            </Alert>
          )}
          <SignInForm value={typed} onChange={setTyped} onEntered={become} help={forgotten} />
          <ProviderButton next={safeNext(next, '/')} />
        </Paper>
        {isDemo ? (
          <DemoAccounts accounts={demoAccounts} password={options?.demoPassword ?? null} onChoose={setTyped} />
        ) : null}
      </Box>
    </Box>
  );
};
