import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useText } from '../i18n/useText.ts';
import { DayField } from './DayField.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { AnalysisState, Boundaries } from './useAnalysis.ts';

interface ControlProps {
  readonly state: AnalysisState;
}

/** Period, as-of day and boundaries: the three that every analytic page has. */
export const TimeControls = ({ state }: ControlProps) => {
  const t = useText();
  const { analysis, today, change } = state;
  return (
    <>
      <PeriodPicker period={analysis.period} today={today} onChange={(period) => change({ period })} />
      <DayField
        label={t('filters.asOf')}
        value={analysis.asOf ?? today}
        max={today}
        onChange={(asOf) => change({ asOf })}
      />
      <BoundariesControl value={analysis.boundaries} onChange={(boundaries) => change({ boundaries })} />
    </>
  );
};

interface BoundariesControlProps {
  readonly value: Boundaries;
  readonly onChange: (value: Boundaries) => void;
}

export const BoundariesControl = ({ value, onChange }: BoundariesControlProps) => {
  const t = useText();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={value}
      aria-label={t('filters.boundaries')}
      onChange={(_, next: Boundaries | null) => {
        if (next !== null) onChange(next);
      }}
      sx={{ height: 38, '& .MuiToggleButton-root': { px: 1.25, flex: { xs: 1, sm: 'initial' } } }}
    >
      <ToggleButton value="CURRENT" title={t('filters.currentHint')}>
        {t('filters.boundariesCurrent')}
      </ToggleButton>
      <ToggleButton value="AS_THEN" title={t('filters.asThenHint')}>
        {t('filters.asThen')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly width?: number;
  /** What an empty value means. */
  readonly emptyLabel?: string;
}

/** A drop-down of named values. */
export const ChoiceField = ({ label, value, choices, onChange, width = 190, emptyLabel }: ChoiceFieldProps) => {
  const known = value === '' || choices.some((choice) => choice.value === value);
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width: { xs: '100%', sm: width } }}
      slotProps={{
        inputLabel: { shrink: true },
        select: { displayEmpty: true, MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } } },
      }}
    >
      {emptyLabel === undefined ? null : <MenuItem value="">{emptyLabel}</MenuItem>}
      {known ? null : <MenuItem value={value}>{value}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
};
