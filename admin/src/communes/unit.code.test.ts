import { expect, test } from 'vitest';
import { bearerOf, isUnitCode } from './unit.code.ts';

test('five digits are a code, anything else is not', () => {
  expect(['02788', '2788', '027881', 'QWRta', ''].filter(isUnitCode)).toEqual(['02788']);
});

test('a code leads to the unit in force, else to the last that bore it, never to one with another code', () => {
  const unit = (code: string, validFrom: string, isCurrent: boolean) => ({ code, validFrom, isCurrent });
  const [first, second, now] = [
    unit('30112', '2004-07-08', false),
    unit('30112', '2010-01-01', false),
    unit('30112', '2025-07-01', true),
  ];
  expect(bearerOf('30112', [first, now, second])).toBe(now);
  expect(bearerOf('30112', [first, second, unit('30113', '2025-07-01', true)])).toBe(second);
  expect(bearerOf('30112', [unit('30113', '2025-07-01', true)])).toBeNull();
});
