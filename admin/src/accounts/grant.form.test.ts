import { expect, test } from 'vitest';
import { firstChoice, grantInput, isComplete, roles, scopesOfRole, withRole } from './grant.form.ts';

test.each(roles)('%s comes with a scope it may have', (role) => {
  expect(scopesOfRole[role]).toContain(withRole(firstChoice, role).scope);
});

test('only what the scope needs is sent', () => {
  const choice = { ...firstChoice, unitId: 'u', provinceCode: '15', formerDistrict: ' Huyện Mường Khương ' };
  expect(grantInput(choice, '1')).toMatchObject({ unitId: 'u', provinceCode: null, formerDistrict: null });
  expect(grantInput(withRole(choice, 'PROVINCE_LEADER'), '1')).toMatchObject({ unitId: null, provinceCode: '15' });
  expect(grantInput(withRole(choice, 'DISTRICT_LEADER'), '1')).toMatchObject({
    unitId: null,
    provinceCode: '15',
    formerDistrict: 'Huyện Mường Khương',
  });
});

test('a place is needed where the role holds at one', () => {
  expect(isComplete(firstChoice)).toBe(false);
  expect(isComplete({ ...firstChoice, unitId: 'u' })).toBe(true);
  expect(isComplete(withRole(firstChoice, 'ADMINISTRATOR'))).toBe(true);
  expect(isComplete({ ...withRole(firstChoice, 'DISTRICT_LEADER'), provinceCode: '15' })).toBe(false);
});
