import type { PlainDate } from '../../platform/plain-date.ts';
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
), remembered as (
  update dossiers.case_past k set part = p.part
  from territory.published_unit_part p
  where k.unit_id = any ($1::int[]) and p.unit_id = k.unit_id
    and k.bucket >= p.bucket_from and k.bucket < p.bucket_to and k.part <> p.part
)
select count(*)::int as moved from moved`,
);

/** That a dossier belongs to another part teaches nothing of days gone by: pinned figures go along, with what was learned late. */
const knownAlways = statement<never>(
  'dossiers.knownAlways',
  "/* dossiers.knownAlways */ select set_config('dossiers.known_at', '-infinity', true)",
);

/** Held until the end, before any row is: whoever adds tallies up holds them first and waits for rows. */
const holdTallies = statement<never>(
  'dossiers.holdTallies',
  '/* dossiers.holdTallies */ select pg_advisory_xact_lock(20261122, 1), pg_advisory_xact_lock(20261122, 3)',
);

/** $1 units */
const relearn = statement<never>(
  'dossiers.relearnUnits',
  '/* dossiers.relearnUnits */ select dossiers.relearn_units($1::int[])',
);

const refresh = statement<{ moved: number }>(
  'dossiers.refreshScopes',
  '/* dossiers.refreshScopes */ select dossiers.refresh_scopes($1::date) as moved',
);

const settle = statement<never>(
  'dossiers.settleServiceFacts',
  '/* dossiers.settleServiceFacts */ select dossiers.settle_service_facts()',
);

/** Brings the tallies of service facts along with the dossiers that ended. Without it figures are right, but dearer. */
export const settleFacts = async (tx: Reads): Promise<void> => {
  await tx.rows(settle, []);
};

/** It takes the time it takes; the limits of the login are made for requests. */
const liftTimeLimits = statement<never>(
  'dossiers.liftTimeLimits',
  "/* dossiers.liftTimeLimits */ select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)",
);

/**
 * Stamps dossiers and imports anew that someone else holds on a day than when they were stamped. To be called when a new
 * territory came in, at a start, and when a day begins: mergers take effect on their day. @returns dossiers that changed hands
 */
export async function refreshScopes(tx: Reads, day: PlainDate): Promise<number> {
  await tx.rows(liftTimeLimits, []);
  const [found] = await tx.rows(refresh, [day]);
  return found?.moved ?? 0;
}

/**
 * Gives the dossiers of units whose split has changed the part they now belong to; tallies and who may see them follow.
 * To be called when a new territory divides units anew. @returns dossiers that changed their part
 */
export async function restampDossiers(
  tx: Reads,
  { unitIds, today }: { unitIds: readonly number[]; today: PlainDate },
): Promise<number> {
  await refreshScopes(tx, today);
  if (unitIds.length === 0) return 0;
  await tx.rows(holdTallies, []);
  await tx.rows(knownAlways, []);
  const [found] = await tx.rows(restamp, [unitIds]);
  await tx.rows(relearn, [unitIds]);
  return found?.moved ?? 0;
}
