import type { DossierTotalsType } from '../../server/src/dossiers/totals/totals.type.ts';
import { outcomeAsOf } from '../../server/src/dossiers/dossier/dossier.rules.ts';
import { addDays, type PlainDate } from '../../server/src/platform/plain-date.ts';
import { reportWindow } from '../../server/src/platform/report-window.ts';

/** A dossier as far as reports look at it. */
export interface RawDossier {
  readonly unit_id: number;
  readonly part: number;
  readonly channel: string;
  readonly counted: boolean;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly outcome: 'EARLY' | 'ON_TIME' | 'LATE' | 'RETURNED' | null;
}

/** All dossiers of a database as such rows. */
export const RAW_DOSSIERS = `select unit_id, part, channel, counted, received_on::text as "receivedOn", due_on::text as "dueOn",
  ended_on::text as "endedOn", outcome from dossiers.dossier`;

/** Which parts of which units a unit tells of. */
export interface AttributedPart {
  readonly to: number;
  readonly from: number;
  readonly part: number;
}

export interface BalanceQuestion {
  readonly unit: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly asOf: PlainDate;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
}

/** The balance by looking at every dossier, with nothing of the tallies' arithmetic. */
export function bruteForce(
  question: BalanceQuestion,
  world: { readonly rows: readonly RawDossier[]; readonly parts: readonly AttributedPart[]; readonly today: PlainDate },
): Omit<DossierTotalsType, 'estimatedShare'> {
  const { unit, boundaries } = question;
  const { rows, parts, today } = world;
  const { from, until } = reportWindow(question, { asOf: question.asOf, today });
  const eve = addDays(from, -1) < until ? addDays(from, -1) : until;
  const holds = (row: RawDossier): boolean =>
    boundaries === 'AS_THEN'
      ? row.unit_id === unit
      : parts.some(({ to, from: of, part }) => to === unit && of === row.unit_id && part === row.part);
  const own = rows.filter((row) => row.counted && holds(row));
  const inPeriod = (on: PlainDate | null): boolean => on !== null && on >= from && on <= until;
  const count = (test: (row: RawDossier) => boolean): number => own.filter(test).length;
  const ended = (outcome: string): number => count((row) => row.outcome === outcome && inPeriod(row.endedOn));
  const standing = (outcome: string): number => count((row) => outcomeAsOf(row, until, today) === outcome);
  const received = (channel?: string): number =>
    count((row) => inPeriod(row.receivedOn) && (channel === undefined || row.channel === channel));
  return {
    carriedOver: count((row) => row.receivedOn <= eve && (row.endedOn === null || row.endedOn > eve)),
    received: received(),
    early: ended('EARLY'),
    onTime: ended('ON_TIME'),
    late: ended('LATE'),
    returned: ended('RETURNED'),
    pendingInTime: standing('PENDING_IN_TIME'),
    pendingOverdue: standing('PENDING_OVERDUE'),
    online: received('ONLINE'),
    inPerson: received('IN_PERSON'),
    post: received('POST'),
  };
}
