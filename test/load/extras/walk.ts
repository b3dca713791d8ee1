import { withClient, type BenchDatabase } from '../data/bench-database.ts';
import { say } from '../drive/say.ts';
import { withBothSizes, type Sized } from './both-sizes.ts';
import { PROVINCE, walkQuestions, type WalkQuestion } from './walk-questions.ts';

/** What one question takes of a small and of a large database. */
export interface Walked {
  readonly what: string;
  /** Milliseconds, the quickest of the rounds: what else the machine does only ever adds. Null where it was refused. */
  readonly small: number | null;
  readonly large: number | null;
}

interface Asked {
  readonly database: BenchDatabase;
  readonly rounds: number;
}

/** Asks every kind of figure of both sizes in turns, one question at a time. */
export function measureWalk({ database, rounds }: Asked): Promise<Walked[]> {
  return withBothSizes(database, async (...sizes) => {
    const knownAt = new Date().toISOString();
    const questions = await Promise.all(sizes.map((size) => questionsOf(size, knownAt)));
    const walked: Walked[] = [];
    for (const [index, { what }] of (questions[0] ?? []).entries()) {
      const times: (number | null)[][] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const took: (number | null)[] = [];
        for (const [side, { server }] of sizes.entries())
          took.push(await timeOf(server.port, questions[side]?.[index]));
        if (round > 0) times.push(took);
      }
      const [small = null, large = null] = sizes.map((_, side) => quickest(times.map((took) => took[side] ?? null)));
      walked.push({ what, small, large });
      say(`${what}: ${told(small)} → ${told(large)}`);
    }
    return walked;
  });
}

const told = (milliseconds: number | null): string =>
  milliseconds === null ? 'refused' : `${milliseconds.toFixed(0)} ms`;

/** The least; null where any was refused. */
const quickest = (times: readonly (number | null)[]): number | null =>
  times.reduce((least, time) => (least === null || time === null ? null : Math.min(least, time)), times[0] ?? null);

const UNIT = `
select u.id::text, u.code from territory.unit u join territory.province p on p.id = u.province_id
where p.code = $1 and u.is_listed and u.valid_until is null order by md5(u.code) limit 1`;

function questionsOf({ database }: Sized, knownAt: string): Promise<WalkQuestion[]> {
  return withClient(database.owner, async (client) => {
    const metrics = await client.query<{ key: string }>(
      'select key from rankings.metric where valid_until is null order by sort_order',
    );
    const units = await client.query<{ id: string; code: string }>(UNIT, [PROVINCE]);
    const unit = units.rows[0];
    if (!unit) throw new Error(`There is no unit of province ${PROVINCE}.`);
    return walkQuestions(
      metrics.rows.map(({ key }) => key),
      unit,
      knownAt,
    );
  });
}

/** How long an answer takes; null for one with errors, as when a question runs out of time. */
async function timeOf(port: number, question: WalkQuestion | undefined): Promise<number | null> {
  const { query, variables } = question ?? {};
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  return errors === undefined ? performance.now() - began : null;
}
