import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import {
  bruteForce,
  RAW_DOSSIERS,
  type AttributedPart,
  type BalanceQuestion,
  type RawDossier,
} from '../../../../test/support/balance.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom, type RoomDatabase } from '../../platform/database.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { addDays, monthEnd } from '../../platform/plain-date.ts';
import { reportWindow } from '../../platform/report-window.ts';
import { DossierCount } from '../dossier/dossier-count.ts';
import { questionOf } from '../dossier/dossier-filter.rules.ts';

import { countDossiers } from '../dossier/dossier.queries.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { restampDossiers } from '../restamp/restamp.service.ts';
import { listUnitMonths, listUnitPeriods } from './totals.queries.ts';
import { monthlyTotals, periodTotals } from './totals.rules.ts';
import type { DossierTotalsType } from './totals.type.ts';

const TODAY = '2025-09-10';
const UNITS = [
  ['02788', 1],
  ['02785', 0],
  ['02788', 0],
  ['11111', 0],
  ['11112', 1],
  ['11113', 1],
  ['11112', 0],
  ['25270', 1],
  ['25270', 2],
] as const;
const UNIT_IDS = UNITS.map(([code, generation]) => unitId(code, generation));

interface Bucketed extends RawDossier {
  readonly bucket: number;
}

interface Pair extends AttributedPart {
  readonly estimated: boolean;
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-08-01', days));
const asked: fc.Arbitrary<BalanceQuestion> = fc
  .tuple(
    fc.constantFrom(...UNIT_IDS),
    day,
    fc.integer({ min: 0, max: 200 }),
    day,
    fc.constantFrom('CURRENT' as const, 'AS_THEN' as const),
  )
  .map(([unit, from, length, asOf, boundaries]) => ({ unit, from, to: addDays(from, length), asOf, boundaries }));

/** Dossiers of every kind of history, by arithmetic on their number: the same on each run. */
const HISTORIES = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at, ended_at, outcome)
select 'R-' || g, 1, u.id, u.id,
  coalesce((select p.part from territory.published_unit_part p where p.unit_id = u.id
    and ('x' || substr(md5('R-' || g), 1, 8))::bit(32)::bigint % 10000 between p.bucket_from and p.bucket_to - 1), 0),
  (array['ONLINE', 'ONLINE', 'IN_PERSON', 'POST'])[1 + g % 4], 'RECEIVED', g % 17 > 0, t.received_at,
  case when g % 11 > 0 then t.received_at + (g * 5 % 20) * interval '1 day' end,
  case when e.kind > 0 then t.received_at + e.lasted end,
  case when e.kind = 1 then 'RETURNED'
    when e.kind > 1 and g % 11 = 0 then 'ON_TIME'
    when e.kind > 1 then (array['EARLY', 'ON_TIME', 'LATE'])[2 + sign((g * 7 % 26) - (g * 5 % 20))::int] end
