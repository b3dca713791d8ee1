import Box from '@mui/material/Box';
import type { RefObject } from 'react';
import { useText } from '../i18n/useText.ts';

/** What a reader has put into the search of the header, whichever field stands there. */
export interface SearchText {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Takes what is typed while the list of hits is still on its way; the field with the list goes on from there. */
export const EarlySearch = ({ text, onType, field }: SearchText) => {
  const t = useText();
  return (
    <Box
      component="input"
      ref={field}
      value={text}
      onChange={({ target }) => onType(target.value)}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={false}
      aria-label={t('header.search')}
      placeholder={t('header.search')}
      sx={{
        width: '100%',
        height: 40,
        pl: 5,
        font: 'inherit',
        color: 'text.primary',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    />
  );
};
