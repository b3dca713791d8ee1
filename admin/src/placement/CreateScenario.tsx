import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { CreateDocument } from './change.documents.ts';
import { placementHref } from './ScenarioList.tsx';

interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

/** A new scenario: its name, its day, the units it fills. Wide screens only. */
export const CreateScenario = () => {
  const t = useText();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [units, setUnits] = useState<readonly ChosenUnit[]>([]);
  const deed = useDeed(CreateDocument, ({ placement }) => {
    if (placement !== null) void navigate(placementHref(placement.id));
  });
  const isReady = name.trim() !== '' && day !== null && units.length > 0;
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2.5, display: { xs: 'none', md: 'block' } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('placement.make')}
      </Typography>
      <Box
        component="form"
        aria-label={t('placement.make')}
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== null)
            deed.go({ name, effectiveOn: day, scope: { unitIds: units.map(({ id }) => id) }, copyOf: null });
        }}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25 }}>
          <TextField
            label={t('placement.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200, autoComplete: 'off' } }}
            sx={{ width: 320 }}
          />
          <DayField label={t('placement.effectiveOn')} value={day} onChange={setDay} width={180} />
          <UnitPicker
            label={t('placement.units')}
            onPick={({ id, name: unit }) => setUnits([...units.filter((each) => each.id !== id), { id, name: unit }])}
          />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
          {units.map((unit) => (
            <Button
              key={unit.id}
              color="inherit"
              variant="outlined"
              endIcon={<Close />}
              aria-label={t('placement.dropUnit', { unit: unit.name })}
              onClick={() => setUnits(units.filter(({ id }) => id !== unit.id))}
            >
              {unit.name}
            </Button>
          ))}
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('placement.unitsHint')}
          </Typography>
        </Box>
        <Button
          type="submit"
          variant="contained"
          disabled={!isReady}
          loading={deed.isPending}
          sx={{ justifySelf: 'start' }}
        >
          {t('placement.create')}
        </Button>
        <Refusals deed={deed} />
      </Box>
    </Paper>
  );
};
