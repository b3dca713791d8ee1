import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EntryProps {
  readonly title: ReactNode;
  readonly badge?: ReactNode;
  readonly facts: readonly string[];
  readonly action: ReactNode;
  /** What belongs to it, below. */
  readonly children?: ReactNode;
}

/** One line of a list of things that can be ended or opened: what it is, its facts, and the button. */
export const Entry = ({ title, badge = null, facts, action, children }: EntryProps) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: 1,
      alignItems: 'center',
      justifyContent: 'space-between',
      py: 1,
      borderBottom: 1,
      borderColor: 'divider',
      // Short words begin where long ones do, also where they wrap.
      '& .MuiButton-text': { minWidth: 0 },
    }}
  >
    <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
      <Typography variant="body2" component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {title} {badge}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Typography>
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>{action}</Box>
    {children === undefined ? null : <Box sx={{ flex: '1 1 100%', minWidth: 0 }}>{children}</Box>}
  </Box>
);
