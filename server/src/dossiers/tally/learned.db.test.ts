import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bruteForce,
  RAW_DOSSIERS,
  type AttributedPart,
  type BalanceQuestion,
  type RawDossier,
} from '../../../../test/support/balance.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom, type RoomDatabase } from '../../platform/database.ts';
import { addDays, instantOf } from '../../platform/plain-date.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { listUnitMonths, listUnitPeriods } from '../totals/totals.queries.ts';
import { monthlyTotals, periodTotals } from '../totals/totals.rules.ts';

const NOW = instantOf('2026-02-20', 600);
const TODAY = '2026-02-20';
const UNITS = [unitId('02788', 1), unitId('02785', 0), unitId('11111', 0), unitId('11112', 1)];
const STEPS = 16;
/** The database learns something every five weeks, at noon. */
const learnedOn = (step: number): Date => instantOf(addDays('2024-09-15', step * 33), 12 * 60 + step);

/** $1 step, $2 units, $3 the day it is known: dossiers of long ago, of the weeks before and of the day itself. */
const BRING = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at, ended_at, outcome)
select 'K' || $1::int || '-' || g, 1, u.id, u.id, case when u.id = ${String(unitId('11111', 0))} then 1 + g % 2 else 0 end,
  (array['ONLINE', 'IN_PERSON', 'POST'])[1 + g % 3], 'RECEIVED', g % 13 > 0, t.at, t.at + (g * 5 % 17) * interval '1 day',
  case when e.is_over then t.at + e.lasted end,
  case when e.is_over then (array['EARLY', 'ON_TIME', 'LATE'])[2 + sign((g * 7 % 19) - (g * 5 % 17))::int] end
from generate_series(1, 60) g
cross join lateral (select ($2::int[])[1 + (g * 31 + $1::int) % 4] as id) u
cross join lateral (select ($3::date + time '01:00') at time zone 'Asia/Ho_Chi_Minh'
  - (g * g * (1 + $1::int) % 290) * interval '1 day' as at) t
cross join lateral (select (g * 7 % 19) * interval '1 day' as lasted, g % 3 > 0
  and t.at + (g * 7 % 19) * interval '1 day' <= $3::date as is_over) e`;
/** $1 step, $2 the day: what becomes of dossiers, and what was wrong about them. */
const MOVE = [
  `update dossiers.dossier set ended_at = ($2::date + time '10:00') at time zone 'Asia/Ho_Chi_Minh', outcome = case
     when $2::date < due_on then 'EARLY' when $2::date > due_on then 'LATE' else 'ON_TIME' end
   where ended_at is null and received_on <= $2::date and id % 3 = $1::int % 3`,
  `update dossiers.dossier set due_at = due_at + interval '9 days' where ended_at is null and id % 5 = $1::int % 5`,
  `update dossiers.dossier set received_at = received_at - interval '20 days', due_at = null where ended_at is null and id % 11 = $1::int % 11`,
  `update dossiers.dossier set outcome = 'RETURNED' where outcome = 'LATE' and id % 7 = $1::int % 7`,
  `update dossiers.dossier set unit_id = ${String(UNITS[0])}, part = 0 where id % 17 = $1::int % 17 and $2::date is not null`,
  `delete from dossiers.dossier where id % 19 = $1::int % 19 and $2::date is not null`,
];

const LEARNED = `select unit_id, part, known_at, day::text, sum(received)::int as received, sum(online)::int as online,
  sum(in_person)::int as in_person, sum(post)::int as post, sum(early)::int as early, sum(on_time)::int as on_time,
  sum(late)::int as late, sum(returned)::int as returned, sum(due)::int as due, sum(returned_late)::int as returned_late
