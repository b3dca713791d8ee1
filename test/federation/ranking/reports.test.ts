import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { docxText } from '../../support/docx-text.ts';
import { aRegister } from '../../support/register.ts';
import { type LateHouse, lateHouse } from './late-house.ts';

let house: LateHouse;
beforeAll(async () => {
  house = await lateHouse();
});
afterAll(() => house.close());

interface Cell {
  column: string;
  value: number | null;
  before: number | null;
  now: number | null;
  countsAny: string[];
  countsNone: string[];
}
interface Line {
  key: string;
  label: string;
  unit: { id: string } | null;
  fieldCode: string | null;
  isTotal: boolean;
  cells: Cell[];
}
interface Report {
  state: string;
  digest: string;
  isIntact: boolean;
  differences: number;
  periodFrom: string;
  periodTo: string;
  beforeFrom: string;
  beforeTo: string;
  signed: { version: number; knownAt: string; sentTo: string | null } | null;
  versions: { version: number; state: string }[];
  lines: Line[];
  checks: { name: string; left: number; right: number; holds: boolean }[];
}
interface Outcome {
  report: Report | null;
  userErrors: { code: string; field: string[] }[];
}

const REPORT = `state digest isIntact differences periodFrom periodTo beforeFrom beforeTo signed { version knownAt sentTo }
  versions { version state } checks { name left right holds }
  lines { key label unit { id } fieldCode isTotal cells { column value before now countsAny countsNone } }`;

const graph = (query: string, variables: object = {}): Promise<Record<string, unknown>> => house.ask(query, variables);
const report = async (key: string, version: number | null = null): Promise<Report> =>
  (
    await graph(`query ($key: String!, $version: Int) { report(key: $key, version: $version) { ${REPORT} } }`, {
      key,
      version,
    })
  )['report'] as Report;
