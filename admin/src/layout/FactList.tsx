import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** What something is, and its value. */
export type Fact = readonly [name: string, value: ReactNode];

/** Names and values side by side; on a phone below each other where `stacked` says that names are long. */
export const FactList = ({
  facts,
  stacked = false,
}: {
  readonly facts: readonly Fact[];
  readonly stacked?: boolean;
}) => {
  const columns = 'minmax(96px, auto) minmax(0, 1fr)';
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: stacked ? { xs: '1fr', sm: '170px minmax(0, 1fr)' } : columns,
        columnGap: { xs: 2, sm: 3 },
        rowGap: stacked ? 0.5 : 1,
      }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
