import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { Role } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useMayOpen, useViewer } from '../access/useViewer.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { printViewState } from './view.state.ts';
import { SaveViewDocument } from './views.documents.ts';

/** Roles that work with pages. */
const roles = [
  'PROVINCE_LEADER',
  'DISTRICT_LEADER',
  'COMMUNE_LEADER',
  'HR_OFFICER',
  'ANALYST',
  'ONE_STOP_OFFICER',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];

interface SaveViewFormProps {
  readonly page: string;
  /** The unit it tells of, by id. */
  readonly unit: string | null;
  readonly onSaved: () => void;
}

/** Keeps the page as it is arranged now, for the reader alone or shared. */
export const SaveViewForm = ({ page, unit, onSaved }: SaveViewFormProps) => {
  const t = useText();
  const notify = useNotify();
  const viewer = useViewer().data;
  const [name, setName] = useState('');
  const [share, setShare] = useState('');
  const [isDefault, setDefault] = useState(false);
  const [leads, administers] = [useMayOpen('audit'), useMayOpen('accounts')];
  const inUse = viewer?.grants.find((grant) => grant.key === viewer.activeGrant?.key);
  const deed = useDeed(SaveViewDocument, () => {
    notify(t('savedViews.saved', { name }), { type: 'success' });
    setName('');
    onSaved();
  });
  const shares = [
    ...(inUse?.scopeKind === 'UNIT' ? [{ value: 'unit', label: t('savedViews.withUnit') }] : []),
    ...(inUse === undefined ? [] : administers ? roles : [inUse.role]).map((role) => ({
      value: role,
      label: t('savedViews.withRole', { role: t(`roles.${role}`) }),
    })),
  ];
  const role = roles.find((one) => one === share) ?? null;
  const maySetDefault = (share === 'unit' && leads) || (role !== null && administers);
  return (
    <Box
      component="form"
      aria-label={t('savedViews.save')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go({
          key: null,
          name,
          page,
          // The address itself: some filters change it without the router.
          state: printViewState(window.location.search, unit),
          shareWithRole: role !== null,
          shareWithUnit: share === 'unit',
          forRole: role,
          isSharedDefault: maySetDefault && isDefault,
        });
      }}
      sx={{ display: 'grid', gap: 1.5, mt: 2.5 }}
    >
      <Typography variant="h3">{t('savedViews.save')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25 }}>
        <TextField
          required
          label={t('savedViews.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          sx={{ flex: '1 1 200px' }}
        />
        <ChoiceField
          label={t('savedViews.share')}
          value={share}
          emptyLabel={t('savedViews.onlyMe')}
          choices={shares}
          onChange={setShare}
          width={220}
        />
        <Button type="submit" variant="contained" loading={deed.isPending} sx={{ height: 38 }}>
          {t('savedViews.saveNow')}
        </Button>
      </Box>
      {maySetDefault ? (
        <FormControlLabel
          control={<Checkbox checked={isDefault} onChange={(_, next) => setDefault(next)} />}
          label={t('savedViews.openWith')}
        />
      ) : null}
      <Refusals deed={deed} />
    </Box>
  );
};
