import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import type { Answer } from './signed-house.ts';

interface ParAttempt {
  as(userName: string, query: string): Promise<Answer>;
}

const UNIT = toGlobalId('AdministrativeUnit', 278801);
const OF = `method: "15-2026", unitId: "${UNIT}", criterion: "1", points: 90`;

const parMethod = (
  year: number,
): string => `mutation { saveParMethod(input: { provinceCode: "15", year: ${String(year)}, name: "Bộ tiêu chí",
  body: "Sở Nội vụ", source: "QĐ 1", selfFrom: "2026-11-01", selfUntil: "2026-12-31",
  criteria: [{ code: "1", name: "Một", kind: CRITERION, maxPoints: 100 }] }) { method { key } userErrors { code } } }`;

/** A PAR index from its method to its publication, in the order in which it is tried. */
export const parRecipes: Readonly<Record<string, (attempt: ParAttempt) => Promise<Answer>>> = {
  saveParMethod: (attempt) => attempt.as('lanhdao', parMethod(2026)),
  scoreParCriterion: (attempt) =>
    attempt.as(
      'xa.banlau',
      `mutation { scoreParCriterion(input: { ${OF}, evidence: "Báo cáo 12" }) { score { version } userErrors { code } } }`,
    ),
  appraiseParCriterion: (attempt) =>
    attempt.as(
      'lanhdao',
      `mutation { appraiseParCriterion(input: { ${OF} }) { score { version } userErrors { code } } }`,
    ),
  deleteParMethod: async (attempt) => {
    await attempt.as('lanhdao', parMethod(2025));
    return attempt.as(
      'lanhdao',
      'mutation { deleteParMethod(input: { method: "15-2025" }) { key userErrors { code } } }',
    );
  },
  publishParIndex: (attempt) =>
    attempt.as(
      'lanhdao',
      'mutation { publishParIndex(input: { method: "15-2026" }) { method { key } userErrors { code } } }',
    ),
};
