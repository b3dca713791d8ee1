import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { at, type Answer } from './signed-house.ts';

interface PracticeAttempt {
  as(userName: string, query: string): Promise<Answer>;
}

/** A practice added and taken back. */
export const practiceRecipes: Readonly<Record<string, (attempt: PracticeAttempt) => Promise<Answer>>> = {
  addPractice: (attempt) =>
    attempt.as(
      'xa.banlau',
      `mutation { addPractice(input: { unitId: "${toGlobalId('AdministrativeUnit', 278801)}", kind: HOURS, titleVi: "Mở thứ bảy",
        scope: "Trung tâm", startedOn: "2026-01-15", metric: "on_time", source: "Kế hoạch" }) { practice { key } userErrors { code } } }`,
    ),
  deletePractice: async (attempt) => {
    const practices = await attempt.as('xa.banlau', '{ practices { nodes { key isOwn } } }');
    const own = (at(practices, 'practices.nodes') as { key: string; isOwn: boolean }[]).find(({ isOwn }) => isOwn);
    return attempt.as(
      'xa.banlau',
      `mutation { deletePractice(input: { key: "${own?.key ?? ''}" }) { key userErrors { code } } }`,
    );
  },
};
