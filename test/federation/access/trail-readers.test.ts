import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditSigner } from '../../../server/src/access/audit/seal/audit-signer.ts';
import { sealAudit } from '../../../server/src/access/audit/seal/seal.service.ts';
import { DEMO_ID_NUMBER } from '../../../server/src/access/demo/demo-accounts.data.ts';
import { STAFF } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { dayOf } from '../../../server/src/platform/plain-date.ts';
import { addOfficials } from '../../support/people.ts';
import { untilSealable } from '../../support/trail.ts';
import { at, codesOf, ENDLESS, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

const PAGE =
  'nodes { key kind thing aboutCode actor actorRole amount fields isSealed unit { code } changes { name before after isHidden } } pageInfo { hasNextPage endCursor }';
const BAN_LAU = toGlobalId('AdministrativeUnit', 278801);

interface Node {
  readonly key: string;
  readonly kind: string;
  readonly thing: string;
  readonly aboutCode: string | null;
  readonly actor: string | null;
  readonly isSealed: boolean;
  readonly unit: { readonly code: string } | null;
  readonly changes: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly isHidden: boolean;
  }[];
}

let house: SignedHouse;
let owner: Client;
let code: string;
const cookies = new Map<string, string>();
/** The database dates entries itself: a run over midnight has them on two days. */
const begun = dayOf(new Date());

async function as(userName: string, query: string): Promise<Answer> {
  const cookie = cookies.get(userName) ?? (await house.enter(userName));
  cookies.set(userName, cookie);
  return house.ask(query, { cookie });
}

const nodesOf = (answer: Answer, root = 'auditEntries'): Node[] => at(answer, `${root}.nodes`) as Node[];
const seal = async () => {
  await untilSealable(owner);
  await sealAudit(house.house.open('access', STAFF), new AuditSigner(Buffer.alloc(32, 3)));
};

