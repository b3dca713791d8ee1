import { createHash } from 'node:crypto';
import { statement } from '../../platform/reads.ts';
import type { Transaction } from '../../platform/writes.ts';
import type { CsvTable } from '../dataset/csv-table.ts';
import { placeTraits, readTraits, type KeptTrait, type NamedUnit, type TraitFinding } from './trait-file.rules.ts';

/** What an import of traits did, or would do. */
export interface TraitOutcome {
  /** Null where nothing was written: a dry run, findings, or nothing new. */
  readonly batch: number | null;
  readonly lines: number;
  readonly added: number;
  /** Of those added, what was told otherwise before. */
  readonly changed: number;
  /** Told before, word for word. */
  readonly repeated: number;
  /** What is wrong; where there is anything, nothing is imported. */
  readonly findings: readonly TraitFinding[];
}

const lockTraits = statement<never>(
  'territory.lockTraits',
  `/* territory.lockTraits */ select pg_advisory_xact_lock(hashtext('territory traits'))`,
);

/** $1 lines with code and day: the unit that each names. */
const namedUnits = statement<NamedUnit>(
  'territory.namedUnits',
  `/* territory.namedUnits */
select l.line, u.id, u.valid_from as "validFrom", u.valid_until as "validUntil"
from jsonb_to_recordset($1::jsonb) as l (line int, code text, "asOf" date)
join territory.unit u on u.code = l.code and u.is_listed and l."asOf" between u.valid_from and coalesce(u.valid_until, 'infinity')`,
);

interface ToldBefore {
  readonly line: number;
  readonly repeated: boolean;
  readonly changed: boolean;
}

/** $1 lines as they would be kept: what the latest rows of the same days say. */
const toldBefore = statement<ToldBefore>(
  'territory.traitsToldBefore',
  `/* territory.traitsToldBefore */
select l.line, coalesce(t.valid_from = l."validFrom" and t.valid_until is not distinct from l."validUntil" and t.holds = l.holds
    and t.source = l.source, false) as repeated, coalesce(t.holds <> l.holds, false) as changed
from jsonb_to_recordset($1::jsonb) as l (line int, "unitId" int, kind text, holds boolean, "validFrom" date, "validUntil" date, source text)
left join lateral (
  select * from territory.unit_trait t where t.unit_id = l."unitId" and t.kind = l.kind
    and daterange(t.valid_from, t.valid_until, '[]') && daterange(l."validFrom", l."validUntil", '[]')
  order by t.id desc limit 1
) t on true`,
);

/** $1 file, $2 digest, $3 lines, $4 now. */
const addBatch = statement<{ id: number }>(
  'territory.addTraitBatch',
  `/* territory.addTraitBatch */
with batch as (
  insert into territory.trait_batch (file_name, digest, told, imported_at)
  values ($1, $2, jsonb_array_length($3::jsonb), $4) returning id
), rows as (
  insert into territory.unit_trait (batch_id, unit_id, kind, holds, valid_from, valid_until, source)
  select b.id, l."unitId", l.kind, l.holds, l."validFrom", l."validUntil", l.source
  from batch b cross join jsonb_to_recordset($3::jsonb)
    as l ("unitId" int, kind text, holds boolean, "validFrom" date, "validUntil" date, source text)
)
select id from batch`,
);

/** $1 batch, $2 now. */
const undoBatch = statement<{ told: number }>(
  'territory.undoTraitBatch',
  `/* territory.undoTraitBatch */
with gone as (delete from territory.unit_trait where batch_id = $1)
update territory.trait_batch set undone_at = $2 where id = $1 and undone_at is null returning told`,
);

interface TraitTask {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly now: Date;
}

const digestOf = (kept: readonly KeptTrait[]): string =>
  createHash('sha256')
    .update(JSON.stringify(kept.map(({ line: _line, ...rest }) => rest)))
    .digest('hex');

/**
 * Takes in what a file tells of units, all or nothing within `tx`. What was told word for word before is left out, so
 * that the same file again changes nothing; what is told otherwise goes before what was told earlier.
 */
export async function importTraits(tx: Transaction, table: CsvTable, task: TraitTask): Promise<TraitOutcome> {
  await tx.rows(lockTraits, []);
  const { traits, findings } = readTraits(table);
  const units = await tx.rows(namedUnits, [JSON.stringify(traits)]);
  const placed = placeTraits(traits, units);
  const before = await tx.rows(toldBefore, [JSON.stringify(placed.kept)]);
  const byLine = new Map(before.map((each) => [each.line, each]));
  const fresh = placed.kept.filter(({ line }) => byLine.get(line)?.repeated !== true);
  const wrong = [...findings, ...placed.findings].toSorted((one, other) => one.line - other.line);
  const outcome = {
    lines: table.rows.length,
    added: fresh.length,
    changed: fresh.filter(({ line }) => byLine.get(line)?.changed === true).length,
    repeated: placed.kept.length - fresh.length,
    findings: wrong,
  };
  if (wrong.length > 0 || task.dryRun || fresh.length === 0) return { ...outcome, batch: null };
  const values = [task.fileName, digestOf(fresh), JSON.stringify(fresh), task.now];
  const [batch] = await tx.rows(addBatch, values);
  return { ...outcome, batch: batch?.id ?? null };
}

/** Takes a whole import of traits back: what was told before it holds again. @returns how many lines, null where there is none */
export async function undoTraits(tx: Transaction, batch: number, now: Date): Promise<number | null> {
  await tx.rows(lockTraits, []);
  const [undone] = await tx.rows(undoBatch, [batch, now]);
  return undone?.told ?? null;
}
