import pg from 'pg';

/** A statement to send: prepared under its name, bound to its values. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What became of one statement: its rows, its error, or nothing, since one before it in the transaction failed. */
export type Outcome =
  | { readonly state: 'done'; readonly rows: unknown[] }
  | { readonly state: 'failed'; readonly cause: unknown }
  | { readonly state: 'skipped' };

const COMMIT: Sent = { name: 'commit', text: 'commit', values: [] };

/**
 * Sends statements as one transaction, in one message to PostgreSQL and one back: the server is asked to synchronise
 * once, where the driver's pipeline does so after each statement, at the price of a system call and a wake-up on both
 * sides. A statement's columns are described once a connection. Needs a pool opened with `pipeline: true`.
 * @returns what became of each statement between `begin` and commit @throws where no connection is to be had, or the
 *   transaction could not begin or commit
 */
export async function sendTransaction(pool: pg.Pool, begin: Sent, statements: readonly Sent[]): Promise<Outcome[]> {
  const client = await pool.connect();
  const trip = new RoundTrip([begin, ...statements, COMMIT], client);
  client.query(trip as unknown as pg.Submittable);
  const outcomes = await trip.answered;
  if (trip.isLost) client.release(true);
  else if (outcomes.every(({ state }) => state === 'done')) client.release();
  else await rollBack(client);
  for (const outcome of [outcomes[0], outcomes.at(-1)]) if (outcome?.state === 'failed') throw outcome.cause;
  return outcomes.slice(1, -1);
}

/** Gives back a connection whose transaction has failed: it stays open until it is told to end. */
const rollBack = (client: pg.PoolClient): Promise<void> =>
  client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  );

/** The driver's connection, as far as it is used here. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: object): void;
  bind(message: object): void;
  describe(message: object): void;
  execute(message: object): void;
  close(message: object): void;
  sync(): void;
}

interface Description {
  readonly fields: unknown[];
}

/** The driver's query, as far as it is used here. */
interface DriverQuery {
  /** Where rows are put, and how values are read: as the connection has been told to. */
  readonly _result: { _types: unknown };
  readonly name: string;
  readonly text: string;
  submit(wire: Wire): Error | null;
  handleRowDescription(message: Description): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
}

/** Columns of statements that a connection has prepared; none for those that give no rows. */
const described = new WeakMap<Wire, Map<string, Description | null>>();

class RoundTrip {
  /** Settled when PostgreSQL is ready again, or has refused a statement. */
  readonly answered: Promise<Outcome[]>;
  private settle!: (outcomes: Outcome[]) => void;
  private readonly outcomes: Outcome[] = [];
  private readonly queries: DriverQuery[];
  private readonly client: pg.PoolClient;
  private known: Map<string, Description | null> | undefined;
  private at = 0;
  private lost = false;
  private isSent = false;

  constructor(statements: readonly Sent[], client: pg.PoolClient) {
    this.client = client;
    this.answered = new Promise((resolve) => (this.settle = resolve));
    this.queries = statements.map((sent, index) => this.queryOf(sent, index));
  }

  /** Whether it was not sent whole: nothing on this connection can be told apart any more. */
  get isLost(): boolean {
    return this.lost;
  }

  /** The statement being answered: under this name the driver notes what PostgreSQL says it has prepared. */
  get name(): string | undefined {
    return this.queries[this.at]?.name;
  }

  get text(): string | undefined {
    return this.queries[this.at]?.text;
  }

  submit(wire: Wire): void {
    const known = described.get(wire) ?? new Map<string, Description | null>();
    described.set(wire, (this.known = known));
    const unsynchronised = new Unsynchronised(wire, known);
    wire.stream.cork();
    for (const query of this.queries) {
      const description = unsynchronised.next(query.name);
      const refusal = query.submit(unsynchronised);
      if (refusal) this.lose(refusal);
      if (description) query.handleRowDescription(description);
    }
    wire.sync();
    wire.stream.uncork();
    this.isSent = true;
  }

  /** A value that cannot be bound, or a name that stands for another statement: a fault of ours. */
  private lose(cause: unknown): void {
    this.lost = true;
    this.settle(this.queries.map(() => ({ state: 'failed', cause })));
  }

  handleRowDescription(message: Description): void {
    const query = this.queries[this.at];
    if (!query) return;
    this.known?.set(query.name, message);
    query.handleRowDescription(message);
  }

  handleDataRow(message: object): void {
    this.queries[this.at]?.handleDataRow(message);
  }

  handleCommandComplete(message: object, wire: Wire): void {
    const query = this.queries[this.at];
    if (!query) return;
    query.handleCommandComplete(message, wire);
    if (this.known?.has(query.name) === false) this.known.set(query.name, null);
    this.at += 1;
  }

  handleReadyForQuery(wire: Wire): void {
    for (const query of this.queries) query.handleReadyForQuery(wire);
    this.settle(this.outcomes);
  }

  /** Those before are answered; those after were skipped, unless it is the connection that failed. */
  handleError(cause: unknown, wire: Wire): void {
    const isRefusal = typeof (cause as { severity?: unknown }).severity === 'string';
    this.queries.forEach((query, index) => {
      if (index < this.at) {
        query.handleReadyForQuery(wire);
        return;
      }
      if (index > this.at) Reflect.deleteProperty(wire.submittedNamedStatements, query.name);
      this.outcomes[index] = index === this.at || !isRefusal ? { state: 'failed', cause } : { state: 'skipped' };
    });
    this.settle(this.outcomes);
  }

  private queryOf({ name, text, values }: Sent, index: number): DriverQuery {
    const query = new pg.Query({ name, text, values: [...values] }, (cause, result) => {
      // Told before it was sent: the driver could not bind a value.
      if (cause && !this.isSent) this.lose(cause);
      else this.outcomes[index] = cause ? { state: 'failed', cause } : { state: 'done', rows: result.rows };
    }) as unknown as DriverQuery;
    query._result._types = (this.client as unknown as { _types: unknown })._types;
    return query;
  }
}

/** A connection on which nothing is synchronised, and nothing described that is known. */
class Unsynchronised implements Wire {
  readonly stream = { cork: () => undefined, uncork: () => undefined };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  private readonly wire: Wire;
  private readonly known: ReadonlyMap<string, Description | null>;
  private isDescribed = false;

  constructor(wire: Wire, known: ReadonlyMap<string, Description | null>) {
    this.wire = wire;
    this.known = known;
    this.parsedStatements = wire.parsedStatements;
    this.submittedNamedStatements = wire.submittedNamedStatements;
  }

  /** Which statement comes next. @returns its columns, where they are known and there are any */
  next(name: string): Description | null {
    const description = this.known.get(name);
    this.isDescribed = description !== undefined;
    return description ?? null;
  }

  parse(message: object): void {
    this.wire.parse(message);
  }

  bind(message: object): void {
    this.wire.bind(message);
  }

  describe(message: object): void {
    if (!this.isDescribed) this.wire.describe(message);
  }

  execute(message: object): void {
    this.wire.execute(message);
  }

  close(message: object): void {
    this.wire.close(message);
  }

  sync(): void {
    // Once, at the end of the trip.
  }
}
