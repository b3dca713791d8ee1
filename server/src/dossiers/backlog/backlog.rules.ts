import type { Language } from '../../platform/context.ts';
import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { BACKLOG_BANDS, UNDATED } from './backlog.data.ts';
import type { BacklogRow } from './backlog.queries.ts';
import type { BacklogType } from './backlog.type.ts';

/** The first day that makes nothing overdue yet: days are counted from it. */
export const countedFrom = ({ overdueBy }: Pick<ReportWindow, 'overdueBy'>): PlainDate => addDays(overdueBy, 1);

/** Where each band but the first begins, in days past the appointed day. */
export const BAND_EDGES: readonly number[] = BACKLOG_BANDS.flatMap(({ from }) => (from === null ? [] : [from]));

/** A unit's open dossiers by age from its rows, every band named, those without dossiers too. */
export function backlogOf(rows: readonly BacklogRow[], window: ReportWindow, language: Language): BacklogType {
  const counts = new Map(rows.map(({ band, dossiers }) => [band, dossiers]));
  const day = countedFrom(window);
  const dated = BACKLOG_BANDS.map((band, index) => {
    const next = BACKLOG_BANDS[index + 1]?.from ?? null;
    return {
      key: band.key,
      label: band.label[language],
      dossiers: counts.get(index) ?? 0,
      isOverdue: (band.from ?? 0) > 0,
      dueFrom: next === null ? null : addDays(day, 1 - next),
      dueTo: band.from === null ? null : addDays(day, -band.from),
    };
  });
  const undated = {
    key: UNDATED.key,
    label: UNDATED.label[language],
    dossiers: counts.get(null) ?? 0,
    isOverdue: false,
    dueFrom: null,
    dueTo: null,
  };
  const bands = [...dated, undated];
  const sum = (which: typeof bands): number => which.reduce((total, { dossiers }) => total + dossiers, 0);
  return { asOf: window.until, open: sum(bands), overdue: sum(bands.filter(({ isOverdue }) => isOverdue)), bands };
}
