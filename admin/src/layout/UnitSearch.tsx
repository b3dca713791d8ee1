import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type RefObject, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { UnitHit } from '../communes/communes.documents.ts';
import { UnitHitLine } from '../communes/UnitHitLine.tsx';
import { useUnitHits } from '../communes/useUnitHits.ts';
import { useText } from '../i18n/useText.ts';
import { useSingleKeys, useSlashKey } from './useSlashKey.ts';

const most = 8;

/** Finds a unit by name, old name or code from every page; `/` brings the cursor here. */
export const UnitSearch = () => {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const hits = useUnitHits(text, most);
  useSlashKey(input);
  const open = (unit: UnitHit | string | null) => {
    if (unit === null) return;
    setText('');
    input.current?.blur();
    void navigate(
      typeof unit === 'string' ? `/communes?q=${encodeURIComponent(unit)}` : `/communes/${encodeURIComponent(unit.id)}`,
    );
  };
  return (
    <Autocomplete<UnitHit, false, true, true>
      freeSolo
      disableClearable
      clearOnBlur={false}
      value={''}
      inputValue={text}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') setText(next);
      }}
      onChange={(_, unit) => open(unit)}
      filterOptions={(all) => all}
      getOptionLabel={(unit) => (typeof unit === 'string' ? unit : unit.name)}
      getOptionKey={(unit) => (typeof unit === 'string' ? unit : unit.id)}
      {...hits}
      renderOption={({ key, ...props }, unit) => (
        <Box component="li" key={key} {...props}>
          <UnitHitLine unit={unit} />
        </Box>
      )}
      renderInput={(params) => <SearchField params={params} inputRef={input} />}
      sx={{ width: '100%', maxWidth: 460 }}
    />
  );
};

interface SearchFieldProps {
  readonly params: AutocompleteRenderInputParams;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const SearchField = ({ params, inputRef }: SearchFieldProps) => {
  const t = useText();
  const { htmlInput, input } = params.slotProps;
  const [hasKey] = useSingleKeys();
  return (
    <TextField
      {...params}
      inputRef={inputRef}
      placeholder={t('header.search')}
      slotProps={{
        ...params.slotProps,
        htmlInput: {
          ...htmlInput,
          'aria-label': t('header.search'),
          ...(hasKey ? { 'aria-keyshortcuts': '/' } : {}),
          title: t(hasKey ? 'header.searchHint' : 'header.searchHintPlain'),
        },
        input: {
          ...input,
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: hasKey ? (
            <Box
              component="kbd"
              aria-hidden
              sx={{
                border: 1,
                borderColor: 'divider',
                borderRadius: 0.5,
                px: 0.75,
                fontSize: '0.75rem',
                color: 'text.secondary',
                fontFamily: 'inherit',
              }}
            >
              /
            </Box>
          ) : null,
        },
      }}
    />
  );
};
