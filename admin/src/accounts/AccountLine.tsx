import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { GrantLine } from '../access/RoleSwitch.tsx';
import { useDeed } from '../access/useDeed.ts';
import { Entry } from '../account/Entry.tsx';
import { SecretOnce } from '../account/SecretOnce.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import {
  type Account,
  DisableAccountDocument,
  EndGrantDocument,
  ResetPasswordDocument,
  RestoreAccountDocument,
} from './accounts.documents.ts';
import { GrantDialog } from './GrantDialog.tsx';
import { IdentityLines } from './IdentityLines.tsx';
import { IdNumberDialog } from './IdNumberDialog.tsx';

interface AccountLineProps {
  readonly account: Account;
  readonly onChanged: () => void;
}

/** One account: its facts, its roles, and what an administrator can do about them. */
export const AccountLine = ({ account, onChanged }: AccountLineProps) => {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const [naming, setNaming] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const reset = useDeed(ResetPasswordDocument, ({ oneTimePassword }) => {
    setSecret(oneTimePassword);
    onChanged();
  });
  const lock = useDeed(account.isDisabled ? RestoreAccountDocument : DisableAccountDocument, onChanged);
  const name = account.displayName;
  const accountKey = account.key;
  return (
    <Entry
      title={`${name} (${account.userName})`}
      badge={<AccountBadges account={account} />}
      facts={useAccountFacts(account)}
      action={
        <>
          <Button aria-label={t('accounts.giveTo', { name })} onClick={() => setGiving(true)}>
            {t('accounts.give')}
          </Button>
          <Button aria-label={t('accounts.idNumberOf', { name })} onClick={() => setNaming(true)}>
            {t('accounts.idNumber')}
          </Button>
          <Button
            aria-label={t('accounts.resetOf', { name })}
            disabled={reset.isPending}
            onClick={() => reset.go({ accountKey })}
          >
            {t('accounts.reset')}
          </Button>
          <Button
            color={account.isDisabled ? 'primary' : 'error'}
            aria-label={t(account.isDisabled ? 'accounts.restoreOf' : 'accounts.disableOf', { name })}
            disabled={lock.isPending}
            onClick={() => lock.go({ accountKey })}
          >
            {t(account.isDisabled ? 'accounts.restore' : 'accounts.disable')}
          </Button>
        </>
      }
    >
      <GrantLines account={account} onChanged={onChanged} />
      <IdentityLines identities={account.identities} onChanged={onChanged} />
      <Refusals deed={reset} />
      <Refusals deed={lock} />
      {secret === null ? null : (
        <SecretOnce label={t('accounts.oneTimePassword')} secret={secret} onClose={() => setSecret(null)} />
      )}
      {naming ? (
        <IdNumberDialog
          account={account}
          onClose={() => setNaming(false)}
          onSet={() => {
            setNaming(false);
            onChanged();
          }}
        />
      ) : null}
      {giving ? (
        <GrantDialog
          account={account}
          onClose={() => setGiving(false)}
          onGiven={() => {
            setGiving(false);
            onChanged();
          }}
        />
      ) : null}
    </Entry>
  );
};

const useAccountFacts = (account: Account): string[] => {
  const t = useText();
  const format = useFormat();
  return [
    account.lastSignInAt === null
      ? t('accounts.neverSignedIn')
      : t('accounts.lastSignIn', { at: format.dateTime(account.lastSignInAt) }),
    t('accounts.openSessions', { count: account.openSessions }),
    t('accounts.madeAt', { at: format.dateTime(account.createdAt) }),
    account.hasIdNumber ? t('accounts.hasIdNumber') : '',
  ];
};

const AccountBadges = ({ account }: { readonly account: Account }) => {
  const t = useText();
  return (
    <>
      {account.isDisabled ? <Chip size="small" color="error" variant="outlined" label={t('accounts.locked')} /> : null}{' '}
      {account.mustChangePassword ? (
        <Chip size="small" color="warning" variant="outlined" label={t('accounts.mustChange')} />
      ) : null}{' '}
      {account.isDemo ? <Chip size="small" variant="outlined" label={t('imports.demoBatch')} /> : null}
    </>
  );
};

const GrantLines = ({ account, onChanged }: AccountLineProps) => {
  const t = useText();
  const end = useDeed(EndGrantDocument, onChanged);
  return (
    <Box sx={{ pl: { xs: 1, sm: 2 } }}>
      {account.grants.map((grant) => (
        <Box key={grant.key} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <GrantLine grant={grant} />
          {grant.state === 'ENDED' ? null : (
            <Button color="error" disabled={end.isPending} onClick={() => end.go({ grantKey: grant.key })}>
              {t('accounts.endGrant')}
            </Button>
          )}
        </Box>
      ))}
      <Refusals deed={end} />
    </Box>
  );
};
