import { Client } from 'pg';
import { makeLog } from '../../../server/src/platform/log.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { BRUTE_FORCE, makeWorld } from './world.ts';

/** A metric nobody programmed: a row of the registry. */
const RETURNED_SHARE = `insert into rankings.metric (key, version, kind, unit, polarity, name_vi, name_en, description_vi,
  description_en, formula_vi, formula_en, numerator_columns, denominator_columns, valid_from, source, sort_order)
values ('returned_share', '1', 'SHARE', 'SHARE', 'LOW_IS_GOOD', 'Tỷ lệ trả lại', 'Share given back', '', '',
  'trả lại / đã kết thúc', 'given back / ended', '{returned}', '{early,on_time,late,returned}', '2022-06-23', 'test', 9)`;

let database: TestDatabase;
let house: House;
let owner: Client;
const sent: string[] = [];

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  owner = new Client(database.owner);
  await owner.connect();
  await owner.query(RETURNED_SHARE);
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await owner.end();
  await database.drop();
});

interface Row {
  unit: { name: string; code: string };
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  previousRank: number | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  eligible: boolean;
  reason: string | null;
  totals: Record<string, number>;
}
interface Answer {
  data: { communeRanking: { rows: Row[]; previousFrom: string; previousTo: string } | null };
  errors?: { message: string; extensions: { code: string; field: string[]; remedy: string } }[];
}

async function ask(args: string, language = 'vi'): Promise<Answer> {
  const query = `{ communeRanking(${args}) { previousFrom previousTo rows {
    unit { name code } rank rankLow rankHigh previousRank value low high numerator denominator eligible reason
    totals { carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post estimatedShare }
  } } }`;
  const headers = { 'accept-language': language, 'content-type': 'application/json' };
  const answer = await house.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  return answer.json<Answer>();
}

const PERIODS = [
  ['2025-01-01', '2025-03-31'],
  ['2025-04-01', '2025-06-30'],
  ['2025-05-13', '2025-08-21'],
  ['2025-07-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2025-06-15', '2025-06-30'],
  ['2026-01-01', '2026-03-31'],
  ['2026-02-10', '2026-02-20'],
] as const;

describe('in today’s borders', () => {
  test.each(PERIODS)('the totals of %s to %s equal the dossiers counted one by one', async (from, to) => {
    const { data } = await ask(`metric: "volume", period: { from: "${from}", to: "${to}" }`);
    const counted = await owner.query<Record<string, number>>(BRUTE_FORCE, [from, to, [1001, 3001, 4001]]);
    const zero = { received: 0, online: 0, early: 0, on_time: 0, late: 0, returned: 0, opening: 0, overdue: 0 };
    for (const { unit, totals } of data.communeRanking?.rows ?? []) {
      const id = Number(unit.code) * 100 + 1;
      const { id: _id, ...expected } = counted.rows.find((row) => row['id'] === id) ?? { id, ...zero };
      expect({
        received: totals['received'],
        online: totals['online'],
        early: totals['early'],
        on_time: totals['onTime'],
        late: totals['late'],
        returned: totals['returned'],
        opening: totals['carriedOver'],
        overdue: totals['pendingOverdue'],
      }).toEqual(expected);
    }
    expect(data.communeRanking?.rows).toHaveLength(3);
  });

  test.each(PERIODS)(
    'the balance of %s to %s holds for every unit, as of days before and after its end',
    async (from, to) => {
      for (const asOf of [from, to, '2025-07-15', '2026-02-28']) {
        const { data } = await ask(`metric: "on_time", period: { from: "${from}", to: "${to}" }, asOf: "${asOf}"`);
        for (const { totals: t } of data.communeRanking?.rows ?? []) {
          const sum = (...names: string[]) => names.reduce((total, name) => total + (t[name] ?? Number.NaN), 0);
          expect(sum('received', 'carriedOver')).toBe(
            sum('early', 'onTime', 'late', 'returned', 'pendingInTime', 'pendingOverdue'),
          );
          expect(sum('online', 'inPerson', 'post')).toBe(t['received']);
        }
      }
    },
  );

  test('a share comes with its cases, its interval and the rank of the period before', async () => {
    const { data } = await ask('metric: "on_time", period: { from: "2025-10-01", to: "2025-12-31" }');
    const { rows, previousFrom, previousTo } = data.communeRanking ?? { rows: [] };
    expect([previousFrom, previousTo]).toEqual(['2025-07-01', '2025-09-30']);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    for (const { value, numerator, denominator, totals, previousRank } of rows) {
      expect(numerator).toBe((totals['early'] ?? 0) + (totals['onTime'] ?? 0));
      expect(value).toBeCloseTo((numerator ?? 0) / (denominator ?? 1), 12);
      expect([1, 2, 3]).toContain(previousRank);
    }
  });

  test('how many are ranked is told without any row, whatever they lack', async () => {
    const asked = 'metric: "on_time", period: { from: "2025-10-01", to: "2025-12-31" }';
    for (const [minimum, ranked] of [
      [0, 3],
      [1_000_000, 0],
    ]) {
      const payload = { query: `{ communeRanking(${asked}, minimumCases: ${String(minimum)}) { ranked } }` };
      const answer = await house.http.inject({ method: 'POST', url: '/graphql', payload });
      expect(answer.json()).toMatchObject({ data: { communeRanking: { ranked } } });
    }
  });

  test('what rests on estimated shares is told', async () => {
    const { data } = await ask('metric: "volume", period: { from: "2025-01-01", to: "2025-03-31" }');
    const shares = new Map(data.communeRanking?.rows.map(({ unit, totals }) => [unit.name, totals['estimatedShare']]));
    expect(shares.get('Xã N')).toBe(1);
    expect(shares.get('Xã Z')).toBe(0);
    expect(shares.get('Xã M')).toBeGreaterThan(0);
    expect(shares.get('Xã M')).toBeLessThan(1);
  });
});

