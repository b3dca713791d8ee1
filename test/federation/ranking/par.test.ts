import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
  for (const name of ['lanhdao', 'xa.banlau', 'motcua.banlau', 'phantich']) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });
const idOf = (unit: number): string => toGlobalId('AdministrativeUnit', unit);
const BAN_LAU = idOf(278801);
const CHI_LANG_BAC = idOf(1128100);

interface Row {
  readonly unit: { id: string; name: string };
  readonly rank: number | null;
  readonly points: number | null;
  readonly selfPoints: number | null;
  readonly criteriaPoints: number;
  readonly surveyPoints: number;
  readonly bonusPoints: number;
  readonly penaltyPoints: number;
  readonly reason: string | null;
  readonly scores: { criterion: string; appraisedPoints: number | null; selfPoints: number | null; version: number }[];
}
const index = (method: string, unit?: string): string =>
  `{ parIndex(method: "${method}"${unit === undefined ? '' : `, unit: "${unit}"`}) { method { year districtName isDemo closedOn note }
    rows { unit { id name } rank points selfPoints criteriaPoints surveyPoints bonusPoints penaltyPoints reason
      scores { criterion selfPoints appraisedPoints evidence version } } } }`;
const rowsOf = async (method: string, who?: string): Promise<Row[]> =>
  at(who === undefined ? await house.ask(index(method)) : await as(who, index(method)), 'parIndex.rows') as Row[];

describe('what the newspaper says of Chi Lăng Bắc', () => {
  test.each([2021, 2022])('first of its district in %i, all else marked as made up', async (year) => {
    const found = await house.ask(index(`30-thanh-mien-${String(year)}`));
    expect(at(found, 'parIndex.method')).toMatchObject({ year, districtName: 'Huyện Thanh Miện', isDemo: true });
    expect(at(found, 'parIndex.method.note')).toMatch(/minh hoạ/u);
    const rows = at(found, 'parIndex.rows') as Row[];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]).toMatchObject({ rank: 1, unit: { id: CHI_LANG_BAC, name: 'Xã Chi Lăng Bắc' } });
    expect(rows[1]?.rank).toBeGreaterThan(1);
  });

  test('two years running, and no other commune', async () => {
    const streaks = await house.ask('{ parStreaks { unit { id } from to years methods } }');
    const methods = ['30-thanh-mien-2021', '30-thanh-mien-2022'];
    expect(at(streaks, 'parStreaks')).toEqual([
      { unit: { id: CHI_LANG_BAC }, from: 2021, to: 2022, years: 2, methods },
    ]);
  });
});

describe('a method', () => {
  test('adds up its own points, and ranks its own units alone', async () => {
    const rows = await rowsOf('15-2025');
    expect(rows).toHaveLength(99);
    for (const row of rows) {
      const { criteriaPoints, surveyPoints, bonusPoints, penaltyPoints } = row;
      expect(row.points).toBeCloseTo(criteriaPoints + surveyPoints + bonusPoints - penaltyPoints, 6);
      const appraised = row.scores.reduce(
        (sum, { criterion, appraisedPoints }) => sum + (criterion === 'P' ? -1 : 1) * (appraisedPoints ?? 0),
        0,
      );
      expect(appraised).toBeCloseTo(row.points ?? Number.NaN, 6);
      expect(rows.filter(({ points }) => (points ?? 0) > (row.points ?? 0)).length + 1).toBe(row.rank);
    }
  });

  test('has no place for whoever is not appraised throughout, and shows self-scores to them and those above', async () => {
    const own = (await rowsOf('15-2026', 'lanhdao'))[0];
    expect(own).toMatchObject({ rank: null, points: null, reason: expect.stringMatching(/chưa thẩm định/u) as string });
    expect(await rowsOf('15-2026')).toEqual([]);
    expect(await rowsOf('15-2026', 'phantich')).toEqual(await rowsOf('15-2026', 'lanhdao'));
    const seen = await rowsOf('15-2026', 'motcua.banlau');
    expect(seen.map(({ unit }) => unit.id).filter((id) => id !== BAN_LAU)).toEqual([]);
  });

  test('of a unit whose id is none has no rows', async () => {
    const odd = Buffer.from('AdministrativeUnit:1;2').toString('base64url');
    expect(at(await house.ask(index('30-thanh-mien-2022', odd)), 'parIndex.rows')).toEqual([]);
  });

  test('that does not exist is told by its key', async () => {
    expect(codesOf(await house.ask('{ parIndex(method: "none") { rows { rank } } }'))).toEqual(['PAR_METHOD_UNKNOWN']);
  });
});

