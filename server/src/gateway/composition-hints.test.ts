import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Subgraph } from '../platform/subgraph.ts';
import { compositionHints } from './composition-hints.ts';

const room = (name: string, sdl: string, references: Subgraph['references'] = {}): Subgraph => ({
  name,
  schema: buildSchema(sdl),
  typeDefs: sdl,
  references,
});

test('rooms that declare a type alike give no hint', () => {
  const colour = '"Màu." enum Colour { "Đỏ." RED }';
  expect(compositionHints([room('one', colour), room('other', colour)])).toEqual([]);
});

test('a value that only one room knows is told', () => {
  const hints = compositionHints([room('one', 'enum Colour { RED BLUE }'), room('other', 'enum Colour { RED }')]);
  expect(hints).toEqual(['Colour: one has `"" BLUE`, other has not.']);
});

test('a field of another type is told from both sides', () => {
  const hints = compositionHints([
    room('one', 'type Money { dong: Int! }'),
    room('other', 'type Money { dong(exact: Boolean = true): Float }'),
  ]);
  expect(hints).toEqual([
    'Money: one has `"" dong(): Int!`, other has not.',
    'Money: other has `"" dong("" exact: Boolean = true): Float`, one has not.',
  ]);
});

test('other words for the same thing are told', () => {
  const hints = compositionHints([
    room('one', '"A day." scalar Date type Query { day: Date }'),
    room('other', '"One day." scalar Date type Query { date: Date }'),
  ]);
  expect(hints).toEqual([
    'Date: one has `"A day." Date`, other has not.',
    'Date: other has `"One day." Date`, one has not.',
  ]);
});

test('a keyed type may have in each room the fields that are that room’s', () => {
  const owner = room('one', 'type Town { id: ID! name: String! }', { Town: () => Promise.resolve([]) });
  expect(compositionHints([owner, room('other', 'type Town { id: ID! visits: Int! }')])).toEqual([]);
});
