import { statement, type Reads } from '../../platform/reads.ts';
import type { ClosureRow } from './closure.rules.ts';

export const CLOSURE_COLUMNS = `id::text as key, metric, audience, province_code as "provinceCode", reason_vi as "reasonVi",
  reason_en as "reasonEn", valid_from as "validFrom", valid_until as "validUntil", owner_name as "ownerName",
  created_at as "createdAt"`;

const closures = statement<ClosureRow>(
  'rankings.closures',
  `/* rankings.closures */
select ${CLOSURE_COLUMNS} from rankings.ranking_closure order by valid_from, id`,
);

/** Every closure there is, whatever its days; the same for every viewer. */
export const listClosures = (reads: Reads): Promise<ClosureRow[]> => reads.rows(closures, []);
