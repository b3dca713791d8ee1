import type pg from 'pg';
import { STAFF, type RowViewer } from './context.ts';

/** One SELECT with a stable name, so that PostgreSQL keeps it prepared. The name must be unique per text. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly '~row'?: Row;
}

/** Declares a statement. @param name unique, at most 40 characters: the role is appended when it is sent. */
export const statement = <Row>(name: string, text: string): Statement<Row> => ({ name, text });

/** Where a query function gets its rows: outside a transaction or inside one, it does not know which. */
export interface Reads {
  rows<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<Row[]>;
}

/** Told of every statement sent; tests count them. */
export type StatementListener = (name: string) => void;

export const SET_VIEWER =
  "select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true)";

/** The same for somebody's question: no statement of it may take longer than this. Jobs keep the login's own limit. */
const SET_READER = `${SET_VIEWER}, set_config('statement_timeout', '3s', true)`;

const setterOf = ({ role, unit, user }: RowViewer): pg.QueryConfig => ({
  ...(role === STAFF.role ? { name: 'set_viewer', text: SET_VIEWER } : { name: 'set_reader', text: SET_READER }),
  values: [role, String(unit), user],
});

/** The same for a write, which the audit trail tells of: also by which grant and request. */
export const SET_WRITER = `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true),
  set_config('app.grant', $4, true), set_config('app.request', $5, true)`;

interface Waiting {
  readonly statement: Statement<unknown>;
  readonly values: readonly unknown[];
  resolve(rows: unknown[]): void;
  reject(cause: unknown): void;
}

/** Whether a read was not carried out because one before it in the same transaction failed: it is asked again. */
const isAnothersFault = (cause: unknown): boolean => (cause as { code?: unknown } | undefined)?.code === '25P02';

/**
 * Everything asked for in one tick goes as one short read-only transaction, in one round trip, with the viewer's role
 * and settings. Needs a pool opened with `pipeline: true`. A plan is bound to the role it was made for, hence the role
 * in the statement's name.
 */
export class TickReads implements Reads {
  private waiting: Waiting[] = [];
  private readonly pool: pg.Pool;
  private readonly viewer: RowViewer;
  private readonly listener: StatementListener | undefined;

  constructor(pool: pg.Pool, viewer: RowViewer, listener?: StatementListener) {
    this.pool = pool;
    this.viewer = viewer;
    this.listener = listener;
  }

  rows<Row>(asked: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
    return new Promise<Row[]>((resolve, reject) => {
      this.ask({ statement: asked, values, resolve: (rows) => resolve(rows as Row[]), reject });
    });
  }

  private ask(job: Waiting): void {
    if (this.waiting.push(job) === 1) setImmediate(() => void this.send());
  }

  private async send(): Promise<void> {
    const jobs = this.waiting;
    this.waiting = [];
    let client: pg.PoolClient;
    try {
      client = await this.pool.connect();
    } catch (cause) {
      for (const job of jobs) job.reject(cause);
      return;
    }
    const [begin, set, ...rest] = await Promise.allSettled(this.sendAll(client, jobs));
    const setup = begin?.status === 'rejected' ? begin : set?.status === 'rejected' ? set : undefined;
    client.release(setup !== undefined);
    jobs.forEach((job, index) => {
      const outcome = setup ?? rest[index];
      if (outcome?.status === 'fulfilled') job.resolve(outcome.value.rows);
      else if (isAnothersFault(outcome?.reason)) this.ask(job);
      else job.reject(outcome?.reason);
    });
  }

  private sendAll(client: pg.PoolClient, jobs: readonly Waiting[]): Promise<pg.QueryResult<object>>[] {
    const { role } = this.viewer;
    return corked(client, () => [
      client.query('begin isolation level repeatable read read only'),
      client.query(setterOf(this.viewer)),
      ...jobs.map((job) => {
        this.listener?.(job.statement.name);
        return client.query<object>({
          name: `${job.statement.name}:${role}`,
          text: job.statement.text,
          values: [...job.values],
        });
      }),
      client.query('commit'),
    ]);
  }
}

/** One pool that the rooms of one process read through. */
export class SharedReads {
  readonly pool: pg.Pool;
  private readonly listener: StatementListener | undefined;
  private readonly known = new WeakMap<RowViewer, TickReads>();

  constructor(pool: pg.Pool, listener?: StatementListener) {
    this.pool = pool;
    this.listener = listener;
  }

  /**
   * The reads of one request, whose viewer is an object of its own: what several rooms are asked in one tick goes
   * together, and is told of one moment.
   */
  of(viewer: RowViewer): TickReads {
    let reads = this.known.get(viewer);
    if (!reads) this.known.set(viewer, (reads = new TickReads(this.pool, viewer, this.listener)));
    return reads;
  }
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Sends all messages of `work` in one write: pg writes each message apart otherwise. */
export function corked<T>(client: pg.PoolClient, work: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Corkable } }).connection;
  stream.cork();
  try {
    return work();
  } finally {
    stream.uncork();
  }
}
