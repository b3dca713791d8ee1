import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { at, type Answer } from './signed-house.ts';

/** What placements need of each other, in the order in which they are tried. */
interface PlacementAttempt {
  placement: string;
  version: number;
  as(userName: string, query: string): Promise<Answer>;
}
type PlacementRecipe = (attempt: PlacementAttempt) => Promise<Answer>;

const placing = async (
  attempt: PlacementAttempt,
  [user, name, input]: readonly [string, string, string],
): Promise<Answer> => {
  const answer = await attempt.as(
    user,
    `mutation { ${name}(input: { ${input} }) { placement { id version run { state } } userErrors { code } } }`,
  );
  attempt.placement = String(at(answer, `${name}.placement.id`));
  attempt.version = Number(at(answer, `${name}.placement.version`));
  return answer;
};
const own = ({ placement, version }: PlacementAttempt): string =>
  `id: "${placement}", expectedVersion: ${String(version)}`;

/** A scenario from its beginning to its decisions. */
export const placementRecipes = (owner: () => Client): Readonly<Record<string, PlacementRecipe>> => ({
  createPlacement: async (attempt) => {
    await addPost(owner(), { code: 'P-1', unitId: 278801, position: 'CV_VP' });
    await addOfficials(owner(), [{ code: 'CC-1', name: ['Lò', 'Thị', 'Thử'], unitId: 278801, field: 'OFFICE' }]);
    const unit = toGlobalId('AdministrativeUnit', 278801);
    const input = `name: "Thử", effectiveOn: "2027-01-01", scope: { unitIds: ["${unit}"] }`;
    return placing(attempt, ['noivu', 'createPlacement', input]);
  },
  changePlacement: (attempt) => placing(attempt, ['noivu', 'changePlacement', `${own(attempt)}, name: "Thử lại"`]),
  placeOfficial: (attempt) => {
    const input = `id: "${attempt.placement}", officialCode: "CC-1", postCode: "P-1", reason: "thử"`;
    return placing(attempt, ['noivu', 'placeOfficial', input]);
  },
  unpinOfficial: (attempt) =>
    placing(attempt, ['noivu', 'unpinOfficial', `id: "${attempt.placement}", officialCode: "CC-1"`]),
  proposePlacement: async (attempt) => {
    const begun = await placing(attempt, ['noivu', 'proposePlacement', `id: "${attempt.placement}"`]);
    const ask = `{ placement(id: "${attempt.placement}") { run { state } } }`;
    while (at(await attempt.as('noivu', ask), 'placement.run.state') === 'RUNNING') await wait(50);
    return begun;
  },
  stopPlacement: async (attempt) => {
    const { rows } = await owner().query<{ id: number }>(
      `insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at)
       select max(id), 'RUNNING', 'PLAN', now(), now() from workforce.placement_scenario returning id`,
    );
    const answer = await placing(attempt, ['noivu', 'stopPlacement', `id: "${attempt.placement}"`]);
    await owner().query('delete from workforce.placement_run where id = $1', [rows[0]?.id]);
    return answer;
  },
  lockPlacement: (attempt) => placing(attempt, ['noivu', 'lockPlacement', own(attempt)]),
  reopenPlacement: async (attempt) => {
    const answer = await placing(attempt, ['noivu', 'reopenPlacement', own(attempt)]);
    await placing(attempt, ['noivu', 'lockPlacement', own(attempt)]);
    return answer;
  },
  approvePlacement: (attempt) => {
    const input = `${own(attempt)}, firstNumber: 1, issuer: "UBND", place: "Lào Cai", signerTitle: "Chủ tịch", signerName: "Thử"`;
    return placing(attempt, ['lanhdao', 'approvePlacement', input]);
  },
});
