import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import { at, codesOf } from '../access/signed-house.ts';
import { exportWorld, type ExportWorld } from './export-world.ts';

/** More than any page holds, and than any list was once cut off at. */
const MANY = 1_203;

/** Lists that people make longer by hand, each with more than two whole pages of the same day and year. */
const CROWD = `
insert into rankings.practice (unit_id, place, kind, title_vi, scope_vi, started_on, precision, metric, source, owner, owner_name, created_at)
select 278801, 'Xã Bản Lầu', 'HOURS', 'Việc ' || n, 'Trung tâm', date '2026-01-01' + n % 40, 'DAY', 'on_time', 'Kế hoạch', 'x', 'X', '2026-02-01'
from generate_series(1, ${String(MANY)}) n;
with made as (
  insert into rankings.report (place, unit_id, source, wording, owner, owner_name, created_at)
  select 'Xã Bản Lầu', 278801, 'Báo', 'Tin ' || n, 'x', 'X', '2026-02-01' from generate_series(1, ${String(MANY)}) n returning id)
insert into rankings.claim (report_id, item, value, decimals, qualifier, period_from, period_to, owner)
select id, 'RECEIVED', 1, 0, 'EXACTLY', '2026-01-01', '2026-01-31', 'x' from made;
with made as (
  insert into workforce.recognition_proposal (kind_code, occasion, year, reason, state, proposed_by, proposed_at, decided_by, decided_at, decision)
  select 'GIAY_KHEN', 'UNEXPECTED', 2026, 'Việc ' || n, case when n % 3 = 0 then 'REJECTED' else 'PROPOSED' end, 'nobody', '2026-02-01',
    case when n % 3 = 0 then 'nobody' end, case when n % 3 = 0 then timestamptz '2026-02-02' end, case when n % 3 = 0 then 'x' end
  from generate_series(1, ${String(MANY)}) n returning id)
insert into workforce.recognition_nominee (proposal_id, official_id)
select made.id, o.id from made, (select id from workforce.official where code = 'CC02788-01') o;
insert into workforce.collective_commendation (unit_id, kind_code, occasion, year, reason, state, proposed_by, proposed_at, decided_by,
  decided_on, decision)
select 278801, 'XA_TIEU_BIEU', 'UNEXPECTED', 2025 + n % 2, 'Việc ' || n, 'REJECTED', 'nobody', '2026-02-01', 'nobody', '2026-02-02', 'x'
from generate_series(1, ${String(MANY)}) n;`;

let world: ExportWorld;
beforeAll(async () => {
  world = await exportWorld();
  const owner = new Client(world.signed.database.owner);
  await owner.connect();
  await owner.query(CROWD);
  await owner.end();
});
afterAll(() => world.close());

const SCOPE = 'scope: { provinceCode: "15" }';

describe.each([
  ['practices', 'practices', '', 'key'],
  ['claims', 'claims', '', 'report'],
  ['recognition-proposals', 'recognitionProposals', '', 'proposal'],
  ['collective-commendations', 'collectiveCommendations', SCOPE, 'key'],
])('%s', (...of) => {
  const [name, field, scope, keyColumn] = of;
  const asked = (paging: string): string => {
    const given = [scope, paging].filter((text) => text !== '').join(', ');
    return given === '' ? field : `${field}(${given})`;
  };
  const ask = (query: string) => world.signed.ask(query, { cookie: world.cookies.get('lanhdao') });

  const counted = async () => at(await ask(`{ ${asked('')} { totalCount } }`), `${field}.totalCount`) as number;

  test('the file has as many as there are, each once', async () => {
    const { body } = await world.get(`/exports/${name}.json${scope === '' ? '' : '?province=15'}`, 'lanhdao');
    const keys = (JSON.parse(body) as Record<string, string>[]).map((row) => row[keyColumn]);
    const count = await counted();
    expect(count).toBeGreaterThan(MANY);
    expect(new Set(keys).size).toBe(count);
  });

  test('page follows page: none is left out, none comes twice, and they end', async () => {
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page = await ask(
        `{ ${asked(`first: 170${after === null ? '' : `, after: "${after}"`}`)} { nodes { key } pageInfo { hasNextPage endCursor } } }`,
      );
      keys.push(...(at(page, `${field}.nodes`) as { key: string }[]).map(({ key }) => key));
      after =
        at(page, `${field}.pageInfo.hasNextPage`) === true ? String(at(page, `${field}.pageInfo.endCursor`)) : null;
    } while (after !== null);
    expect(keys).toHaveLength(await counted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['x', 'bm90IG91cnM', Buffer.from('["units","a"]').toString('base64url')])(
    'a cursor that is none of its own, %s, is refused',
    async (cursor) => {
      expect(codesOf(await ask(`{ ${asked(`after: "${cursor}"`)} { nodes { key } } }`))).toEqual(['CURSOR_INVALID']);
    },
  );

  test('more than a page may hold is refused, rather than cut off', async () => {
    expect(codesOf(await ask(`{ ${asked('first: 501')} { nodes { key } } }`))).toEqual(['FIRST_OUT_OF_RANGE']);
  });
});
