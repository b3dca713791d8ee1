import type { DossierState } from '../dossier/dossier.state.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from './register.columns.ts';
import type { DossierRow } from './register.row.ts';
import { bringsNews } from './register.facts.ts';

/** What is compared of a dossier that is known already. */
export type KnownContent = Pick<
  DossierRow,
  | 'procedureId'
  | 'unitId'
  | 'receivingUnitId'
  | 'channel'
  | 'state'
  | 'receivedAt'
  | 'dueAt'
  | 'endedAt'
  | 'resultReturnedAt'
  | 'officialCode'
  | 'applicantName'
  | 'applicantIdNumber'
  | 'service'
>;

export type Comparison =
  /** The same content once more. */
  | { readonly kind: 'REPEAT' }
  /** The same dossier at an earlier stage than is known. */
  | { readonly kind: 'OUTDATED' }
  /** The same dossier, further on. */
  | { readonly kind: 'PROGRESS' }
  /** Another dossier under the same code, or another end of it. `differs` are column titles. */
  | { readonly kind: 'OTHER'; readonly differs: readonly string[] };

const RECEIPT: readonly (readonly [keyof KnownContent, RegisterColumn])[] = [
  ['unitId', 'unitCode'],
  ['receivingUnitId', 'receivingUnitCode'],
  ['procedureId', 'procedureCode'],
  ['channel', 'channel'],
  ['receivedAt', 'receivedAt'],
  ['applicantName', 'applicantName'],
  ['applicantIdNumber', 'applicantIdNumber'],
];
const COURSE: readonly (readonly [keyof KnownContent, RegisterColumn])[] = [
  ['state', 'state'],
  ['dueAt', 'dueAt'],
  ['endedAt', 'completedAt'],
  ['resultReturnedAt', 'resultReturnedAt'],
  ['officialCode', 'officialCode'],
];

const STAGE: Readonly<Record<DossierState, number>> = {
  REGISTERED: 0,
  RECEIVED: 1,
  PROCESSING: 2,
  SUPPLEMENT_REQUESTED: 2,
  PAYMENT_REQUESTED: 2,
  COMPLETED: 3,
  RESULT_RETURNED: 4,
  REJECTED: 4,
  WITHDRAWN: 4,
  STOPPED: 4,
};

/** How a row stands to the dossier already known under its code. */
export function compareRow(row: KnownContent, known: KnownContent): Comparison {
  const receipt = differing(RECEIPT, row, known);
  if (receipt.length > 0) return { kind: 'OTHER', differs: receipt };
  const course = differing(COURSE, row, known);
  if (course.length === 0 || onlyClockStands(course, row, known)) {
    // What it tells of service for the first time carries a dossier on, be it ended or not.
    return { kind: bringsNews(row.service, known.service) ? 'PROGRESS' : 'REPEAT' };
  }
  const step = STAGE[row.state] - STAGE[known.state];
  if (STAGE[known.state] >= 3 && STAGE[row.state] >= 3) return betweenEnds(row, known, { course, step });
  return { kind: step < 0 ? 'OUTDATED' : 'PROGRESS' };
}

/** Both have ended: the end must be the same one; a result handed over since is progress. */
function betweenEnds(
  row: KnownContent,
  known: KnownContent,
  { course, step }: { course: readonly string[]; step: number },
): Comparison {
  const sameEnd = row.endedAt === known.endedAt && row.dueAt === known.dueAt;
  if (!sameEnd) return { kind: 'OTHER', differs: course };
  if (step > 0 && row.state === 'RESULT_RETURNED') return { kind: 'PROGRESS' };
  if (step < 0 && known.state === 'RESULT_RETURNED') return { kind: 'OUTDATED' };
  const adds = (['resultReturnedAt', 'officialCode'] as const).every(
    (key) => known[key] === null || known[key] === row[key],
  );
  return step === 0 && adds ? { kind: 'PROGRESS' } : { kind: 'OTHER', differs: course };
}

/** While the citizen is waited for no day is due, whatever the register still shows. */
const onlyClockStands = (course: readonly string[], row: KnownContent, known: KnownContent): boolean =>
  row.state === 'SUPPLEMENT_REQUESTED' &&
  known.state === 'SUPPLEMENT_REQUESTED' &&
  course.every((title) => title === REGISTER_COLUMNS.dueAt.title);

const differing = (
  pairs: readonly (readonly [keyof KnownContent, RegisterColumn])[],
  row: KnownContent,
  known: KnownContent,
): string[] => pairs.filter(([key]) => row[key] !== known[key]).map(([, column]) => REGISTER_COLUMNS[column].title);
