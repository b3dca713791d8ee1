import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buildSchema } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../server/src/access/demo/demo-accounts.data.ts';
import { openDesk, type ImportDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { rosters } from '../../../server/src/workforce/roster/roster.kind.ts';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { addOfficials } from '../../support/people.ts';
import { aRegister } from '../../support/register.ts';
import { aRoster } from '../../support/roster.ts';
import { trailOf } from '../../support/trail.ts';
import { parRecipes } from './par-recipes.ts';
import { peopleRecipes } from './people-recipes.ts';
import { placementRecipes } from './placement-recipes.ts';
import { practiceRecipes } from './practice-recipes.ts';
import { at, ENDLESS, SIGN_IN, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';
import { UNRECORDED } from './unrecorded-tables.ts';

const PASSWORD = 'con trâu là đầu cơ nghiệp';

let house: SignedHouse;
let owner: Client;
let desk: ImportDesk;
let rosterDesk: ImportDesk;
let spoolDir: string;
beforeAll(async () => {
  house = await signedHouse({ recordReads: true, budgets: ENDLESS });
  owner = new Client(house.database.owner);
  await owner.connect();
  spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  desk = openDesk(registers, { database: house.database.app, spoolDir, clock: () => DEMO_NOW, onFailure });
  const rosterSpool = join(spoolDir, 'rosters');
  rosterDesk = openDesk(rosters, {
    database: house.database.app,
    spoolDir: rosterSpool,
    clock: () => DEMO_NOW,
    onFailure,
  });
});
afterAll(async () => {
  await desk.close();
  await rosterDesk.close();
  await owner.end();
  await house.close();
  rmSync(spoolDir, { recursive: true });
});

const entriesOf = <T>(work: () => Promise<T>) => trailOf(owner, work);

const keyOf = async (userName: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>('select id from access.account where user_name = $1', [userName]);
  return rows[0]?.id ?? '';
};

const RECEIVE = `mutation { receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
  applicantName: "Lò Thị Thử", applicantIdNumber: "010085000123" }) { dossier { code version } userErrors { code message } } }`;

/** Everything the mutations need of each other, in the order in which they are tried. */
class Attempt {
  readonly cookies = new Map<string, string>();
  code = '';
  account = '';
  grant = '';
  password = '';
  proposal = '';
  reminder = '';
  placement = '';
  version = 0;

  async as(userName: string, query: string): Promise<Answer> {
    const known = this.cookies.get(userName) ?? (await house.enter(userName));
    this.cookies.set(userName, known);
    const answer = await house.ask(query, { cookie: known });
    const renewed = answer.cookie?.split(';')[0];
    if (renewed) this.cookies.set(userName, renewed);
    return answer;
  }
}

type Recipe = (attempt: Attempt) => Promise<Answer>;

/** How each mutation is made to change something. One that is missing here fails: nothing may change unrecorded. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  signIn: () => house.ask(SIGN_IN, { variables: { userName: 'motcua.banlau', password: DEMO_PASSWORD } }),
  receiveDossier: async (attempt) => {
    const answer = await attempt.as('motcua.banlau', RECEIVE);
    attempt.code = String(at(answer, 'receiveDossier.dossier.code'));
    return answer;
  },
  advanceDossier: (attempt) =>
    attempt.as(
      'motcua.banlau',
      `mutation { advanceDossier(input: { code: "${attempt.code}", to: PROCESSING, expectedVersion: 1, note: "xem hồ sơ" }) { dossier { code } userErrors { code } } }`,
    ),
  undoImportBatch: async (attempt) => {
    const lines = [{ code: 'H15.TRAIL-1', unitCode: '02788', unitName: 'Xã Bản Lầu' }];
    const { id } = await desk.register(Readable.from([Buffer.from(aRegister(lines))]), {
      fileName: 'so.csv',
      dryRun: false,
    });
    await desk.run(id);
    return attempt.as(
      'quantri',
      `mutation { undoImportBatch(input: { id: "${toGlobalId('ImportBatch', id)}" }) { batch { state } userErrors { code message } } }`,
    );
  },
  undoRosterBatch: async (attempt) => {
    const lines = [{ 'Mã cán bộ': 'CC-ROSTER', 'Dân tộc': 'Giáy' }];
    const { id } = await rosterDesk.register(Readable.from([Buffer.from(aRoster(lines))]), {
      fileName: 'can-bo.csv',
      dryRun: false,
      scope: { unitId: 0, province: 15 },
    });
    await rosterDesk.run(id);
    return attempt.as(
      'noivu',
      `mutation { undoRosterBatch(input: { id: "${toGlobalId('RosterBatch', id)}" }) { batch { state } userErrors { code message } } }`,
    );
  },
  proposeCommendations: async (attempt) => {
    await addOfficials(owner, [
      { code: 'CC-TRAIL', name: ['Lý', 'Thị', 'Thử'], unitId: 278801 },
      { code: 'CC-TRAIL-2', name: ['Lý', 'Văn', 'Thử'], unitId: 278801 },
    ]);
    const answer = await attempt.as(
      'xa.banlau',
      'mutation { proposeCommendations(input: { kindCode: "GIAY_KHEN", occasion: UNEXPECTED, year: 2026, reason: "thử", officialCodes: ["CC-TRAIL"] }) { proposal { key } userErrors { code message } } }',
    );
    attempt.proposal = String(at(answer, 'proposeCommendations.proposal.key'));
    return answer;
  },
  decideCommendations: (attempt) =>
    attempt.as(
      'noivu',
      `mutation { decideCommendations(input: { proposalKey: "${attempt.proposal}", approve: true, decision: "1/QĐ" }) { proposal { state } userErrors { code message } } }`,
    ),
  recordInitiative: (attempt) =>
    attempt.as(
      'noivu',
      'mutation { recordInitiative(input: { officialCode: "CC-TRAIL", title: "thử", recognisedOn: "2026-01-01" }) { initiative { title } userErrors { code message } } }',
    ),
  linkOfficial: async (attempt) =>
    attempt.as(
      'noivu',
      `mutation { linkOfficial(input: { officialCode: "CC-TRAIL", accountKey: "${await keyOf('motcua.banlau')}" }) { official { code } userErrors { code message } } }`,
    ),
  issueReminder: async (attempt) => {
    const answer = await attempt.as(
      'xa.banlau',
      'mutation { issueReminder(input: { officialCode: "CC-TRAIL", reason: "thử" }) { reminder { key } userErrors { code message } } }',
    );
    attempt.reminder = String(at(answer, 'issueReminder.reminder.key'));
    return answer;
  },
  answerReminder: (attempt) =>
    attempt.as(
      'motcua.banlau',
      `mutation { answerReminder(input: { key: "${attempt.reminder}", text: "đã rõ" }) { reminder { state } userErrors { code message } } }`,
    ),
  judgeReminder: (attempt) =>
    attempt.as(
      'xa.banlau',
      `mutation { judgeReminder(input: { key: "${attempt.reminder}", verdict: UPHOLD }) { reminder { state } userErrors { code message } } }`,
    ),
  proposeReview: async (attempt) => {
    await owner.query(
      `insert into workforce.reminder (official_id, issued_on, issued_by, reason, explain_by, state, judged_by, judged_at)
       select id, now()::date, '1', 'thử', now()::date, 'UPHELD', '1', now()
       from workforce.official, generate_series(1, 3) where code = 'CC-TRAIL-2'`,
    );
    return attempt.as(
      'xa.banlau',
      'mutation { proposeReview(input: { officialCode: "CC-TRAIL-2", asksTransfer: false, note: "thử" }) { reviewProposal { reminders } userErrors { code message } } }',
    );
  },
  recordDiscipline: (attempt) =>
    attempt.as(
      'noivu',
      'mutation { recordDiscipline(input: { officialCode: "CC-TRAIL", kindCode: "KHIEN_TRACH", decidedOn: "2026-01-05", decision: "2/QĐ", reason: "thử" }) { discipline { kindName } userErrors { code message } } }',
    ),
  saveView: (attempt) =>
    attempt.as(
      'lanhdao',
      'mutation { saveView(input: { name: "Của tôi", page: "/rankings", state: "{}" }) { savedView { key } userErrors { code } } }',
    ),
  deleteView: async (attempt) => {
    const views = await attempt.as('lanhdao', '{ savedViews { key } }');
    const [view] = at(views, 'savedViews') as { key: string }[];
    return attempt.as(
      'lanhdao',
      `mutation { deleteView(input: { key: "${view?.key ?? ''}" }) { savedView { key } userErrors { code } } }`,
    );
  },
  savePeerGroup: (attempt) =>
    attempt.as(
      'lanhdao',
      'mutation { savePeerGroup(input: { name: "Vùng cao", unitCodes: ["02788", "02686"] }) { peerGroup { key } userErrors { code } } }',
    ),
  deletePeerGroup: (attempt) =>
    attempt.as('lanhdao', 'mutation { deletePeerGroup(input: { key: "own=1" }) { key userErrors { code } } }'),
  saveCommuneStatement: (attempt) =>
    attempt.as(
      'xa.banlau',
      `mutation { saveCommuneStatement(input: { unitId: "${toGlobalId('AdministrativeUnit', 278801)}", metric: "on_time",
        period: { from: "2026-01-01", to: "2026-01-31" }, text: "Mất điện ba ngày." }) { statement { text } userErrors { code } } }`,
    ),
  addClaim: (attempt) =>
    attempt.as(
      'phantich',
      `mutation { addClaim(input: { unitId: "${toGlobalId('AdministrativeUnit', 278801)}", item: RECEIVED, value: 320,
        period: { from: "2025-07-01", to: "2025-07-31" }, source: "báo", wording: "320 hồ sơ" }) { report { key } userErrors { code } } }`,
    ),
  deleteClaimReport: async (attempt) => {
    const claims = await attempt.as('phantich', '{ claims { key isOwn } }');
    const own = (at(claims, 'claims') as { key: string; isOwn: boolean }[]).find(({ isOwn }) => isOwn);
    return attempt.as(
      'phantich',
      `mutation { deleteClaimReport(input: { key: "${own?.key ?? ''}" }) { key userErrors { code } } }`,
    );
  },
  createToken: (attempt) =>
    attempt.as('phantich', 'mutation { createToken(input: { name: "thử" }) { apiToken { key } userErrors { code } } }'),
  revokeToken: async (attempt) => {
    const tokens = await attempt.as('phantich', '{ apiTokens { key } }');
    const [token] = at(tokens, 'apiTokens') as { key: string }[];
    return attempt.as(
      'phantich',
      `mutation { revokeToken(input: { key: "${token?.key ?? ''}" }) { apiToken { key } userErrors { code } } }`,
    );
  },
  revokeSession: async (attempt) => {
    await house.enter('noivu');
    const sessions = await attempt.as('noivu', '{ sessions { key isCurrent } }');
    const other = (at(sessions, 'sessions') as { key: string; isCurrent: boolean }[]).find(
      ({ isCurrent }) => !isCurrent,
    );
    return attempt.as(
      'noivu',
      `mutation { revokeSession(input: { key: "${other?.key ?? ''}" }) { session { key } userErrors { code } } }`,
    );
  },
  createAccount: async (attempt) => {
    const answer = await attempt.as(
      'quantri',
      'mutation { createAccount(input: { userName: "nguoi.moi", displayName: "Người mới" }) { account { key } oneTimePassword userErrors { code } } }',
    );
    attempt.account = String(at(answer, 'createAccount.account.key'));
    attempt.password = String(at(answer, 'createAccount.oneTimePassword'));
    return answer;
  },
  grantRole: async (attempt) => {
    const answer = await attempt.as(
      'quantri',
      `mutation { grantRole(input: { accountKey: "${attempt.account}", role: ONE_STOP_OFFICER, unitId: "${toGlobalId('AdministrativeUnit', 278801)}" })
        { grant { key } userErrors { code } } }`,
    );
    attempt.grant = String(at(answer, 'grantRole.grant.key'));
    return answer;
  },
  changePassword: async (attempt) => {
    const cookie = await house.enter('nguoi.moi', attempt.password);
    const answer = await house.ask(
      `mutation { changePassword(input: { currentPassword: "${attempt.password}", newPassword: "${PASSWORD}" }) { viewer { account { key } } userErrors { code } } }`,
      { cookie },
    );
    attempt.cookies.set('nguoi.moi', answer.cookie?.split(';')[0] ?? '');
    return answer;
  },
  switchGrant: (attempt) =>
    attempt.as(
      'nguoi.moi',
      `mutation { switchGrant(input: { grantKey: "${attempt.grant}" }) { viewer { account { key } } userErrors { code } } }`,
    ),
  linkIdentity: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { linkIdentity(input: { accountKey: "${attempt.account}", issuer: "https://idp.example", subject: "s-1" }) { account { key } userErrors { code } } }`,
    ),
  unlinkIdentity: async (attempt) => {
    const { rows } = await owner.query<{ id: string }>('select id from access.identity order by id desc limit 1');
    return attempt.as(
      'quantri',
      `mutation { unlinkIdentity(input: { identityKey: "${rows[0]?.id ?? ''}" }) { account { key } userErrors { code } } }`,
    );
  },
  setIdNumber: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { setIdNumber(input: { accountKey: "${attempt.account}", idNumber: "001085000999" }) { account { key } userErrors { code } } }`,
    ),
  endGrant: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { endGrant(input: { grantKey: "${attempt.grant}" }) { grant { key } userErrors { code } } }`,
    ),
  resetPassword: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { resetPassword(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
  disableAccount: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { disableAccount(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
  restoreAccount: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { restoreAccount(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
  ...placementRecipes(() => owner),
  ...parRecipes,
  ...practiceRecipes,
  ...peopleRecipes(() => owner),
  signOut: (attempt) =>
    attempt.as('quantri', 'mutation { signOut(input: {}) { viewer { account { key } } userErrors { code } } }'),
};

const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

describe('changes', () => {
  test('every mutation of the API is tried', () => {
    const mutations = Object.keys(api.getMutationType()?.getFields() ?? {});
    expect(mutations.filter((name) => !(name in RECIPES))).toEqual([]);
  });

  test('every mutation that changes something leaves an entry of the very request, by whoever asked', async () => {
    const attempt = new Attempt();
    for (const [name, recipe] of Object.entries(RECIPES)) {
      const { entries, result } = await entriesOf(() => recipe(attempt));
      const payload = at(result, name) as { userErrors?: readonly unknown[] } | undefined;
      expect({ name, errors: result.errors, refused: payload?.userErrors }).toEqual({
        name,
        errors: undefined,
        refused: [],
      });
      const own = entries.filter(({ kind, request }) => kind !== 'READ' && request !== '');
      expect(own.length, `${name} left no entry`).toBeGreaterThan(0);
    }
  });

  test('who did it stands in the entry: account, role, unit, request', async () => {
    const cookie = await house.enter('motcua.banlau');
    const { entries } = await entriesOf(() => house.ask(RECEIVE, { cookie }));
    const actor = await keyOf('motcua.banlau');
    const found = entries.find(({ thing }) => thing === 'DOSSIER');
    expect(found).toMatchObject({ kind: 'ADDED', actor, actor_role: 'ONE_STOP_OFFICER', scope_unit_id: 278801 });
    expect(found?.request).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test('an import is told as the doing of whoever handed it in', async () => {
    const cookie = await house.enter('motcua.banlau');
    const lines = [{ code: 'H15.TRAIL-2', unitCode: '02788', unitName: 'Xã Bản Lầu' }];
    const { entries } = await entriesOf(async () => {
      await house.http.inject({
        method: 'POST',
        url: '/imports?fileName=so.csv',
        headers: { cookie, 'content-type': 'text/csv' },
        payload: aRegister(lines),
      });
      await desk.idle();
    });
    const actor = await keyOf('motcua.banlau');
    const told = entries.filter(({ thing }) => ['IMPORT', 'DOSSIER'].includes(thing));
    expect(told.map(({ thing }) => thing)).toEqual(['IMPORT', 'DOSSIER', 'IMPORT']);
    expect(new Set(told.map((entry) => entry.actor))).toEqual(new Set([actor]));
  });
});

test('every table is recorded, or says why not', async () => {
  const { rows } = await owner.query<{ table: string; triggers: number }>(
    `select n.nspname || '.' || c.relname as "table", count(t.oid)::int as triggers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join pg_trigger t on t.tgrelid = c.oid and t.tgname like '%\\_audit\\_%' and t.tgenabled = 'A'
     where c.relkind = 'r' and n.nspname = any ($1) and c.relname not like 'migration\\_%'
     group by 1 order by 1`,
    [rooms.map(({ name }) => name)],
  );
  expect(rows.filter(({ table, triggers }) => triggers !== 3 && !(table in UNRECORDED))).toEqual([]);
  const tables = new Set(rows.map(({ table }) => table));
  expect(Object.keys(UNRECORDED).filter((table) => !tables.has(table))).toEqual([]);
});

/** Types that are reached through a field of an official alone, which is watched itself. */
const PARTS: ReadonlySet<string> = new Set(['Absence', 'YearReview']);

describe('reads', () => {
  const STEPS = (code: string): string => `{ dossier(code: "${code}") { code steps { note } officialCode } }`;
  let code = '';
  beforeAll(async () => {
    const cookie = await house.enter('motcua.banlau');
    code = String(at(await house.ask(RECEIVE, { cookie }), 'receiveDossier.dossier.code'));
    await house.ask(
      `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "gọi bà Thử" }) { userErrors { code } } }`,
      { cookie },
    );
  });

  test('every personal field of the API is watched', () => {
    const classes = new Set(['PERSONAL', 'PEOPLE_PERSONAL', 'PEOPLE_SENSITIVE']);
    const personal = [...gate.fields]
      .filter(([field, fieldClass]) => classes.has(fieldClass) && !PARTS.has(field.split('.')[0] ?? ''))
      .map(([field]) => field);
    const watched = new Set(rooms.flatMap((room) => Object.keys(room.personal ?? {})));
    expect(personal.filter((field) => !watched.has(field))).toEqual([]);
  });

  test('a personal field that is answered leaves one entry for the request', async () => {
    const cookie = await house.enter('xa.banlau');
    const { entries, result } = await entriesOf(() => house.ask(STEPS(code), { cookie }));
    expect(JSON.stringify(result.data)).toContain('gọi bà Thử');
    expect(entries).toMatchObject([
      {
        kind: 'READ',
        thing: 'DOSSIER',
        subject: `Dossier:${code}`,
        actor: await keyOf('xa.banlau'),
        actor_role: 'COMMUNE_LEADER',
        scope_unit_id: 278801,
        amount: 1,
        fields: ['DossierStep.note'],
      },
    ]);
  });

  test('what is masked, empty, or not asked for leaves none', async () => {
    const admin = await house.enter('quantri');
    const { entries: masked } = await entriesOf(() => house.ask(STEPS(code), { cookie: admin }));
    expect(masked).toEqual([]);
    const cookie = await house.enter('xa.banlau');
    const { entries: plain } = await entriesOf(() =>
      house.ask(`{ dossier(code: "${code}") { code officialCode } }`, { cookie }),
    );
    expect(plain).toEqual([]);
  });

  test('reads of many records are one entry that names them all', async () => {
    await owner.query(`update dossiers.dossier set official_code = 'CB-1'`);
    const cookie = await house.enter('xa.banlau');
    const { entries, result } = await entriesOf(() =>
      house.ask('{ dossiers(first: 100) { nodes { code officialCode } } }', { cookie }),
    );
    const codes = (at(result, 'dossiers.nodes') as { code: string }[]).map((dossier) => `Dossier:${dossier.code}`);
    expect(codes.length).toBeGreaterThan(1);
    expect(entries).toMatchObject([
      { kind: 'READ', amount: codes.length, keys: codes.sort(), fields: ['Dossier.officialCode'] },
    ]);
  });

  test('a hundred requests at once leave a hundred entries', async () => {
    const cookie = await house.enter('xa.banlau');
    const { entries } = await entriesOf(() =>
      Promise.all(Array.from({ length: 100 }, () => house.ask(STEPS(code), { cookie }))),
    );
    expect(entries).toHaveLength(100);
    expect(new Set(entries.map(({ request }) => request)).size).toBe(100);
  });

  test('an answer that could not be written down does not leave', async () => {
    await owner.query('alter function access.published_note_reads(jsonb) rename to away');
    try {
      const cookie = await house.enter('xa.banlau');
      const answer = await house.ask(STEPS(code), { cookie });
      expect(JSON.stringify(answer)).not.toContain('gọi bà Thử');
      expect(answer.errors).toHaveLength(1);
    } finally {
      await owner.query('alter function access.away(jsonb) rename to published_note_reads');
    }
  });
});
