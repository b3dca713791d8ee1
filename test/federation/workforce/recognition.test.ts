import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF, type Viewer } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { territory } from '../../../server/src/territory/territory.subgraph.ts';
import { workforce } from '../../../server/src/workforce/workforce.subgraph.ts';
import type { TestDatabase } from '../../support/database.ts';
import { houseDatabase } from '../../support/demo.ts';
import { addOfficials } from '../../support/people.ts';
import { openRoomGraph, type RoomGraph } from '../../support/room-graph.ts';

const BAN_LAU = 278801;
const account = (id: string, more: Partial<Viewer> = {}): Viewer => ({
  ...STAFF,
  role: 'mot_cua_commune',
  unit: BAN_LAU,
  user: id,
  account: { id, name: id },
  ...more,
});

let database: TestDatabase;
let owner: Client;
const graphs = new Map<string, RoomGraph>();
/** Asks as an account of the commune, or of nowhere. */
async function as(user: string, query: string, today = '2026-11-22'): Promise<Record<string, never>> {
  const key = `${user} ${today}`;
  let graph = graphs.get(key);
  if (!graph) {
    const viewer = user === 'stranger' ? account(user, { role: 'mot_cua_public', unit: 0 }) : account(user);
    graph = await openRoomGraph({ rooms: [territory, workforce], database, today, viewer });
    graphs.set(key, graph);
  }
  return graph.data(query);
}

beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  const ids = await addOfficials(owner, [
    { code: 'CC-1', name: ['Lý', 'Thị', 'Mai'], unitId: BAN_LAU, field: 'JUSTICE' },
    { code: 'CC-2', name: ['Vàng', 'A', 'Páo'], unitId: BAN_LAU },
    { code: 'CC-9', name: ['Lù', 'Thị', 'Xa'], unitId: 276101 },
  ]);
  await owner.query(
    `insert into workforce.year_review (official_id, year, band) values ($1, 2026, 'GOOD'), ($2, 2026, 'EXCELLENT')`,
    [ids.get('CC-1'), ids.get('CC-2')],
  );
});
afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  await owner.end();
  await database.drop();
});

const PROPOSE = (kind: string, codes: readonly string[], occasion = 'REGULAR'): string =>
  `mutation { done: proposeCommendations(input: { kindCode: "${kind}", occasion: ${occasion}, year: 2026, reason: "Vượt hạn", officialCodes: ${JSON.stringify(codes)} })
   { proposal { key state isOwn nominees { name } } userErrors { code message } } }`;
const DECIDE = (key: string, approve = true): string =>
  `mutation { done: decideCommendations(input: { proposalKey: "${key}", approve: ${String(approve)}, decision: "12/QĐ-UBND" }) { proposal { state } userErrors { code } } }`;

interface Done {
  readonly done: {
    readonly proposal: { readonly key: string; readonly state: string } | null;
    readonly reminder: { readonly key: string; readonly state: string } | null;
    readonly userErrors: readonly { readonly code: string }[];
  };
}
const codesOf = ({ done }: Done): string[] => done.userErrors.map(({ code }) => code);
const doneBy = async (user: string, query: string, today?: string): Promise<Done> =>
  (await as(user, query, today)) as unknown as Done;

