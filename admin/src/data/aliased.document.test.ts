import { expect, test } from 'vitest';
import { aliasedDocument, aliasedVariables } from './aliased.document.ts';

test('a field is asked several times in one question, and its variables bear the same names', () => {
  const { text, name } = aliasedDocument(2, {
    operation: 'Counts',
    field: 'units',
    types: { in: 'String', of: 'Int!' },
    always: 'first: 1',
    selection: 'count',
  });
  expect(name).toBe('Counts');
  expect(text).toBe(`query Counts($in0: String, $of0: Int!, $in1: String, $of1: Int!) {
  c0: units(first: 1, in: $in0, of: $of0) { count }
  c1: units(first: 1, in: $in1, of: $of1) { count }
}`);
  const times = [
    { in: '15', of: 1 },
    { in: null, of: 2 },
  ];
  expect(aliasedVariables(times)).toEqual({ in0: '15', of0: 1, in1: null, of1: 2 });
});
