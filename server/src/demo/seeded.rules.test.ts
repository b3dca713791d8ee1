import { expect, test } from 'vitest';
import { madeUpPerson } from './people.rules.ts';
import { seeded, shuffled, weighted } from './seeded.rules.ts';

const first = (name: string): number[] => {
  const seed = seeded(name);
  return Array.from({ length: 3 }, () => seed.between(0, 999_999));
};

test('a name gives the same numbers for ever, another name others', () => {
  expect(first('temper 278801')).toEqual(first('temper 278801'));
  expect(first('temper 278801')).not.toEqual(first('temper 278800'));
  expect(first('Mỹ Hiệp')).toEqual([941_373, 438_221, 195_839]);
});

test('what weighs more is drawn more, in proportion', () => {
  const seed = seeded('weights');
  const table = weighted([
    ['often', 9],
    ['rarely', 1],
    ['never', 0],
  ]);
  const drawn = Array.from({ length: 10_000 }, () => seed.draw(table));
  expect(drawn.filter((item) => item === 'often').length / 10_000).toBeCloseTo(0.9, 1);
  expect(drawn).not.toContain('never');
});

test('counts are around their mean, normals around 0 with two thirds within 1', () => {
  const seed = seeded('shapes');
  const counts = Array.from({ length: 10_000 }, () => seed.count(2.5));
  const normals = Array.from({ length: 10_000 }, () => seed.normal());
  expect(counts.reduce((sum, count) => sum + count) / 10_000).toBeCloseTo(2.5, 1);
  expect(normals.filter((value) => Math.abs(value) < 1).length / 10_000).toBeCloseTo(0.68, 1);
});

test('shuffling keeps every item', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  expect(shuffled(items, seeded('cards')).toSorted()).toEqual(items);
});

test('people made up are no province’s citizens', () => {
  const seed = seeded('people');
  const people = Array.from({ length: 200 }, () => madeUpPerson(seed));
  expect(people.every(({ idNumber }) => /^000\d{9}$/u.test(idNumber))).toBe(true);
  expect(people.every(({ name }) => name === name.normalize('NFC') && name.split(' ').length === 3)).toBe(true);
});
