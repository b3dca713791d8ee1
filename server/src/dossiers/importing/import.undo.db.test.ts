import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRegister } from '../../../../test/support/register.ts';
import { registerDesk, type RegisterDesk } from '../../../../test/support/register-desk.ts';

let desk: RegisterDesk;
beforeEach(async () => {
  desk = await registerDesk();
});
afterEach(() => desk.close());

test('a later register carries a pending dossier on; an older one changes nothing; undoing goes back step by step', async () => {
  const pending = { code: 'P-1', state: 'Đang xử lý', completedAt: '', resultReturnedAt: '' };
  const first = await desk.importFile(aRegister([pending]));
  const second = await desk.importFile(aRegister([{ code: 'P-1' }]));
  expect(await desk.batch(second)).toMatchObject({ added: 0, updated: 1, repeated: 0, rejected: 0 });
  expect(await desk.said(await desk.importFile(aRegister([pending, { code: 'P-2' }])))).toEqual([
    [2, 'REPEAT', 'ROW_OUTDATED'],
  ]);
  expect(await desk.count(`code = 'P-1' and state = 'RESULT_RETURNED' and outcome = 'EARLY'`)).toBe(1);
  expect(await desk.undo(first)).toEqual({ why: 'IMPORT_DEPENDED_ON', codes: ['P-1'], count: 1 });
  expect(await desk.undo(second)).toBeNull();
  expect(await desk.count(`code = 'P-1' and state = 'PROCESSING' and outcome is null and version = 1`)).toBe(1);
  expect(await desk.undo(first)).toBeNull();
  expect(await desk.count()).toBe(1);
  expect(await desk.tallied()).toBe(1);
  expect(await desk.undo(first)).toEqual({ why: 'IMPORT_NOT_UNDOABLE', state: 'UNDONE' });
  expect(await desk.batch(await desk.importFile(aRegister([pending])))).toMatchObject({ state: 'DONE', added: 1 });
});

test('a dossier advanced since keeps its import from being undone', async () => {
  const id = await desk.importFile(
    aRegister([{ code: 'U-1', state: 'Đang xử lý', completedAt: '', resultReturnedAt: '' }, { code: 'U-2' }]),
  );
  await desk.owner.query(`update dossiers.dossier set version = version + 1 where code = 'U-1'`);
  expect(await desk.undo(id)).toEqual({ why: 'IMPORT_DEPENDED_ON', codes: ['U-1'], count: 1 });
  expect(await desk.count()).toBe(2);
});

test('the step that a file brought to a dossier taken here goes with the file; steps taken here stay', async () => {
  const steps = async (): Promise<(string | null)[]> => {
    const { rows } = await desk.owner.query<{ to_state: string }>(
      `select to_state from dossiers.dossier_step s join dossiers.dossier d on d.id = s.dossier_id where d.code = 'S-1' order by s.id`,
    );
    return rows.map(({ to_state }) => to_state);
  };
  await desk.importFile(aRegister([{ code: 'S-1', state: 'Đang xử lý', completedAt: '', resultReturnedAt: '' }]));
  await desk.owner.query(`insert into dossiers.dossier_step (dossier_id, at, from_state, to_state)
    select id, received_at, 'RECEIVED', 'PROCESSING' from dossiers.dossier where code = 'S-1'`);
  const second = await desk.importFile(aRegister([{ code: 'S-1' }]));
  expect(await steps()).toEqual(['PROCESSING', 'RESULT_RETURNED']);
  expect(await desk.undo(second)).toBeNull();
  expect(await steps()).toEqual(['PROCESSING']);
});