from dossiers.published_unit_day_unlearned group by 1, 2, 3, 4
having sum(received) <> 0 or sum(early) <> 0 or sum(on_time) <> 0 or sum(late) <> 0 or sum(returned) <> 0 or sum(due) <> 0 order by 1, 2, 3, 4`;

describe('as it was known', () => {
  let database: TestDatabase;
  let room: RoomDatabase;
  let owner: Client;
  let parts: AttributedPart[];
  const versions: RawDossier[][] = [];

  const learn = async (step: number): Promise<void> => {
    const day = learnedOn(step).toISOString().slice(0, 10);
    await owner.query('begin');
    await owner.query(`select set_config('dossiers.known_at', $1, true)`, [learnedOn(step).toISOString()]);
    await owner.query(BRING, [step, UNITS, day]);
    for (const move of MOVE.filter((_, index) => (index + step) % 2 === 0)) {
      await owner.query(`${move} and $1::int >= 0 and $2::date is not null`, [step, day]);
    }
    await owner.query('commit');
    versions.push((await owner.query<RawDossier>(RAW_DOSSIERS)).rows);
  };

  beforeAll(async () => {
    database = await dossiersDatabase();
    room = await openRoom(dossiers, database.app, { poolSize: 2 });
    owner = new Client(database.owner);
    await owner.connect();
    for (let step = 0; step < STEPS; step++) {
      await learn(step);
      // The last are left in the delta: both are read.
      if (step % 3 === 1) await owner.query('select dossiers.compact_tallies()');
    }
    parts = (
      await owner.query<AttributedPart>(
        `select distinct to_unit_id as "to", from_unit_id as "from", part from territory.published_attribution`,
      )
    ).rows;
  });
  afterAll(async () => {
    await owner.end();
    await room.close();
    await database.drop();
  });

  const day = fc.integer({ min: 0, max: 560 }).map((days) => addDays('2024-07-01', days));
  const asked = fc
    .record({
      unit: fc.constantFrom(...UNITS),
      from: day,
      length: fc.integer({ min: 0, max: 250 }),
      asOf: day,
      boundaries: fc.constantFrom('CURRENT' as const, 'AS_THEN' as const),
      step: fc.integer({ min: 0, max: STEPS - 1 }),
      minutes: fc.constantFrom(0, 1, 900, 33 * 24 * 60 - 1),
    })
    .map(({ length, step, minutes, ...rest }) => {
      const knownAt = new Date(learnedOn(step).getTime() + minutes * 60_000);
      const days = reportDays({ asOf: rest.asOf, knownAt }, { today: TODAY, now: NOW });
      const question: BalanceQuestion = { ...rest, to: addDays(rest.from, length), asOf: days.asOf };
      return { question, days, step };
    });

  test('the balance of every unit, period and borders is what the dossiers of that instant make', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ question, days, step }) => {
        const asThen = question.boundaries === 'AS_THEN';
        const window = reportWindow(question, days);
        const [row] = await listUnitPeriods(room.door(STAFF).reads, [question.unit], { window, asThen });
        const { estimatedShare: _share, ...totals } = periodTotals(row);
        expect(totals).toEqual(bruteForce(question, { rows: versions[step] ?? [], parts, today: TODAY }));
      }),
      { numRuns: 200 },
    );
  });

  test('so is every month of a series', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ question, days, step }) => {
        const window = reportWindow(question, days);
        const asThen = question.boundaries === 'AS_THEN';
        const rows = await listUnitMonths(room.door(STAFF).reads, [question.unit], { window, asThen });
        const last = monthlyTotals(rows, window.from, window.until).at(-1);
        const from = last && last.month > window.from ? last.month : window.from;
        const { estimatedShare: _share, ...totals } = last?.totals ?? periodTotals(undefined);
        const expected = bruteForce({ ...question, from }, { rows: versions[step] ?? [], parts, today: TODAY });
        expect(last ? totals : null).toEqual(last ? expected : null);
      }),
      { numRuns: 60 },
    );
  });

  test('what came on its own day needs no note', async () => {
    const { rows } = await owner.query<{ own: number; afterwards: number }>(`select
      (select count(*)::int from dossiers.unit_day_learned where (known_at at time zone 'Asia/Ho_Chi_Minh')::date <= day) as own,
      (select count(*)::int from dossiers.unit_day_learned) as afterwards`);
    expect(rows[0]?.own).toBe(0);
    expect(rows[0]?.afterwards).toBeGreaterThan(100);
  });

  test('counted anew from all versions of the cases it is the same, whether added up or waiting', async () => {
    const learned = async (): Promise<unknown[]> => (await owner.query<object>(LEARNED)).rows;
    const before = await learned();
    expect(before.length).toBeGreaterThan(100);
    await owner.query('select dossiers.relearn_units($1)', [UNITS]);
    expect(await learned()).toEqual(before);
    await owner.query('select dossiers.compact_tallies()');
    expect(await learned()).toEqual(before);
  });

  test('an instant to come is now, and a day is told once it is over', () => {
    const days = { today: TODAY, now: NOW };
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect(reportDays({ knownAt: tomorrow }, days)).toEqual({ asOf: addDays(TODAY, -1), today: TODAY, knownAt: NOW });
    expect(reportDays({ asOf: '2025-01-31', knownAt: NOW }, days).asOf).toBe('2025-01-31');
    expect(reportDays({ asOf: null }, days)).toEqual({ asOf: TODAY, today: TODAY });
  });
});