describe('scoring', () => {
  interface Given {
    readonly method?: string;
    readonly unit?: string;
    readonly criterion?: string;
    readonly points?: number;
    readonly evidence?: string;
    readonly more?: string;
  }
  const of = ({ method = '15-2026', unit = BAN_LAU, criterion = '2', points = 6.5, more = '' }: Given): string =>
    `method: "${method}", unitId: "${unit}", criterion: "${criterion}", points: ${String(points)} ${more}`;
  const score = (given: Given = {}): string =>
    `mutation { scoreParCriterion(input: { ${of(given)}, evidence: "${given.evidence ?? 'Báo cáo 12/BC-UBND'}" }) {
      score { criterion selfPoints evidence scoredBy appraisedPoints version } userErrors { code field remedy } } }`;
  const appraise = (given: Given = {}): string =>
    `mutation { appraiseParCriterion(input: { ${of(given)} }) {
      score { selfPoints appraisedPoints appraisedBy version } userErrors { code remedy } } }`;
  const codeOf = async (who: string, query: string): Promise<unknown> => {
    const answer = await as(who, query);
    return at(answer, 'scoreParCriterion.userErrors.0.code') ?? at(answer, 'appraiseParCriterion.userErrors.0.code');
  };

  test('is the commune’s first, then another’s, and then closed to the commune', async () => {
    const scored = await as('xa.banlau', score());
    expect(at(scored, 'scoreParCriterion')).toMatchObject({
      score: { selfPoints: 6.5, appraisedPoints: null, scoredBy: 'Lãnh đạo xã Bản Lầu' },
      userErrors: [],
    });
    const version = Number(at(scored, 'scoreParCriterion.score.version'));
    expect(await codeOf('xa.banlau', score({ more: `, expectedVersion: ${String(version + 1)}` }))).toBe('PAR_CHANGED');
    const appraised = await as('lanhdao', appraise({ points: 5.25 }));
    expect(at(appraised, 'appraiseParCriterion')).toMatchObject({
      score: { selfPoints: 6.5, appraisedPoints: 5.25, appraisedBy: 'Lãnh đạo tỉnh Lào Cai', version: version + 1 },
      userErrors: [],
    });
    expect(await codeOf('xa.banlau', score({ points: 7 }))).toBe('PAR_APPRAISED');
    const shown = (await rowsOf('15-2026')).find(({ unit }) => unit.id === BAN_LAU);
    expect(shown?.scores).toMatchObject([{ criterion: '2', selfPoints: 6.5, appraisedPoints: 5.25 }]);
  });

  test.each<[string, string, string]>([
    ['xa.banlau', score({ criterion: 'S' }), 'PAR_CRITERION'],
    ['xa.banlau', score({ criterion: '99' }), 'PAR_CRITERION'],
    ['xa.banlau', score({ points: 8.01 }), 'PAR_POINTS'],
    ['xa.banlau', score({ points: -1 }), 'PAR_POINTS'],
    ['xa.banlau', score({ points: 1.005 }), 'PAR_POINTS'],
    ['xa.banlau', score({ criterion: '3', evidence: ' ' }), 'PAR_EVIDENCE'],
    ['xa.banlau', score({ criterion: '3', more: ', evidenceUrl: "javascript:alert(1)"' }), 'PAR_EVIDENCE'],
    ['xa.banlau', score({ method: '15-2025' }), 'PAR_CLOSED'],
    ['xa.banlau', score({ method: 'none' }), 'PAR_METHOD_UNKNOWN'],
    ['xa.banlau', score({ unit: idOf(274601) }), 'PAR_SCOPE'],
    ['lanhdao', appraise({ method: '30-thanh-mien-2022', unit: CHI_LANG_BAC }), 'PAR_SCOPE'],
    ['lanhdao', appraise({ unit: CHI_LANG_BAC }), 'PAR_UNIT'],
    ['lanhdao', appraise({ method: '15-2025' }), 'PAR_CLOSED'],
    ['lanhdao', appraise({ criterion: 'P', points: 5.5 }), 'PAR_POINTS'],
  ])('%s: %s is refused with %s', async (who, query, code) => {
    expect(await codeOf(who, query)).toBe(code);
  });

  test('is for nobody else, and survey and penalty are the appraiser’s', async () => {
    expect(codesOf(await as('motcua.banlau', score()))).toEqual(['FORBIDDEN']);
    expect(codesOf(await as('lanhdao', score()))).toEqual(['FORBIDDEN']);
    expect(codesOf(await as('xa.banlau', appraise()))).toEqual(['FORBIDDEN']);
    expect(codesOf(await house.ask(score()))).toEqual(['UNAUTHENTICATED']);
    const survey = await as('lanhdao', appraise({ criterion: 'S', points: 9 }));
    expect(at(survey, 'appraiseParCriterion.userErrors')).toEqual([]);
    const awaited = (await rowsOf('15-2026', 'lanhdao')).map(({ unit }) => unit.id);
    const other = [267101, 274601, 264701].map(idOf).find((id) => !awaited.includes(id)) ?? '';
    expect(await codeOf('lanhdao', appraise({ unit: other, criterion: '1' }))).toBe('PAR_NOT_SCORED');
  });
});

