import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { clusterFolder } from '../database-setup.ts';
import type { Environment } from '../environment.ts';
import type { ConnectionConfig } from '../platform/connection-config.ts';
import { findRunningPostgres, refuseOtherVersion, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { choosePlace } from '../platform/postgres-place.ts';
import { findPostgresBinaries } from '../platform/postgres-binaries.ts';
import { connect } from '../platform/postgres-bootstrap.ts';
import { StartupError, type Words } from '../platform/startup-error.ts';
import type { Finding } from './doctor.ts';

/** Looks at the user's own PostgreSQL, at the one that is running, or at a throw-away start of the enclosed one. */
export async function checkDatabase(environment: Environment): Promise<Finding[]> {
  if (environment.database !== undefined) return examineServer(environment.database, 'DATABASE_URL');
  const folder = clusterFolder(environment);
  try {
    const { dataDir, runAs } = choosePlace({ dataDir: folder });
    refuseOtherVersion(dataDir, findPostgresBinaries(runAs));
    const running = findRunningPostgres({ dataDir: folder });
    const findings = running === null ? await examineScratch() : await examineServer(running, 'running');
    const state = running === null ? '' : ' (in use by a running Một Cửa)';
    return [...findings, { check: 'data-folder', status: 'ok', detail: `${dataDir}${state}` }];
  } catch (error) {
    return [failed('data-folder', error)];
  }
}

async function examineScratch(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-doctor-'));
  chmodSync(folder, 0o755);
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    try {
      return await examineServer(server.owner, 'enclosed');
    } finally {
      await server.stop();
      rmSync(server.dataDir, { recursive: true, force: true });
    }
  } catch (error) {
    return [failed('postgres', error)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function examineServer(config: ConnectionConfig, kind: string): Promise<Finding[]> {
  try {
    const client = await connect(config);
    try {
      return await ask(client, kind);
    } finally {
      await client.end();
    }
  } catch (error) {
    return [failed('postgres', error)];
  }
}

interface Facts {
  readonly version: string;
  readonly number: number;
  readonly icu: boolean;
  readonly unaccent: boolean;
  readonly pg_trgm: boolean;
}

async function ask(client: Client, kind: string): Promise<Finding[]> {
  const { rows } = await client.query<Facts>(`/* doctor.facts */
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      exists (select from pg_collation where collname = 'vi-x-icu') as icu,
      exists (select from pg_available_extensions where name = 'unaccent') as unaccent,
      exists (select from pg_available_extensions where name = 'pg_trgm') as pg_trgm`);
  const [facts] = rows;
  if (facts === undefined) return [];
  const upgrade = {
    vi: 'cần PostgreSQL 15 trở lên: nâng cấp máy chủ',
    en: 'PostgreSQL 15 or newer is needed: upgrade the server',
  };
  const contrib = { vi: 'cài gói postgresql-contrib', en: 'install the package postgresql-contrib' };
  const icu = { vi: 'cài PostgreSQL có ICU', en: 'install a PostgreSQL built with ICU' };
  return [
    judged({
      check: 'postgres',
      isRight: facts.number >= 150_000,
      detail: `${facts.version} (${kind})`,
      remedy: upgrade,
    }),
    judged({ check: 'icu-vi', isRight: facts.icu, detail: 'vi-x-icu', remedy: icu }),
    judged({ check: 'unaccent', isRight: facts.unaccent, detail: '', remedy: contrib }),
    judged({ check: 'pg_trgm', isRight: facts.pg_trgm, detail: '', remedy: contrib }),
  ];
}

interface Judgement {
  readonly check: string;
  readonly isRight: boolean;
  readonly detail: string;
  readonly remedy: Words;
}

function judged({ check, isRight, detail, remedy }: Judgement): Finding {
  return isRight ? { check, status: 'ok', detail } : { check, status: 'fail', detail, remedy };
}

function failed(check: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof StartupError ? error.words : { vi: text, en: text };
  return { check, status: 'fail', detail: error instanceof Error ? error.name : '', remedy };
}
