import { readersOnly } from './ForReaders.tsx';

/**
 * A table whose rows become blocks on a phone, instead of being cut off at its edge: the heads give way to the names that the
 * cells carry themselves, in `data-label`. The first cell of a row names it and needs none.
 */
export const stackedOnPhone = {
  '@media screen and (max-width: 599.95px)': {
    '& thead': readersOnly,
    '& tbody tr': { display: 'flex', flexWrap: 'wrap', columnGap: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' },
    '& tbody td, & tbody th': {
      display: 'block',
      minWidth: 0,
      width: 'auto',
      px: 0,
      py: '1px',
      border: 0,
      textAlign: 'left',
      whiteSpace: 'normal',
    },
    '& tbody th': { flex: '1 0 100%' },
    '& tbody [data-label]::before': {
      content: 'attr(data-label) ": "',
      color: 'text.secondary',
      fontWeight: 400,
    },
  },
} as const;
