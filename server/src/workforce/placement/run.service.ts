import { Worker } from 'node:worker_threads';
import { statement } from '../../platform/reads.ts';
import type { Writes } from '../../platform/writes.ts';
import type { Problem } from './placement.words.ts';
import { SILENT_AFTER, type StoredPlan } from './scenario.queries.ts';
import type { SolverNews, SolverTask } from './solving/solver.worker.ts';

const SOLVER = new URL(`./solving/solver.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** Progress is written so often at most, in milliseconds. */
const TELL_EVERY = 1_000;

/** A run whose process is gone makes place for another. */
const giveUp = statement<unknown>(
  'workforce.giveUpPlacementRun',
  `/* workforce.giveUpPlacementRun */
update workforce.placement_run set state = 'INTERRUPTED', finished_at = now()
where scenario_id = $1::int and state = 'RUNNING' and progressed_at < now() - ${SILENT_AFTER}`,
);

/** $1 scenario, $2 problem. No row where another run is under way. */
const begin = statement<{ id: number }>(
  'workforce.beginPlacementRun',
  `/* workforce.beginPlacementRun */
insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at, problem)
values ($1::int, 'RUNNING', 'PLAN', now(), now(), $2::jsonb)
on conflict (scenario_id) where state = 'RUNNING' do nothing returning id`,
);

/** $1 run, $2 value, $3 bound */
const progress = statement<{ stop_requested: boolean }>(
  'workforce.placementProgress',
  `/* workforce.placementProgress */
update workforce.placement_run set progressed_at = now(), value = coalesce($2::bigint, value), bound = coalesce($3::float8, bound)
where id = $1::int and state = 'RUNNING' returning stop_requested`,
);

/** $1 run, $2 next phase, $3 plan, $4 value, $5 bound, $6 fit, $7 proof, $8 seconds, $9 pairs */
const found = statement<unknown>(
  'workforce.placementFound',
  `/* workforce.placementFound */
update workforce.placement_run set progressed_at = now(), phase = $2, plan = $3::jsonb, value = $4::bigint, bound = $5::float8,
  fit = $6::bigint, proof = $7, seconds = $8::float8, pairs = $9::int
where id = $1::int and state = 'RUNNING'`,
);

/** $1 run, $2 phase, $3 plan */
const explained = statement<unknown>(
  'workforce.placementExplained',
  `/* workforce.placementExplained */
update workforce.placement_run set progressed_at = now(), phase = $2, plan = $3::jsonb where id = $1::int and state = 'RUNNING'`,
);

/** $1 run, $2 state */
const end = statement<unknown>(
  'workforce.endPlacementRun',
  `/* workforce.endPlacementRun */
update workforce.placement_run set progressed_at = now(), finished_at = now(), state = $2 where id = $1::int and state = 'RUNNING'`,
);

/** $1 scenario */
const requestStop = statement<{ id: number }>(
  'workforce.stopPlacementRun',
  `/* workforce.stopPlacementRun */
update workforce.placement_run set stop_requested = true where scenario_id = $1::int and state = 'RUNNING' returning id`,
);

const stops = new Map<number, Int32Array<SharedArrayBuffer>>();

/** Begins a run and returns; it goes on in a thread of its own. @returns false where one is under way already */
export async function startRun(writes: Writes, scenario: number, problem: Problem): Promise<boolean> {
  const [, begun] = await writes.batch([
    { statement: giveUp, values: [scenario] },
    { statement: begin, values: [scenario, JSON.stringify(problem)] },
  ]);
  const run = (begun as { id: number }[] | undefined)?.[0]?.id;
  if (run === undefined) return false;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  stops.set(run, stop);
  void new Run(writes, run, stop)
    .solve(problem)
    .catch(() => 'FAILED' as const)
    .then((state) => writes.batch([{ statement: end, values: [run, state] }]))
    // The house is closing: the run is told as broken off when it has been silent for a while.
    .catch(() => undefined)
    .finally(() => stops.delete(run));
  return true;
}

/** Asks a scenario's run to end with the best so far. @returns false where none is under way */
export async function stopRun(writes: Writes, scenario: number): Promise<boolean> {
  const [rows] = await writes.batch([{ statement: requestStop, values: [scenario] }]);
  const run = (rows as { id: number }[] | undefined)?.[0]?.id;
  // In another process the run reads the request with its next progress.
  if (run !== undefined) stop(stops.get(run));
  return run !== undefined;
}

const stop = (flag: Int32Array<SharedArrayBuffer> | undefined): void => {
  if (flag) Atomics.store(flag, 0, 1);
};

/** One run: takes what the solver's thread tells and writes it down, one piece after the other. */
class Run {
  private readonly writes: Writes;
  private readonly id: number;
  private readonly flag: Int32Array<SharedArrayBuffer>;
  private plan: StoredPlan = { seats: [], dropped: [], seconds: [], empties: [] };
  private writing: Promise<unknown> = Promise.resolve();
  private latest: { value: number; bound: number } | null = null;

  constructor(writes: Writes, id: number, flag: Int32Array<SharedArrayBuffer>) {
    this.writes = writes;
    this.id = id;
    this.flag = flag;
  }

  async solve(problem: Problem): Promise<'DONE'> {
    const task: SolverTask = { problem, stop: this.flag };
    const worker = new Worker(SOLVER, { workerData: task });
    // A run must not keep a house open that wants to close.
    worker.unref();
    const beat = setInterval(() => this.tell(), TELL_EVERY).unref();
    try {
      await new Promise<void>((resolve, reject) => {
        worker.on('message', (news: SolverNews) => {
          if (news.kind === 'END') resolve();
          else this.take(news);
        });
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('The solver ended without a plan.')));
      });
      await this.writing;
      return 'DONE';
    } finally {
      clearInterval(beat);
      await worker.terminate();
    }
  }

  private take(news: Exclude<SolverNews, { kind: 'END' }>): void {
    switch (news.kind) {
      case 'PROGRESS':
        this.latest = news;
        return;
      case 'PLAN': {
        const { seats, dropped, value, bound, fit, proof } = news.plan;
        this.plan = { ...this.plan, seats, dropped };
        this.latest = null;
        const figures = [value, bound, fit, proof, news.seconds, news.pairs];
        void this.write(found, ['SECOND_BEST', JSON.stringify(this.plan), ...figures]);
        return;
      }
      case 'SECOND_BEST':
        this.plan = { ...this.plan, seconds: news.found };
        void this.write(explained, ['EMPTY_POSTS', JSON.stringify(this.plan)]);
        return;
      case 'EMPTY_POSTS':
        this.plan = { ...this.plan, empties: news.found };
        void this.write(explained, ['END', JSON.stringify(this.plan)]);
    }
  }

  private tell(): void {
    const value = this.latest === null ? null : Math.round(this.latest.value);
    void this.write(progress, [value, this.latest?.bound ?? null]).then((rows) => {
      if (rows[0]?.stop_requested) stop(this.flag);
    });
  }

  private write<Row>(asked: ReturnType<typeof statement<Row>>, values: readonly unknown[]): Promise<Row[]> {
    const done = this.writing.then(async () => {
      const [rows] = await this.writes.batch([{ statement: asked, values: [this.id, ...values] }]);
      return rows as Row[];
    });
    this.writing = done.catch(() => []);
    return done.catch(() => []);
  }
}