test('as then, each unit has its own dossiers only', async () => {
  const { data } = await ask('metric: "volume", boundaries: AS_THEN, period: { from: "2025-05-01", to: "2025-08-31" }');
  const own = await owner.query<{ id: number; n: number }>(
    `select unit_id as id, count(*)::int as n from dossiers.dossier where received_on between '2025-05-01' and '2025-08-31' group by 1`,
  );
  expect(data.communeRanking?.rows).toHaveLength(7);
  const received = data.communeRanking?.rows.map(({ totals }) => totals['received']).sort();
  expect(received).toEqual(own.rows.map(({ n }) => n).sort());
});

test('median handling time is the median of the very dossiers', async () => {
  const { data } = await ask('metric: "median_handling", period: { from: "2025-04-01", to: "2025-09-30" }');
  const medians = await owner.query<{ id: number; median: number; n: number }>(
    `select to_unit_id as id, percentile_cont(0.5) within group (order by handling_minutes) as median, count(*)::int as n
     from dossiers.dossier d join territory.attribution a on a.from_unit_id = d.unit_id and a.part = d.part
     where ended_on between '2025-04-01' and '2025-09-30' and outcome <> 'RETURNED' group by 1`,
  );
  for (const { unit, value, denominator } of data.communeRanking?.rows ?? []) {
    const expected = medians.rows.find(({ id }) => id === Number(unit.code) * 100 + 1);
    expect(value).toBeCloseTo((expected?.median ?? 0) / 60, 1);
    expect(denominator).toBe(expected?.n);
  }
});

test('a unit with too few cases is listed last, with the reason', async () => {
  const { data } = await ask(
    'metric: "on_time", minimumCases: 100000, period: { from: "2025-01-01", to: "2025-12-31" }',
  );
  for (const { rank, eligible, reason } of data.communeRanking?.rows ?? []) {
    expect([rank, eligible]).toEqual([null, false]);
    expect(reason).toContain('Chưa đủ số liệu');
  }
});

test('scope narrows by kind, code, province and former district', async () => {
  const names = async (scope: string) => {
    const { data } = await ask(`metric: "volume", scope: ${scope}, period: { from: "2025-01-01", to: "2025-12-31" }`);
    return data.communeRanking?.rows.map(({ unit }) => unit.name).sort();
  };
  expect(await names('{ unitTypes: [WARD] }')).toEqual(['Xã M']);
  expect(await names('{ unitCodes: ["00040", "00030"] }')).toEqual(['Xã N', 'Xã Z']);
  expect(await names('{ provinceCode: "15" }')).toEqual(['Xã M', 'Xã N', 'Xã Z']);
  expect(await names('{ formerDistrict: "Huyện Cũ" }')).toEqual(['Xã M', 'Xã N', 'Xã Z']);
});

