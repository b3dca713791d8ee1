import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { TargetRow } from './target.rules.ts';

export const TARGET_COLUMNS = `id::text as key, metric, value::float8 as value, province_code as "provinceCode", source,
  note_vi as "noteVi", note_en as "noteEn", valid_from as "validFrom", valid_until as "validUntil",
  owner_name as "ownerName", created_at as "createdAt"`;

const targets = (at: '$1' | null) =>
  statement<TargetRow>(
    `rankings.targets${at === null ? '' : '.known'}`,
    `/* rankings.targets */
select ${TARGET_COLUMNS} from ${asKnown('rankings.metric_target', at)} order by metric, province_code nulls first, valid_from desc`,
  );
const NOW = targets(null);
const KNOWN = targets('$1');

/** Every target there is, whatever its days, as they are or as they were known at an instant; the same for every viewer. */
export const listTargets = (reads: Reads, knownAt: Date | null): Promise<TargetRow[]> =>
  knownAt === null ? reads.rows(NOW, []) : reads.rows(KNOWN, [knownAt]);
