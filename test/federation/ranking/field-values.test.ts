import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { addDays, monthEnd, monthStart } from '../../../server/src/platform/plain-date.ts';
import { randomBits } from '../../../server/src/rankings/ranking/random.rules.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from './world.ts';

const TODAY = '2026-03-01';
let database: TestDatabase;
let house: House;
let raw: Raw[];
const sent: string[] = [];

/** A dossier as it stands, counted one by one here: apart from the product's own statements. */
interface Raw {
  readonly units: readonly { id: number; from: string; until: string; asThen: boolean }[];
  readonly field: string;
  readonly channel: string;
  readonly received: string;
  readonly due: string | null;
  readonly ended: string | null;
  readonly outcome: string | null;
}
const RAW = `
select f.code as field, d.channel, d.received_on::text as received, d.due_on::text as due, d.ended_on::text as ended, d.outcome,
  (select json_agg(json_build_object('id', u.id, 'from', u.valid_from, 'until', coalesce(u.valid_until, 'infinity'), 'asThen', u.id = d.unit_id))
   from territory.unit u where u.id in (select a.to_unit_id from territory.attribution a where a.from_unit_id = d.unit_id and a.part = d.part)) as units
from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id
where d.counted`;
/** Procedures of every field, some dossiers corrected since, the last changes left in the delta. */
const SPREAD = `
update dossiers.dossier set procedure_id = (select (array_agg(id order by code))[1 + dossier.id % count(*)] from dossiers.procedure);
select dossiers.compact_tallies();
update dossiers.dossier set due_at = due_at + interval '40 days' where ended_at is null and id % 3 = 0;
update dossiers.dossier set counted = false where id % 41 = 0;`;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  const owner = new Client({ ...database.owner, options: '-c TimeZone=Asia/Ho_Chi_Minh' });
  await owner.connect();
  await owner.query(SPREAD);
  raw = (await owner.query<Raw>(RAW)).rows;
  await owner.end();
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date(`${TODAY}T03:00:00Z`),
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

