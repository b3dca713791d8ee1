import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { addDays, instantOf } from '../../platform/plain-date.ts';

const UNITS = [unitId('02788', 1), unitId('02785', 0), unitId('11111', 0), unitId('11112', 1)];
const STEPS = 12;
/** The database learns something every five weeks, at noon. */
const dayOfStep = (step: number): string => addDays('2025-03-15', step * 33);
const learnedOn = (step: number): Date => instantOf(dayOfStep(step), 12 * 60 + step);

/** $1 a random number, $2 units, $3 the day it is known: dossiers of long ago, of the weeks before and of the day itself. */
const BRING = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at,
  ended_at, outcome, handling_minutes, scope_citizen)
select 'K' || $3 || '-' || g, 1, u.id, u.id, case when u.id = ${String(unitId('11111', 0))} then 1 + g % 2 else 0 end,
  (array['ONLINE', 'IN_PERSON', 'POST'])[1 + g % 3], 'RECEIVED', g % 13 > 0, t.at, t.at + (g * 5 % 17) * interval '1 day',
  case when e.is_over then t.at + e.lasted end,
  case when e.is_over then (array['EARLY', 'ON_TIME', 'LATE'])[2 + sign((g * 7 % 19) - (g * 5 % 17))::int] end,
  case when e.is_over then g * 31 end, ('00000000-0000-0000-0000-00000000000' || g % 5)::uuid
from generate_series(1, 40) g
cross join lateral (select ($2::int[])[1 + (g * 31 + $1::int) % 4] as id) u
cross join lateral (select ($3::date + time '01:00') at time zone 'Asia/Ho_Chi_Minh' - (g * g * (1 + $1::int) % 190) * interval '1 day' as at) t
cross join lateral (select (g * 7 % 19) * interval '1 day' as lasted, g % 3 > 0
  and t.at + (g * 7 % 19) * interval '1 day' <= $3::date as is_over) e`;
const NOON = `($3::date + time '10:00') at time zone 'Asia/Ho_Chi_Minh'`;
const SOME = (every: number): string => `id % ${String(every)} = $1::int % ${String(every)} and $2::int[] is not null`;
/** What becomes of dossiers on the day, what is learned of days gone by, and what comes to be known of how people were served. */
const MOVES: Readonly<Record<string, string>> = {
  bring: BRING,
  end: `update dossiers.dossier set ended_at = ${NOON}, handling_minutes = 17, outcome = case
      when $3::date < due_on then 'EARLY' when $3::date > due_on then 'LATE' else 'ON_TIME' end
    where ended_at is null and received_on <= $3::date and ${SOME(3)}`,
  endedBefore: `update dossiers.dossier set ended_at = greatest(received_at, ${NOON} - interval '9 days'), outcome = 'LATE',
      handling_minutes = 99 where ended_at is null and received_on < $3::date and ${SOME(4)}`,
  defer: `update dossiers.dossier set due_at = due_at + interval '9 days' where ended_at is null and ${SOME(5)} and $3::date is not null`,
  redate: `update dossiers.dossier set received_at = received_at - interval '20 days', due_at = null
    where ended_at is null and ${SOME(11)} and $3::date is not null`,
  regard: `update dossiers.dossier set outcome = 'RETURNED', handling_minutes = null where outcome = 'LATE' and ${SOME(7)} and $3::date is not null`,
  measure: `update dossiers.dossier set handling_minutes = handling_minutes + 5 where ${SOME(6)} and $3::date is not null`,
  turnAway: `update dossiers.dossier set counted = not counted where ${SOME(17)} and $3::date is not null`,
  rename: `update dossiers.dossier set channel = 'POST', procedure_id = 2 where ${SOME(13)} and $3::date is not null`,
  hand: `update dossiers.dossier set unit_id = ${String(UNITS[0])}, part = 0 where ${SOME(19)} and $3::date is not null`,
  serve: `insert into dossiers.service_fact as f (dossier_id, supplement_rounds, components, digitised_components, electronic_result, rating)
    select id, id % 4, 3, id % 4, id % 2 = 0, (array['SATISFIED', 'NEUTRAL', 'DISSATISFIED', null])[1 + (id + $1::int) % 4]
    from dossiers.dossier where ${SOME(3)} and $3::date is not null
    on conflict (dossier_id) do update set rating = coalesce(excluded.rating, f.rating), supplement_rounds = excluded.supplement_rounds`,
  ask: `insert into dossiers.dossier_step (dossier_id, at, to_state, minutes_left)
    select id, ${NOON}, 'SUPPLEMENT_REQUESTED', nullif(id * 97 % 1500, 0) from dossiers.dossier where counted and ended_at is null and ${SOME(5)}`,
  unserve: `delete from dossiers.service_fact where dossier_id % 7 = $1::int % 7 and $2::int[] is not null and $3::date is not null`,
  undo: `delete from dossiers.dossier where ${SOME(9)} and $3::date is not null`,
};

/** What a version tells of the days until $1. */
const TOLD = (from: string): string => `
select unit_id, part, procedure_code, field_code, channel, received_on, case when due_on <= $1 then due_on end as due_on,
  case when ended_on <= $1 then row(ended_on, outcome, handling_minutes, due_on < ended_on) end::text as ended,
  rounds_known, digitised, electronic, rated, satisfied, asked_twice
