import { Readable } from 'node:stream';
import { DEMO_PASSWORD } from '../../../server/src/access/demo/demo-accounts.data.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials } from '../../support/people.ts';
import { aRegister } from '../../support/register.ts';
import { aRoster } from '../../support/roster.ts';
import type { Recipe } from './attempt.ts';
import { at, SIGN_IN } from './signed-house.ts';
import { RECEIVE, type TrailHouse } from './trail-house.ts';

/** Work of a day: dossiers, files, commendations, reviews, what is kept of pages. */
export const workRecipes = (world: () => TrailHouse): Readonly<Record<string, Recipe>> => ({
  signIn: () => world().house.ask(SIGN_IN, { variables: { userName: 'motcua.banlau', password: DEMO_PASSWORD } }),
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
    const { id } = await world().desk.register(Readable.from([Buffer.from(aRegister(lines))]), {
      fileName: 'so.csv',
      dryRun: false,
    });
    await world().desk.run(id);
    return attempt.as(
      'quantri',
      `mutation { undoImportBatch(input: { id: "${toGlobalId('ImportBatch', id)}" }) { batch { state } userErrors { code message } } }`,
    );
  },
  undoRosterBatch: async (attempt) => {
    const lines = [{ 'Mã cán bộ': 'CC-ROSTER', 'Dân tộc': 'Giáy' }];
    const { id } = await world().rosterDesk.register(Readable.from([Buffer.from(aRoster(lines))]), {
      fileName: 'can-bo.csv',
      dryRun: false,
      scope: { unitId: 0, province: 15 },
    });
    await world().rosterDesk.run(id);
    return attempt.as(
      'noivu',
      `mutation { undoRosterBatch(input: { id: "${toGlobalId('RosterBatch', id)}" }) { batch { state } userErrors { code message } } }`,
    );
  },
  proposeCommendations: async (attempt) => {
    await addOfficials(world().owner, [
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
      `mutation { linkOfficial(input: { officialCode: "CC-TRAIL", accountKey: "${await world().keyOf('motcua.banlau')}" }) { official { code } userErrors { code message } } }`,
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
    await world().owner.query(
      `insert into workforce.reminder (official_id, issued_on, issued_by, reason, explain_by, state, judged_by, judged_at)
       select id, $1::date, '1', 'thử', $1::date, 'UPHELD', '1', $1
       from workforce.official, generate_series(1, 3) where code = 'CC-TRAIL-2'`,
      [world().house.now()],
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
  markView: async (attempt) => {
    const views = await attempt.as('lanhdao', '{ savedViews { key } }');
    const [view] = at(views, 'savedViews') as { key: string }[];
    return attempt.as(
      'lanhdao',
      `mutation { markView(input: { key: "${view?.key ?? ''}", isPinned: true }) { savedView { isPinned } userErrors { code } } }`,
    );
  },
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
  closeRanking: (attempt) =>
    attempt.as(
      'quantri',
      'mutation { closeRanking(input: { metric: "online", audience: CITIZEN, reasonVi: "x" }) { closure { key } userErrors { code } } }',
    ),
  reopenRanking: async (attempt) => {
    const closed = await attempt.as('quantri', '{ rankingClosures { key } }');
    const [closure] = at(closed, 'rankingClosures') as { key: string }[];
    return attempt.as(
      'quantri',
      `mutation { reopenRanking(input: { key: "${closure?.key ?? ''}" }) { key userErrors { code } } }`,
    );
  },
  setMetricTarget: (attempt) =>
    attempt.as(
      'quantri',
      'mutation { setMetricTarget(input: { metric: "paid_online", value: 0.6, source: "x" }) { target { key } userErrors { code } } }',
    ),
  endMetricTarget: async (attempt) => {
    const found = await attempt.as('quantri', '{ metrics { targets { key metric } } }');
    const targets = (at(found, 'metrics') as { targets: { key: string; metric: string }[] }[]).flatMap(
      (metric) => metric.targets,
    );
    const key = targets.find(({ metric }) => metric === 'paid_online')?.key ?? '';
    return attempt.as('quantri', `mutation { endMetricTarget(input: { key: "${key}" }) { key userErrors { code } } }`);
  },
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
    const claims = await attempt.as('phantich', '{ claims(first: 500) { nodes { key isOwn } } }');
    const own = (at(claims, 'claims.nodes') as { key: string; isOwn: boolean }[]).find(({ isOwn }) => isOwn);
    return attempt.as(
      'phantich',
      `mutation { deleteClaimReport(input: { key: "${own?.key ?? ''}" }) { key userErrors { code } } }`,
    );
  },
});