interface Asked {
  readonly metric: string;
  readonly by: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
}
interface Row {
  readonly keys: { by: string; key: string | null }[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
}
const QUESTION = `query ($metric: String!, $from: Date!, $to: Date!, $asOf: Date, $by: [MetricDimension!]!, $boundaries: Boundaries) {
  metricValues(metric: $metric, period: { from: $from, to: $to }, asOf: $asOf, by: $by, boundaries: $boundaries) {
    rows { keys { by key } numerator denominator n } } }`;

async function told(asked: Asked): Promise<readonly Row[]> {
  const payload = { query: QUESTION, variables: asked };
  const response = await house.http.inject({ method: 'POST', url: '/graphql', payload });
  const { data, errors } = response.json<{ data: { metricValues: { rows: Row[] } }; errors?: object[] }>();
  expect(errors).toBeUndefined();
  return data.metricValues.rows;
}

/** Numerator and denominator of the metrics tried, of a dossier between two days. */
type Count = (dossier: Raw, days: { from: string; until: string; overdueBy: string }) => boolean;
const received: Count = (d, { from, until }) => d.received >= from && d.received <= until;
const ended =
  (...outcomes: string[]): Count =>
  (d, { from, until }) =>
    d.ended !== null && d.ended >= from && d.ended <= until && outcomes.includes(d.outcome ?? '');
const open: Count = (d, { until }) => d.received <= until && (d.ended === null || d.ended > until);
const METRICS: Readonly<Record<string, readonly [numerator: Count, denominator: Count | null]>> = {
  volume: [received, null],
  online: [(d, days) => received(d, days) && d.channel === 'ONLINE', received],
  on_time: [ended('EARLY', 'ON_TIME'), ended('EARLY', 'ON_TIME', 'LATE')],
  late: [ended('LATE'), ended('EARLY', 'ON_TIME', 'LATE')],
  returned: [ended('RETURNED'), ended('EARLY', 'ON_TIME', 'LATE', 'RETURNED')],
  pending_overdue: [(d, days) => open(d, days) && d.due !== null && d.due <= days.overdueBy, open],
};

const least = (...days: string[]): string => days.sort()[0] ?? '';
const windowOf = (from: string, to: string, asOf: string) => {
  const until = least(to, asOf);
  return { from, until, overdueBy: least(until, addDays(TODAY, -1)) };
};
function windows({ by, from, to, asOf }: Asked) {
  const whole = windowOf(from, to, asOf);
  if (!by.includes('MONTH')) return [whole];
  const months = [];
  for (let start = from; start <= whole.until; start = monthStart(start, 1)) {
    months.push(windowOf(start, least(monthEnd(start), whole.until), asOf));
  }
  return months.length > 0 ? months : [whole];
}

const decoded = (key: string | null): string =>
  key === null ? '' : Buffer.from(key, 'base64url').toString().replace('AdministrativeUnit:', '');

/** What the dossiers say, by the keys of a group. */
function counted(asked: Asked): Map<string, { numerator: number; denominator: number }> {
  const found = new Map<string, { numerator: number; denominator: number }>();
  const [numerator, denominator] = METRICS[asked.metric] ?? [received, null];
  const whole = windowOf(asked.from, asked.to, asked.asOf);
  for (const days of windows(asked)) {
    for (const dossier of raw) {
      const unit = dossier.units.find(({ from, until, asThen }) =>
        asked.boundaries === 'AS_THEN'
          ? asThen && from <= least(whole.until, TODAY) && until >= asked.from
          : from <= TODAY && until >= TODAY,
      );
      if (!unit) continue;
      const keys: Readonly<Record<string, string>> = {
        UNIT: String(unit.id),
        FIELD: dossier.field,
        CHANNEL: dossier.channel,
        MONTH: days.from.slice(0, 7),
      };
      const counts = [numerator(dossier, days), denominator?.(dossier, days) ?? false].map(Number);
      if (counts.every((count) => count === 0)) continue;
      const key = asked.by.map((dimension) => keys[dimension]).join('|');
      const before = found.get(key) ?? { numerator: 0, denominator: 0 };
      found.set(key, {
        numerator: before.numerator + (counts[0] ?? 0),
        denominator: before.denominator + (counts[1] ?? 0),
      });
    }
  }
  return found;
}

const BY = [
  ['FIELD'],
  ['CHANNEL'],
  ['FIELD', 'CHANNEL'],
  ['MONTH', 'FIELD'],
  ['CHANNEL', 'MONTH'],
  ['UNIT', 'FIELD'],
  ['CHANNEL', 'UNIT'],
];

/** Questions drawn with a fixed seed: periods of days and of whole months, told as of any day. */
function drawn(count: number): Asked[] {
  const bits = randomBits('fields and channels');
  const below = (most: number): number => bits() % most;
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  return Array.from({ length: count }, () => {
    const day = addDays('2025-01-01', below(450));
    const from = one([day, monthStart(day)]);
    const to = addDays(from, below(250));
    return {
      metric: one(Object.keys(METRICS)),
      by: one(BY),
      from,
      to: one([to, monthEnd(to)]),
      asOf: one([TODAY, least(TODAY, addDays('2025-01-01', below(450)))]),
      boundaries: one(['CURRENT', 'AS_THEN'] as const),
    };
  });
}

test('values by field and channel are what the dossiers make, for any period, day, borders and metric', async () => {
  let compared = 0;
  for (const question of drawn(200)) {
    const expected = counted(question);
    const got = (await told(question))
      .filter(({ numerator, denominator }) => (numerator ?? 0) !== 0 || (denominator ?? 0) !== 0)
      .map(({ keys, numerator, denominator }) => [
        keys.map(({ by, key }) => (by === 'UNIT' ? decoded(key) : (key ?? ''))).join('|'),
        { numerator: numerator ?? 0, denominator: denominator ?? 0 },
      ]);
    expect([question, Object.fromEntries(got)]).toEqual([question, Object.fromEntries(expected)]);
    compared += expected.size;
  }
  expect(compared).toBeGreaterThan(1_000);
});

test('costs one statement, and one for names, whatever the months and units', async () => {
  const question = { metric: 'on_time', boundaries: 'CURRENT', asOf: TODAY } as const;
  for (const [from, to] of [
    ['2025-03-01', '2025-03-31'],
    ['2025-01-13', '2026-02-17'],
  ] as const) {
    await told({ ...question, from, to, by: ['UNIT', 'FIELD'] });
    sent.length = 0;
    await told({ ...question, from, to, by: ['UNIT', 'FIELD'] });
    expect(sent.map((name) => name.replace(/\d+$/u, '')).sort()).toEqual([
      'rankings.dimensionNames',
      'rankings.registryStamp',
      'rankings.values',
    ]);
  }
});
