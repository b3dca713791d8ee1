import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Choice } from './AnalysisControls.tsx';

interface ChoicesFieldProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly choices: readonly (Choice & { readonly value: Value })[];
  readonly onChange: (values: readonly Value[]) => void;
  /** What none chosen means; in the list it takes all back. */
  readonly emptyLabel: string;
  readonly width?: number;
}

/** A drop-down of which several may be chosen; none means all. */
export const ChoicesField = <Value extends string>({
  label,
  values,
  choices,
  onChange,
  emptyLabel,
  width = 190,
}: ChoicesFieldProps<Value>) => {
  const words = (value: Value) => choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <TextField
      select
      label={label}
      value={values}
      sx={{ width: { xs: '100%', sm: width } }}
      onChange={(event) => {
        const chosen: unknown = event.target.value;
        if (!Array.isArray(chosen) || chosen.includes('')) onChange([]);
        else
          onChange(
            [...choices.map(({ value }) => value), ...values].filter(
              (value, at, all) => chosen.includes(value) && all.indexOf(value) === at,
            ),
          );
      }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () => (values.length === 0 ? emptyLabel : values.map(words).join(', ')),
          MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } },
        },
      }}
    >
      <MenuItem value="" dense>
        {emptyLabel}
      </MenuItem>
      <Divider component="li" />
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value} dense>
          <Checkbox size="small" tabIndex={-1} checked={values.includes(choice.value)} sx={{ p: 0.5, mr: 1 }} />
          <ListItemText primary={choice.label} />
        </MenuItem>
      ))}
    </TextField>
  );
};
