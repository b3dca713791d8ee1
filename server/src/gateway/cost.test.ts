import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costMeter } from './cost.ts';

const schema = buildSchema(`
  type Query { units(first: Int = 10): [Unit!]! }
  type Unit { name: String! code: String! parts: [Unit!]! }
`);
const meter = costMeter(schema);

function costOf(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return meter({ document, operation, variables });
}

test('values times the lists that they stand in', () => {
  expect(costOf('{ units(first: 3) { name code parts { name } } }')).toBe(3 * (2 + 10));
});

test.each([
  ['@include(if: $is)', { is: true }, 12],
  ['@include(if: $is)', { is: false }, 2],
  ['@skip(if: $is)', { is: true }, 2],
  ['@skip(if: $is)', { is: false }, 12],
  ['@include(if: false)', {}, 2],
  ['@skip(if: false)', {}, 12],
  ['@include(if: $is) @skip(if: true)', { is: true }, 2],
  // Not given: it may have a default.
  ['@include(if: $is)', {}, 12],
])('what %s leaves out with %j costs nothing, in fields and in fragments', (directives, variables, each) => {
  const head = 'query ($is: Boolean = true)';
  expect(costOf(`${head} { units(first: 3) { name code parts ${directives} { name } } }`, variables)).toBe(3 * each);
  expect(costOf(`${head} { units(first: 3) { name code ... ${directives} { parts { name } } } }`, variables)).toBe(
    3 * each,
  );
  const spread = `${head} { units(first: 3) { name code ...Parts ${directives} } } fragment Parts on Unit { parts { name } }`;
  expect(costOf(spread, variables)).toBe(3 * each);
});

test('a value left out costs nothing either', () => {
  expect(costOf('query ($is: Boolean!) { units(first: 5) { name code @skip(if: $is) } }', { is: true })).toBe(5);
});
