import { describe, expect, test } from 'vitest';
import {
  copyFor,
  draftOf,
  emptyDraft,
  inputOf,
  type MethodDraft,
  nextYear,
  sumsOf,
  withChanged,
  withCriterion,
  withMoved,
  withoutCriterion,
  wordsAt,
} from './method.draft.ts';
import type { ParMethod } from './par.documents.ts';

const method = {
  key: '15-2026',
  name: 'Chỉ số cải cách hành chính cấp xã năm 2026',
  body: 'Sở Nội vụ',
  provinceCode: '15',
  year: 2026,
  fullPoints: 100,
  selfFrom: '2026-11-01',
  selfUntil: '2028-02-29',
  source: 'QĐ 1',
  criteria: [
    { code: '1', kind: 'CRITERION', name: 'Chỉ đạo', maxPoints: 89.9, evidenceWanted: 'Kế hoạch' },
    { code: 'S', kind: 'SURVEY', name: 'Khảo sát', maxPoints: 10.1, evidenceWanted: null },
    { code: 'B', kind: 'BONUS', name: 'Thưởng', maxPoints: 3, evidenceWanted: null },
    { code: 'P', kind: 'PENALTY', name: 'Trừ', maxPoints: 5, evidenceWanted: null },
  ],
} as unknown as ParMethod;
const whose = { provinceCode: '15', expectedVersion: 3 };

test('a method that is opened and sent again is the same', () => {
  const { name, body, source, fullPoints, selfFrom, selfUntil, year, criteria } = method;
  expect(inputOf(draftOf(method), whose)).toEqual({
    ...whose,
    ...{ name, body, source, fullPoints, selfFrom, selfUntil, year, criteria },
  });
});

test('last year’s method is a start: name and days move on, what it rests on is written anew', () => {
  const copy = copyFor(method, 2027);
  expect(copy).toMatchObject({
    year: '2027',
    name: 'Chỉ số cải cách hành chính cấp xã năm 2027',
    source: '',
    selfFrom: '2027-11-01',
    selfUntil: '2029-02-28',
  });
  expect(copy.criteria).toEqual(draftOf(method).criteria);
  expect(nextYear([method], '2026-11-22')).toBe(2027);
  expect(nextYear([], '2026-11-22')).toBe(2026);
});

describe('the running sum', () => {
  test('is exact, of criteria and survey alone, and counts what cannot be read', () => {
    expect(sumsOf(draftOf(method))).toEqual({ scale: 100, full: 100, bonus: 3, penalty: 5, unread: 0 });
    const broken = withChanged(draftOf(method), 0, { points: 'mười' });
    expect(sumsOf(broken)).toMatchObject({ scale: 10.1, unread: 1 });
    expect(inputOf(broken, whose)).toBeNull();
  });

  test('is that of hundredths that no binary number holds', () => {
    const lines = [...Array(200).keys()].map((line) => ({
      ...{ line, code: String(line), kind: 'CRITERION' as const, name: 'x', evidenceWanted: '' },
      points: '0,1',
    }));
    expect(sumsOf({ ...emptyDraft(2027), criteria: lines }).scale).toBe(20);
  });
});

describe('lines', () => {
  const codes = ({ criteria }: MethodDraft): string => criteria.map(({ code }) => code).join('');

  test('move one place and stay at the ends', () => {
    const draft = draftOf(method);
    expect(codes(withMoved(draft, 1, -1))).toBe('S1BP');
    expect(codes(withMoved(draft, 1, 1))).toBe('1BSP');
    expect(codes(withMoved(draft, 0, -1))).toBe('1SBP');
    expect(codes(withMoved(draft, 3, 1))).toBe('1SBP');
  });

  test('are added at the end, told apart from all others, and taken out', () => {
    const added = withCriterion(withoutCriterion(draftOf(method), 1));
    expect(codes(added)).toBe('1BP');
    expect(new Set(added.criteria.map(({ line }) => line)).size).toBe(4);
  });
});

test('what the server says is found at its field', () => {
  const refusal = { code: 'X', field: ['input', 'criteria', '2', 'name'], message: 'Viết tên', remedy: '…' };
  expect(wordsAt([refusal]).get('criteria.2.name')).toBe('Viết tên');
});
