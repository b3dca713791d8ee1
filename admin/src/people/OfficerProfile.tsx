import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { CareerChart } from './CareerChart.tsx';
import { DayRecords } from './DayRecords.tsx';
import { OfficerFacts } from './OfficerFacts.tsx';
import { OfficerRecords } from './OfficerRecords.tsx';
import type { Officer } from './people.documents.ts';
import { WorkDeeds } from './WorkDeeds.tsx';

interface OfficerProfileProps {
  readonly officer: Officer;
  readonly today: string;
  readonly onChanged: () => void;
}

/** The career above; facts and records side by side below. */
export const OfficerProfile = ({ officer, today, onChanged }: OfficerProfileProps) => (
  <Box sx={{ display: 'grid', gap: 2 }}>
    <Panel>
      <CareerChart assignments={officer.assignments} today={today} />
      <WorkDeeds officer={officer} today={today} onChanged={onChanged} />
    </Panel>
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel>
          <OfficerFacts officer={officer} />
        </Panel>
        <Panel>
          <DayRecords officer={officer} onChanged={onChanged} />
        </Panel>
      </Box>
      <Panel>
        <OfficerRecords officer={officer} />
      </Panel>
    </Box>
  </Box>
);

const Panel = ({ children }: { readonly children: ReactNode }) => (
  <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
    {children}
  </Paper>
);
