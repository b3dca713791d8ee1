import type pg from 'pg';
import { STAFF, type RowViewer } from './context.ts';
import { sendTransaction, type Sent } from './round-trip.ts';

/** One SELECT with a stable name, so that PostgreSQL keeps it prepared. The name must be unique per text. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Planned for the values it is sent with, each time: see `plannedByValues`. */
  readonly isPlannedByValues?: true;
  readonly '~row'?: Row;
}

/** Declares a statement. @param name unique, at most 40 characters: the role is appended when it is sent. */
export const statement = <Row>(name: string, text: string): Statement<Row> => ({ name, text });

/**
 * The same statement, planned for its values each time. After five times PostgreSQL plans a statement for whatever values, and
 * takes a window of days to hold a two-hundredth of a table; of a whole country that plan is tens of times slower. Planning
 * costs a few milliseconds: for questions that cost tens.
 */
export const plannedByValues = <Row>(planned: Statement<Row>): Statement<Row> => ({
  ...planned,
  isPlannedByValues: true,
});

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

const PLANNED = ", set_config('plan_cache_mode', 'force_custom_plan', true)";

function setterOf({ role, unit, user }: RowViewer, isPlannedByValues: boolean): Sent {
  const [name, text] = role === STAFF.role ? ['set_viewer', SET_VIEWER] : ['set_reader', SET_READER];
  return {
    ...(isPlannedByValues ? { name: `${name}_planned`, text: text + PLANNED } : { name, text }),
    values: [role, String(unit), user],
  };
}

/** The same for a write, which the audit trail tells of: also by which grant and request. */
export const SET_WRITER = `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true),
  set_config('app.grant', $4, true), set_config('app.request', $5, true)`;

interface Waiting {
  readonly statement: Statement<unknown>;
  readonly values: readonly unknown[];
  resolve(rows: unknown[]): void;
  reject(cause: unknown): void;
}

const BEGIN: Sent = { name: 'begin_reads', text: 'begin isolation level repeatable read read only', values: [] };

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
    try {
      const [set, ...outcomes] = await sendTransaction(this.pool, BEGIN, [
        setterOf(
          this.viewer,
          jobs.some((job) => job.statement.isPlannedByValues === true),
        ),
        ...jobs.map((job) => this.sentOf(job)),
      ]);
      if (set?.state === 'failed') throw set.cause;
      jobs.forEach((job, index) => {
        const outcome = outcomes[index];
        if (outcome?.state === 'done') job.resolve(outcome.rows);
        else if (outcome?.state === 'failed') job.reject(outcome.cause);
        else this.ask(job);
      });
    } catch (cause) {
      for (const job of jobs) job.reject(cause);
    }
  }

  private sentOf({ statement: { name, text }, values }: Waiting): Sent {
    this.listener?.(name);
    return { name: `${name}:${this.viewer.role}`, text, values };
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
