import type { Answer } from './signed-house.ts';

interface ReportAttempt {
  as(userName: string, query: string): Promise<Answer>;
}

const KEY = 'ii06-commune_278801_2026Q3';
const TOLD = '{ report { state } userErrors { code } }';

/** A report signed and withdrawn, signed anew and sent. */
export const reportRecipes: Readonly<Record<string, (attempt: ReportAttempt) => Promise<Answer>>> = {
  signReport: (attempt) => attempt.as('xa.banlau', `mutation { signReport(input: { key: "${KEY}" }) ${TOLD} }`),
  withdrawReport: (attempt) =>
    attempt.as(
      'xa.banlau',
      `mutation { withdrawReport(input: { key: "${KEY}", version: 1, reason: "Nhầm" }) ${TOLD} }`,
    ),
  sendReport: async (attempt) => {
    await attempt.as('xa.banlau', `mutation { signReport(input: { key: "${KEY}" }) ${TOLD} }`);
    return attempt.as(
      'xa.banlau',
      `mutation { sendReport(input: { key: "${KEY}", version: 2, sentTo: "Ủy ban nhân dân tỉnh" }) ${TOLD} }`,
    );
  },
};
