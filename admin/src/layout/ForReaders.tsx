import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export const readersOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

interface ForReadersProps {
  readonly children: ReactNode;
  /** Says changes aloud. */
  readonly live?: boolean;
}

/** Words for screen readers alone. */
export const ForReaders = ({ children, live = false }: ForReadersProps) => (
  <Box component="span" sx={readersOnly} {...(live ? { role: 'status' } : {})}>
    {children}
  </Box>
);