describe('commendations', () => {
  test('money is the multiple of the base salary of the day', async () => {
    const found = async (asOf: string) => {
      const { recognitionKinds } = (await as(
        '1',
        `{ recognitionKinds(asOf: "${asOf}") { code amount } }`,
      )) as unknown as {
        recognitionKinds: { code: string; amount: number }[];
      };
      return recognitionKinds.find(({ code }) => code === 'GIAY_KHEN')?.amount;
    };
    expect(await found('2025-07-01')).toBe(702_000);
    expect(await found('2025-06-30')).toBe(351_000);
    expect(await found('2023-05-15')).toBe(223_500);
  });

  test('what stands against a person is told person by person, and nothing is written', async () => {
    expect(codesOf(await doneBy('1', PROPOSE('CHIEN_SI_THI_DUA_CO_SO', ['CC-1', 'CC-9'])))).toEqual([
      'NOMINEE_NEITHER_EXCELLENT_NOR_INITIATIVE',
      'OFFICIAL_UNKNOWN',
    ]);
    expect((await owner.query('select from workforce.recognition_proposal')).rowCount).toBe(0);
  });

  test('whoever proposes does not decide; approved, each is commended once', async () => {
    const proposed = await doneBy('1', PROPOSE('LAO_DONG_TIEN_TIEN', ['CC-1', 'CC-2']));
    expect(proposed.done.proposal).toMatchObject({
      state: 'PROPOSED',
      isOwn: true,
      nominees: [{ name: 'Lý Thị Mai' }, { name: 'Vàng A Páo' }],
    });
    const key = proposed.done.proposal?.key ?? '';
    expect(codesOf(await doneBy('1', DECIDE(key)))).toEqual(['PROPOSAL_OWN']);
    expect((await doneBy('2', DECIDE(key))).done.proposal?.state).toBe('APPROVED');
    expect(codesOf(await doneBy('2', DECIDE(key)))).toEqual(['PROPOSAL_DECIDED']);
    const { official } = (await as(
      '2',
      '{ official(code: "CC-1") { commendationCount commendations { kindName amount decision unit { name } } } }',
    )) as unknown as { official: unknown };
    expect(official).toEqual({
      commendationCount: 1,
      commendations: [
        { kindName: 'Lao động tiên tiến', amount: 702_000, decision: '12/QĐ-UBND', unit: { name: 'Xã Bản Lầu' } },
      ],
    });
    expect(codesOf(await doneBy('1', PROPOSE('LAO_DONG_TIEN_TIEN', ['CC-1'])))).toEqual(['NOMINEE_HAS_IT']);
  });

  test('an advanced worker with a recognised initiative may become a grassroots fighter', async () => {
    await as(
      '1',
      `mutation { recordInitiative(input: { officialCode: "CC-1", title: "Trả kết quả tại bản", recognisedOn: "2026-10-01" }) { userErrors { code } } }`,
    );
    expect(codesOf(await doneBy('1', PROPOSE('CHIEN_SI_THI_DUA_CO_SO', ['CC-1'])))).toEqual([]);
  });

  test('figures name nobody', async () => {
    const { commendationFigures } = (await as(
      '1',
      `{ commendationFigures(scope: { unitIds: ["${toGlobalId('AdministrativeUnit', BAN_LAU)}"] }, from: "2026-01-01", to: "2026-12-31")
         { unit { code } field { code } kindCode occasion month count } }`,
    )) as unknown as { commendationFigures: unknown[] };
    expect(commendationFigures).toEqual([
      {
        unit: { code: '02788' },
        field: { code: 'OFFICE' },
        kindCode: 'LAO_DONG_TIEN_TIEN',
        occasion: 'REGULAR',
        month: '2026-11-01',
        count: 1,
      },
      {
        unit: { code: '02788' },
        field: { code: 'JUSTICE' },
        kindCode: 'LAO_DONG_TIEN_TIEN',
        occasion: 'REGULAR',
        month: '2026-11-01',
        count: 1,
      },
    ]);
  });
});

