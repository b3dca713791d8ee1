import { expect, test } from 'vitest';
import { type Crumb, follow, keptTrail, wholeTrail } from './trail.ts';

const crumb = (path: string, search = ''): Crumb => ({ path, search, name: path });
const paths = (trail: readonly Crumb[]): string[] => trail.map(({ path, search }) => path + search);
const [ranking, unit, why] = [crumb('/rankings', '?in=15'), crumb('/communes/1', '?p=2025Q3'), crumb('/why/1')];

test('what is reached from a page goes on from it, with the filters each was left with', () => {
  expect(paths(follow([ranking, unit], why, true))).toEqual(['/rankings?in=15', '/communes/1?p=2025Q3', '/why/1']);
});

test('what is chosen in the menu begins anew', () =>
  expect(paths(follow([ranking, unit], why, false))).toEqual(['/why/1']));

test('a page on the way is gone back to, with the filters it has now', () => {
  expect(paths(follow([ranking, unit, why], crumb('/rankings', '?in=87'), true))).toEqual(['/rankings?in=87']);
});

test('the start page has nothing before it', () => expect(paths(follow([ranking], crumb('/'), true))).toEqual(['/']));

test('a long way loses its beginning', () => {
  const long = Array.from({ length: 6 }, (_, at) => crumb(`/communes/${at}`));
  expect(paths(follow(long, why, true))).toEqual([...paths(long.slice(1)), '/why/1']);
});

test.each([null, {}, { trail: 'x' }, { trail: [] }, { trail: [{ path: '/why/1' }] }, { trail: [why, unit] }])(
  'the history’s %j keeps no way to this page',
  (state) => expect(keptTrail(state, '/why/1')).toBeNull(),
);

test('the history keeps the way to this page', () => {
  expect(keptTrail({ trail: [unit, why], idx: 3 }, '/why/1')).toEqual([unit, why]);
});

test('a page opened by itself stands below where readers begin and the list it belongs to', () => {
  const [home, list] = [crumb('/'), crumb('/communes')];
  expect(paths(wholeTrail([unit], home, list))).toEqual(['/', '/communes', '/communes/1?p=2025Q3']);
  expect(paths(wholeTrail([ranking, unit], home, list))).toEqual(['/', '/rankings?in=15', '/communes/1?p=2025Q3']);
  expect(paths(wholeTrail([list], home, list))).toEqual(['/', '/communes']);
  expect(paths(wholeTrail([crumb('/')], home, home))).toEqual(['/']);
});
