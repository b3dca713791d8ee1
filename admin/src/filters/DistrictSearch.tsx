import Autocomplete from '@mui/material/Autocomplete';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { useSettled } from '../states/useSettled.ts';
import { type FormerDistrict, FormerDistrictsDocument } from './district.documents.ts';
import type { DistrictFieldProps } from './DistrictField.tsx';

/** The field while the reader is in it: what is typed is looked for, what is chosen is told. */
export const DistrictSearch = ({
  provinceCode,
  chosen,
  onChange,
  onLeave,
}: DistrictFieldProps & { readonly onLeave: () => void }) => {
  const t = useText();
  const [text, setText] = useState(chosen ?? '');
  const sought = useSettled(text === chosen ? '' : text.trim(), 200);
  const { answer, isFetching, error } = useGraph(
    FormerDistrictsDocument,
    { search: sought, provinceCode },
    { keepPrevious: true, freshFor: 300_000 },
  );
  return (
    <Autocomplete<FormerDistrict>
      openOnFocus
      autoHighlight
      value={null}
      inputValue={text}
      options={answer?.data.formerDistricts ?? []}
      loading={isFetching}
      loadingText={t('loading')}
      noOptionsText={error === null ? t('filters.noDistrict') : t('states.network')}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ key }) => key}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') setText(next);
      }}
      onChange={(_, district) => {
        if (district === null) return;
        onChange(String(district.key));
        onLeave();
      }}
      onBlur={() => {
        if (text === '' && chosen !== null) onChange(null);
        onLeave();
      }}
      renderOption={({ key, ...props }, { name, formerProvince }) => (
        <MenuItem key={key} {...props} dense>
          <ListItemText primary={name} secondary={formerProvince?.name} />
        </MenuItem>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          label={t('filters.formerDistrict')}
          placeholder={t('filters.allDistricts')}
          slotProps={{ ...params.slotProps, inputLabel: { shrink: true } }}
        />
      )}
      slotProps={{ popper: { placement: 'bottom-start', style: { minWidth: 260 } } }}
      sx={{ width: { xs: '100%', sm: 190 } }}
    />
  );
};
