import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
const sent: string[] = [];

/** Unit 3001 games: one person ends 40 dossiers within minutes at closing time; 30 receipts are re-dated; those asked
 * for papers are asked on the last day. The others work as they do. */
const GAMED = `
update dossiers.dossier set code = 'W.' || unit_id || '-' || to_char(received_on, 'YYMMDD') || '-' || lpad(id::text, 5, '0'),
  official_code = 'CC' || unit_id || '-' || (id % 4)
where received_on >= '2025-10-01';
with gamed as (
  select id, row_number() over (order by id) as n from dossiers.dossier
  where unit_id = 3001 and received_on between '2025-10-01' and '2025-11-15' and outcome in ('EARLY', 'ON_TIME', 'LATE')
)
update dossiers.dossier d set
  completed_at = case when n <= 40 then timestamptz '2025-12-15 16:41:00+07' + n * interval '5 seconds' else d.completed_at end,
  ended_at = case when n <= 40 then timestamptz '2025-12-15 16:41:00+07' + n * interval '5 seconds' else d.ended_at end,
  outcome = case when n <= 40 then 'LATE' else outcome end,
  official_code = case when n <= 40 then 'CC3001-1' else official_code end,
  code = case when n between 31 and 60 then 'W.3001-' || to_char(received_on - 20, 'YYMMDD') || '-' || lpad(d.id::text, 5, '0') else code end
from gamed g where g.id = d.id;
insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, minutes_left)
select d.id, case when d.unit_id = 3001 then d.due_at - interval '6 hours' else d.received_at + interval '1 hour' end, 'PROCESSING', 'SUPPLEMENT_REQUESTED',
  case when d.unit_id = 3001 then 300 else 481 + d.id % 960 end
from dossiers.dossier d where d.received_on between '2025-10-01' and '2025-12-31' and d.due_at > d.received_at + interval '4 days' and (d.id / 3) % 3 = 0 order by d.id;
insert into dossiers.dossier_step (dossier_id, at, from_state, to_state)
select s.dossier_id, s.at + interval '2 hours', 'SUPPLEMENT_REQUESTED', 'PROCESSING' from dossiers.dossier_step s
where s.to_state = 'SUPPLEMENT_REQUESTED' order by s.dossier_id;
select dossiers.compact_tallies();
`;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  const owner = new Client({ ...database.owner, options: '-c TimeZone=Asia/Ho_Chi_Minh' });
  await owner.connect();
  await owner.query(GAMED);
  await owner.end();
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: silent,
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

interface Finding {
  kind: string;
  unit: { id: string };
  numerator: number;
  denominator: number;
  value: number;
  expected: number;
  chance: number;
  text: string;
}
interface Page {
  nodes: { code: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
interface Found {
  units: number;
  tests: number;
  falseDiscoveryRate: number;
  findings: Finding[];
}

const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const SCOPE = 'scope: { provinceCode: "15" }';
const FIELDS =
  'units tests falseDiscoveryRate findings { kind unit { id } numerator denominator value expected chance text }';
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);

async function post(query: string) {
  return (await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{
    data: { gamingPatterns: Found; patternDossiers: Page };
    errors?: { extensions: { code: string } }[];
  }>();
}
/** All dossiers behind a pattern of the unit that games, seven a page. */
async function evidence(kind: string): Promise<string[]> {
  const counted = new Set<number>();
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await post(`{ patternDossiers(unit: "${unit(3001)}", kind: ${kind}, ${PERIOD}, first: 7,
      after: ${JSON.stringify(after)}) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }`);
    const { nodes, pageInfo, totalCount }: Page = data.patternDossiers;
    counted.add(totalCount);
    codes.push(...nodes.map(({ code }) => code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect([...counted]).toEqual([codes.length]);
  return codes;
}

async function patterns(): Promise<Found> {
  const answer = await post(`{ gamingPatterns(${SCOPE}, ${PERIOD}) { ${FIELDS} } }`);
  expect(answer).not.toHaveProperty('errors');
  return answer.data.gamingPatterns;
}

describe('gaming patterns', () => {
  test('are told of the unit that games, with as many dossiers behind each as it counts', async () => {
    const { findings, units, falseDiscoveryRate } = await patterns();
    expect([units, falseDiscoveryRate]).toEqual([3, 0.05]);
    expect(findings.map(({ unit: one }) => one.id).every((id) => id === unit(3001))).toBe(true);
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['BURST', 'REDATED', 'STOPPED_CLOCK']);
    for (const { kind, numerator, denominator, value, expected, chance, text } of findings) {
      expect(value).toBeCloseTo(numerator / denominator, 12);
      expect(value).toBeGreaterThan(expected);
      expect(chance).toBeLessThan(0.05);
      expect(text).toContain(String(numerator));
      const codes = await evidence(kind);
      expect([codes.length, new Set(codes).size]).toEqual([numerator, numerator]);
    }
  });

  test('cost the same statement whatever the units, and their evidence two', async () => {
    await patterns();
    sent.length = 0;
    await patterns();
    expect(sent).toHaveLength(1);
    sent.length = 0;
    await post(`{ patternDossiers(unit: "${unit(3001)}", kind: REDATED, ${PERIOD}) { nodes { code } } }`);
    expect(sent).toHaveLength(2);
  });

  test.each([
    [`scope: {}, ${PERIOD}`, 'PATTERN_SCOPE'],
    [`${SCOPE}, period: { from: "2024-01-01", to: "2025-12-31" }`, 'PATTERN_PERIOD'],
    [`${SCOPE}, period: { from: "2025-12-31", to: "2025-10-01" }`, 'PERIOD_REVERSED'],
    ['scope: { provinceCode: "99" }', 'RANKING_PROVINCE_UNKNOWN'],
  ])('%s is refused with %s', async (args, code) => {
    const { errors } = await post(`{ gamingPatterns(${args}) { tests } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
