import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { WaitingPlacements } from '../placement/WaitingPlacements.tsx';
import { OwnReminders } from '../recognition/OwnReminders.tsx';
import { WaitingProposals } from '../recognition/WaitingProposals.tsx';
import { ExpiringTasks } from './ExpiringTasks.tsx';
import { VacancyTasks } from './VacancyTasks.tsx';

/** What waits for somebody to decide about people. */
export const TasksPage = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('menu.tasks')} lead={t('tasks.lead')} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <WaitingPlacements />
        <WaitingProposals />
        <OwnReminders />
        <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
          <ExpiringTasks />
        </Paper>
        <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
          <VacancyTasks />
        </Paper>
      </Box>
    </>
  );
};