describe('reminders', () => {
  const issue = async (today = '2026-11-22'): Promise<string> => {
    const { done } = await doneBy(
      '1',
      'mutation { done: issueReminder(input: { officialCode: "CC-2", reason: "Hồ sơ trễ 3 ngày" }) { reminder { key state } userErrors { code } } }',
      today,
    );
    return done.reminder?.key ?? '';
  };
  const judge = (key: string, verdict: string, more = ''): string =>
    `mutation { done: judgeReminder(input: { key: "${key}", verdict: ${verdict}${more} }) { reminder { state } userErrors { code } } }`;
  const answer = (key: string): string =>
    `mutation { done: answerReminder(input: { key: "${key}", text: "Đường truyền hỏng cả ngày" }) { reminder { key state } userErrors { code } } }`;
  const standing = async () =>
    (
      (await as(
        '1',
        '{ official(code: "CC-2") { reminderStanding { counted open isWarning mayPropose } } }',
      )) as unknown as {
        official: { reminderStanding: unknown };
      }
    ).official.reminderStanding;
  const review =
    'mutation { done: proposeReview(input: { officialCode: "CC-2", asksTransfer: true, note: "Ba lần" }) { reviewProposal { reminders asksTransfer } userErrors { code } } }';

  test('the person answers, nobody else; a verdict waits for it', async () => {
    const key = await issue();
    expect(codesOf(await doneBy('1', judge(key, 'UPHOLD')))).toEqual(['REMINDER_TOO_EARLY']);
    expect(codesOf(await doneBy('1', answer(key)))).toEqual(['REMINDER_NOT_OWN']);
    await as(
      '1',
      'mutation { linkOfficial(input: { officialCode: "CC-2", accountKey: "7" }) { userErrors { code } } }',
    );
    expect((await doneBy('7', answer(key))).done.reminder?.state).toBe('EXPLAINED');
    expect(
      (await doneBy('1', judge(key, 'EXCUSE', ', excuse: OUTAGE, note: "Biên bản sự cố 04"'))).done.reminder?.state,
    ).toBe('EXCUSED');
    expect(codesOf(await doneBy('1', judge(key, 'UPHOLD')))).toEqual(['REMINDER_CLOSED']);
    expect(await standing()).toEqual({ counted: 0, open: 0, isWarning: false, mayPropose: false });
  });

  test('an excuse names its reason and what confirms it', async () => {
    const key = await issue();
    expect(codesOf(await doneBy('1', judge(key, 'EXCUSE', ', excuse: OUTAGE')))).toEqual(['REMINDER_EXCUSE_UNCLEAR']);
    expect(codesOf(await doneBy('1', judge(key, 'UPHOLD', ', excuse: OUTAGE, note: "x"')))).toEqual([
      'REMINDER_EXCUSE_UNCLEAR',
    ]);
    await as('1', judge(key, 'WITHDRAW'));
  });

  test('two warn, an appeal suspends, somebody else confirms, three allow a person to propose', async () => {
    const keys = [await issue(), await issue(), await issue()];
    for (const key of keys) await as('1', judge(key, 'UPHOLD'), '2026-11-28');
    expect(codesOf(await doneBy('1', judge(keys[0] ?? '', 'UPHOLD')))).toEqual(['REMINDER_CLOSED']);
    expect((await doneBy('7', answer(keys[2] ?? ''))).done.reminder?.state).toBe('APPEALED');
    expect(await standing()).toEqual({ counted: 2, open: 1, isWarning: true, mayPropose: false });
    expect(codesOf(await doneBy('1', review))).toEqual(['REVIEW_NOT_DUE']);
    expect(codesOf(await doneBy('1', judge(keys[2] ?? '', 'UPHOLD')))).toEqual(['REMINDER_SAME_JUDGE']);
    expect((await doneBy('2', judge(keys[2] ?? '', 'UPHOLD'))).done.reminder?.state).toBe('CONFIRMED');
    expect(await standing()).toEqual({ counted: 3, open: 0, isWarning: false, mayPropose: true });
    expect((await owner.query('select from workforce.review_proposal')).rowCount).toBe(0);
    expect(codesOf(await doneBy('1', review))).toEqual([]);
    expect(codesOf(await doneBy('1', review))).toEqual(['REVIEW_THERE']);
  });

  test('one’s own are seen from anywhere, another’s from nowhere', async () => {
    const own = (await as('7', '{ ownReminders { officialCode state } }')) as unknown as { ownReminders: unknown[] };
    const none = (await as('stranger', '{ ownReminders { officialCode } officials { totalCount } }')) as unknown as {
      ownReminders: unknown[];
      officials: { totalCount: number };
    };
    expect(own.ownReminders).toHaveLength(5);
    expect(none).toEqual({ ownReminders: [], officials: { totalCount: 0 } });
  });
});

test.each([
  ['GIANG_CHUC', '2025-06-30', ['DISCIPLINE_LEADERS_ONLY']],
  ['HA_BAC_LUONG', '2025-07-01', ['DISCIPLINE_NOT_IN_FORCE']],
  ['BAI_NHIEM', '2026-01-05', ['DISCIPLINE_NOT_FOR_THIS_KIND']],
  ['TREO_NIEU', '2026-01-05', ['DISCIPLINE_KIND_UNKNOWN']],
  ['KHIEN_TRACH', '2026-11-23', ['DAY_IN_FUTURE']],
  ['KHIEN_TRACH', '2026-01-05', []],
])('discipline %s of %s: %j', async (kind, day, codes) => {
  const made = await doneBy(
    '1',
    `mutation { done: recordDiscipline(input: { officialCode: "CC-1", kindCode: "${kind}", decidedOn: "${day}", decision: "9/QĐ", reason: "Vi phạm" })
     { discipline { kindName } userErrors { code } } }`,
  );
  expect(codesOf(made)).toEqual(codes);
});
