import { expect, test } from 'vitest';
import { STAFF, type Viewer } from '../../../platform/context.ts';
import { changesOf, readThingOf, seesPersons } from './trail.rules.ts';

const viewer = (scope: Viewer['classes']): Viewer => ({ ...STAFF, classes: scope });
const entry = (after: Record<string, unknown>, before: Record<string, unknown> | null = null, thing = 'DOSSIER') => ({
  thing,
  subject: 'Dossier:1',
  before,
  after,
});

test('persons are seen where the class is open, not where it is masked, closed or not named', () => {
  expect(seesPersons(viewer(null), 'DOSSIER')).toBe(true);
  expect(seesPersons(viewer({ PERSONAL: 'UNIT' }), 'DOSSIER')).toBe(true);
  expect(seesPersons(viewer({ PERSONAL: 'MASKED' }), 'DOSSIER')).toBe(false);
  expect(seesPersons(viewer({ PERSONAL: 'NONE' }), 'APPLICANT')).toBe(false);
  expect(seesPersons(viewer({ AUDIT: 'ALL' }), 'DOSSIER')).toBe(false);
});

test.each([
  ['OFFICIAL', 'PEOPLE_PERSONAL'],
  ['OFFICIAL_PRIVATE', 'PEOPLE_SENSITIVE'],
  ['ASSIGNMENT', 'PEOPLE'],
])('of %s nothing is told without the class %s', (thing, fieldClass) => {
  expect(seesPersons(viewer({ PERSONAL: 'ALL' }), thing)).toBe(false);
  expect(seesPersons(viewer({ [fieldClass]: 'UNIT' }), thing)).toBe(true);
  expect(changesOf(entry({ title: 'Tư pháp' }, null, thing), false)).toMatchObject([{ after: null, isHidden: true }]);
});

test('values before and after stand side by side, as text', () => {
  expect(changesOf(entry({ state: 'PROCESSING', version: 2 }, { state: 'RECEIVED', version: 1 }), true)).toEqual([
    { name: 'state', before: 'RECEIVED', after: 'PROCESSING', isHidden: false, personalOf: null },
    { name: 'version', before: '1', after: '2', isHidden: false, personalOf: null },
  ]);
});

test('a value that was null before has no text', () => {
  expect(changesOf(entry({ due_at: null }, { due_at: '2026-01-01' }), true)).toMatchObject([
    { before: '2026-01-01', after: null, isHidden: false },
  ]);
});

test('what tells of a person is hidden from whoever may not see it, and named as somebody’s where it is shown', () => {
  const received = entry({ applicant: { name: 'Lò Thị Thử' }, note: 'đã gọi' });
  expect(changesOf(received, false)).toMatchObject([
    { name: 'applicant.name', after: null, isHidden: true, personalOf: null },
    { name: 'note', after: null, isHidden: true, personalOf: null },
  ]);
  expect(changesOf(received, true)).toMatchObject([
    { name: 'applicant.name', after: 'Lò Thị Thử', isHidden: false, personalOf: 'Dossier:1' },
    { name: 'note', after: 'đã gọi', personalOf: 'Dossier:1' },
  ]);
});

test('every value of an official is somebody’s, whoever may see it', () => {
  const told = changesOf({ ...entry({ title: 'Tư pháp' }, null, 'ASSIGNMENT'), subject: 'Official:CC-1' }, true);
  expect(told).toMatchObject([{ name: 'title', after: 'Tư pháp', isHidden: false, personalOf: 'Official:CC-1' }]);
});

test.each([
  ['Dossier:1', 'DOSSIER'],
  ['Official:CC-1', 'OFFICIAL'],
  ['PlacementScenario:1', 'PLACEMENT'],
  ['RecognitionProposal:1', 'RECOGNITION'],
])('entries about %s are read as %s', (subject, thing) => {
  expect(readThingOf(subject)).toBe(thing);
});

test('what nobody has named is told as nobody’s read', () => {
  expect(() => readThingOf('Post:1')).toThrow('would not be recorded');
});

test.each(['password_hash', 'token_hash', 'citizen', 'id_number_cipher'])('%s is hidden from everybody', (name) => {
  expect(changesOf(entry({ [name]: 'x' }, null, 'ACCOUNT'), true)).toMatchObject([{ after: null, isHidden: true }]);
});

test('a name of anything but a person is shown', () => {
  expect(changesOf(entry({ name: 'Hộ tịch' }, null, 'CATALOGUE'), false)).toMatchObject([{ after: 'Hộ tịch' }]);
});
