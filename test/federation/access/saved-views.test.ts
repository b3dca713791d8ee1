import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
beforeAll(async () => {
  house = await signedHouse();
});
afterAll(() => house.close());

describe('saved views', () => {
  const save = (cookie: string, input: string): Promise<Answer> =>
    house.ask(`mutation { saveView(input: ${input}) { savedView { key version isOwn } userErrors { code } } }`, {
      cookie,
    });
  const names = async (userName: string): Promise<unknown> =>
    at(await house.ask('{ savedViews { name isOwn } }', { cookie: await house.enter(userName) }), 'savedViews');

  test('a view outlives the session and is shared with the unit', async () => {
    const cookie = await house.enter('xa.banlau');
    const saved = await save(
      cookie,
      '{ name: "Quá hạn", page: "dossiers", state: "{\\"late\\":true}", shareWithUnit: true }',
    );
    expect(at(saved, 'saveView.savedView')).toMatchObject({ version: 1, isOwn: true });
    expect(await names('xa.banlau')).toEqual([{ name: 'Quá hạn', isOwn: true }]);
    expect(await names('motcua.banlau')).toEqual([{ name: 'Quá hạn', isOwn: false }]);
    expect(await names('noivu')).toEqual([]);
  });

  test('only its maker changes a view', async () => {
    const saved = await save(await house.enter('noivu'), '{ name: "Riêng", page: "ranking", state: "{}" }');
    const key = String(at(saved, 'saveView.savedView.key'));
    const other = await house.enter('lanhdao');
    const changed = await save(other, `{ key: "${key}", name: "Của tôi", page: "ranking", state: "{}" }`);
    expect(at(changed, 'saveView.userErrors.0.code')).toBe('VIEW_UNKNOWN');
    const deleted = await house.ask(`mutation { deleteView(input: { key: "${key}" }) { userErrors { code } } }`, {
      cookie: other,
    });
    expect(at(deleted, 'deleteView.userErrors.0.code')).toBe('VIEW_UNKNOWN');
  });

  test('a state that is not JSON is not kept', async () => {
    const saved = await save(await house.enter('noivu'), '{ name: "Hỏng", page: "ranking", state: "{" }');
    expect(at(saved, 'saveView.userErrors.0.code')).toBe('VIEW_STATE');
  });

  test('null where a yes or no may be left out is the same as leaving it out', async () => {
    const view = '{ name: "Không nói", page: "claims", state: "{}", shareWithRole: null, isSharedDefault: null }';
    const saved = await save(await house.enter('phantich'), view);
    expect([saved.errors, at(saved, 'saveView.userErrors')]).toEqual([undefined, []]);
  });

  const seen = async (userName: string, field: string): Promise<unknown> =>
    at(
      await house.ask(`{ ${field} { name isPinned isDefault isSharedDefault } }`, {
        cookie: await house.enter(userName),
      }),
      field,
    );

  test('pinned views come first; what its unit’s pages open with gives way to the reader’s own choice', async () => {
    const leader = await house.enter('xa.banlau');
    await save(leader, '{ name: "Của xã", page: "trends", state: "{}", shareWithUnit: true, isSharedDefault: true }');
    const reader = await house.enter('motcua.banlau');
    const own = await save(reader, '{ name: "Vùng tôi", page: "trends", state: "{}" }');
    const key = String(at(own, 'saveView.savedView.key'));
    expect(await seen('motcua.banlau', 'defaultViews')).toMatchObject([{ name: 'Của xã', isSharedDefault: true }]);
    const mark = (input: string): Promise<Answer> =>
      house.ask(
        `mutation { markView(input: { key: "${key}", ${input} }) { savedView { name } userErrors { code } } }`,
        {
          cookie: reader,
        },
      );
    expect(at(await mark('isPinned: true, isDefault: true, isOpened: true'), 'markView.userErrors')).toEqual([]);
    expect(await seen('motcua.banlau', 'defaultViews')).toMatchObject([{ name: 'Vùng tôi', isDefault: true }]);
    const views = await house.ask('{ savedViews(page: "trends") { name isPinned } }', { cookie: reader });
    expect(at(views, 'savedViews')).toEqual([
      { name: 'Vùng tôi', isPinned: true },
      { name: 'Của xã', isPinned: false },
    ]);
    await mark('isDefault: false');
    expect(await seen('motcua.banlau', 'defaultViews')).toMatchObject([{ name: 'Của xã' }]);
    expect(await seen('xa.banlau', 'defaultViews')).toMatchObject([{ name: 'Của xã', isDefault: false }]);
  });

  test('one view of a unit is what its page opens with; only leaders and administrators say which', async () => {
    const leader = await house.enter('xa.banlau');
    await save(leader, '{ name: "Mới hơn", page: "trends", state: "{}", shareWithUnit: true, isSharedDefault: true }');
    expect(await seen('motcua.banlau', 'defaultViews')).toMatchObject([{ name: 'Mới hơn' }]);
    const refused = async (userName: string, input: string): Promise<unknown> =>
      at(
        await save(
          await house.enter(userName),
          `{ name: "X", page: "trends", state: "{}", isSharedDefault: true, ${input} }`,
        ),
        'saveView.userErrors.0.code',
      );
    expect(await refused('motcua.banlau', 'shareWithUnit: true')).toBe('VIEW_DEFAULT');
    expect(await refused('xa.banlau', 'shareWithRole: true')).toBe('VIEW_DEFAULT');
    expect(await refused('quantri', 'forRole: ANALYST')).toBeUndefined();
    expect(await seen('phantich', 'defaultViews')).toMatchObject([{ name: 'X' }]);
  });
});
