import { expect, test } from 'vitest';
import { printViewState, readViewState, sameArrangement, viewHref } from './view.state.ts';

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

test.each([
  ['ranking', printViewState('?in=15'), '/rankings?in=15'],
  ['overview', printViewState(''), '/'],
  ['why', printViewState('?vs=SCOPE', 'QWRt'), '/why/QWRt?vs=SCOPE'],
  ['why', printViewState('?vs=SCOPE'), null],
  ['tasks', printViewState(''), null],
  ['ranking', '{}', null],
])('a view of %s leads to its page', (page, state, href) => expect(viewHref(page, state)).toBe(href));

test.each([
  ['?in=15&m=online', '?m=online&in=15', true],
  ['', '?', true],
  ['?in=15', '?in=15&m=online', false],
  ['', '?peer=all', true],
  ['', '?peer=pop%3DP3', false],
])('%j and %j arrange a page alike: %s', (one, other, alike) => expect(sameArrangement(one, other)).toBe(alike));
