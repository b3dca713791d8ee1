import type { Language } from '../../platform/context.ts';

export interface BacklogBand {
  readonly key: string;
  /** Fewest days past the appointed day; 1 is the first day overdue, 0 is due on the next day to come; null is no lower end. */
  readonly from: number | null;
  readonly label: Readonly<Record<Language, string>>;
}

/** Open dossiers by days to their appointed day, in order; the bands are the house's own: no decree sets any. */
export const BACKLOG_BANDS: readonly BacklogBand[] = [
  { key: 'LEFT_LONG', from: null, label: { vi: 'Còn trên 10 ngày', en: 'More than 10 days left' } },
  { key: 'LEFT_10', from: -10, label: { vi: 'Còn 4 đến 10 ngày', en: '4 to 10 days left' } },
  { key: 'LEFT_3', from: -3, label: { vi: 'Còn 0 đến 3 ngày', en: '0 to 3 days left' } },
  { key: 'OVER_5', from: 1, label: { vi: 'Quá hạn 1 đến 5 ngày', en: '1 to 5 days overdue' } },
  { key: 'OVER_15', from: 6, label: { vi: 'Quá hạn 6 đến 15 ngày', en: '6 to 15 days overdue' } },
  { key: 'OVER_30', from: 16, label: { vi: 'Quá hạn 16 đến 30 ngày', en: '16 to 30 days overdue' } },
  { key: 'OVER_LONG', from: 31, label: { vi: 'Quá hạn trên 30 ngày', en: 'More than 30 days overdue' } },
];

/** Without an appointment, or while the citizen is waited for. */
export const UNDATED = {
  key: 'UNDATED',
  label: { vi: 'Không hẹn ngày, hoặc đang chờ công dân', en: 'No day set, or waiting for the citizen' },
} as const;
