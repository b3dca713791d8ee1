import { expect, test } from 'vitest';
import { exportAddress } from './export.address.ts';

test('an address holds what was chosen and nothing else', () => {
  const parameters = { metric: 'on_time', province: null, types: ['COMMUNE', 'WARD'], units: [], peer: 'type=WARD' };
  expect(exportAddress({ path: '/exports/ranking', parameters }, 'metadata.json', 'en')).toBe(
    '/exports/ranking.metadata.json?metric=on_time&types=COMMUNE%2CWARD&peer=type%3DWARD&lang=en',
  );
});
