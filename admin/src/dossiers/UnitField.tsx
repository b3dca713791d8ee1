import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type UnitHit, UnitSearchDocument } from '../communes/communes.documents.ts';
import { UnitHitLine } from '../communes/UnitHitLine.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { useSettled } from '../states/useSettled.ts';
import { UnitNameDocument } from './dossiers.documents.ts';

interface UnitFieldProps {
  readonly unitId: string | null;
  readonly onChange: (unitId: string | null) => void;
  /** What the unit is to the reader; the one that handles dossiers unless told. */
  readonly label?: string;
}

type UnitOption = UnitHit | { readonly id: string; readonly name: string };

/** Chooses the handling unit by name, old name or code. */
export const UnitField = ({ unitId, onChange, label }: UnitFieldProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const search = useSettled(text.trim(), 250);
  const chosen =
    useGraph(UnitNameDocument, { id: unitId ?? '' }, { enabled: unitId !== null }).answer?.data.unit ?? null;
  const asked = search.length >= 2 && search !== chosen?.name;
  const hits = useGraph(
    UnitSearchDocument,
    { first: 12, search, asOf: null, provinceCode: null },
    { enabled: asked, keepPrevious: true },
  );
  const options: UnitOption[] = asked ? [...(hits.answer?.data.units.nodes ?? [])] : [];
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
      loading={asked && hits.isFetching}
      loadingText={t('loading')}
      noOptionsText={asked ? t('header.searchEmpty') : t('header.searchMore')}
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
