import type { DossierListFilter } from '../dossiers/dossier.filter.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { BacklogBand } from './backlog.documents.ts';

/** As at the end of which day the backlog of a period is told: its last, unless another day comes before. */
export const backlogDay = (periodTo: string, asOf: string | null, today: string): string =>
  [periodTo, asOf ?? today, today].toSorted()[0] ?? today;

interface BandPlace {
  readonly unitId: string;
  readonly boundaries: Boundaries;
  readonly asOf: string;
  readonly knownAt: string | null;
}

/** The list of exactly the dossiers that a band counts. */
export const bandFilter = (band: BacklogBand, { unitId, boundaries, asOf, knownAt }: BandPlace): DossierListFilter => ({
  unitId,
  boundaries,
  from: asOf,
  to: asOf,
  asOf,
  ...(knownAt === null ? {} : { knownAt }),
  counts: band.isOverdue ? 'PENDING_OVERDUE' : 'PENDING_IN_TIME',
  ...(band.dueFrom === null && band.dueTo === null ? { appointment: 'NOT_SET' as const } : {}),
  ...(band.dueFrom === null ? {} : { dueFrom: band.dueFrom }),
  ...(band.dueTo === null ? {} : { dueTo: band.dueTo }),
});
