import type { Client } from 'pg';
import { actFor, type ImportActor } from './import.connection.service.ts';
import type { ImportScope } from './import.scope.rules.ts';
import type { SheetFormat } from '../sheet/sheet.reader.ts';

export type ImportState = 'RUNNING' | 'DONE' | 'FAILED' | 'UNDONE' | 'INTERRUPTED';

/** A batch as an import works on it. */
export interface BatchRow {
  readonly id: number;
  readonly fileName: string;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly isDemo: boolean;
  readonly spoolPath: string;
  readonly lineRead: number;
  readonly asOf: Date;
  readonly scope: ImportScope;
  readonly by: ImportActor;
}

/** A unit that was divided since it handed the file in has no one successor: what is left of the file is nobody's to bring. */
const NOBODY = -1;

const COLUMNS = `id, file_name as "fileName", state, dry_run as "dryRun", is_demo as "isDemo", spool_path as "spoolPath",
  line_read as "lineRead", as_of as "asOf",
  json_build_object('unitId', case when unit_id <> 0 and scope_unit_id = 0 then ${NOBODY} else scope_unit_id end,
    'province', case when unit_id = 0 then scope_province else 0 end) as scope,
  json_build_object('user', actor, 'grantRole', actor_role, 'unit', actor_unit, 'request', request) as by`;

export interface NewBatch {
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: SheetFormat;
  readonly dryRun: boolean;
  readonly isDemo: boolean;
  readonly bytesTotal: number;
  readonly spoolPath: string;
  readonly startedAt: Date;
  /** What counts as the present: rows behind it are refused. */
  readonly asOf: Date;
  readonly scope: ImportScope;
  readonly by: ImportActor;
}

export interface StateChange {
  readonly state: ImportState;
  readonly now: Date;
  readonly failure?: { readonly code: string; readonly params: Readonly<Record<string, string>> };
}

/** The batches of one room, as an import works on them. */
export class BatchTable {
  private readonly client: Client;
  private readonly room: string;

  /** @param room schema that holds `import_batch` */
  constructor(client: Client, room: string) {
    this.client = client;
    this.room = room;
  }

  /** Enters a batch. The same file is taken once: `known` tells that another batch has it. */
  async create(batch: NewBatch): Promise<{ id: number; known: boolean }> {
    const { fileName, fileHash, format, dryRun, isDemo, bytesTotal, spoolPath, startedAt, asOf, scope, by } = batch;
    await actFor(this.client, by);
    const file = [fileName, fileHash, format, dryRun, isDemo, bytesTotal, spoolPath];
    const whose = [scope.unitId, scope.province, by.user, by.grantRole, by.unit, by.request];
    const values = [...file, startedAt, asOf, ...whose];
    for (;;) {
      const created = await this.client.query<{ id: number }>(
        `/* ${this.room}.createBatch */
insert into ${this.room}.import_batch (file_name, file_hash, format, dry_run, is_demo, bytes_total, spool_path, started_at,
  progressed_at, as_of, unit_id, scope_unit_id, scope_province, actor, actor_role, actor_unit, request)
values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $10, $11, $12, $13, $14, $15)
on conflict do nothing
returning id`,
        values,
      );
      if (created.rows[0]) return { id: created.rows[0].id, known: false };
      const found = await this.client.query<{ id: number }>(
        `/* ${this.room}.batchByHash */
select id from ${this.room}.import_batch where file_hash = $1 and not dry_run and state in ('RUNNING', 'DONE', 'INTERRUPTED')`,
        [fileHash],
      );
      if (found.rows[0]) return { id: found.rows[0].id, known: true };
    }
  }

  /** @throws Error when there is no such batch */
  async get(id: number): Promise<BatchRow> {
    const { rows } = await this.client.query<BatchRow>(
      `/* ${this.room}.getBatch */ select ${COLUMNS} from ${this.room}.import_batch where id = $1`,
      [id],
    );
    if (!rows[0]) throw new Error(`There is no import ${String(id)}.`);
    return rows[0];
  }

  /** Imports that have neither ended nor been given up: those a stopped process left behind among them. */
  async listUnfinished(): Promise<BatchRow[]> {
    const { rows } = await this.client.query<BatchRow>(
      `/* ${this.room}.listUnfinished */
select ${COLUMNS} from ${this.room}.import_batch where state in ('RUNNING', 'INTERRUPTED') order by id`,
    );
    return rows;
  }

  async setState(id: number, { state, now, failure }: StateChange): Promise<void> {
    await this.client.query(
      `/* ${this.room}.setBatchState */
update ${this.room}.import_batch set state = $2, progressed_at = $3,
  finished_at = case when $2 in ('DONE', 'FAILED', 'UNDONE') then $3::timestamptz end,
  failure_code = $4, failure_params = $5
where id = $1`,
      [id, state, now, failure?.code ?? null, failure ? JSON.stringify(failure.params) : null],
    );
  }

  /** Leaves a batch that was being read for a later process to go on with; `IMPORT_BROKEN_OFF` says why. The caller holds its claim. */
  async breakOff(id: number, now: Date): Promise<void> {
    const { state } = await this.get(id);
    if (state !== 'RUNNING') return;
    await this.setState(id, { state: 'INTERRUPTED', now, failure: { code: 'IMPORT_BROKEN_OFF', params: {} } });
  }

  /** Notes the file's header once it is known; the error file is written with it. */
  async setHeader(id: number, layout: { header: readonly string[]; delimiter: string }): Promise<void> {
    const header = layout.header.map((title) => title.replaceAll('\u0000', '␀'));
    await this.client.query(
      `/* ${this.room}.setBatchHeader */ update ${this.room}.import_batch set header = $2, delimiter = $3 where id = $1`,
      [id, header, layout.delimiter],
    );
  }

  /** State of a batch that nobody else changes until the transaction ends; undefined when there is none. */
  async lock(id: number): Promise<{ readonly state: ImportState; readonly dryRun: boolean } | undefined> {
    const { rows } = await this.client.query<{ state: ImportState; dryRun: boolean }>(
      `/* ${this.room}.lockBatch */ select state, dry_run as "dryRun" from ${this.room}.import_batch where id = $1 for update`,
      [id],
    );
    return rows[0];
  }
}
