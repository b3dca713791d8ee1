import { expect, test } from 'vitest';
import { flowOf } from './flow.view.ts';
import type { BoardPerson, Seat } from './placement.documents.ts';

const unit = (name: string) => ({ id: name, name });
const person = (code: string, from: string | null): BoardPerson => ({
  code,
  name: code,
  title: null,
  unit: from === null ? null : unit(from),
  isPinned: false,
  reason: null,
});
const seat = (name: string, at: string, who: BoardPerson): Seat => ({
  post: { code: `${name} ${who.code}`, name, rank: 'STAFF', unit: unit(at), field: { code: 'F', name: 'F' } },
  person: who,
  points: 1,
  parts: [],
  isTransfer: false,
  distanceKm: null,
  brokenRules: [],
  notes: [],
  secondBest: null,
});
const seats = [
  seat('Tư pháp', 'N', person('1', 'A')),
  seat('Tư pháp', 'N', person('2', 'B')),
  seat('Tài chính', 'N', person('3', 'A')),
];

test('posts alike are one, and everybody is counted once on each side', () => {
  const { nodes, flows } = flowOf({ units: [unit('N')], seats, unplaced: [person('4', 'B'), person('5', null)] });
  const count = (side: string) =>
    nodes.filter((node) => node.side === side).reduce((sum, { people }) => sum + people, 0);
  expect([count('before'), count('after'), flows.reduce((sum, { people }) => sum + people, 0)]).toEqual([5, 5, 5]);
  expect(nodes.filter(({ side }) => side === 'after').map(({ name, people }) => [name, people])).toEqual([
    ['Tư pháp', 2],
    ['Tài chính', 1],
    [null, 2],
  ]);
});

test('of many units the units stand for their posts', () => {
  const { nodes } = flowOf({ units: [unit('N'), unit('M'), unit('O')], seats, unplaced: [] });
  expect(nodes.filter(({ side }) => side === 'after').map(({ name }) => name)).toEqual(['N']);
});
