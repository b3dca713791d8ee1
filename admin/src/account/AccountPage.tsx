import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { RoleSwitch } from '../access/RoleSwitch.tsx';
import { useViewer } from '../access/useViewer.ts';
import { OwnTrail } from '../audit/OwnTrail.tsx';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { useSingleKeys } from '../layout/useSingleKeys.ts';
import { OwnReminders } from '../recognition/OwnReminders.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SessionList } from './SessionList.tsx';
import { TokenList } from './TokenList.tsx';

/** The reader's own account: roles, password, sessions, tokens. */
export const AccountPage = () => {
  const t = useText();
  const viewer = useViewer().data;
  const [hasKeys, setKeys] = useSingleKeys();
  if (!viewer?.account) return null;
  const { account } = viewer;
  return (
    <>
      <PageHead title={t('access.account')} lead={`${account.displayName} (${account.userName})`} />
      {account.mustChangePassword ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('account.mustChange')}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1.6fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Section title={t('account.roles')}>
            <RoleSwitch viewer={viewer} />
          </Section>
          <Section title={t('account.keys')} lead={t('account.keysLead')}>
            <FormControlLabel
              control={<Switch checked={hasKeys} onChange={(_, checked) => setKeys(checked)} />}
              label={t('header.singleKeys')}
            />
          </Section>
          {account.hasPassword ? (
            <Section title={t('account.changePassword')}>
              <ChangePassword userName={account.userName} />
            </Section>
          ) : null}
        </Box>
        {account.mustChangePassword ? null : (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <OwnReminders />
            <Section title={t('account.sessions')}>
              <SessionList />
            </Section>
            <Section title={t('account.tokens')} lead={t('account.tokensLead')}>
              <TokenList viewer={viewer} />
            </Section>
          </Box>
        )}
        {account.mustChangePassword ? null : (
          <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
            <OwnTrail />
          </Box>
        )}
      </Box>
    </>
  );
};

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

const Section = ({ title, lead, children }: SectionProps) => (
  <Paper component="section" variant="outlined" aria-label={title} sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
    <Typography variant="h2" sx={{ mb: 1 }}>
      {title}
    </Typography>
    {lead === undefined ? null : (
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {lead}
      </Typography>
    )}
    {children}
  </Paper>
);
