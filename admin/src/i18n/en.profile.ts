import type { ProfileWords } from './messages.ts';

/** Words of the parts of a commune's page, in English. */
export const englishProfile: ProfileWords = {
  profile: {
    backlog: 'Open dossiers',
    backlogChart: 'Open dossiers by days to their appointed day',
    backlogFinding: 'At the end of %{day} there were %{open} open dossiers, %{overdue} of them overdue.',
    backlogNone: 'No dossier is open.',
    band: 'Days to the appointed day',
    dueFrom: 'Appointed from',
    dueTo: 'Appointed until',
    openDossiers: 'Dossiers',
  },
};
