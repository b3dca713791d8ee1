import type { DossierCount } from '../dossiers/dossier.filter.ts';
import type { OutcomeName } from '../charts/outcome.marks.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { DossierTotals } from './communes.documents.ts';

export interface TotalLine {
  readonly counts: DossierCount;
  readonly of: Exclude<keyof DossierTotals, 'estimatedShare'>;
  readonly outcome?: OutcomeName;
}

interface TotalGroup {
  readonly title: TextKey;
  readonly lines: readonly TotalLine[];
}

/** The numbers of a period in the order of the balance, each with the count that lists its dossiers. */
export const totalGroups: readonly TotalGroup[] = [
  {
    title: 'communes.incoming',
    lines: [
      { counts: 'RECEIVED', of: 'received' },
      { counts: 'CARRIED_OVER', of: 'carriedOver' },
    ],
  },
  {
    title: 'communes.resolved',
    lines: [
      { counts: 'EARLY', of: 'early', outcome: 'EARLY' },
      { counts: 'ON_TIME', of: 'onTime', outcome: 'ON_TIME' },
      { counts: 'LATE', of: 'late', outcome: 'LATE' },
      { counts: 'RETURNED', of: 'returned', outcome: 'RETURNED' },
    ],
  },
  {
    title: 'communes.pending',
    lines: [
      { counts: 'PENDING_IN_TIME', of: 'pendingInTime', outcome: 'PENDING_IN_TIME' },
      { counts: 'PENDING_OVERDUE', of: 'pendingOverdue', outcome: 'PENDING_OVERDUE' },
    ],
  },
  {
    title: 'communes.channels',
    lines: [
      { counts: 'ONLINE', of: 'online' },
      { counts: 'IN_PERSON', of: 'inPerson' },
      { counts: 'POST', of: 'post' },
    ],
  },
];

/** Both sides of the balance as the server gave them, in words' order; nothing is added up here. */
export const balanceOf = (totals: DossierTotals): { in: readonly number[]; out: readonly number[] } => ({
  in: [totals.received, totals.carriedOver],
  out: [totals.early, totals.onTime, totals.late, totals.returned, totals.pendingInTime, totals.pendingOverdue],
});