from generate_series(1, 4000) g
cross join lateral (select ($1::int[])[1 + g * 31 % $2::int] as id) u
cross join lateral (select timestamptz '2024-08-01 00:30+07' + (g * 37 % 9700) * interval '1 hour' as received_at) t
cross join lateral (select g % 5 as kind, (g * 7 % 26) * interval '1 day' as lasted) e`;

describe('balances', () => {
  let database: TestDatabase;
  let room: RoomDatabase;
  let owner: Client;
  let rows: RawDossier[];
  let pairs: Pair[];

  const readRaw = async (): Promise<void> => {
    rows = (await owner.query<RawDossier>(RAW_DOSSIERS)).rows;
    pairs = (
      await owner.query<Pair>(
        `select distinct to_unit_id as "to", from_unit_id as "from", part, estimated from territory.published_attribution`,
      )
    ).rows;
  };

  beforeAll(async () => {
    database = await dossiersDatabase();
    room = await openRoom(dossiers, database.app, { poolSize: 2 });
    owner = new Client(database.owner);
    await owner.connect();
    await owner.query(HISTORIES, [UNIT_IDS, UNIT_IDS.length]);
    await owner.query('select dossiers.compact_tallies()');
    await owner.query(`delete from dossiers.dossier where id % 50 = 3`);
    await readRaw();
  });
  afterAll(async () => {
    await owner.end();
    await room.close();
    await database.drop();
  });

  const told = async (question: BalanceQuestion, known: { knownAt?: Date } = {}): Promise<DossierTotalsType> => {
    const window = reportWindow(question, { asOf: question.asOf, today: TODAY, ...known });
    const asThen = question.boundaries === 'AS_THEN';
    const [row] = await listUnitPeriods(room.door(STAFF).reads, [question.unit], { window, asThen });
    return periodTotals(row);
  };

  /** The same dossiers, those of a unit in the parts that it has now. */
  const dividedAnew = async (dossiers: readonly Bucketed[], split: number): Promise<RawDossier[]> => {
    const { rows: parts } = await owner.query<{ part: number; from: number; to: number }>(
      'select part, bucket_from as "from", bucket_to as "to" from territory.published_unit_part where unit_id = $1',
      [split],
    );
    const partOf = (bucket: number): number => parts.find(({ from, to }) => bucket >= from && bucket < to)?.part ?? 0;
    return dossiers.map((row) => (row.unit_id === split ? { ...row, part: partOf(row.bucket) } : row));
  };

  const counted = (question: BalanceQuestion): ReturnType<typeof bruteForce> =>
    bruteForce(question, { rows, parts: pairs, today: TODAY });

  test('hold for every unit, period, borders and as-of day, and equal what the dossiers themselves say', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        const { estimatedShare, ...totals } = await told(question);
        expect(totals).toEqual(counted(question));
        const { carriedOver, received, early, onTime, late, returned, pendingInTime, pendingOverdue } = totals;
        expect(received + carriedOver).toBe(early + onTime + late + returned + pendingInTime + pendingOverdue);
        expect(estimatedShare).toBeGreaterThanOrEqual(0);
        expect(estimatedShare).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test('open exactly the dossiers behind each of their numbers', async () => {
    const behind: Readonly<Partial<Record<DossierCount, (totals: DossierTotalsType) => number>>> = {
      CARRIED_OVER: (totals) => totals.carriedOver,
      RECEIVED: (totals) => totals.received,
      ONLINE: (totals) => totals.online,
      IN_PERSON: (totals) => totals.inPerson,
      POST: (totals) => totals.post,
      EARLY: (totals) => totals.early,
      ON_TIME: (totals) => totals.onTime,
      LATE: (totals) => totals.late,
      RETURNED: (totals) => totals.returned,
      PENDING_IN_TIME: (totals) => totals.pendingInTime,
      PENDING_OVERDUE: (totals) => totals.pendingOverdue,
      RESOLVED: (totals) => totals.early + totals.onTime + totals.late,
      EARLY_OR_ON_TIME: (totals) => totals.early + totals.onTime,
    };
    await fc.assert(
      fc.asyncProperty(asked, async ({ unit, from, to, asOf, boundaries }) => {
        const totals = await told({ unit, from, to, asOf, boundaries });
        const id = toGlobalId('AdministrativeUnit', unit);
        const behindEach = await Promise.all(
          Object.values(DossierCount)
            .filter((counts) => counts in behind)
            .map(async (counts) => {
              const filter = { unitId: id, boundaries, period: { from, to }, asOf, counts };
              return [
                counts,
                await countDossiers(
                  room.door(STAFF).reads,
                  questionOf(filter, { today: TODAY, now: new Date(`${TODAY}T05:00:00Z`) }),
                ),
              ];
            }),
        );
        expect(Object.fromEntries(behindEach)).toEqual(
          Object.fromEntries(Object.entries(behind).map(([counts, number]) => [counts, number(totals)])),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('give a series whose months follow from each other and end where the period does', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        const window = reportWindow(question, { asOf: question.asOf, today: TODAY });
        const asThen = question.boundaries === 'AS_THEN';
        const found = await listUnitMonths(room.door(STAFF).reads, [question.unit], { window, asThen });
        for (const { month, totals } of monthlyTotals(found, window.from, window.until)) {
          const from = month < window.from ? window.from : month;
          const to = monthEnd(month) < window.until ? monthEnd(month) : window.until;
          const { estimatedShare: _share, ...counts } = totals;
          expect(counts).toEqual(counted({ ...question, from, to, asOf: to }));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('count each dossier of a split unit with exactly one successor, and tell how much of it is estimated', async () => {
    const period = { from: '2024-08-01', to: TODAY, asOf: TODAY, boundaries: 'CURRENT' } as const;
    const [left, right, before, leftBefore] = await Promise.all(
      [unitId('11112', 1), unitId('11113', 1), unitId('11111', 0), unitId('11112', 0)].map((unit) =>
        told({ unit, ...period }),
      ),
    );
    const own = rows.filter(
      ({ unit_id, counted }) => counted && [unitId('11112', 1), unitId('11113', 1)].includes(unit_id),
    ).length;
    expect((left?.received ?? 0) + (right?.received ?? 0)).toBe(
      (before?.received ?? 0) + (leftBefore?.received ?? 0) + own,
    );
    expect(before?.estimatedShare).toBe(0);
    expect(right?.estimatedShare).toBeGreaterThan(0.2);
  });

  test('follow when a unit is divided anew, with what was learned late before that', async () => {
    const split = unitId('11111', 0);
    const { rows: known } = await owner.query<Bucketed>(RAW_DOSSIERS.replace('select', 'select bucket,'));
    const before = (await owner.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now ?? new Date();
    await owner.query(HISTORIES.replaceAll("'R-'", "'L-'"), [[split], 1]);
    await owner.query(`delete from dossiers.dossier where unit_id = $1 and id % 23 = 5`, [split]);
    await owner.query(`update territory.published_unit_part set bucket_to = 2000 where unit_id = $1 and part = 1`, [
      split,
    ]);
    await owner.query(`update territory.published_unit_part set bucket_from = 2000 where unit_id = $1 and part = 2`, [
      split,
    ]);
    const knownAt = new Date();
    const moved = await room
      .door(STAFF)
      .writes.transaction((tx) => restampDossiers(tx, { unitIds: [split], today: '2026-11-22' }));
    expect(moved).toBeGreaterThan(50);
    expect(
      await room.door(STAFF).writes.transaction((tx) => restampDossiers(tx, { unitIds: [split], today: '2026-11-22' })),
    ).toBe(0);
    await readRaw();
    for (const unit of [unitId('11112', 1), unitId('11113', 1), split]) {
      const question = { unit, from: '2025-01-01', to: TODAY, asOf: TODAY, boundaries: 'CURRENT' } as const;
      const { estimatedShare, ...totals } = await told(question);
      expect(totals).toEqual(counted(question));
      // Nothing was learned since but whose the dossiers are.
      expect(await told(question, { knownAt })).toEqual({ estimatedShare, ...totals });
      const { estimatedShare: _share, ...then } = await told(question, { knownAt: before });
      expect(then).toEqual(bruteForce(question, { rows: await dividedAnew(known, split), parts: pairs, today: TODAY }));
      expect(then).not.toEqual(totals);
    }
  });
});
