import { expect, test } from 'vitest';
import { printViewState, readViewState } from './view.state.ts';

test.each(['', '?in=15&m=online', '?p=2025Q3&asof=2025-10-15&view=chart'])('%j is kept as it is', (search) => {
  expect(readViewState(printViewState(search))).toBe(search);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"version":2,"search":""}',
  '{"version":1,"search":"//elsewhere"}',
  '{"version":1}',
])('%j is none of ours', (text) => expect(readViewState(text)).toBeNull());
