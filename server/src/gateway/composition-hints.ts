import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Subgraph } from '../platform/subgraph.ts';

/**
 * What composes but should not: a type that two rooms declare, and not alike. The composer takes a union or an
 * intersection without a word, and a client then finds a field that only sometimes has an answer.
 * @returns one sentence each; empty where the rooms agree
 */
export function compositionHints(subgraphs: readonly Subgraph[]): string[] {
  const keyed = new Set(subgraphs.flatMap(({ references }) => Object.keys(references)));
  const names = new Set(subgraphs.flatMap(({ schema }) => shareable(schema, keyed)));
  return [...names].sort().flatMap((name) => hintsOf(name, subgraphs));
}

/** Types that must be the same wherever they stand: not roots, not keyed types, which each room adds its part to. */
function shareable(schema: GraphQLSchema, keyed: ReadonlySet<string>): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !keyed.has(type.name))
    .filter((type) => !roots.some((root) => root === type))
    .map(({ name }) => name);
}

function hintsOf(name: string, subgraphs: readonly Subgraph[]): string[] {
  const declared = subgraphs.flatMap((room) => {
    const type = room.schema.getType(name);
    return type ? [{ room: room.name, lines: linesOf(type) }] : [];
  });
  const [first, ...others] = declared;
  if (!first) return [];
  return others.flatMap(({ room, lines }) => [
    ...missing(first.lines, lines).map((line) => `${name}: ${first.room} has \`${line}\`, ${room} has not.`),
    ...missing(lines, first.lines).map((line) => `${name}: ${room} has \`${line}\`, ${first.room} has not.`),
  ]);
}

const missing = (lines: readonly string[], among: readonly string[]): string[] =>
  lines.filter((line) => !among.includes(line));

/** A type as lines that can be compared: its description, its fields with type, arguments and description, its values. */
function linesOf(type: GraphQLNamedType): string[] {
  const head = `"${type.description ?? ''}" ${type.name}`;
  if (isEnumType(type)) return [head, ...type.getValues().map((value) => `"${value.description ?? ''}" ${value.name}`)];
  if (isInputObjectType(type)) {
    return [head, ...Object.values(type.getFields()).map((field) => inputLine(field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [head];
  return [
    head,
    ...Object.values(type.getFields()).map((field) => {
      const parameters = field.args.map(inputLine).sort().join(', ');
      return `"${field.description ?? ''}" ${field.name}(${parameters}): ${String(field.type)}`;
    }),
  ];
}

interface InputLike {
  readonly name: string;
  readonly type: unknown;
  readonly description?: string | null | undefined;
  readonly defaultValue?: unknown;
}

function inputLine({ name, type, description, defaultValue }: InputLike): string {
  const preset = defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`;
  return `"${description ?? ''}" ${name}: ${String(type)}${preset}`;
}
