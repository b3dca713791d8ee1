import type { Client } from 'pg';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials } from '../../support/people.ts';
import { at, type Answer } from './signed-house.ts';

interface PeopleAttempt {
  as(userName: string, query: string): Promise<Answer>;
}
type PeopleRecipe = (attempt: PeopleAttempt) => Promise<Answer>;

const UNIT = toGlobalId('AdministrativeUnit', 278801);
const OFFICIAL = 'official { code } userErrors { code message }';

const tried = (attempt: PeopleAttempt, name: string, [input, answer]: readonly [string, string]): Promise<Answer> =>
  attempt.as('noivu', `mutation { ${name}(input: { ${input} }) { ${answer} } }`);

/** What is written about an official's days, work and assessments, in the order in which it is tried. */
export const peopleRecipes = (owner: () => Client): Readonly<Record<string, PeopleRecipe>> => ({
  addPost: async (attempt) => {
    await addOfficials(owner(), [{ code: 'CC-DAYS', name: ['Tẩn', 'Thị', 'Thử'], unitId: 278801 }]);
    const input = `code: "P-TRAIL", unitId: "${UNIT}", positionCode: "CV_VP", validFrom: "2026-01-01", source: "Đề án thử"`;
    return tried(attempt, 'addPost', [input, 'postCode userErrors { code }']);
  },
  closePost: (attempt) =>
    tried(attempt, 'closePost', ['code: "P-TRAIL", lastDay: "2026-12-31"', 'postCode userErrors { code }']),
  assignOfficial: (attempt) => {
    const input = `officialCode: "CC-DAYS", kind: CONCURRENT, unitId: "${UNIT}", fieldCode: "OFFICE", title: "Kiêm văn thư",
      validFrom: "2026-02-01", decision: "3/QĐ"`;
    return tried(attempt, 'assignOfficial', [input, OFFICIAL]);
  },
  endAssignment: async (attempt) => {
    const { rows } = await owner().query<{ id: number }>(
      `select a.id from workforce.assignment a join workforce.official o on o.id = a.official_id where o.code = 'CC-DAYS' and a.kind = 'CONCURRENT'`,
    );
    return tried(attempt, 'endAssignment', [`key: "${String(rows[0]?.id)}", lastDay: "2026-12-01"`, OFFICIAL]);
  },
  recordAbsence: (attempt) =>
    tried(attempt, 'recordAbsence', [
      'officialCode: "CC-DAYS", kind: ANNUAL, fromDay: "2026-03-02", toDay: "2026-03-06"',
      OFFICIAL,
    ]),
  removeAbsence: (attempt) =>
    tried(attempt, 'removeAbsence', ['officialCode: "CC-DAYS", fromDay: "2026-03-02"', OFFICIAL]),
  planShift: (attempt) =>
    tried(attempt, 'planShift', ['officialCode: "CC-DAYS", day: "2026-12-05", part: SATURDAY', OFFICIAL]),
  removeShift: (attempt) =>
    tried(attempt, 'removeShift', ['officialCode: "CC-DAYS", day: "2026-12-05", part: SATURDAY', OFFICIAL]),
  decideYear: (attempt) =>
    tried(attempt, 'decideYear', ['officialCode: "CC-DAYS", year: 2026, generalPoints: 28, band: GOOD', OFFICIAL]),
  decideReview: async (attempt) => {
    await owner().query(
      `insert into workforce.review_proposal (official_id, window_from, window_to, reminders, asks_transfer, note, proposed_by, proposed_at)
       select id, '2026-01-01', '2026-12-31', 3, false, 'thử', '1', now() from workforce.official where code = 'CC-DAYS'`,
    );
    const input = 'officialCode: "CC-DAYS", windowFrom: "2026-01-01", outcome: REVIEWED, note: "đã kiểm điểm"';
    return tried(attempt, 'decideReview', [input, OFFICIAL]);
  },
  proposeCollective: (attempt) => {
    const input = `unitId: "${UNIT}", kindCode: "XA_TIEU_BIEU", occasion: REGULAR, year: 2026, reason: "thử"`;
    return tried(attempt, 'proposeCollective', [input, 'commendation { key } userErrors { code message }']);
  },
  decideCollective: async (attempt) => {
    const { rows } = await owner().query<{ id: number }>('select max(id) as id from workforce.collective_commendation');
    const answer = await attempt.as(
      'lanhdao',
      `mutation { decideCollective(input: { key: "${String(rows[0]?.id)}", approve: true, decision: "4/QĐ" }) {
        commendation { state } userErrors { code message } } }`,
    );
    if (at(answer, 'decideCollective.commendation.state') !== 'APPROVED') throw new Error(JSON.stringify(answer.data));
    return answer;
  },
});
