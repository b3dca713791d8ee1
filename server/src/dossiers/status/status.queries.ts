import { statement, type Reads } from '../../platform/reads.ts';
import type { DossierStatusType } from './status.type.ts';

/** $1 code */
const statusOf = statement<DossierStatusType>(
  'dossiers.statusOf',
  `/* dossiers.statusOf */
select code, procedure_name as "procedureName", unit_name as "unitName", state, received_at as "receivedAt", due_at as "dueAt",
  completed_at as "completedAt"
from dossiers.status_of($1)`,
);

/** How the dossier of a code stands; null when there is none. Asked by anybody. */
export const findStatus = async (reads: Reads, code: string): Promise<DossierStatusType | null> =>
  (await reads.rows(statusOf, [code]))[0] ?? null;
