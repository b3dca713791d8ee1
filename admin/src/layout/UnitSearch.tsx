import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { UnitHit } from '../communes/communes.documents.ts';
import { UnitHitLine } from '../communes/UnitHitLine.tsx';
import { useUnitHits } from '../communes/useUnitHits.tsx';
import { useText } from '../i18n/useText.ts';
import type { SearchText } from './EarlySearch.tsx';
import { useSingleKeys } from './useSingleKeys.ts';

const most = 8;

interface UnitSearchProps extends SearchText {
  /** Whether the cursor was in the field that stood here before. */
  readonly wasHere: boolean;
}

/** Finds a unit by name, old name or code from every page, and goes on where the reader began before it was there. */
export const UnitSearch = ({ text, onType, field, wasHere }: UnitSearchProps) => {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(wasHere && text !== '');
  const hits = useUnitHits(text, most);
  const begin = useRef(wasHere);
  useLayoutEffect(() => {
    const input = field.current;
    if (!begin.current || input === null) return;
    begin.current = false;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }, [field]);
  const go = (href: string) => {
    onType('');
    setOpen(false);
    field.current?.blur();
    void navigate(href);
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    const isOnHit = isOpen && (field.current?.getAttribute('aria-activedescendant') ?? '') !== '';
    if (key !== 'Enter' || nativeEvent.isComposing || isOnHit || text.trim() === '') return;
    go(`/communes?q=${encodeURIComponent(text)}`);
  };
  return (
    <Autocomplete<UnitHit>
      clearOnBlur={false}
      selectOnFocus={false}
      handleHomeEndKeys={false}
      forcePopupIcon={false}
      value={null}
      inputValue={text}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onKeyDown={onKeyDown}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') onType(next);
      }}
      onChange={(_, unit) => {
        if (unit !== null) go(`/communes/${encodeURIComponent(unit.id)}`);
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
      renderInput={(params) => <SearchField params={params} inputRef={field} />}
      sx={{ width: '100%' }}
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
