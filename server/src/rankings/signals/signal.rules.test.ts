import { describe, expect, test } from 'vitest';
import { randomBits, type Bits } from '../ranking/random.rules.ts';
import { allSignals, linesOf, type Ended, type Watched } from './signal.rules.ts';

const ended = (...[early, onTime, late, returned = 0]: readonly number[]): Ended => ({
  early: early ?? 0,
  on_time: onTime ?? 0,
  late: late ?? 0,
  returned,
});
const USUAL = ended(600, 350, 50, 20);
const WEEK = ended(60, 38, 2);
const usual = (id: number): Watched => ({ id, months: [USUAL, USUAL], week: WEEK, missed: { lately: 10, all: 65 } });
const among = (unit: Partial<Watched>): Watched[] => [
  ...Array.from({ length: 20 }, (_, id) => usual(id + 1)),
  { ...usual(99), ...unit },
];
const told = (unit: Partial<Watched>): string[] =>
  allSignals(among(unit)).map(({ kind, unit: id }) => `${kind} ${String(id)}`);

describe('signals', () => {
  test.each<[string, Partial<Watched>]>([
    ['LATE_TWICE 99', { months: [ended(300, 500, 200, 20), ended(300, 500, 200, 20)] }],
    ['EARLY_UNUSUAL 99', { months: [ended(990, 5, 5, 20), ended(990, 5, 5, 20)] }],
    ['RETURNED_UNUSUAL 99', { months: [ended(600, 350, 50, 300), ended(600, 350, 50, 300)] }],
    ['WEEK_BELOW 99', { week: ended(40, 38, 30) }],
    ['LATE_WORSE 99', { months: [USUAL, ended(520, 350, 130, 20)] }],
    ['OVERDUE_AHEAD 99', { missed: { lately: 40, all: 95 } }],
  ])('%s is told', (signal, unit) => {
    expect(told(unit)).toEqual([signal]);
  });

  test.each<[string, Partial<Watched>]>([
    ['a month a little worse', { months: [USUAL, ended(600, 335, 65, 20)] }],
    ['a better month', { months: [ended(550, 350, 100, 20), USUAL] }],
    ['few deadlines missed', { missed: { lately: 15, all: 29 } }],
    ['a month of more missed deadlines that chance explains', { missed: { lately: 16, all: 70 } }],
    ['too few cases', { months: [ended(0, 0, 20), ended(0, 0, 20)] }],
    ['a week that chance explains', { week: ended(50, 36, 14) }],
    ['a week of few cases', { week: ended(0, 0, 20) }],
  ])('%s is none', (_what, unit) => {
    expect(told(unit)).toEqual([]);
  });
});

test('what weighs most comes first; seven lines at most, two of a unit', () => {
  const bad: Partial<Watched> = { months: [ended(300, 500, 200), ended(200, 400, 400)], week: ended(40, 38, 60) };
  const units = [
    ...among(bad),
    ...[101, 102, 103].map((id) => ({ ...usual(id), week: ended(40, 38, 20 + (id % 100)) })),
  ];
  const signals = allSignals(units);
  expect(signals.filter(({ unit }) => unit === 99).map(({ kind }) => kind)).toEqual([
    'LATE_TWICE',
    'LATE_WORSE',
    'WEEK_BELOW',
  ]);
  expect(linesOf(signals).map(({ kind, unit }) => `${kind} ${String(unit)}`)).toEqual([
    'LATE_TWICE 99',
    'LATE_WORSE 99',
    'WEEK_BELOW 103',
    'WEEK_BELOW 102',
    'WEEK_BELOW 101',
  ]);
});

/** How many of so many cases come out, each with the same chance. */
function drawn(cases: number, chance: number, bits: Bits): number {
  let hits = 0;
  for (let one = 0; one < cases; one += 1) if (bits() / 4_294_967_296 < chance) hits += 1;
  return hits;
}

function honest(cases: number, inTime: number, bits: Bits): Ended {
  const returned = drawn(cases, 0.02, bits);
  const late = drawn(cases - returned, 1 - inTime, bits);
  const early = drawn(cases - returned - late, 0.6, bits);
  return ended(early, cases - returned - late - early, late, returned);
}

interface Tried {
  readonly inTime: number;
  readonly rounds: number;
}

/** False alarms of provinces of 99 honest units, all alike, of very different size, of how many lines looked at. */
function falseAlarms({ inTime, rounds }: Tried): { alarms: number; lines: number } {
  const bits = randomBits(`honest ${String(inTime)}`);
  let alarms = 0;
  for (let round = 0; round < rounds; round += 1) {
    const units = Array.from({ length: 99 }, (_, id): Watched => {
      const cases = 30 + ((id * 37) % 400);
      const month = () => honest(cases, inTime, bits);
      const missed = { lately: drawn(cases, 28 / 182, bits), all: cases };
      return { id, months: [month(), month()], week: honest(Math.ceil(cases / 3), inTime, bits), missed };
    });
    alarms += allSignals(units).length;
  }
  return { alarms, lines: rounds * 99 * 6 };
}

test.each([
  { inTime: 0.97, rounds: 60, most: 1e-4 },
  { inTime: 0.94, rounds: 60, most: 1e-3 },
  { inTime: 0.9, rounds: 60, most: 0.025 / 4 },
])('honest units with $inTime in time raise false alarms in at most $most of the lines', (tried) => {
  const { alarms, lines } = falseAlarms(tried);
  process.stdout.write(`${String(tried.inTime)} in time: ${String(alarms)} false alarms of ${String(lines)} lines\n`);
  expect(alarms / lines).toBeLessThan(tried.most);
});
