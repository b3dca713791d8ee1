import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { RowViewer } from './context.ts';
import type { Command, GroupedWrites } from './grouped-writes.ts';
import { SET_WRITER, type Reads, type Statement, type StatementListener } from './reads.ts';
import { sendTransaction, type Sent } from './round-trip.ts';

/** One write of a batch. */
export interface Step<Row = unknown> {
  readonly statement: Statement<Row>;
  readonly values: readonly unknown[];
}

/** An open transaction: reads see its own writes (after `em.flush()` where entities are used). */
export interface Transaction extends Reads {
  readonly em: EntityManager;
}

const BEGIN: Sent = { name: 'begin', text: 'begin', values: [] };

/** How a service writes: as the viewer, one transaction each. */
export class Writes {
  private readonly em: EntityManager;
  private readonly pool: pg.Pool;
  private readonly grouped: GroupedWrites;
  private readonly viewer: RowViewer;
  private readonly listener: StatementListener | undefined;

  constructor(
    room: { em: EntityManager; pool: pg.Pool; grouped: GroupedWrites },
    viewer: RowViewer,
    listener?: StatementListener,
  ) {
    this.em = room.em;
    this.pool = room.pool;
    this.grouped = room.grouped;
    this.viewer = viewer;
    this.listener = listener;
  }

  /** Runs `work` in one transaction on the EntityManager; a throw rolls everything back. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { role, unit, user, grantRole = '', request = '' } = this.viewer;
    const session = {
      variables: { role, 'app.unit': String(unit), 'app.user': user, 'app.grant': grantRole, 'app.request': request },
    };
    return this.em.fork({ session }).transactional((em) => work(this.within(em)));
  }

  /**
   * Sends all steps as one transaction in one round trip: for hot writes whose steps do not depend on each other's
   * rows. @returns the rows of each step @throws the first step's error, with nothing written
   */
  async batch(steps: readonly Step[]): Promise<unknown[][]> {
    const { role, unit, user, grantRole = '', request = '' } = this.viewer;
    const set: Sent = { name: 'set_writer', text: SET_WRITER, values: [role, String(unit), user, grantRole, request] };
    const sent = steps.map(({ statement: { name, text }, values }): Sent => {
      this.listener?.(name);
      return { name: `${name}:${role}`, text, values };
    });
    const outcomes = await sendTransaction(this.pool, BEGIN, [set, ...sent]);
    for (const outcome of outcomes) if (outcome.state === 'failed') throw outcome.cause;
    return outcomes.slice(1).map((outcome) => (outcome.state === 'done' ? outcome.rows : []));
  }

  /** Sends a hot write in one transaction with those of other requests; see `GroupedWrites`. @returns its row, if any */
  together<Row extends Command>(statement: Statement<Row>, command: Command): Promise<Row | undefined> {
    return this.grouped.ask(this.viewer, statement, command);
  }

  private within(em: EntityManager): Transaction {
    const listener = this.listener;
    return {
      em,
      async rows<Row>(asked: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
        listener?.(asked.name);
        const running = em.getTransactionContext<RunningTransaction>();
        if (!running) throw new Error('A transaction read was asked for outside its transaction.');
        const result = await running.executeQuery(compiled(asked.text, values));
        return result.rows as Row[];
      },
    };
  }
}

/** The part of Kysely's ControlledTransaction that is used here. */
interface RunningTransaction {
  executeQuery(query: ReturnType<typeof compiled>): Promise<{ rows: unknown[] }>;
}

/** What Kysely's `CompiledQuery.raw` gives; Kysely itself is MikroORM's dependency, not ours. */
const compiled = (sql: string, parameters: readonly unknown[]) => ({
  sql,
  parameters,
  query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as const,
  queryId: { queryId: sql },
});
