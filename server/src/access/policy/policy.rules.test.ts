import { expect, test } from 'vitest';
import { ROLES, SCOPES_OF_ROLE } from './policy.data.ts';
import { ANONYMOUS, classesOf, classesOfFields, mayHold, viewerOf } from './policy.rules.ts';
import { Role } from './policy.words.ts';

const fields = classesOfFields();
const account = { id: '7', name: 'Ai đó' };

test('anonymous has nothing but what is public', () => {
  expect(ANONYMOUS.classes).toEqual({ PUBLIC: 'ALL' });
  expect(ANONYMOUS.account).toBeNull();
});

test.each(Object.values(Role))('%s sees what is public and what is its own', (role) => {
  const [kind] = SCOPES_OF_ROLE[role];
  expect(classesOf(role, kind!)).toMatchObject({ PUBLIC: 'ALL', OWN: 'OWN' });
});

test('a scope goes as far as the grant', () => {
  expect(classesOf('COMMUNE_LEADER', 'UNIT').STAFF).toBe('UNIT');
  expect(classesOf('HR_OFFICER', 'PROVINCE').STAFF).toBe('PROVINCE');
  expect(classesOf('HR_OFFICER', 'UNIT').STAFF).toBe('UNIT');
});

test('only the administrator has to do with accounts', () => {
  const holders = Object.entries(ROLES).filter(([, classes]) => 'ACCESS' in classes);
  expect(holders.map(([role]) => role)).toEqual(['ADMINISTRATOR']);
});

test('neither the analyst nor the former district sees anybody by name', () => {
  expect(classesOf('ANALYST', 'COUNTRY')).toEqual({ PUBLIC: 'ALL', OWN: 'OWN', COMPARE: 'ALL', PEOPLE_FIGURES: 'ALL' });
  expect(classesOf('DISTRICT_LEADER', 'DISTRICT').PERSONAL).toBe('MASKED');
});

test('a role does not hold at a level it is not made for', () => {
  expect(mayHold('ADMINISTRATOR', 'UNIT')).toBe(false);
  expect(mayHold('COMMUNE_LEADER', 'PROVINCE')).toBe(false);
  expect(mayHold('CITIZEN', 'SELF')).toBe(true);
});

test('a token opens no more than it was given', () => {
  const granted = { role: 'COMMUNE_LEADER', kind: 'UNIT', scope: 278801, province: 15 } as const;
  const viewer = viewerOf({ account, granted, only: ['STAFF', 'ACCESS'], mustChangePassword: false });
  expect(viewer.classes).toEqual({ PUBLIC: 'ALL', STAFF: 'UNIT' });
  expect(viewer).toMatchObject({ role: 'mot_cua_commune', unit: 278801, province: 15, user: '7' });
});

test('whoever must change the password can do that and nothing else', () => {
  const granted = { role: 'ADMINISTRATOR', kind: 'COUNTRY', scope: 0, province: null } as const;
  const viewer = viewerOf({ account, granted, mustChangePassword: true });
  expect(viewer.classes).toEqual({ PUBLIC: 'ALL', OWN: 'OWN' });
  expect(viewer.role).toBe(ANONYMOUS.role);
});

/** What figures say of themselves. */
const NOTES_OF_FIGURES = [
  'RankStability.note',
  'WeightSensitivity.note',
  'Index766Indicator.note',
  'MetricTarget.note',
  'ParMethod.note',
  'RankContext.note',
];

test('secrets, citizens and officials are not public', () => {
  const open = [...fields].filter(([, fieldClass]) => fieldClass === 'PUBLIC').map(([field]) => field);
  const telling = open.filter((field) => /^Dossier\.|secret|oneTime|officialCode|note$|^Account\./u.test(field));
  expect(telling.sort()).toEqual(NOTES_OF_FIGURES.sort());
});
