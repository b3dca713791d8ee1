import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from './relation.ts';
import { sharesOf, WHOLE_SHARE, type Successor } from './shares.rules.ts';

const aSuccessor = (given: Partial<Successor> & { to: number }): Successor => ({
  relation: 'PART',
  population: null,
  areaKm2: null,
  predecessors: 1,
  ...given,
});

const someSuccessors = fc.uniqueArray(
  fc.record({
    to: fc.integer({ min: 1, max: 99 }),
    relation: fc.constantFrom(...RELATIONS),
    population: fc.option(fc.integer({ min: 0, max: 300_000 })),
    areaKm2: fc.option(fc.double({ min: 0, max: 3000, noNaN: true })),
    predecessors: fc.integer({ min: 1, max: 14 }),
  }),
  { minLength: 1, maxLength: 5, selector: (one) => one.to },
);

test('the shares of one predecessor sum to exactly 1 in four decimals', () => {
  fc.assert(
    fc.property(someSuccessors, (successors) => {
      const { shares } = sharesOf(successors);
      expect(shares.map((one) => one.to)).toEqual(successors.map((one) => one.to));
      expect(shares.reduce((sum, one) => sum + one.share, 0)).toBe(WHOLE_SHARE);
      expect(shares.every((one) => Number.isInteger(one.share) && one.share >= 0)).toBe(true);
    }),
  );
});

test('one successor takes everything, and that is no estimate', () => {
  const { shares } = sharesOf([aSuccessor({ to: 1, relation: 'WHOLE' })]);
  expect(shares).toEqual([{ to: 1, share: 10_000, estimated: false }]);
});

test('who takes the whole population takes all cases', () => {
  const { shares } = sharesOf([
    aSuccessor({ to: 1, relation: 'PART_AREA', population: 9000 }),
    aSuccessor({ to: 2, relation: 'PART_AREA_ALL_POPULATION', population: 10 }),
  ]);
  expect(shares).toEqual([
    { to: 1, share: 0, estimated: false },
    { to: 2, share: 10_000, estimated: false },
  ]);
});

test('land taken beside a plain part takes no cases', () => {
  const { shares } = sharesOf([aSuccessor({ to: 1, relation: 'PART' }), aSuccessor({ to: 2, relation: 'PART_AREA' })]);
  expect(shares).toEqual([
    { to: 1, share: 10_000, estimated: true },
    { to: 2, share: 0, estimated: true },
  ]);
});

test('plain parts are weighed by the successors’ people, divided by their predecessors', () => {
  const { shares, basis } = sharesOf([
    aSuccessor({ to: 1, population: 30_000, predecessors: 3 }),
    aSuccessor({ to: 2, population: 20_000, predecessors: 1 }),
  ]);
  expect(basis).toBe('POPULATION');
  expect(shares).toEqual([
    { to: 1, share: 3333, estimated: true },
    { to: 2, share: 6667, estimated: true },
  ]);
});

test('one unknown population makes all parts be weighed by land', () => {
  const { shares, basis } = sharesOf([
    aSuccessor({ to: 1, population: 30_000, areaKm2: 10 }),
    aSuccessor({ to: 2, areaKm2: 30 }),
  ]);
  expect(basis).toBe('AREA');
  expect(shares.map((one) => one.share)).toEqual([2500, 7500]);
});

test('parts of which nothing is known are equal', () => {
  const { shares, basis } = sharesOf([aSuccessor({ to: 1 }), aSuccessor({ to: 2 }), aSuccessor({ to: 3 })]);
  expect(basis).toBe('EQUAL');
  expect(shares.map((one) => one.share)).toEqual([3334, 3333, 3333]);
});

test('where one took the land and others the people, the people decide', () => {
  const { shares } = sharesOf([
    aSuccessor({ to: 1, relation: 'WHOLE_AREA', population: 50_000 }),
    aSuccessor({ to: 2, relation: 'PART_POPULATION_ONLY', population: 1 }),
    aSuccessor({ to: 3, relation: 'PART_POPULATION_ONLY', population: 9 }),
  ]);
  expect(shares.map((one) => one.share)).toEqual([0, 5000, 5000]);
  expect(shares.every((one) => one.estimated)).toBe(true);
});

test('two wholes of one code are an error of the table: equal, and an estimate', () => {
  const { shares } = sharesOf([
    aSuccessor({ to: 1, relation: 'WHOLE', population: 5 }),
    aSuccessor({ to: 2, relation: 'WHOLE', population: 95 }),
  ]);
  expect(shares).toEqual([
    { to: 1, share: 5000, estimated: true },
    { to: 2, share: 5000, estimated: true },
  ]);
});
