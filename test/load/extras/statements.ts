import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient, type BenchDatabase } from '../data/bench-database.ts';
import type { Operation } from '../drive/operations.ts';
import { startOurs } from '../drive/servers.ts';

export interface StatementCount {
  readonly key: string;
  /** Round trips: transactions our server opened for one request. */
  readonly transactions: number;
  /** Statements of the rooms in them. */
  readonly statements: number;
}

/** Counts what one request of each operation sends, from PostgreSQL's own log. */
export async function countStatements(
  database: BenchDatabase,
  operations: readonly Operation[],
): Promise<StatementCount[]> {
  await withClient(database.owner, (client) =>
    client.query(`alter role mot_cua_login set log_min_duration_statement = 0`),
  );
  const server = await startOurs({ owner: database.owner });
  try {
    const counts: StatementCount[] = [];
    for (const { key, ours } of operations) {
      const from = statSync(database.logFile).size;
      const response = await fetch(`http://127.0.0.1:${String(server.port)}${ours.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: ours.bodies[0] ?? '{}',
      });
      await response.text();
      await sleep(300);
      counts.push({ key, ...countIn(readFrom(database.logFile, from)) });
    }
    return counts;
  } finally {
    await server.stop();
    await withClient(database.owner, (client) =>
      client.query('alter role mot_cua_login reset log_min_duration_statement'),
    );
  }
}

function readFrom(file: string, from: number): string {
  const length = statSync(file).size - from;
  const bytes = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  readSync(opened, bytes, 0, length, from);
  closeSync(opened);
  return bytes.toString('utf8');
}

function countIn(log: string): { transactions: number; statements: number } {
  const executed = [...log.matchAll(/ execute ([^:\s]+)/g)].map(([, name]) => name ?? '');
  const begun = log.match(/duration: [\d.]+ ms {2}(?:statement|execute [^:]+): begin/g) ?? [];
  return { transactions: begun.length, statements: executed.filter((name) => !isHousekeeping(name)).length };
}

const isHousekeeping = (name: string): boolean => /^(?:set_viewer|begin|commit|<unnamed>)/.test(name);
