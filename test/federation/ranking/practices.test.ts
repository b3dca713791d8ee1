import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
  for (const name of ['lanhdao', 'xa.banlau', 'motcua.banlau']) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

interface Side {
  from: string;
  to: string;
  value: number;
  low: number;
  high: number;
  numerator: number;
  denominator: number;
}

interface Practice {
  key: string;
  kind: string;
  title: string;
  titleEn: string | null;
  place: string;
  unit: { id: string; name: string } | null;
  startedOn: string;
  precision: string;
  source: string;
  isOwn: boolean;
  metric: { key: string };
  before: Side | null;
  after: Side | null;
  change: { change: number; low: number; high: number; isSignal: boolean } | null;
  warning: string;
}

const FIELDS = `key kind title titleEn place unit { id name } startedOn precision source isOwn metric { key } warning
  before { from to value low high numerator denominator } after { from to value low high numerator denominator } change { change low high isSignal }`;
const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });
const practices = async (args = ''): Promise<Practice[]> =>
  at(await house.ask(`{ practices${args} { nodes { ${FIELDS} } } }`), 'practices.nodes') as Practice[];
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);
const BAN_LAU = unit(278801);

const add = (more: Readonly<Record<string, string>> = {}): string => {
  const input = {
    unitId: `"${BAN_LAU}"`,
    kind: 'HOURS',
    titleVi: '"Mở thêm buổi sáng thứ bảy"',
    scope: '"Trung tâm"',
    startedOn: '"2026-01-15"',
    metric: '"on_time"',
    source: '"Kế hoạch 12/KH-UBND"',
    ...more,
  };
  const fields = Object.entries(input).map(([name, value]) => `${name}: ${value}`);
  return `mutation { addPractice(input: { ${fields.join(', ')} }) { practice { ${FIELDS} } userErrors { code field remedy } } }`;
};

