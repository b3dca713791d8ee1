import { statement, type Reads } from '../../platform/reads.ts';

/** $1 units */
const restamp = statement<{ moved: number }>(
  'dossiers.restamp',
  `/* dossiers.restamp */
with moved as (
  update dossiers.dossier d set part = p.part
  from territory.published_unit_part p
  where d.unit_id = any ($1::int[]) and p.unit_id = d.unit_id
    and d.bucket >= p.bucket_from and d.bucket < p.bucket_to and d.part <> p.part
  returning 1
)
select count(*)::int as moved from moved`,
);

/**
 * Gives the dossiers of units whose split has changed the part they now belong to; tallies follow. To be called when a
 * new territory divides units anew. @returns dossiers that changed their part
 */
export async function restampDossiers(tx: Reads, unitIds: readonly number[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const [found] = await tx.rows(restamp, [unitIds]);
  return found?.moved ?? 0;
}
