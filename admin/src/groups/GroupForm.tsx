import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useText } from '../i18n/useText.ts';
import { type GroupUnit, type OwnGroup, SaveGroupDocument } from './groups.documents.ts';

interface GroupFormProps {
  /** The group to change; null for a new one. */
  readonly group: OwnGroup | null;
  readonly units: readonly GroupUnit[];
  readonly onSaved: (key: string) => void;
  readonly onClose: () => void;
}

const longestName = 100;
const fewestUnits = 2;

/** An own group being put together: its name, its units, and whether others may look at it. */
export const GroupForm = ({ group, units: before, onSaved, onClose }: GroupFormProps) => {
  const t = useText();
  const [name, setName] = useState(group?.name ?? '');
  const [units, setUnits] = useState(before);
  const [shared, setShared] = useState(group?.shared ?? false);
  const deed = useDeed(SaveGroupDocument, ({ peerGroup }) => onSaved(peerGroup?.key ?? ''));
  const title = group === null ? t('groups.make') : t('groups.changeOf', { name: group.name });
  const add = ({ code, name: told }: GroupUnit) =>
    setUnits((known) => (known.some((unit) => unit.code === code) ? known : [...known, { code, name: told }]));
  return (
    <Box
      component="form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go({ key: group?.key ?? null, name, unitCodes: units.map(({ code }) => code), shared });
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h3">{title}</Typography>
      <TextField
        required
        label={t('groups.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longestName } }}
      />
      <UnitPicker label={t('groups.addUnit')} onPick={add} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }} data-units={units.length}>
        {units.map((unit) => (
          <Chip
            key={unit.code}
            label={unit.name}
            title={unit.code}
            onDelete={() => setUnits(units.filter(({ code }) => code !== unit.code))}
          />
        ))}
      </Box>
      <FormControlLabel
        control={<Checkbox checked={shared} onChange={(_, checked) => setShared(checked)} />}
        label={t('groups.share')}
      />
      <Refusals deed={deed} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={name.trim() === '' || units.length < fewestUnits}
          loading={deed.isPending}
        >
          {t('groups.save')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {t('recognised.cancel')}
        </Button>
      </Box>
    </Box>
  );
};
