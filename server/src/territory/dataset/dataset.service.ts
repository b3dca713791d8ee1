import { createHash } from 'node:crypto';
import { statement, type Statement } from '../../platform/reads.ts';
import type { Transaction } from '../../platform/writes.ts';
import { WHOLE_SHARE } from '../lineage/shares.rules.ts';
import { findDataset } from '../quality/quality.queries.ts';
import { insertRows, upsertRows } from './json-rows.service.ts';
import type { TerritoryCounts, TerritoryData } from './territory-data.ts';
import {
  ATTRIBUTION,
  LINEAGE,
  NEIGHBOUR,
  PROVINCE,
  PROVINCE_NAME,
  QUALITY_FINDING,
  UNIT,
  UNIT_PART,
} from './territory-tables.ts';

/** What an import did. */
export interface ImportOutcome {
  /** False where the very same data were there already: then nothing was written. */
  readonly changed: boolean;
  readonly counts: TerritoryCounts;
  /**
   * Units whose dossiers are cut into other parts than before: whoever stores a part beside a dossier works it out
   * anew for these.
   */
  readonly repartedUnitIds: readonly number[];
  /** Units the data no longer know: out of all lists, but kept with their dossiers. */
  readonly unlistedUnitIds: readonly number[];
}

/**
 * Stores a territory in place of the one before, all or nothing within `tx`; the same data again change nothing.
 * No unit is ever deleted: its id may be known to other rooms.
 */
export async function importTerritory(tx: Transaction, data: TerritoryData, now: Date): Promise<ImportOutcome> {
  await tx.rows(liftTimeLimits, []);
  await tx.rows(lockImports, []);
  const digest = digestOf(data);
  const before = await findDataset(tx);
  if (before?.digest === digest) {
    return { changed: false, counts: data.counts, repartedUnitIds: [], unlistedUnitIds: [] };
  }
  const partsBefore = await tx.rows(allParts, []);
  await tx.rows(clearDependents, []);
  await tx.rows(upsertRows(PROVINCE, 'id'), [JSON.stringify(data.provinces)]);
  await tx.rows(insertRows(PROVINCE_NAME), [JSON.stringify(data.provinceNames)]);
  await tx.rows(upsertRows(UNIT, 'id'), [JSON.stringify(data.units)]);
  await storeLineage(tx, data);
  const unlisted = await tx.rows(unlistUnits, [data.units.map((unit) => unit.id)]);
  await tx.rows(unlistProvinces, [data.provinces.map((province) => province.id)]);
  await tx.rows(keepUnlisted, []);
  await tx.rows(insertRows(QUALITY_FINDING), [JSON.stringify(data.findings)]);
  await tx.rows(insertDataset, [JSON.stringify({ ...data.counts, label: data.label, digest, importedAt: now })]);
  const repartedUnitIds = reparted(partsBefore, await tx.rows(allParts, []));
  return { changed: true, counts: data.counts, repartedUnitIds, unlistedUnitIds: unlisted.map(({ id }) => id) };
}

async function storeLineage(tx: Transaction, data: TerritoryData): Promise<void> {
  const lineage = data.lineage.map((edge) => ({ ...edge, share: edge.share / WHOLE_SHARE }));
  const neighbours = data.neighbours.map(([unitId, neighbourId]) => ({ unitId, neighbourId }));
  await tx.rows(insertRows(LINEAGE), [JSON.stringify(lineage)]);
  await tx.rows(insertRows(UNIT_PART), [JSON.stringify(data.parts)]);
  await tx.rows(insertRows(ATTRIBUTION), [JSON.stringify(data.attributions)]);
  await tx.rows(insertRows(NEIGHBOUR), [JSON.stringify(neighbours)]);
}

const digestOf = (data: TerritoryData): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');

interface PartRow {
  readonly unitId: number;
  readonly part: number;
  readonly bucketFrom: number;
  readonly bucketTo: number;
}

/** Units that were there before and are cut otherwise now. */
function reparted(before: readonly PartRow[], after: readonly PartRow[]): readonly number[] {
  const cutsOf = (rows: readonly PartRow[]) =>
    new Map([...Map.groupBy(rows, (row) => row.unitId)].map(([id, own]) => [id, JSON.stringify(own)]));
  const now = cutsOf(after);
  return [...cutsOf(before)].filter(([id, cuts]) => now.get(id) !== cuts).map(([id]) => id);
}

/** An import takes the time it takes; the limits of the login are made for requests. */
const liftTimeLimits = statement<never>(
  'territory.liftTimeLimits',
  `/* territory.liftTimeLimits */ select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
     set_config('idle_in_transaction_session_timeout', '0', true)`,
);

const lockImports = statement<never>(
  'territory.lockImports',
  `/* territory.lockImports */ select pg_advisory_xact_lock(hashtext('territory import'))`,
);

const allParts = statement<PartRow>(
  'territory.allParts',
  `/* territory.allParts */
select unit_id as "unitId", part, bucket_from as "bucketFrom", bucket_to as "bucketTo"
from territory.unit_part order by unit_id, part`,
);

const clearDependents = statement<never>(
  'territory.clearDependents',
  `/* territory.clearDependents */
with attribution as (delete from territory.attribution), part as (delete from territory.unit_part),
     lineage as (delete from territory.lineage), neighbour as (delete from territory.neighbour),
     name as (delete from territory.province_name)
delete from territory.quality_finding`,
);

const unlistUnits = statement<{ id: number }>(
  'territory.unlistUnits',
  `/* territory.unlistUnits */
update territory.unit set is_listed = false where not id = any ($1::int[]) and is_listed returning id`,
);

const unlistProvinces = statement<never>(
  'territory.unlistProvinces',
  `/* territory.unlistProvinces */
update territory.province set is_listed = false where not id = any ($1::text[]) and is_listed`,
);

/** Units no longer listed hold their own dossiers for ever. */
const keepUnlisted: Statement<never> = statement(
  'territory.keepUnlisted',
  `/* territory.keepUnlisted */
with part as (
  insert into territory.unit_part (unit_id, part, bucket_from, bucket_to)
  select id, 0, 0, 10000 from territory.unit where not is_listed
)
insert into territory.attribution (from_unit_id, part, to_unit_id, valid_from, valid_until, estimated)
select id, 0, id, valid_from, null, false from territory.unit where not is_listed`,
);

const insertDataset = statement<never>(
  'territory.insertDataset',
  `/* territory.insertDataset */
insert into territory.dataset
  (label, digest, imported_at, units, former_units, edges, splits, later_changes, neighbour_pairs, flagged_units)
select r.label, r.digest, r."importedAt", r.units, r."formerUnits", r.edges, r.splits, r."laterChanges",
       r."neighbourPairs", r."flaggedUnits"
from jsonb_to_record($1::jsonb) as r(label text, digest text, "importedAt" timestamptz, units int, "formerUnits" int,
  edges int, splits int, "laterChanges" int, "neighbourPairs" int, "flaggedUnits" int)`,
);
