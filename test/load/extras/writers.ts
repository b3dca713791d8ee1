import type { Client } from 'pg';
import { withClient, type BenchDatabase } from '../data/bench-database.ts';
import { takeBackRaw } from '../data/raw-tables.ts';
import { compact } from '../data/fill.ts';
import { countBadCells } from '../data/tally-check.ts';
import type { LoadGenerator } from '../drive/load.ts';
import { median } from '../drive/measure.ts';
import { writeWithout } from './write-functions.ts';

const WRITERS = 8;
const TRIGGERS = ['dossier_tally_insert', 'dossier_tally_update', 'dossier_tally_delete'];

interface Writing {
  readonly database: BenchDatabase;
  readonly load: LoadGenerator;
  readonly port: number;
  readonly unitCodes: readonly string[];
  readonly seconds: number;
}

export interface ExactTallies {
  readonly written: number;
  readonly snapshots: number;
  readonly cells: number;
  readonly badCells: number;
}

/** Eight writers receive and complete dossiers of a few communes while each snapshot's tallies are counted anew. */
export async function checkTalliesUnderWriters(writing: Writing): Promise<ExactTallies> {
  const { database, load, port, unitCodes, seconds } = writing;
  return withClient(database.owner, async (client) => {
    const ids = await client.query<{ id: number }>('select id from territory.unit where code = any ($1::text[])', [
      unitCodes,
    ]);
    const unitIds = ids.rows.map(({ id }) => id);
    const state = { isOver: false };
    const writers = load
      .run({ kind: 'write', dialect: 'ours', port, unitCodes, connections: WRITERS, seconds, label: labelOf('exact') })
      .finally(() => {
        state.isOver = true;
      });
    const seen = { snapshots: 0, cells: 0, badCells: 0 };
    do {
      await client.query('begin isolation level repeatable read');
      const { cells, bad } = await countBadCells(client, unitIds);
      await client.query('commit');
      seen.snapshots += 1;
      seen.cells += cells;
      seen.badCells += bad;
    } while (!state.isOver);
    const { count } = await writers;
    return { written: count, ...seen };
  });
}

export interface HotCommune {
  readonly withTallies: number;
  readonly withoutTallies: number;
  readonly ratio: number;
}

/** Eight writers on one commune with a commit of two milliseconds, with tallies and without, in turns. */
export async function measureHotCommune(writing: Writing, rounds: number): Promise<HotCommune> {
  const { database, load, port, unitCodes, seconds } = writing;
  const order = {
    kind: 'write',
    dialect: 'ours',
    port,
    unitCodes: unitCodes.slice(0, 1),
    connections: WRITERS,
  } as const;
  return withClient(database.owner, async (client) => {
    const rates: { with: number; without: number }[] = [];
    await setCommitDelay(client, 2000);
    try {
      await load.run({ ...order, seconds: 1, label: labelOf('hot-warm') });
      for (let round = 0; round < rounds; round += 1) {
        const told = await load.run({ ...order, seconds, label: labelOf('hot-with') });
        const label = labelOf('hot-without');
        await switchTallies(client, 'disable');
        const untold = await load.run({ ...order, seconds, label });
        await removeWritten(client, label);
        await switchTallies(client, 'enable');
        rates.push({ with: told.perSecond, without: untold.perSecond });
      }
    } finally {
      await setCommitDelay(client, 0);
      await switchTallies(client, 'enable');
    }
    return {
      withTallies: median(rates.map((rate) => rate.with)),
      withoutTallies: median(rates.map((rate) => rate.without)),
      ratio: median(rates.map((rate) => rate.with / rate.without)),
    };
  });
}

let runs = 0;
/** A prefix of idempotency keys that no other run has had. */
export function labelOf(name: string): string {
  runs += 1;
  return `bench-${name}-${String(process.pid)}-${String(runs)}`;
}

async function setCommitDelay(client: Client, microseconds: number): Promise<void> {
  await client.query(`alter system set commit_delay = ${String(microseconds)}`);
  await client.query(`alter system set commit_siblings = ${microseconds > 0 ? '0' : '5'}`);
  await client.query('select pg_reload_conf()');
}

async function switchTallies(client: Client, to: 'enable' | 'disable'): Promise<void> {
  await client.query(`alter table dossiers.dossier ${TRIGGERS.map((name) => `${to} trigger ${name}`).join(', ')}`);
  await writeWithout(client, to === 'disable' ? 'tallied' : undefined);
}

/** Takes back all that the benchmark's writers wrote, so that a kept database is the same for the next run. */
export async function removeWritten(client: Client, label = 'bench-'): Promise<void> {
  await client.query('delete from dossiers.dossier where idempotency_key >= $1 and idempotency_key < $2', [
    label,
    `${label}~`,
  ]);
}

/** The database as it was before anything was written to it. */
export async function tidyUp(client: Client): Promise<void> {
  await switchTallies(client, 'enable');
  await removeWritten(client);
  await takeBackRaw(client);
  await compact(client);
  await client.query(
    'vacuum (analyze) dossiers.dossier, dossiers.unit_day, dossiers.unit_month, dossiers.unit_year, dossiers.unit_day_delta',
  );
}
