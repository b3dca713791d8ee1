import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useText } from '../i18n/useText.ts';
import { type UnitType, unitTypes } from './unit-type.grammar.ts';

interface UnitTypesFieldProps {
  readonly value: readonly UnitType[];
  readonly onChange: (value: readonly UnitType[]) => void;
}

/** Which kinds of units; none chosen means every kind. */
export const UnitTypesField = ({ value, onChange }: UnitTypesFieldProps) => {
  const t = useText();
  return (
    <TextField
      select
      label={t('filters.unitTypes')}
      value={value}
      sx={{ width: { xs: '100%', sm: 160 } }}
      onChange={(event) => {
        const chosen: unknown = event.target.value;
        onChange(unitTypes.filter((type) => Array.isArray(chosen) && chosen.includes(type)));
      }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () =>
            value.length === 0 ? t('filters.allTypes') : value.map((type) => t(`unitType.${type}`)).join(', '),
        },
      }}
    >
      {unitTypes.map((type) => (
        <MenuItem key={type} value={type} dense>
          <Checkbox size="small" checked={value.includes(type)} sx={{ p: 0.5, mr: 1 }} />
          <ListItemText primary={t(`unitType.${type}`)} />
        </MenuItem>
      ))}
    </TextField>
  );
};
