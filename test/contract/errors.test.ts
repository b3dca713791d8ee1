import { expect, test } from 'vitest';
import { cataloguesOf } from '../../server/src/gateway/schema-files.ts';
import { rooms } from '../../server/src/gateway/rooms.ts';

const kinds = cataloguesOf(rooms).flatMap(({ errors }) => Object.values(errors));
const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');

test('every code says what happened and what to do, in both languages', () => {
  const silent = kinds.filter(({ vi, en, remedyVi, remedyEn }) => [vi, en, remedyVi, remedyEn].some(isEmpty));
  expect(silent.map(({ code }) => code)).toEqual([]);
});

test('codes are UPPER_CASE', () => {
  expect(kinds.map(({ code }) => code).filter((code) => !/^[A-Z][A-Z0-9_]*$/u.test(code))).toEqual([]);
});

test('both languages tell the same particulars', () => {
  const unlike = kinds.filter(({ vi, en, remedyVi, remedyEn }) => {
    const told = [parametersOf(vi + remedyVi), parametersOf(en + remedyEn)].map((names) => [...new Set(names)].sort());
    return told[0]?.join() !== told[1]?.join();
  });
  expect(unlike.map(({ code }) => code)).toEqual([]);
});

test('the Vietnamese sentence is not the English one', () => {
  expect(kinds.filter(({ vi, en }) => vi === en).map(({ code }) => code)).toEqual([]);
});

const isEmpty = (text: string): boolean => text.trim() === '';
