import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { Role, ScopeKind } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { type Account, GrantRoleDocument } from './accounts.documents.ts';
import { firstChoice, type GrantChoice, grantInput, isComplete, roles, scopesOfRole, withRole } from './grant.form.ts';
import { PlaceFields } from './PlaceFields.tsx';

interface GrantDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}

/** Gives a role: which, where, from when and until when. */
export const GrantDialog = ({ account, onClose, onGiven }: GrantDialogProps) => {
  const t = useText();
  const id = useId();
  const [choice, setChoice] = useState<GrantChoice>(firstChoice);
  const change = (patch: Partial<GrantChoice>) => setChoice((before) => ({ ...before, ...patch }));
  const deed = useDeed(GrantRoleDocument, onGiven);
  const scopes = scopesOfRole[choice.role];
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{t('accounts.giveTo', { name: account.displayName })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important', '& > *': { width: '100% !important' } }}>
        <ChoiceField
          label={t('accounts.role')}
          value={choice.role}
          choices={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          onChange={(role) => setChoice(withRole(choice, role as Role))}
        />
        {scopes.length === 1 ? null : (
          <ChoiceField
            label={t('accounts.scope')}
            value={choice.scope}
            choices={scopes.map((scope) => ({ value: scope, label: t(`scopes.${scope}`) }))}
            onChange={(scope) => change({ scope: scope as ScopeKind })}
          />
        )}
        <PlaceFields choice={choice} onChange={change} />
        <DayField
          label={t('accounts.validFrom')}
          value={choice.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          helper={t('accounts.validFromHint')}
        />
        <DayField
          label={t('accounts.validUntil')}
          value={choice.validUntil}
          onChange={(validUntil) => change({ validUntil })}
          helper={t('accounts.validUntilHint')}
        />
        <Refusals deed={deed} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
        <Button
          variant="contained"
          disabled={!isComplete(choice)}
          loading={deed.isPending}
          onClick={() => deed.go(grantInput(choice, account.key))}
        >
          {t('accounts.give')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
