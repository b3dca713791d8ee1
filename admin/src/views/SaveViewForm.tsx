import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useViewer } from '../access/useViewer.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { printViewState } from './view.state.ts';
import { SaveViewDocument } from './views.documents.ts';

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
  const inUse = viewer?.grants.find((grant) => grant.key === viewer.activeGrant?.key);
  const deed = useDeed(SaveViewDocument, () => {
    notify(t('views.saved', { name }), { type: 'success' });
    setName('');
    onSaved();
  });
  const shares = [
    ...(inUse?.scopeKind === 'UNIT' ? [{ value: 'unit', label: t('views.withUnit') }] : []),
    ...(inUse === undefined ? [] : [{ value: 'role', label: t('views.withRole', { role: t(`roles.${inUse.role}`) }) }]),
  ];
  return (
    <Box
      component="form"
      aria-label={t('views.save')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go({
          key: null,
          name,
          page,
          // The address itself: some filters change it without the router.
          state: printViewState(window.location.search, unit),
          shareWithRole: share === 'role',
          shareWithUnit: share === 'unit',
        });
      }}
      sx={{ display: 'grid', gap: 1.5, mt: 2.5 }}
    >
      <Typography variant="h3">{t('views.save')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25 }}>
        <TextField
          required
          label={t('views.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          sx={{ flex: '1 1 200px' }}
        />
        <ChoiceField
          label={t('views.share')}
          value={share}
          emptyLabel={t('views.onlyMe')}
          choices={shares}
          onChange={setShare}
          width={220}
        />
        <Button type="submit" variant="contained" loading={deed.isPending} sx={{ height: 38 }}>
          {t('views.saveNow')}
        </Button>
      </Box>
      <Refusals deed={deed} />
    </Box>
  );
};
