import { expect, test } from 'vitest';
import { conditionsOf } from './analysis.conditions.ts';

test('each chip is a condition; several fields are one, and several channels, left out together', () => {
  const chips = [
    { key: 'in', label: 'Tỉnh Lào Cai', without: { provinceCode: null } },
    { key: 'f HO_TICH', label: 'Lĩnh vực: Hộ tịch', value: 'Hộ tịch', without: { fieldCodes: ['DAT_DAI'] } },
    { key: 'f DAT_DAI', label: 'Lĩnh vực: Đất đai', value: 'Đất đai', without: { fieldCodes: ['HO_TICH'] } },
    { key: 'ch POST', label: 'Kênh: Bưu chính', value: 'Bưu chính', without: { channels: [] } },
    { key: 'all', label: 'Cả nước', without: {} },
  ];
  expect(conditionsOf(chips)).toEqual([
    { key: 'in', label: 'Tỉnh Lào Cai', without: { provinceCode: null } },
    { key: 'f', label: 'Lĩnh vực: Hộ tịch, Đất đai', without: { fieldCodes: [] } },
    { key: 'ch', label: 'Kênh: Bưu chính', without: { channels: [] } },
  ]);
  expect(conditionsOf([])).toEqual([]);
});