const act = async (name: 'signReport' | 'sendReport' | 'withdrawReport', input: object): Promise<Outcome> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { report { ${REPORT} } userErrors { code field } } }`;
  return (await graph(text, { input }))[name] as Outcome;
};
const codesOf = ({ userErrors }: Outcome): string[] => userErrors.map(({ code }) => code);

/** Of the ward M, which A, B and a part of S were merged into. */
const KEY = 'ii06-commune_1001_2025Q3';
const M = toGlobalId('AdministrativeUnit', 1001);
const total = (told: Report): Record<string, number | null> =>
  Object.fromEntries(told.lines.find(({ isTotal }) => isTotal)!.cells.map(({ column, value }) => [column, value]));
const beforeOf = (told: Report): Record<string, number | null> =>
  Object.fromEntries(told.lines.find(({ isTotal }) => isTotal)!.cells.map(({ column, before }) => [column, before]));

async function totals(unit: string, from: string, to: string): Promise<Record<string, number>> {
  const query = `query ($unit: ID!, $period: PeriodInput!) { unit(id: $unit) { dossierTotals(period: $period) {
    carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post } } }`;
  const { unit: told } = await graph(query, { unit, period: { from, to } });
  return (told as { dossierTotals: Record<string, number> }).dossierTotals;
}
const asTotals = (told: Record<string, number | null>): Record<string, number> => ({
  carriedOver: told['carried_over']!,
  received: told['handled']! - told['carried_over']!,
  early: told['early']!,
  onTime: told['on_time']!,
  late: told['late']!,
  returned: told['returned']!,
  pendingInTime: told['pending_in_time']!,
  pendingOverdue: told['pending_overdue']!,
  online: told['online']!,
  inPerson: told['in_person']!,
  post: told['post']!,
});

test('the periodic report of a commune tells what its totals tell, from the 15th to the 14th, and its sums agree', async () => {
  const draft = await report(KEY);
  expect(draft).toMatchObject({ state: 'DRAFT', signed: null, periodFrom: '2025-06-15', periodTo: '2025-09-14' });
  expect([draft.beforeFrom, draft.beforeTo]).toEqual(['2025-03-15', '2025-06-14']);
  expect(asTotals(total(draft))).toEqual(await totals(M, '2025-06-15', '2025-09-14'));
  expect(asTotals(beforeOf(draft))).toEqual(await totals(M, '2025-03-15', '2025-06-14'));
  expect(total(draft)['handled']).toBeGreaterThan(100);
  expect(draft.checks).toHaveLength(6);
  expect(draft.checks.filter(({ holds }) => !holds)).toEqual([]);
});

test('the periodic report of a province has a line for each commune, as their own totals say', async () => {
  const { lines, checks } = await report('ii06-province_15_2025Q3');
  expect(lines.map(({ label }) => label)).toEqual(['Xã M', 'Xã N', 'Xã Z', 'Tổng số']);
  for (const { unit, cells } of lines.filter(({ isTotal }) => !isTotal)) {
    const told = Object.fromEntries(cells.map(({ column, value }) => [column, value]));
    expect(asTotals(told)).toEqual(await totals(unit!.id, '2025-06-15', '2025-09-14'));
  }
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
});

test('every figure opens exactly as many dossiers', async () => {
  for (const key of [KEY, 'index-766_1001_2025Q3', 'commune-profile_1001_2025Q3', 'ranking-notice_15_2025Q3']) {
    const { lines, periodFrom, periodTo } = await report(key);
    const opened = lines.flatMap((line) =>
      line.cells.flatMap((cell) => (cell.countsAny.length > 0 ? [{ line, cell }] : [])),
    );
    expect(opened.length).toBeGreaterThan(5);
    for (const { line, cell } of opened) {
      const filter = {
        unitId: line.unit!.id,
        boundaries: 'CURRENT',
        period: { from: periodFrom, to: periodTo },
        fieldCode: line.fieldCode,
        countsAny: cell.countsAny,
        countsNone: cell.countsNone,
      };
      const { dossiers } = await graph('query ($filter: DossierFilter!) { dossiers(filter: $filter) { totalCount } }', {
        filter,
      });
      expect([key, line.key, cell.column, (dossiers as { totalCount: number }).totalCount]).toEqual([
        key,
        line.key,
        cell.column,
        cell.value,
      ]);
    }
  }
});

/** A register that comes after the signature. */
const LATER = aRegister(
  Array.from({ length: 40 }, (_, index) => ({
    code: `BC-${index}`,
    unitCode: '00010',
    unitName: 'Phường M',
    receivedAt: `${String(1 + (index % 28)).padStart(2, '0')}/08/2025 08:00`,
    dueAt: `${String(1 + (index % 28)).padStart(2, '0')}/08/2025 17:00`,
    completedAt: '10/09/2025 15:00',
    resultReturnedAt: '',
    state: 'Đã xử lý xong',
  })),
);

test('what is signed stays the same after a later import, which is told beside it; then sent, replaced, never changed', async () => {
  const draft = await report(KEY);
  expect(codesOf(await act('signReport', { key: KEY, expectedDigest: 'f'.repeat(64) }))).toEqual(['REPORT_CHANGED']);
  const signed = await act('signReport', { key: KEY, expectedDigest: draft.digest });
  expect(signed.userErrors).toEqual([]);
  expect(signed.report).toMatchObject({ state: 'SIGNED', isIntact: true, differences: 0, digest: draft.digest });
  expect(codesOf(await act('signReport', { key: KEY }))).toEqual(['REPORT_SIGNED']);

  await house.importFile(LATER);
  const later = await report(KEY);
  expect(later).toMatchObject({ state: 'SIGNED', isIntact: true, digest: draft.digest });
  expect(total(later)).toEqual(total(draft));
  expect(later.checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(later.differences).toBeGreaterThan(3);
  const now = later.lines.find(({ isTotal }) => isTotal)!.cells;
  expect(now.find(({ column }) => column === 'late')!.now).toBe(total(draft)['late']! + 40);

  expect(codesOf(await act('sendReport', { key: KEY, version: 1, sentTo: ' ' }))).toEqual(['REPORT_SENT_TO']);
  const gone = await act('sendReport', { key: KEY, version: 1, sentTo: 'Ủy ban nhân dân tỉnh' });
  expect(gone.report).toMatchObject({ state: 'SENT', signed: { version: 1, sentTo: 'Ủy ban nhân dân tỉnh' } });
  expect(codesOf(await act('withdrawReport', { key: KEY, version: 1, reason: 'Nhầm' }))).toEqual(['REPORT_CHANGED']);
  expect(codesOf(await act('signReport', { key: KEY }))).toEqual(['REPORT_REASON']);

  const again = await act('signReport', { key: KEY, reason: 'Bổ sung sổ tháng 8' });
  expect(again.report).toMatchObject({
    state: 'SIGNED',
    differences: 0,
    versions: [{ version: 2 }, { version: 1, state: 'SENT' }],
  });
  expect(again.report!.digest).not.toBe(draft.digest);
  const taken = await act('withdrawReport', { key: KEY, version: 2, reason: 'Chưa đủ' });
  expect(taken.report).toMatchObject({ state: 'SENT', signed: { version: 1 } });
  await act('signReport', { key: KEY, reason: 'Bổ sung sổ tháng 8' });
  const replaced = await act('sendReport', { key: KEY, version: 3, sentTo: 'Ủy ban nhân dân tỉnh' });
  expect(replaced.report!.versions.map(({ state }) => state)).toEqual(['SENT', 'WITHDRAWN', 'SUPERSEDED']);
  expect(total(await report(KEY, 1))).toEqual(total(draft));
  expect((await report(KEY, 1)).isIntact).toBe(true);
});

const FORMS = [
  'ii06-province_15_2025Q3',
  'index-766_1001_2025Q3',
  'commune-profile_1001_2025Q3',
  'ranking-notice_15_2025Q3',
  'mergers_15_2025',
];

test('every form is signed and stays what was signed', async () => {
  await house.owner.query(`
    insert into territory.lineage (from_unit_id, to_unit_id, relation, effective_on, share, share_estimated)
    values (3000, 1001, 'PART', '2025-07-01', 0.4, true), (3000, 3001, 'PART', '2025-07-01', 0.6, true)`);
  for (const key of FORMS) {
    const draft = await report(key);
    expect([key, draft.lines.length > 1]).toEqual([key, true]);
    const { report: signed, userErrors } = await act('signReport', { key });
    expect([key, userErrors]).toEqual([key, []]);
    expect([key, signed!.digest, signed!.differences]).toEqual([key, draft.digest, 0]);
  }
});

test('what is signed is told of the territory as it was known then, beside what is known of it now', async () => {
  interface Signed {
    readonly lines: readonly {
      readonly cells: readonly { readonly value: number | null; readonly text: string | null }[];
    }[];
  }
  const asSigned = async (key: string): Promise<unknown> => {
    const told =
      await graph(`{ report(key: "${key}") { placeName provinceName digest isIntact unit { name shortName province { name } }
      lines { label unit { name shortName } cells { value before text } } } }`);
    const { lines, ...head } = told['report'] as Signed;
    // What is told now alone stands below, empty.
    return {
      ...head,
      lines: lines.filter(({ cells }) => cells.some(({ value, text }) => value !== null || text !== null)),
    };
  };
  const signed = new Map<string, unknown>();
  for (const key of FORMS) signed.set(key, await asSigned(key));
  // As the import of a corrected territory does.
  await house.owner.query(`
    update territory.unit set name = 'Xã Sửa ' || id, short_name = 'Sửa ' || id, population = 9000 where id in (1001, 3001, 4001);
    update territory.province_name set name = 'Tỉnh Sửa';
    update territory.lineage set to_unit_id = 4001, relation = 'PART_AREA', share = 0.6 where to_unit_id = 3001;
    update territory.attribution set to_unit_id = 4001 where from_unit_id = 3000 and valid_until is null`);
  for (const key of FORMS) {
    expect([key, await asSigned(key)]).toEqual([key, signed.get(key)]);
    expect([key, (await report(key)).isIntact]).toEqual([key, true]);
    expect([key, (await report(key, 0)).digest]).not.toEqual([key, (await report(key)).digest]);
  }
  const { differences, lines } = await report('mergers_15_2025');
  expect(differences).toBeGreaterThan(0);
  expect(lines.map(({ label }) => label)).toEqual(['Xã S', 'Xã S', 'Xã S']);
});

test('the paper says what the report says, signed and by number of version', async () => {
  const paper = async (query: string): Promise<string> =>
    docxText((await house.house.http.inject({ url: `/papers/report.docx?key=${KEY}${query}` })).rawPayload);
  const [first, draft] = [await paper('&version=1'), await paper('&version=0')];
  expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(first).toContain('Bản số 1.');
  expect(first).toContain((await report(KEY, 1)).digest);
  expect(draft).toContain('DỰ THẢO, CHƯA KÝ');
  const pdf = await house.house.http.inject({ url: `/papers/report.pdf?key=${KEY}` });
  expect([pdf.statusCode, pdf.headers['content-disposition']?.toString().startsWith('inline')]).toEqual([200, true]);
  expect((await house.house.http.inject({ url: `/papers/report.pdf?key=${KEY}&version=x` })).statusCode).toBe(400);
});

test('a period that runs is not signed, and what is no report is told', async () => {
  const year = String(new Date().getUTCFullYear() + 1);
  expect(codesOf(await act('signReport', { key: `ii06-commune_1001_${year}` }))).toEqual(['REPORT_RUNNING']);
  for (const key of [
    'ii06-commune_1001_2025Q5',
    'ii06-commune_1001_2019',
    'nothing_1001_2025Q3',
    'ii06-commune_9_2025Q3',
  ]) {
    expect([key, (await graph(`{ report(key: "${key}") { key } }`))['report']]).toEqual([key, null]);
    expect(codesOf(await act('signReport', { key }))).toEqual(['REPORT_UNKNOWN']);
  }
});

const DUE = `query ($first: Int, $after: String, $state: ReportState) {
  reports(period: { from: "2025-07-01", to: "2025-12-31" }, provinceCode: "15", first: $first, after: $after, state: $state) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { key placeName state dueOn isOverdue version received { value before } inTime { value before } } } }`;
interface Due {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: {
    key: string;
    state: string;
    dueOn: string;
    isOverdue: boolean;
    received: { value: number; before: number } | null;
  }[];
}
const due = async (variables: object = {}): Promise<Due> => (await graph(DUE, variables))['reports'] as Due;

test('the list tells what is due, signed or missing, page by page, with the figures of the report', async () => {
  const all = await due({ first: 500 });
  // Three units: two quarters and the year of II.06, two quarters of two sheets. The province: the same of II.06, two notices, mergers.
  expect([all.totalCount, all.nodes.length]).toEqual([3 * (3 + 2 + 2) + 3 + 2 + 1, 27]);
  const pages: Due['nodes'] = [];
  let after: string | null = null;
  do {
    const page: Due = await due({ first: 4, after });
    pages.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(pages).toEqual(all.nodes);
  expect(all.nodes.map(({ dueOn }) => dueOn)).toEqual(
    all.nodes
      .map(({ dueOn }) => dueOn)
      .toSorted()
      .toReversed(),
  );
  const own = all.nodes.find(({ key }) => key === KEY)!;
  expect(own).toMatchObject({ state: 'SENT', isOverdue: false, dueOn: '2025-09-18' });
  expect(own.received!.value).toBe((await totals(M, '2025-06-15', '2025-09-14'))['received']);
  expect(own.received!.before).toBe((await totals(M, '2025-03-15', '2025-06-14'))['received']);
  const signed = await due({ state: 'SIGNED', first: 100 });
  expect(signed.nodes).toHaveLength(5);
  expect(signed.nodes.every(({ isOverdue }) => isOverdue)).toBe(true);
});

test('a report and a list cost a bounded number of statements', async () => {
  const costs: Record<string, number> = {};
  for (const [name, ask] of [
    ['draft', () => report('ii06-commune_1001_2025Q4')],
    ['signed', () => report(KEY)],
    ['few', () => due({ first: 3 })],
    ['many', () => due({ first: 500 })],
  ] as const) {
    await ask();
    house.sent.length = 0;
    await ask();
    costs[name] = house.sent.length;
  }
  expect(costs).toMatchInlineSnapshot(`
    {
      "draft": 9,
      "few": 4,
      "many": 22,
      "signed": 13,
    }
  `);
});
