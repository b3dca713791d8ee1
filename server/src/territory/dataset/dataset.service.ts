import { createHash } from 'node:crypto';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import type { Transaction } from '../../platform/writes.ts';
import { dividedAlike, type Division } from '../lineage/atoms.rules.ts';
import type { UnitPart } from '../lineage/lineage.rules.ts';
import { WHOLE_SHARE } from '../lineage/shares.rules.ts';
import { findDataset } from '../quality/quality.queries.ts';
import { addMissing, dropOthers, insertKnown, insertRows, upsertKnown, type JsonTable } from './json-rows.service.ts';
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
  // What the first import brings was never known otherwise.
  const known = before === null;
  await tx.rows(clearDependents, []);
  await tx.rows(upsertKnown(PROVINCE, 'id'), [JSON.stringify(data.provinces), known]);
  await replace(tx, PROVINCE_NAME, { rows: data.provinceNames, known });
  await tx.rows(upsertKnown(UNIT, 'id'), [JSON.stringify(data.units), known]);
  const unlisted = await tx.rows(unlistUnits, [data.units.map((unit) => unit.id)]);
  await tx.rows(unlistProvinces, [data.provinces.map((province) => province.id)]);
  await storeEdges(tx, data, known);
  const division = dividedAlike(withUnlisted(data, await tx.rows(unlistedUnits, [])), partsBefore);
  const repartedUnitIds = reparted(partsBefore, division.parts);
  await storeDivision(tx, division, { known, repartedUnitIds, partsBefore });
  await tx.rows(insertKnown(QUALITY_FINDING), [JSON.stringify(data.findings), known]);
  await tx.rows(insertDataset, [JSON.stringify({ ...data.counts, label: data.label, digest, importedAt: now })]);
  return { changed: true, counts: data.counts, repartedUnitIds, unlistedUnitIds: unlisted.map(({ id }) => id) };
}

interface Rows {
  readonly rows: readonly object[];
  readonly known: boolean;
}

/** Rows in place of those before; one that is told as before stays known since it was. */
async function replace(tx: Transaction, table: JsonTable, { rows, known }: Rows): Promise<void> {
  const told = JSON.stringify(rows);
  await tx.rows(dropOthers(table), [told]);
  await tx.rows(addMissing(table), [told, known]);
}

/** Ways and neighbours. */
async function storeEdges(tx: Transaction, data: TerritoryData, known: boolean): Promise<void> {
  const lineage = data.lineage.map((edge) => ({ ...edge, share: edge.share / WHOLE_SHARE }));
  const neighbours = data.neighbours.map(([unitId, neighbourId]) => ({ unitId, neighbourId }));
  await replace(tx, LINEAGE, { rows: lineage, known });
  await replace(tx, NEIGHBOUR, { rows: neighbours, known });
}

interface Redivision {
  readonly known: boolean;
  readonly repartedUnitIds: readonly number[];
  readonly partsBefore: readonly UnitPart[];
}

/** Parts and their holders; whose parts are cut anew has all its holders, of now and of before, told of the new parts. */
async function storeDivision(
  tx: Transaction,
  { parts, attributions }: Division,
  { known, repartedUnitIds, partsBefore }: Redivision,
): Promise<void> {
  const held = JSON.stringify(attributions);
  const reparted = new Set(repartedUnitIds);
  await tx.rows(dropOthers(ATTRIBUTION), [held]);
  await tx.rows(dropHolders, [repartedUnitIds]);
  await tx.rows(insertRows(UNIT_PART), [JSON.stringify(parts)]);
  await tx.rows(redividePast, [JSON.stringify(partsBefore.filter(({ unitId }) => reparted.has(unitId)).map(rowOf))]);
  await tx.rows(addMissing(ATTRIBUTION), [held, known]);
}

const rowOf = ({ unitId, part, bucketFrom, bucketTo }: UnitPart) => ({
  unit_id: unitId,
  part,
  bucket_from: bucketFrom,
  bucket_to: bucketTo,
});

/** Units no longer listed hold their own dossiers for ever. */
function withUnlisted({ parts, attributions }: Division, units: readonly UnlistedRow[]): Division {
  const whole = { part: 0, bucketFrom: 0, bucketTo: WHOLE_SHARE };
  return {
    parts: [...parts, ...units.map(({ id }) => ({ unitId: id, ...whole }))],
    attributions: [
      ...attributions,
      ...units.map(({ id, validFrom }) => ({
        ...{ fromUnitId: id, part: 0, toUnitId: id, validFrom, validUntil: null, estimated: false },
      })),
    ],
  };
}

const digestOf = (data: TerritoryData): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** Units that were there before and are cut otherwise now. */
function reparted(before: readonly UnitPart[], after: readonly UnitPart[]): readonly number[] {
  const cutsOf = (rows: readonly UnitPart[]) =>
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

const allParts = statement<UnitPart>(
  'territory.allParts',
  `/* territory.allParts */
select unit_id as "unitId", part, bucket_from as "bucketFrom", bucket_to as "bucketTo"
from territory.unit_part order by unit_id, part`,
);

const clearDependents = statement<never>(
  'territory.clearDependents',
  `/* territory.clearDependents */
with part as (delete from territory.unit_part)
delete from territory.quality_finding`,
);

/** $1 units */
const dropHolders = statement<never>(
  'territory.dropHolders',
  '/* territory.dropHolders */ delete from territory.attribution where from_unit_id = any ($1::int[])',
);

/** $1 parts as they were cut before */
const redividePast = statement<never>(
  'territory.redividePast',
  '/* territory.redividePast */ select territory.redivide_past($1::jsonb)',
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

interface UnlistedRow {
  readonly id: number;
  readonly validFrom: PlainDate;
}

const unlistedUnits = statement<UnlistedRow>(
  'territory.unlistedUnits',
  `/* territory.unlistedUnits */ select id, valid_from as "validFrom" from territory.unit where not is_listed order by id`,
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