test.each([
  ['metric: "nothing", period: { from: "2025-01-01", to: "2025-01-31" }', 'METRIC_UNKNOWN', ['metric']],
  ['metric: "on_time", period: { from: "2025-02-01", to: "2025-01-31" }', 'PERIOD_REVERSED', ['period']],
  [
    'metric: "on_time", period: { from: "2025-01-01", to: "2025-01-31" }, scope: { provinceCode: "99" }',
    'RANKING_PROVINCE_UNKNOWN',
    ['scope', 'provinceCode'],
  ],
  [
    'metric: "on_time", period: { from: "2025-01-01", to: "2025-01-31" }, scope: { unitCodes: ["99999"] }',
    'RANKING_UNIT_UNKNOWN',
    ['scope', 'unitCodes'],
  ],
  [
    'metric: "on_time", period: { from: "2025-01-01", to: "2025-01-31" }, scope: { unitCodes: ["00010", "00020"] }',
    'RANKING_UNIT_ENDED',
    ['scope', 'unitCodes'],
  ],
  [
    'metric: "on_time", period: { from: "2025-01-01", to: "2025-01-31" }, minimumCases: -1',
    'MINIMUM_CASES_NEGATIVE',
    ['minimumCases'],
  ],
])('%s is refused with %s', async (args, code, field) => {
  const vi = await ask(args, 'vi');
  const en = await ask(args, 'en');
  expect(vi.errors?.[0]?.extensions).toMatchObject({ code, field });
  expect(vi.errors?.[0]?.extensions.remedy).not.toBe(en.errors?.[0]?.extensions.remedy);
  expect(vi.data.communeRanking).toBeNull();
});

test('a code that no unit of today bears is told with its name, its last day, and where its dossiers went; as then it is ranked', async () => {
  const asked = 'metric: "on_time", period: { from: "2025-01-01", to: "2025-03-31" }, scope: { unitCodes: ["00020"] }';
  const { errors } = await ask(asked);
  expect(errors?.[0]?.message).toContain('00020');
  expect(errors?.[0]?.message).toContain('Xã B');
  expect(errors?.[0]?.message).toContain('30/06/2025');
  expect(errors?.[0]?.extensions.remedy).toContain('Xã M (00010)');
  const then = await ask(`${asked}, boundaries: AS_THEN`);
  expect(then.data.communeRanking?.rows.map(({ unit }) => unit.code)).toEqual(['00020']);
});

test('a new metric is a row of the registry: it is ranked by at once', async () => {
  const [from, to] = ['2025-07-01', '2025-12-31'];
  const { data } = await ask(`metric: "returned_share", period: { from: "${from}", to: "${to}" }`);
  const counted = await owner.query<Record<string, number>>(BRUTE_FORCE, [from, to, [1001, 3001, 4001]]);
  const rows = data.communeRanking?.rows ?? [];
  expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  for (const { unit, value, numerator } of rows) {
    const own = counted.rows.find(({ id }) => id === Number(unit.code) * 100 + 1) ?? {};
    const ended = ['early', 'on_time', 'late', 'returned'].reduce((sum, name) => sum + (own[name] ?? 0), 0);
    expect(numerator).toBe(own['returned']);
    expect(value).toBeCloseTo((own['returned'] ?? 0) / ended, 12);
  }
});

test('rank intervals hold the rank and are the same whenever they are asked for', async () => {
  const args = 'metric: "on_time", period: { from: "2025-10-01", to: "2025-12-31" }';
  const [first, again] = [await ask(args), await ask(args, 'en')];
  const places = ({ data }: Answer) => data.communeRanking?.rows.map(({ rankLow, rankHigh }) => [rankLow, rankHigh]);
  expect(places(first)).toEqual(places(again));
  for (const { rank, rankLow, rankHigh } of first.data.communeRanking?.rows ?? []) {
    expect(rankLow).toBeGreaterThanOrEqual(1);
    expect(rankLow).toBeLessThanOrEqual(rank ?? 0);
    expect(rankHigh).toBeGreaterThanOrEqual(rank ?? 4);
    expect(rankHigh).toBeLessThanOrEqual(3);
  }
});

test('the statements do not grow with the units', async () => {
  sent.length = 0;
  await ask('metric: "on_time", period: { from: "2025-01-01", to: "2025-12-31" }');
  const names = sent.filter((name) => name.startsWith('rankings.measures'));
  expect(names).toEqual([expect.stringMatching(/^rankings\.measures\d+$/)]);
});

test('a former district is named by its key, too', async () => {
  const ask = async <T>(query: string): Promise<T> =>
    (await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<T>();
  const { data } = await ask<{ data: { formerDistricts: { key: number; name: string }[] } }>(
    '{ formerDistricts(search: "huyen cu") { key name } }',
  );
  const ranked = async (district: string) =>
    JSON.stringify(
      await ask(`{ communeRanking(metric: "volume", period: { from: "2025-01-01", to: "2025-12-31" },
        scope: { formerDistrict: "${district}" }) { rows { unit { name } } } }`),
    );
  const [district] = data.formerDistricts;
  expect(district?.name).toBe('Huyện Cũ');
  expect(await ranked(String(district?.key))).toBe(await ranked('Huyện Cũ'));
  expect(await ranked('999999999')).toContain('RANKING_DISTRICT_UNKNOWN');
});