describe('a method of one’s own', () => {
  const CRITERIA =
    '[{ code: "1", name: "Một", kind: CRITERION, maxPoints: 60 }, { code: "2", name: "Khảo sát", kind: SURVEY, maxPoints: 40 }]';
  const save = ({ province = '15', year = 2027, criteria = CRITERIA, until = '2027-12-31', more = '' } = {}): string =>
    `mutation { saveParMethod(input: { provinceCode: "${province}", year: ${String(year)}, name: "Bộ tiêu chí 2027", body: "Sở Nội vụ",
      source: "QĐ 1/QĐ-UBND", selfFrom: "2026-11-01", selfUntil: "${until}", criteria: ${criteria} ${more} }) {
      method { key fullPoints isDemo changes version criteria { code kind maxPoints evidenceWanted } } userErrors { code field } } }`;
  const refusalOf = async (query: string): Promise<unknown> =>
    at(await as('lanhdao', query), 'saveParMethod.userErrors.0');
  const publish = (method: string): string =>
    `mutation { publishParIndex(input: { method: "${method}" }) { method { closedOn } userErrors { code } } }`;

  test('is made once a year by the province, and published when a unit is appraised throughout', async () => {
    const saved = await as('lanhdao', save());
    const criteria = [
      { code: '1', kind: 'CRITERION', maxPoints: 60, evidenceWanted: null },
      { code: '2', kind: 'SURVEY', maxPoints: 40, evidenceWanted: null },
    ];
    const method = { key: '15-2027', fullPoints: 100, isDemo: false, changes: 'ALL', version: 1, criteria };
    expect(at(saved, 'saveParMethod')).toEqual({ method, userErrors: [] });
    expect(at(await as('lanhdao', save()), 'saveParMethod.userErrors.0.code')).toBe('PAR_METHOD_TAKEN');
    const early = await as('lanhdao', publish('15-2027'));
    expect(at(early, 'publishParIndex.userErrors.0.code')).toBe('PAR_INCOMPLETE');
  });

  test('is a draft until the first score: all of it may be changed, by whoever saw its latest version', async () => {
    const asked = '[{ code: "1", name: "Một", kind: CRITERION, maxPoints: 100, evidenceWanted: "Báo cáo năm" }]';
    const change = save({ criteria: asked, more: ', expectedVersion: 1' });
    expect(at(await as('lanhdao', change), 'saveParMethod')).toMatchObject({
      method: { changes: 'ALL', version: 2, criteria: [{ code: '1', maxPoints: 100, evidenceWanted: 'Báo cáo năm' }] },
      userErrors: [],
    });
    expect(await refusalOf(change)).toEqual({ code: 'PAR_METHOD_CHANGED', field: ['input', 'expectedVersion'] });
    const changes = '{ parMethods(provinceCode: "15") { year changes } }';
    const seen = (who: string) => as(who, changes).then((found) => at(found, 'parMethods'));
    expect(await seen('lanhdao')).toEqual([
      { year: 2027, changes: 'ALL' },
      { year: 2026, changes: 'WORDS' },
      { year: 2025, changes: 'NOTHING' },
    ]);
    const others = (await seen('xa.banlau')) as { changes: string }[];
    expect(new Set(others.map((each) => each.changes))).toEqual(new Set(['NOTHING']));
  });

  test('that has scores keeps its criteria and is not removed, that is published keeps all', async () => {
    const remove = (method: string): string =>
      `mutation { deleteParMethod(input: { method: "${method}" }) { key userErrors { code field } } }`;
    const removed = async (method: string): Promise<unknown> =>
      at(await as('lanhdao', remove(method)), 'deleteParMethod');
    const used = save({ year: 2026, more: ', expectedVersion: 1' });
    expect(await refusalOf(used)).toEqual({ code: 'PAR_METHOD_USED', field: ['input', 'criteria'] });
    const final = save({ year: 2025, more: ', expectedVersion: 1' });
    expect(await refusalOf(final)).toMatchObject({ code: 'PAR_METHOD_FINAL' });
    expect(await removed('15-2026')).toMatchObject({ key: null, userErrors: [{ code: 'PAR_METHOD_USED' }] });
    expect(await removed('15-2025')).toMatchObject({ key: null, userErrors: [{ code: 'PAR_METHOD_FINAL' }] });
    expect(await removed('15-2027')).toEqual({ key: '15-2027', userErrors: [] });
    expect(await removed('15-2027')).toMatchObject({ userErrors: [{ code: 'PAR_METHOD_UNKNOWN' }] });
  });

  test('that has scores still takes another last day', async () => {
    const asIs = '{ parMethods(provinceCode: "15", year: 2026) { version criteria { code name kind maxPoints } } }';
    const method = at(await as('lanhdao', asIs), 'parMethods.0') as {
      version: number;
      criteria: { code: string; name: string; kind: string; maxPoints: number }[];
    };
    const criteria = method.criteria.map(
      ({ code, name, kind, maxPoints }) =>
        `{ code: "${code}", name: "${name}", kind: ${kind}, maxPoints: ${String(maxPoints)} }`,
    );
    const later = { year: 2026, until: '2027-01-31', criteria: `[${criteria.join(', ')}]` };
    const saved = await as('lanhdao', save({ ...later, more: `, expectedVersion: ${String(method.version)}` }));
    expect(at(saved, 'saveParMethod')).toMatchObject({ method: { changes: 'WORDS' }, userErrors: [] });
  });

  test.each([
    [save({ province: '01' }), 'PAR_SCOPE', 'provinceCode'],
    [save({ year: 2011 }), 'PAR_METHOD_YEAR', 'year'],
    [save({ until: '2026-01-01' }), 'PAR_METHOD_DAYS', 'selfUntil'],
    [save({ criteria: '[]' }), 'PAR_CRITERIA_COUNT', 'criteria'],
    [save({ criteria: CRITERIA.replace('60', '60.5') }), 'PAR_METHOD_POINTS', 'fullPoints'],
    [save({ criteria: CRITERIA.replace('60', '0') }), 'PAR_CRITERION_POINTS', 'criteria.0.maxPoints'],
    [save({ criteria: CRITERIA.replace('"2"', '" 1"') }), 'PAR_CRITERION_CODE', 'criteria.1.code'],
    [save({ criteria: CRITERIA.replace('Khảo sát', ' ') }), 'PAR_METHOD_TEXT', 'criteria.1.name'],
  ])('%s is refused with %s at %s', async (query, code, field) => {
    expect(await refusalOf(query)).toEqual({ code, field: ['input', ...field.split('.')] });
  });

  test('is for the province’s leader alone', async () => {
    expect(codesOf(await as('xa.banlau', save({ year: 2026 })))).toEqual(['FORBIDDEN']);
    expect(codesOf(await as('phantich', publish('15-2026')))).toEqual(['FORBIDDEN']);
    expect(
      codesOf(await as('xa.banlau', 'mutation { deleteParMethod(input: { method: "15-2026" }) { key } }')),
    ).toEqual(['FORBIDDEN']);
  });
});
