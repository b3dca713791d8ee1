import { describe, expect, test } from 'vitest';
import { beforeOf, columnsOf, mayOf, movesOf } from './board.view.ts';
import type { BoardPerson, BoardPost, Measures, Run, Seat } from './placement.documents.ts';

const unit = { id: 'u', name: 'Xã Bản Lầu' };
const post = (code: string, rank: BoardPost['rank']): BoardPost => ({
  code,
  name: `Việc ${code}`,
  rank,
  unit,
  field: { code: 'JUSTICE', name: 'Tư pháp' },
});
const person = (code: string, patch: Partial<BoardPerson> = {}): BoardPerson => ({
  code,
  name: code,
  title: null,
  unit: { id: 'old', name: 'Xã Lùng Vai' },
  isPinned: false,
  reason: null,
  ...patch,
});
const seat = (at: BoardPost, who: BoardPerson, isTransfer = false): Seat => ({
  post: at,
  person: who,
  points: 50,
  parts: [],
  isTransfer,
  distanceKm: null,
  brokenRules: [],
  notes: [],
  secondBest: null,
});
const empty = { post: post('A-2', 'DEPUTY'), reasons: [], isSearched: true, bending: null };
const board = {
  units: [unit, { id: 'v', name: 'Xã B' }],
  seats: [seat(post('B-1', 'STAFF'), person('x', { title: 'Việc B-1' })), seat(post('A-1', 'HEAD'), person('y'), true)],
  emptyPosts: [empty],
  unplaced: [person('z', { unit: null })],
};

test('a unit shows all its posts, leaders first, filled or not', () => {
  const [column, other] = columnsOf(board);
  expect(column?.slots.map((slot) => slot.post.code)).toEqual(['A-1', 'A-2', 'B-1']);
  expect([column?.filled, other?.slots]).toEqual([2, []]);
});

test('before, everybody stands where they work now, also who would be left over', () => {
  expect(beforeOf(board).map(({ name, people }) => [name, people.length])).toEqual([
    [null, 1],
    ['Xã Lùng Vai', 2],
  ]);
});

test('whoever keeps unit and work does not move', () => {
  expect(movesOf(board.seats).map(({ seat: { person: who } }) => who.code)).toEqual(['y']);
});

describe('what may be done', () => {
  const measures = { placed: 3 } as Measures;
  const running = { state: 'RUNNING' } as Run;
  const allowed = (patch: object) =>
    Object.entries(mayOf({ state: 'DRAFT', run: null, isAnothers: false, measures, ...patch }))
      .filter(([, may]) => may)
      .map(([deed]) => deed);

  test('a draft is changed, proposed and submitted; while it is worked out it can only be stopped', () => {
    expect(allowed({})).toEqual(['propose', 'change', 'lock']);
    expect(allowed({ measures: null })).toEqual(['propose', 'change']);
    expect(allowed({ run: running })).toEqual(['stop']);
  });

  test('only somebody else approves what is submitted', () => {
    expect(allowed({ state: 'LOCKED' })).toEqual(['reopen']);
    expect(allowed({ state: 'LOCKED', isAnothers: true })).toEqual(['reopen', 'approve']);
  });

  test('what is approved is printed, never changed', () => expect(allowed({ state: 'APPROVED' })).toEqual(['print']));
});
