import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Grant, SwitchGrantDocument, type Viewer } from './access.documents.ts';
import { Refusals } from './Refusals.tsx';
import { grantWords } from './role.words.ts';
import { useDeed } from './useDeed.ts';
import { useBecome } from './useViewer.ts';

/** The reader's roles, the one in use marked; another can be taken at once. */
export const RoleSwitch = ({ viewer }: { readonly viewer: Viewer }) => {
  const t = useText();
  const notify = useNotify();
  const become = useBecome();
  const deed = useDeed(SwitchGrantDocument, ({ viewer: next }) => {
    if (next === null) return;
    become(next);
    notify(t('access.switched'), { type: 'success' });
  });
  if (viewer.grants.length === 0) return <Typography variant="body2">{t('access.noRole')}</Typography>;
  return (
    <FormControl disabled={deed.isPending}>
      <FormLabel id="own-roles">{t('access.roleInUse')}</FormLabel>
      <RadioGroup
        aria-labelledby="own-roles"
        value={viewer.activeGrant?.key ?? ''}
        onChange={(_, grantKey) => deed.go({ grantKey })}
      >
        {viewer.grants.map((grant) => (
          <FormControlLabel
            key={grant.key}
            value={grant.key}
            disabled={grant.state !== 'ACTIVE'}
            control={<Radio size="small" />}
            label={<GrantLine grant={grant} />}
          />
        ))}
      </RadioGroup>
      <Refusals deed={deed} />
    </FormControl>
  );
};

/** A grant in words with its days, and its state unless it simply holds. */
export const GrantLine = ({ grant }: { readonly grant: Grant }) => {
  const t = useText();
  const format = useFormat();
  const days =
    grant.validUntil === null
      ? t('access.since', { from: format.date(grant.validFrom) })
      : t('access.between', { from: format.date(grant.validFrom), to: format.date(grant.validUntil) });
  return (
    <Typography component="span" variant="body2">
      {grantWords(grant, t)}
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', ml: 1 }}>
        {days}
        {grant.state === 'ACTIVE' ? '' : `, ${t(`grantState.${grant.state}`)}`}
      </Typography>
    </Typography>
  );
};
