import { describe, expect, test } from 'vitest';
import { checked, compare, figureOf, isWithin, type ClaimTotals } from './claim.rules.ts';

/** Mỹ Hiệp, as of 20 July 2025. */
const MY_HIEP: ClaimTotals = {
  received: 311,
  online: 283,
  in_person: 28,
  post: 0,
  early: 241,
  on_time: 22,
  late: 0,
  returned: 1,
  opening: 0,
  overdue: 0,
};
const exactly = (claimed: number, decimals = 0) => ({ claimed, qualifier: 'EXACTLY', decimals }) as const;
const from = (totals: ClaimTotals) => ({ totals, fact: null });

describe('figures', () => {
  test.each([
    ['RESOLVED', 263, 0],
    ['PENDING_IN_TIME', 47, 0],
    ['PENDING_OVERDUE', 0, 0],
    ['EARLY_SHARE', 91.6, 1],
    ['ON_TIME_SHARE', 8.4, 1],
    ['ONLINE_SHARE', 91, 1],
  ] as const)('%s of Mỹ Hiệp agrees with %d', (item, claimed, decimals) => {
    expect(compare(item, exactly(claimed, decimals), from(MY_HIEP)).outcome).toBe('AGREES');
  });

  test('any number of cases with one on time prints 99.9 and 0.1', () => {
    for (let n = 1_101; n < 1_200; n += 1) {
      const totals = { ...MY_HIEP, received: n, early: n - 1, on_time: 1, returned: 0 };
      expect(isWithin(figureOf('EARLY_SHARE', totals) ?? 0, exactly(99.9, 1))).toBe(true);
      expect(isWithin(figureOf('ON_TIME_SHARE', totals) ?? 0, exactly(0.1, 1))).toBe(true);
    }
  });
});

describe('words', () => {
  test.each([
    [{ qualifier: 'NEARLY', claimed: 1_200 }, 1_186, true],
    [{ qualifier: 'NEARLY', claimed: 1_200 }, 1_200, false],
    [{ qualifier: 'NEARLY', claimed: 1_200 }, 900, false],
    [{ qualifier: 'MORE_THAN', claimed: 1_750 }, 1_756, true],
    [{ qualifier: 'MORE_THAN', claimed: 1_750 }, 1_750, false],
    [{ qualifier: 'LESS_THAN', claimed: 90 }, 85.8, true],
    [{ qualifier: 'ABOUT', claimed: 2_000 }, 1_988, true],
    [{ qualifier: 'ABOUT', claimed: 2_000 }, 2_200, false],
  ] as const)('%o allows %d: %s', (worded, value, allowed) => {
    expect(isWithin(value, { ...worded, decimals: 0 })).toBe(allowed);
  });
});

describe('differences', () => {
  test('a report that counts the returned one as processed differs by definition', () => {
    const found = compare('RESOLVED', exactly(264), from(MY_HIEP));
    expect(found).toEqual({ outcome: 'DIFFERS_BY_DEFINITION', computed: 263, meant: 'RESOLVED + RETURNED' });
  });

  test('what nothing explains differs; what nobody counts is not computed', () => {
    expect(compare('RECEIVED', exactly(999), from(MY_HIEP)).outcome).toBe('DIFFERS');
    expect(compare('INDEX_RANK', exactly(1), from(MY_HIEP)).outcome).toBe('NOT_COMPUTED');
    const nothing = Object.fromEntries(Object.keys(MY_HIEP).map((name) => [name, 0])) as unknown as ClaimTotals;
    expect(compare('RECEIVED', exactly(5), from(nothing)).outcome).toBe('NO_DOSSIERS');
    expect(compare('PREDECESSORS', exactly(7), { totals: null, fact: 7 }).outcome).toBe('AGREES');
  });
});

describe('a report’s own arithmetic', () => {
  test.each([
    [{ rule: 'SUM', terms: [241, 22], stated: 263, decimals: 0 }, true, '241 + 22 = 263'],
    [{ rule: 'SUM', terms: [241, 22, 1], stated: 263, decimals: 0 }, false, '241 + 22 + 1 = 264 ≠ 263'],
    [
      { rule: 'SUM', terms: [212_790, 317_199, 1_278], stated: 531_269, decimals: 0 },
      false,
      '212.790 + 317.199 + 1.278 = 531.267 ≠ 531.269',
    ],
    [{ rule: 'PERCENT', terms: [2_602, 2_760], stated: 96.2, decimals: 1 }, false, '2.602 / 2.760 = 94,3% ≠ 96,2%'],
    [{ rule: 'DIFFERENCE', terms: [2_697, 2_554], stated: 243, decimals: 0 }, false, '2.697 − 2.554 = 143 ≠ 243'],
    [{ rule: 'QUOTIENT', terms: [54_577, 79.42], stated: 687.2, decimals: 1 }, true, '54.577 / 79,42 = 687,2'],
  ] as const)('%o', (check, holds, arithmetic) => {
    expect(checked(check, 'vi')).toMatchObject({ holds, arithmetic });
  });

  test('is written as the language writes numbers', () => {
    const check = { rule: 'PERCENT', terms: [2_602, 2_760], stated: 94.3, decimals: 1 } as const;
    expect(checked(check, 'en').arithmetic).toBe('2,602 / 2,760 = 94.3%');
  });
});
