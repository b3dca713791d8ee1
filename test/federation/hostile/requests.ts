/** A document that an unguarded server answers wrongly, late or not at all. */
interface LongRequest {
  readonly name: string;
  readonly query: string;
  readonly code: string;
}

const PARSE = 'GRAPHQL_PARSE_FAILED';
const DEEP = 'QUERY_TOO_DEEP';
const VALID = 'GRAPHQL_VALIDATION_FAILED';

/** Each fragment spreads the next one twice: a few lines that unfold to thousands. */
const doubling = (levels: number): string => {
  const fragment = (level: number): string =>
    `fragment F${String(level)} on Town { ...F${String(level + 1)} twin { ...F${String(level + 1)} } }`;
  const all = Array.from({ length: levels }, (_none, level) => fragment(level)).join(' ');
  return `{ towns { ...F0 } } ${all} fragment F${String(levels)} on Town { id }`;
};

export const longRequests: readonly LongRequest[] = [
  { name: '20,000 braces', query: '{'.repeat(20_000), code: DEEP },
  { name: '20,000 nested fields', query: `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`, code: DEEP },
  { name: '20,000 brackets', query: `{ echo(words: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`, code: DEEP },
  {
    name: '20,000 brackets in a variable',
    query: `query($a: ${'['.repeat(20_000)}Int${']'.repeat(20_000)}) { a }`,
    code: DEEP,
  },
  { name: '1,400 nested fields', query: `{ town ${'{a'.repeat(1_400)}${'}'.repeat(1_400)} }`, code: DEEP },
  {
    name: '1,000 aliases',
    query: `{ ${Array.from({ length: 900 }, (_none, at) => `a${String(at)}: __typename`).join(' ')} }`,
    code: 'QUERY_TOO_WIDE',
  },
  { name: '1,000 directives', query: `{ __typename ${'@include(if: true) '.repeat(400)} }`, code: VALID },
  { name: '400 unknown directives', query: `{ __typename ${'@a '.repeat(1_000)} }`, code: VALID },
  { name: 'the same field 5,000 times', query: `{ towns { ${'id '.repeat(5_000)} } }`, code: PARSE },
  { name: 'the same field 2,900 times', query: `{ towns { ${'id '.repeat(2_900)} } }`, code: VALID },
  {
    name: '60 levels of towns',
    query: `{ towns ${'{ twin '.repeat(60)}{ id }${' }'.repeat(60)} }`,
    code: DEEP,
  },
  {
    name: 'fragments in a circle',
    query: '{ towns { ...A } } fragment A on Town { ...B } fragment B on Town { ...A }',
    code: VALID,
  },
  { name: 'a fragment of itself', query: '{ towns { ...A } } fragment A on Town { twin { ...A } }', code: VALID },
  { name: 'fragments that double 30 times', query: doubling(30), code: 'QUERY_TOO_WIDE' },
  {
    name: 'a thousand unknown fields',
    query: `{ ${Array.from({ length: 1_000 }, (_none, at) => `x${String(at)}`).join(' ')} }`,
    code: VALID,
  },
  { name: 'an operation of the schema language', query: 'type A { a: Int }', code: VALID },
  { name: 'nothing', query: '#', code: PARSE },
];
