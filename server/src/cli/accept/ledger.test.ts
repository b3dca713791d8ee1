import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const written: string[] = [];
const ledger = new Ledger((text) => written.push(text));
ledger.compare('units', 3321, 3321);
ledger.compare('totals', [1, 2], [1, 2]);
ledger.compare('names', 'Bản Lầu', 'Ban Lau');
ledger.sum();

test('the closing line counts what was compared', () => {
  expect(written.at(-1)).toBe('\n2 passed, 1 failed\n');
});

test('what went wrong is told once more, expected beside got', () => {
  expect(written.at(-2)).toContain('Bản Lầu');
  expect(written.at(-2)).toContain('Ban Lau');
});
