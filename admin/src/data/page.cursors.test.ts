import { expect, test, vi } from 'vitest';
import { createPageCursors } from './page.cursors.ts';

/** A list of `total` rows whose cursors are their places. */
const listOf = (total: number) =>
  vi.fn((first: number, after: string | null) => {
    const end = Math.min(total, Number(after ?? 0) + first);
    return Promise.resolve({ hasNextPage: end < total, endCursor: end === 0 ? null : String(end) });
  });

test('the first page needs no cursor and no walk', async () => {
  const skip = listOf(1000);
  expect(await createPageCursors().before({ page: 1, perPage: 25 }, { key: 'k', skip })).toBeNull();
  expect(skip).not.toHaveBeenCalled();
});

test('the next page begins where the last one ended', async () => {
  const cursors = createPageCursors();
  const skip = listOf(1000);
  cursors.keep({ page: 1, perPage: 25 }, { key: 'k', cursor: '25' });
  expect(await cursors.before({ page: 2, perPage: 25 }, { key: 'k', skip })).toBe('25');
  expect(skip).not.toHaveBeenCalled();
});

test('a far page is walked to in steps of at most 500 rows', async () => {
  const skip = listOf(5000);
  expect(await createPageCursors().before({ page: 49, perPage: 25 }, { key: 'k', skip })).toBe('1200');
  expect(skip.mock.calls.map(([first]) => first)).toEqual([500, 500, 200]);
});

test('another filter does not use cursors of the first', async () => {
  const cursors = createPageCursors();
  cursors.keep({ page: 1, perPage: 25 }, { key: 'one', cursor: 'x' });
  expect(await cursors.before({ page: 2, perPage: 25 }, { key: 'other', skip: listOf(100) })).toBe('25');
});

test('a page beyond the end stops at the end', async () => {
  expect(await createPageCursors().before({ page: 99, perPage: 25 }, { key: 'k', skip: listOf(30) })).toBe('30');
});