from ${from} c where received_on <= $1`;
const ENDED = (from: string): string =>
  `select unit_id, part, ended_on, outcome, handling_minutes, channel, received_on, procedure_code, supplement_rounds from ${from} c
   where ended_on <= $1`;
/** What courses left behind, where three days are over since: so long it is looked for what came again. */
const TRACED = (from: string): string =>
  `select unit_id, part, received_on, ended_on, outcome, has_times, on_last_day, came_again from ${from} c where ended_on + 3 <= $1`;
/** Whether papers were asked for late, of what was received by then. */
const ASKED = (from: string): string =>
  `select unit_id, part, received_on, asked_late from ${from} c where received_on <= $1`;
const difference = (one: string, other: string): string =>
  `select count(*)::int as n from ((${one} except all ${other}) union all (${other} except all ${one})) d`;

/** What came to be known after its day, with the measures compared. */
const LEARNED = [
  [
    'published_unit_day_unlearned',
    ['received', 'online', 'post', 'early', 'on_time', 'late', 'returned', 'due', 'returned_late'],
  ],
  ['published_service_day_unlearned', ['rounds_known', 'digitised', 'electronic', 'rated', 'satisfied', 'displeased']],
] as const;
const learnedOf = (view: string, measures: readonly string[]): string =>
  `select unit_id, part, known_at, day, ${measures.map((name) => `sum(${name}) as ${name}`).join(', ')} from dossiers.${view}
   group by 1, 2, 3, 4 having ${measures.map((name) => `sum(${name}) <> 0`).join(' or ')}`;

/** What happens at each of a history's instants: moves, with a number that picks whom they concern. */
type History = readonly (readonly (readonly [move: string, pick: number])[])[];
const history: fc.Arbitrary<History> = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(MOVES)), fc.nat(200)), { maxLength: 5 })
    .map((moves) => moves.filter(([move], index) => move !== 'bring' || index === 0)),
  { minLength: STEPS, maxLength: STEPS },
);

describe('cases as they were known', () => {
  let database: TestDatabase;
  let owner: Client;
  const run = async (text: string, values: readonly unknown[]): Promise<number> =>
    (await owner.query<{ n: number }>(text, [...values])).rows[0]?.n ?? -1;

  beforeAll(async () => {
    database = await dossiersDatabase();
    owner = new Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function live(moves: History): Promise<void> {
    await owner.query(`delete from dossiers.dossier; truncate dossiers.case_past, dossiers.unit_day_learned, dossiers.unit_day_delta,
      dossiers.unit_day, dossiers.unit_month, dossiers.unit_year, dossiers.service_day_learned, dossiers.service_day_delta, dossiers.service_day,
      dossiers.service_month; drop table if exists seen, seen_handling, seen_trace;
      create temp table seen as select 0 as step, c.* from dossiers.published_case c;
      create temp table seen_handling as select 0 as step, c.* from dossiers.published_handling c;
      create temp table seen_trace as select 0 as step, c.* from dossiers.published_trace c`);
    for (const [step, happening] of moves.entries()) {
      await owner.query('begin');
      await owner.query(`select set_config('dossiers.known_at', $1, true)`, [learnedOn(step).toISOString()]);
      if (step % 3 === 0) await owner.query(BRING, [step, UNITS, dayOfStep(step)]);
      for (const [move, pick] of happening) {
        if (move !== 'bring' || step % 3 !== 0) await owner.query(MOVES[move] ?? '', [pick, UNITS, dayOfStep(step)]);
      }
      await owner.query('commit');
      await owner.query('insert into seen select $1::int, c.* from dossiers.published_case c', [step]);
      await owner.query('insert into seen_handling select $1::int, c.* from dossiers.published_handling c', [step]);
      await owner.query('insert into seen_trace select $1::int, c.* from dossiers.published_trace c', [step]);
    }
  }

  /** Counts anew when it was learned what the tallies tell: as when they were kept while it happened. @returns what was compared */
  async function relearn(): Promise<number> {
    let compared = 0;
    for (const [view, measures] of LEARNED) {
      await owner.query(`drop table if exists learned; create temp table learned as ${learnedOf(view, measures)}`);
      await owner.query('select dossiers.relearn_units($1)', [UNITS]);
      const left = difference('select * from learned', learnedOf(view, measures));
      expect([view, await run(left, [])]).toEqual([view, 0]);
      compared += await run('select count(*)::int as n from learned', []);
    }
    return compared;
  }

  const asked = fc.tuple(
    fc.integer({ min: 0, max: STEPS - 1 }),
    fc.constantFrom(0, 1, 900, 33 * 24 * 60 - 1),
    fc.constantFrom(1, 2, 30, 200),
  );

  /** One history in which everything happens, so that what is compared below is never nothing. */
  const full: History = Array.from({ length: STEPS }, (_, step) =>
    (step % 2 === 0
      ? ['bring', 'end', 'serve', 'ask', 'regard']
      : ['endedBefore', 'defer', 'redate', 'measure', 'turnAway', 'rename', 'hand']
    ).map((move) => [move, step] as const),
  );
  const eachStep = Array.from({ length: 12 }, (_, step): [number, number, number] => [step, 900, 30]);

  test('are those that were there, whatever was learned since', async () => {
    let remembered = 0;
    let corrected = 0;
    let again = 0;
    let relearned = 0;
    let late = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.array(asked, { minLength: 12, maxLength: 12 }), async (moves, questions) => {
        await live(moves);
        for (const [step, minutes, before] of questions) {
          const knownAt = new Date(learnedOn(step).getTime() + minutes * 60_000);
          const asOf = addDays(knownAt.toISOString().slice(0, 10), -before);
          const told = difference(
            TOLD('(select * from dossiers.published_case_known($2))'),
            TOLD('(select * from seen where step = $3::int)'),
          );
          expect([step, minutes, before, await run(told, [asOf, knownAt, step])]).toEqual([step, minutes, before, 0]);
          const ended = difference(
            ENDED('(select * from dossiers.published_handling_known($2))'),
            ENDED('(select * from seen_handling where step = $3::int)'),
          );
          expect(await run(ended, [asOf, knownAt, step])).toBe(0);
          const traced = difference(
            TRACED('(select * from dossiers.published_trace_known($2))'),
            TRACED('(select * from seen_trace where step = $3::int)'),
          );
          expect([step, minutes, before, await run(traced, [asOf, knownAt, step])]).toEqual([step, minutes, before, 0]);
          const askedLate = difference(
            ASKED('(select * from dossiers.published_trace_known($2))'),
            ASKED('(select * from seen_trace where step = $3::int)'),
          );
          expect([step, minutes, before, await run(askedLate, [asOf, knownAt, step])]).toEqual([
            step,
            minutes,
            before,
            0,
          ]);
          expect(await run(RECEIVED_DRIFT, [asOf, knownAt])).toBe(0);
          expect([step, minutes, before, await run(CASE_DRIFT, [asOf, knownAt])]).toEqual([step, minutes, before, 0]);
        }
        relearned += await relearn();
        corrected += await run(
          difference(TOLD('dossiers.published_case'), TOLD('(select * from seen where step = 0)')),
          [dayOfStep(0)],
        );
        late += await run('select count(*)::int as n from seen_trace where asked_late', []);
        again += await run('select count(*)::int as n from seen_trace where came_again', []);
        remembered += await run('select count(*)::int as n from dossiers.case_past', []);
      }),
      { numRuns: 12, examples: [[full, eachStep]] },
    );
    expect(remembered).toBeGreaterThan(50);
    expect(corrected).toBeGreaterThan(50);
    expect(again).toBeGreaterThan(50);
    expect(late).toBeGreaterThan(50);
    expect(relearned).toBeGreaterThan(200);
  });
});

/** Units and days of which the tallies, less what was learned since, tell something else than the cases as they were known. */
const RECEIVED_DRIFT = `
select count(*)::int as n from (
  select from (
    select unit_id, part, received_on as day, 1 as received, 0 as early, 0 as late, 0 as returned from dossiers.published_case_known($2)
    union all
    select unit_id, part, ended_on, 0, (outcome = 'EARLY')::int, (outcome = 'LATE')::int, (outcome = 'RETURNED')::int
    from dossiers.published_handling_known($2)
    union all
    select unit_id, part, day, -received, -early, -late, -returned from dossiers.published_unit_day
    union all
    select unit_id, part, day, -received, -early, -late, -returned from dossiers.published_unit_day_unlearned where known_at > $2
  ) t where day <= $1 group by unit_id, part, day
  having sum(received) <> 0 or sum(early) <> 0 or sum(late) <> 0 or sum(returned) <> 0
) d`;

const OF_CASE = `unit_id, part, procedure_code, field_code, channel, received_on, due_on, ended_on, outcome, handling_minutes,
  rounds_known, digitised, electronic, rated, satisfied, asked_twice`;
/** Days of cases of which those of today, less what was learned since, tell something else than the cases as they were known. */
const CASE_DRIFT = `
select count(*)::int as n from (
  select from (
    select 1 as sign, ${OF_CASE} from dossiers.published_case_known($2)
    union all select -1, ${OF_CASE} from dossiers.published_case
    union all select -sign, ${OF_CASE} from dossiers.published_case_unlearned($2)
  ) c cross join lateral (values
    ('RECEIVED', received_on, row(rounds_known, digitised, electronic, rated, satisfied)),
    ('ENDED', ended_on, row(outcome, handling_minutes, asked_twice, coalesce(ended_on > due_on, false))),
    ('DUE', case when ended_on <= due_on then null else due_on end, row())
  ) v (kind, day, told)
  where day <= $1 group by unit_id, part, procedure_code, field_code, channel, kind, day, told::text having sum(sign) <> 0
) d`;