describe('practices', () => {
  test('that newspapers told of are there, with their sources', async () => {
    const found = await practices();
    expect(found.map(({ kind }) => kind).sort()).toEqual([
      'CONNECTION',
      'COORDINATION',
      'EQUIPMENT',
      'HOURS',
      'VOLUNTEERS',
    ]);
    for (const { source, titleEn, isOwn, warning } of found) {
      expect(source.length).toBeGreaterThan(20);
      expect([titleEn === null, isOwn]).toEqual([false, false]);
      expect(warning.length).toBeGreaterThan(20);
    }
    const hours = found.find(({ kind }) => kind === 'HOURS');
    expect(hours).toMatchObject({ startedOn: '2025-07-01', precision: 'MONTH', metric: { key: 'on_time' } });
    expect((await practices('(kind: HOURS)')).map(({ key }) => key)).toEqual([hours?.key]);
  });

  test('of a commune are its leader’s, with figures as the ranking tells them, and a warning', async () => {
    const added = at(await as('xa.banlau', add()), 'addPractice') as { practice: Practice; userErrors: unknown[] };
    expect(added.userErrors).toEqual([]);
    const { practice } = added;
    expect(practice).toMatchObject({ isOwn: true, kind: 'HOURS', startedOn: '2026-01-15', titleEn: null });
    for (const side of [practice.before, practice.after]) {
      const answer = await house.ask(`{ communeRanking(metric: "on_time", scope: { unitCodes: ["02788"] },
        period: { from: "${side?.from ?? ''}", to: "${side?.to ?? ''}" }) { rows { numerator denominator } } }`);
      expect(at(answer, 'communeRanking.rows.0')).toEqual({
        numerator: side?.numerator,
        denominator: side?.denominator,
      });
    }
    expect([practice.before?.from, practice.after?.to]).toEqual(['2025-10-01', '2026-04-30']);
    const { before, after, change } = practice;
    expect(change?.change).toBeCloseTo((after?.value ?? 0) - (before?.value ?? 0), 12);
    expect(practice.warning).toContain('không chứng minh');
    expect((await practices(`(unit: "${BAN_LAU}")`)).map(({ key, isOwn }) => [key, isOwn])).toEqual([
      [practice.key, false],
    ]);

    const remove = `mutation { deletePractice(input: { key: "${practice.key}" }) { key userErrors { code } } }`;
    const [seeded] = await practices('(kind: EQUIPMENT)');
    const others = `mutation { deletePractice(input: { key: "${seeded?.key ?? ''}" }) { key userErrors { code } } }`;
    expect(at(await as('xa.banlau', others), 'deletePractice.userErrors.0.code')).toBe('PRACTICE_UNKNOWN');
    expect(at(await as('xa.banlau', remove), 'deletePractice')).toEqual({ key: practice.key, userErrors: [] });
    expect(await practices(`(unit: "${BAN_LAU}")`)).toEqual([]);
  });

  test.each(['median_handling', 'mean_handling', 'digitised', 'satisfied', 'volume', 'returned', 'index_766'])(
    'are seen by %s as the ranking tells it, before and after',
    async (metric) => {
      const answer = await as('xa.banlau', add({ metric: `"${metric}"` }));
      expect(at(answer, 'addPractice.userErrors')).toEqual([]);
      const { key, before, after, change } = at(answer, 'addPractice.practice') as Practice;
      await as('xa.banlau', `mutation { deletePractice(input: { key: "${key}" }) { key } }`);
      for (const side of [before, after]) {
        const ranked = await house.ask(`{ communeRanking(metric: "${metric}", scope: { unitCodes: ["02788"] },
          period: { from: "${side?.from ?? ''}", to: "${side?.to ?? ''}" }) { rows { value } } }`);
        expect(side?.value).toBeCloseTo(at(ranked, 'communeRanking.rows.0.value') as number, 10);
        expect(side?.low).toBeLessThanOrEqual(side?.value ?? Number.NaN);
        expect(side?.high).toBeGreaterThanOrEqual(side?.value ?? Number.NaN);
        expect(side?.denominator).toBeGreaterThanOrEqual(30);
      }
      expect(change?.change).toBeCloseTo((after?.value ?? 0) - (before?.value ?? 0), 10);
    },
  );

  test('wait for the three months to be over', async () => {
    const answer = await as('xa.banlau', add({ startedOn: '"2026-09-01"' }));
    const { key, after, change, warning } = at(answer, 'addPractice.practice') as Practice;
    await as('xa.banlau', `mutation { deletePractice(input: { key: "${key}" }) { key } }`);
    expect([after, change]).toEqual([null, null]);
    expect(warning).toContain('Chưa hết ba tháng');
  });

  test('have their units, and nothing to compare where there are too few dossiers', async () => {
    const [seeded] = await practices('(kind: EQUIPMENT)');
    expect(seeded).toMatchObject({ before: null, change: null });
    expect(seeded?.warning).toContain('Chưa đủ');
  });

  test.each([
    [{ unitId: `"${unit(268601)}"` }, 'PRACTICE_UNIT', 'unitId'],
    [{ titleVi: '"  "' }, 'PRACTICE_TEXT', 'titleVi'],
    [{ source: `"${'ế'.repeat(501)}"` }, 'PRACTICE_TEXT', 'source'],
    [{ startedOn: '"2027-01-01"' }, 'PRACTICE_START', 'startedOn'],
    [{ metric: '"no_such"' }, 'PRACTICE_METRIC', 'metric'],
  ])('%o is refused with %s', async (more, code, field) => {
    const answer = await as('xa.banlau', add(more));
    expect(at(answer, 'addPractice.userErrors.0')).toMatchObject({ code, field: ['input', field] });
  });

  test.each(['lanhdao', 'motcua.banlau'])('are not for %s to add', async (name) => {
    expect(codesOf(await as(name, add()))).toEqual(['FORBIDDEN']);
  });
});