beforeAll(async () => {
  house = await signedHouse({ recordReads: true, budgets: ENDLESS });
  owner = new Client(house.database.owner);
  await owner.connect();
  const received = await as(
    'motcua.banlau',
    `mutation { receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
      applicantName: "Nguyễn Thị Minh Hoạ", applicantIdNumber: "${DEMO_ID_NUMBER}" }) { dossier { code } userErrors { code } } }`,
  );
  code = String(at(received, 'receiveDossier.dossier.code'));
  await as(
    'motcua.banlau',
    `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "đã gọi điện" }) { userErrors { code } } }`,
  );
  await seal();
  await as('lanhdao', `{ dossier(code: "${code}") { steps { note } } }`);
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const ABOUT = () => `filter: { about: "${toGlobalId('Dossier', code)}" }`;

test('the leader of a unit reads who received, changed and looked at a dossier, sealed or not yet', async () => {
  const nodes = nodesOf(await as('xa.banlau', `{ auditEntries(${ABOUT()}) { ${PAGE} } }`));
  expect(nodes.map(({ kind, actor, isSealed }) => [kind, actor, isSealed])).toEqual([
    ['READ', 'lanhdao', false],
    ['CHANGED', 'motcua.banlau', true],
    ['ADDED', 'motcua.banlau', true],
  ]);
  expect(new Set(nodes.map(({ unit }) => unit?.code))).toEqual(new Set(['02788']));
});

test('values are told as they were, what is sealed stays sealed', async () => {
  const nodes = nodesOf(await as('xa.banlau', `{ auditEntries(${ABOUT()}) { ${PAGE} } }`));
  const [changed, added] = ['CHANGED', 'ADDED'].map((wanted) => nodes.find(({ kind }) => kind === wanted));
  expect(changed?.changes).toContainEqual({ name: 'state', before: 'RECEIVED', after: 'PROCESSING', isHidden: false });
  expect(changed?.changes).toContainEqual({ name: 'note', before: null, after: 'đã gọi điện', isHidden: false });
  expect(added?.changes).toContainEqual({
    name: 'applicant.name',
    before: null,
    after: 'Nguyễn Thị Minh Hoạ',
    isHidden: false,
  });
  expect(added?.changes).toContainEqual({
    name: 'applicant.id_number_cipher',
    before: null,
    after: null,
    isHidden: true,
  });
});

test('reading persons in the trail is itself a read', async () => {
  await as('xa.banlau', `{ auditEntries(${ABOUT()}) { ${PAGE} } }`);
  const [last] = nodesOf(
    await as('xa.banlau', `{ auditEntries(first: 1, ${ABOUT()}) { nodes { kind actor fields } } }`),
  );
  expect(last).toMatchObject({ kind: 'READ', actor: 'xa.banlau', fields: ['AuditChange.after'] });
});

test('whoever may not see persons reads the trail without them', async () => {
  const nodes = nodesOf(await as('quantri', `{ auditEntries(${ABOUT()}) { ${PAGE} } }`));
  const text = JSON.stringify(nodes);
  expect(nodes.length).toBeGreaterThan(2);
  expect(text).not.toContain('Minh Hoạ');
  expect(text).not.toContain('gọi điện');
});

test('another unit’s leader reads nothing of it, and an officer is refused', async () => {
  await owner.query(
    `insert into access.grant_ (account_id, role, scope_kind, scope_id, valid_from, granted_at)
     select id, 'COMMUNE_LEADER', 'UNIT', (select min(id) from territory.published_unit where province_code = '15'
       and valid_until is null and code <> '02788'), '2026-01-01', now() from access.account where user_name = 'noivu'`,
  );
  await owner.query(`update access.grant_ set ended_at = now() where role = 'HR_OFFICER'`);
  const other = await as('noivu', `{ auditEntries { ${PAGE} } auditSeal { waiting } }`);
  expect(codesOf(other)).toEqual([]);
  expect(nodesOf(other).filter(({ unit }) => unit?.code === '02788')).toEqual([]);
  expect(codesOf(await as('motcua.banlau', '{ auditEntries { nodes { key } } }'))).toEqual(['FORBIDDEN']);
  expect(codesOf(await house.ask('{ auditEntries { nodes { key } } }'))).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(await house.ask('{ ownAuditEntries { nodes { key } } }'))).toEqual(['UNAUTHENTICATED']);
});

test('a citizen reads who received, changed and looked at the own dossier', async () => {
  const nodes = nodesOf(await as('congdan', `{ ownAuditEntries { ${PAGE} } }`), 'ownAuditEntries');
  const ofDossier = nodes.filter(({ aboutCode }) => aboutCode === code);
  expect(ofDossier.map(({ kind, actor }) => `${kind} ${actor ?? ''}`)).toEqual(
    expect.arrayContaining(['READ lanhdao', 'CHANGED motcua.banlau', 'ADDED motcua.banlau']),
  );
});

test('an officer reads the own doings, and what was done to the own account', async () => {
  const nodes = nodesOf(await as('motcua.banlau', `{ ownAuditEntries(first: 500) { ${PAGE} } }`), 'ownAuditEntries');
  expect(new Set(nodes.map(({ thing }) => thing))).toEqual(new Set(['ACCOUNT', 'GRANT', 'SESSION', 'DOSSIER']));
  expect(nodes.filter(({ thing, actor }) => thing === 'DOSSIER' && actor !== 'motcua.banlau')).toEqual([]);
});

test('an official reads who was told what of the own person, without what the own role may not see', async () => {
  await addOfficials(owner, [{ code: 'CC-1', name: ['Lò', 'Thị', 'Thử'], unitId: 278801 }]);
  await owner.query(
    `update workforce.official set birth_date = '1990-01-01',
       account_id = (select id::text from access.account where user_name = 'motcua.banlau') where code = 'CC-1'`,
  );
  await as('lanhdao', '{ official(code: "CC-1") { birthDate } }');
  const read = async () =>
    nodesOf(await as('motcua.banlau', `{ ownAuditEntries { ${PAGE} } }`), 'ownAuditEntries').filter(
      ({ aboutCode, kind, thing }) => aboutCode === 'CC-1' && (kind === 'READ' || thing === 'OFFICIAL'),
    );
  const waiting = await read();
  expect(waiting[0]).toMatchObject({ kind: 'READ', actor: 'lanhdao', fields: ['Official.birthDate'] });
  expect(JSON.stringify(waiting)).not.toContain('1990-01-01');
  await seal();
  expect((await read()).map(({ key }) => key)).toEqual(waiting.map(({ key }) => key));
});

test('pages follow each other without gap or repeat, across the mark of what is sealed', async () => {
  const all = nodesOf(await as('lanhdao', `{ auditEntries(first: 500) { ${PAGE} } }`)).map(({ key }) => key);
  const paged: string[] = [];
  let after = '';
  do {
    const answer = await as('lanhdao', `{ auditEntries(first: 2${after}) { ${PAGE} } }`);
    paged.push(...nodesOf(answer).map(({ key }) => key));
    const info = at(answer, 'auditEntries.pageInfo') as { hasNextPage: boolean; endCursor: string };
    after = info.hasNextPage ? `, after: "${info.endCursor}"` : '';
  } while (after !== '');
  expect(paged.filter((key) => all.includes(key))).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
  const counted = await as('lanhdao', '{ auditEntries(first: 500) { totalCount nodes { key } } }');
  expect(at(counted, 'auditEntries.totalCount')).toBe(nodesOf(counted).length);
});

test.each([
  ['kind: READ', ({ kind }: Node) => kind === 'READ'],
  ['thing: DOSSIER', ({ thing }: Node) => thing === 'DOSSIER'],
  ['actor: "motcua.banlau"', ({ actor }: Node) => actor === 'motcua.banlau'],
  [`unitId: "${BAN_LAU}"`, ({ unit }: Node) => unit?.code === '02788'],
] as const)('%s keeps what fits, and nothing else', async (filter, fits) => {
  const all = nodesOf(await as('quantri', `{ auditEntries(first: 500) { ${PAGE} } }`));
  const found = nodesOf(await as('quantri', `{ auditEntries(first: 500, filter: { ${filter} }) { ${PAGE} } }`));
  const keys = new Set(all.map(({ key }) => key));
  expect(found.map(({ key }) => key).filter((key) => keys.has(key))).toEqual(all.filter(fits).map(({ key }) => key));
  expect(all.filter(fits).length).toBeGreaterThan(0);
});

test('days are days of Vietnam; wrong conditions are named', async () => {
  const today = dayOf(new Date());
  const ofDays = async (days: string) =>
    nodesOf(await as('lanhdao', `{ auditEntries(filter: { ${days} }) { nodes { key } } }`));
  expect((await ofDays(`from: "${begun}", to: "${today}"`)).length).toBeGreaterThan(0);
  expect(await ofDays('from: "2020-01-01", to: "2020-12-31"')).toEqual([]);
  const ask = (filter: string) => as('lanhdao', `{ auditEntries(filter: { ${filter} }) { nodes { key } } }`);
  expect(codesOf(await ask('from: "2026-02-01", to: "2026-01-01"'))).toEqual(['PERIOD_REVERSED']);
  expect(codesOf(await ask(`about: "${BAN_LAU}"`))).toEqual(['ID_INVALID']);
  expect(codesOf(await as('lanhdao', '{ auditEntries(after: "zzzz") { nodes { key } } }'))).toEqual(['CURSOR_INVALID']);
});

test('how far it is signed is told honestly', async () => {
  const before = at(await as('lanhdao', '{ auditSeal { checkpoint keyId waiting } }'), 'auditSeal') as {
    checkpoint: number;
    waiting: number;
  };
  expect(before.waiting).toBeGreaterThan(0);
  await seal();
  const after = at(
    await as('lanhdao', '{ auditSeal { signedAt checkpoint keyId waiting } }'),
    'auditSeal',
  ) as typeof before;
  expect(after).toMatchObject({ checkpoint: before.checkpoint + 1, waiting: 0 });
});
