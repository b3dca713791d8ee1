import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { UnitHit } from '../communes/communes.documents.ts';
import { UnitHitLine } from '../communes/UnitHitLine.tsx';
import { useUnitHits } from '../communes/useUnitHits.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { UnitNameDocument } from './dossiers.documents.ts';

interface UnitFieldProps {
  readonly unitId: string | null;
  readonly onChange: (unitId: string | null) => void;
  /** What the unit is to the reader; the one that handles dossiers unless told. */
  readonly label?: string;
}

type UnitOption = UnitHit | { readonly id: string; readonly name: string };

const most = 12;

/** Chooses the handling unit by name, old name or code. */
export const UnitField = ({ unitId, onChange, label }: UnitFieldProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const chosen =
    useGraph(UnitNameDocument, { id: unitId ?? '' }, { enabled: unitId !== null }).answer?.data.unit ?? null;
  const { options, ...hits } = useUnitHits(text === chosen?.name ? '' : text, most);
  return (
    <Autocomplete<UnitOption>
      value={unitId === null ? null : chosen}
      onChange={(_, unit) => onChange(unit?.id ?? null)}
      inputValue={text}
      onInputChange={(_, next) => setText(next)}
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      {...hits}
      renderOption={({ key, ...props }, unit) => (
        <Box component="li" key={key} {...props}>
          {'code' in unit ? <UnitHitLine unit={unit} /> : unit.name}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label ?? t('dossiers.unit')}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
      sx={{ width: { xs: '100%', sm: 240 } }}
      slotProps={{ popper: { style: { minWidth: 320 } } }}
    />
  );
};
