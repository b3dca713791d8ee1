import { type GraphDocument, graphDocument } from './graphql.document.ts';

interface AliasedField {
  /** Name of the operation. */
  readonly operation: string;
  readonly field: string;
  /** Of each of its arguments. */
  readonly types: Readonly<Record<string, string>>;
  /** What stands with the arguments in every place, e.g. `first: 1`. */
  readonly always?: string;
  readonly selection: string;
}

/** One field asked several times in one question, with other arguments each time: `c0`, `c1`, … in their order. */
export const aliasedDocument = <Answer>(
  times: number,
  { operation, field, types, always, selection }: AliasedField,
): GraphDocument<Readonly<Record<string, Answer | null>>, Readonly<Record<string, unknown>>> => {
  const each = Array.from({ length: times }, (_, at) => String(at));
  const names = Object.entries(types);
  const head = each.flatMap((at) => names.map(([name, type]) => `$${name}${at}: ${type}`)).join(', ');
  const given = (at: string): string =>
    [...(always === undefined ? [] : [always]), ...names.map(([name]) => `${name}: $${name}${at}`)].join(', ');
  return graphDocument(`query ${operation}(${head}) {
  ${each.map((at) => `c${at}: ${field}(${given(at)}) { ${selection} }`).join('\n  ')}
}`);
};

/** The arguments of each time, named with its place: `metric0`, `metric1`, … */
export const aliasedVariables = (times: readonly object[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    times.flatMap((variables, at) => Object.entries(variables).map(([name, value]) => [`${name}${String(at)}`, value])),
  );
