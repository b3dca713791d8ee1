import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { UnitHit } from './communes.documents.ts';
import { UnitHitLine } from './UnitHitLine.tsx';
import { useUnitHits } from './useUnitHits.tsx';

interface UnitPickerProps {
  readonly label: string;
  readonly onPick: (unit: UnitHit) => void;
  readonly disabled?: boolean;
  readonly helper?: string;
}

const most = 10;

/** A field of an analytic page that finds a unit by name, old name or code, and hands it over. */
export const UnitPicker = ({ label, onPick, disabled = false, helper }: UnitPickerProps) => {
  const [text, setText] = useState('');
  const hits = useUnitHits(text, most);
  return (
    <Autocomplete<UnitHit>
      value={null}
      inputValue={text}
      disabled={disabled}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') setText(next);
      }}
      onChange={(_, unit) => {
        setText('');
        if (unit !== null) onPick(unit);
      }}
      filterOptions={(all) => all}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.id}
      {...hits}
      renderOption={({ key, ...props }, unit) => (
        <Box component="li" key={key} {...props}>
          <UnitHitLine unit={unit} />
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          helperText={helper}
          slotProps={{
            ...params.slotProps,
            inputLabel: { shrink: true },
            input: {
              ...params.slotProps.input,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined fontSize="small" />
                </InputAdornment>
              ),
              endAdornment: null,
            },
          }}
        />
      )}
      sx={{ width: { xs: '100%', sm: 320 } }}
    />
  );
};
