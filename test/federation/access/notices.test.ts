import { noticesDocument } from '../../../admin/src/notices/notices.documents.ts';
import type { FieldClass } from '../../../admin/src/access/access.documents.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, codesOf, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
const sent: string[] = [];
beforeAll(async () => {
  house = await signedHouse({ listener: (name) => sent.push(name) });
});
afterAll(() => house.close());

const mark = (cookie: string, keys: readonly string[]): Promise<Answer> =>
  house.ask(
    'mutation ($keys: [String!]!) { markNoticesRead(input: { keys: $keys }) { readNotices userErrors { code } } }',
    { cookie, variables: { keys } },
  );
const read = async (cookie: string): Promise<unknown> =>
  at(await house.ask('{ readNotices }', { cookie }), 'readNotices');

test('what one account has read is kept for it alone, and once', async () => {
  const leader = await house.enter('lanhdao');
  await mark(leader, ['import:1:DONE', 'import:1:DONE']);
  const marked = await mark(leader, ['report:a']);
  expect(at(marked, 'markNoticesRead.userErrors')).toEqual([]);
  expect(await read(leader)).toEqual(expect.arrayContaining(['import:1:DONE', 'report:a']));
  expect(await read(await house.enter('lanhdao'))).toHaveLength(2);
  expect(await read(await house.enter('noivu'))).toEqual([]);
});

test('the latest five hundred are kept', async () => {
  const reader = await house.enter('phantich');
  for (let at = 0; at < 6; at += 1)
    await mark(
      reader,
      Array.from({ length: 100 }, (_, each) => `signal:${String(at)}:${String(each)}`),
    );
  expect(await read(reader)).toHaveLength(500);
});

test.each([[[...Array(101).keys()].map(String)], [['']], [['x'.repeat(121)]]])(
  'too many or too long keys are refused with the limits: %#',
  async (keys) => {
    const answer = await mark(await house.enter('noivu'), keys);
    expect(at(answer, 'markNoticesRead.userErrors')).toEqual([{ code: 'NOTICE_KEYS' }]);
    expect(at(answer, 'markNoticesRead.readNotices')).toEqual([]);
  },
);

test('nobody without an account is asked what was read', async () => {
  expect(codesOf(await house.ask('{ readNotices }'))).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(await house.ask('mutation { markNoticesRead(input: { keys: ["a"] }) { readNotices } }'))).toEqual([
    'UNAUTHENTICATED',
  ]);
});

interface Viewer {
  readonly permissions: readonly { readonly class: FieldClass }[];
  readonly activeGrant: { readonly provinceCode: string | null; readonly unit: { readonly id: string } | null };
}

test.each([
  ['lanhdao', 11],
  ['xa.banlau', 11],
  ['noivu', 5],
  ['phantich', 2],
  ['motcua.banlau', 3],
  ['congdan', 2],
  ['quantri', 3],
])('the bell of %s asks for what is open to that role alone, in at most %i statements', async (userName, most) => {
  const cookie = await house.enter(userName);
  const asked = '{ viewer { permissions { class } activeGrant { provinceCode unit { id } } } }';
  const viewer = at(await house.ask(asked, { cookie }), 'viewer') as Viewer;
  const { provinceCode, unit } = viewer.activeGrant;
  const variables = {
    days: { from: '2026-08-01', to: '2026-10-31' },
    provinceCode: unit === null ? (provinceCode ?? '15') : null,
    unit: unit?.id ?? null,
  };
  // The metrics are kept by the house; of them a question reads the stamp alone.
  await house.ask('{ metrics { key } }', { cookie });
  const { text } = noticesDocument(viewer.permissions.map((permission) => permission.class));
  sent.length = 0;
  const answer = await house.ask(text, { cookie, variables });
  expect(answer.errors).toBeUndefined();
  expect(at(answer, 'ownReminders')).toEqual([]);
  expect(sent.length, sent.join(' ')).toBeLessThanOrEqual(most);
});
