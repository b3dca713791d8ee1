import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { Entry } from '../account/Entry.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { useSettled } from '../states/useSettled.ts';
import { type Account, AccountsDocument, LinkIdentityDocument, type UnlinkedIdentity } from './accounts.documents.ts';

interface UnlinkedLineProps {
  readonly identity: UnlinkedIdentity;
  readonly onLinked: () => void;
}

const most = 20;
const nameOf = ({ displayName, userName }: Account): string => `${displayName} (${userName})`;

/** One who came and was not let in, and the account to let him into. */
export const UnlinkedLine = ({ identity, onLinked }: UnlinkedLineProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [account, setAccount] = useState<Account | null>(null);
  const { issuer, subject, name, hasIdNumber, lastSeenAt } = identity;
  const deed = useDeed(LinkIdentityDocument, () => {
    notify(t('accounts.linked', { subject }), { type: 'success' });
    onLinked();
  });
  return (
    <Entry
      title={name === null ? subject : `${name} (${subject})`}
      facts={[
        issuer,
        t('accounts.lastSeen', { at: format.dateTime(lastSeenAt) }),
        hasIdNumber ? t('accounts.hasIdNumber') : '',
      ]}
      action={
        <Button
          variant="contained"
          disabled={account === null}
          loading={deed.isPending}
          aria-label={t('accounts.linkOf', { subject })}
          onClick={() => {
            if (account !== null) deed.go({ accountKey: account.key, issuer, subject });
          }}
        >
          {t('accounts.link')}
        </Button>
      }
    >
      <AccountField label={t('accounts.linkTo', { subject })} value={account} onChange={setAccount} />
      <Refusals deed={deed} />
    </Entry>
  );
};

interface AccountFieldProps {
  readonly label: string;
  readonly value: Account | null;
  readonly onChange: (account: Account | null) => void;
}

/** Finds an account by user name or name. */
const AccountField = ({ label, value, onChange }: AccountFieldProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const search = useSettled(text.trim(), 250);
  const found = useGraph(
    AccountsDocument,
    { first: most, search: search === '' ? null : search },
    { keepPrevious: true },
  );
  return (
    <Autocomplete<Account>
      value={value}
      onChange={(_, account) => onChange(account)}
      onInputChange={(_, next, reason) => {
        if (reason !== 'reset') setText(next);
      }}
      options={[...(found.answer?.data.accounts.nodes ?? [])]}
      filterOptions={(all) => all}
      getOptionLabel={nameOf}
      getOptionKey={({ key }) => key}
      isOptionEqualToValue={(one, other) => one.key === other.key}
      noOptionsText={t('accounts.empty')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
      sx={{ maxWidth: 420, mt: 1 }}
    />
  );
};
