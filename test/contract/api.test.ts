import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { madeNow, schemaOf } from './support.ts';

let api: GraphQLSchema;
beforeAll(async () => {
  api = schemaOf((await madeNow()).composition.apiText);
});

const types = (): GraphQLNamedType[] =>
  Object.values(api.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

interface Placed {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
}
const outputFields = (): Placed[] =>
  types().flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ owner: type.name, field }))
      : [],
  );
const inputFields = () =>
  types().flatMap((type) =>
    isInputObjectType(type) ? Object.values(type.getFields()).map((field) => ({ owner: type.name, field })) : [],
  );
const enumValues = () =>
  types().flatMap((type) => (isEnumType(type) ? type.getValues().map((value) => ({ owner: type.name, value })) : []));

const bare = (description: string | null | undefined): boolean => (description ?? '').trim().length < 3;

test('every type is described', () => {
  expect(
    types()
      .filter((type) => bare(type.description))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('every field is described', () => {
  const all = [...outputFields(), ...inputFields()];
  expect(
    all.filter(({ field }) => bare(field.description)).map(({ owner, field }) => `${owner}.${field.name}`),
  ).toEqual([]);
});

test('every argument is described', () => {
  const all = outputFields().flatMap(({ owner, field }) =>
    field.args.map((argument) => ({ name: `${owner}.${field.name}(${argument.name})`, argument })),
  );
  expect(all.filter(({ argument }) => bare(argument.description)).map(({ name }) => name)).toEqual([]);
});

test('every enum value is described', () => {
  expect(
    enumValues()
      .filter(({ value }) => bare(value.description))
      .map(({ owner, value }) => `${owner}.${value.name}`),
  ).toEqual([]);
});

test('types are PascalCase', () => {
  expect(
    types()
      .map(({ name }) => name)
      .filter((name) => !/^[A-Z][A-Za-z0-9]*$/u.test(name)),
  ).toEqual([]);
});

test('fields and arguments are camelCase', () => {
  const names = [
    ...outputFields().flatMap(({ owner, field }) => [
      `${owner}.${field.name}`,
      ...field.args.map(({ name }) => `${owner}.${name}`),
    ]),
    ...inputFields().map(({ owner, field }) => `${owner}.${field.name}`),
  ];
  expect(names.filter((name) => !/\.[a-z][A-Za-z0-9]*$/u.test(name))).toEqual([]);
});

test('enum values are UPPER_CASE', () => {
  expect(
    enumValues()
      .filter(({ value }) => !/^[A-Z][A-Z0-9_]*$/u.test(value.name))
      .map(({ owner, value }) => `${owner}.${value.name}`),
  ).toEqual([]);
});

test('a mutation takes one input and gives a payload of its own, with its refusals', () => {
  const mutations = Object.values(api.getMutationType()?.getFields() ?? {});
  const shapes = mutations.map(({ name, args, type }) => ({
    name,
    takes: args.map((argument) => `${argument.name}: ${String(argument.type)}`),
    gives: String(type),
    refusals: String(fieldsOf(String(type).replace('!', ''))['userErrors']?.type),
  }));
  expect(shapes).toEqual(
    mutations.map(({ name }) => {
      const pascal = name.slice(0, 1).toUpperCase() + name.slice(1);
      return { name, takes: [`input: ${pascal}Input!`], gives: `${pascal}Payload!`, refusals: '[UserError!]!' };
    }),
  );
});

test('mutations are verb and noun', () => {
  const names = Object.keys(api.getMutationType()?.getFields() ?? {});
  expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]+)+$/u.test(name))).toEqual([]);
});

test('a connection is asked for by pages of fifty', () => {
  const connections = outputFields().filter(({ field }) => isConnection(field));
  const wrong = connections.filter(({ field }) => {
    const first = field.args.find(({ name }) => name === 'first');
    const after = field.args.find(({ name }) => name === 'after');
    return first?.defaultValue !== 50 || String(first.type) !== 'Int' || String(after?.type) !== 'String';
  });
  expect(wrong.map(({ owner, field }) => `${owner}.${field.name}`)).toEqual([]);
});

test('a connection has edges, nodes, page info and a count of its own', () => {
  const connections = types().filter(({ name }) => name.endsWith('Connection'));
  const wrong = connections.filter(({ name }) => {
    const fields = fieldsOf(name);
    const node = name.replace(/Connection$/u, '');
    return (
      String(fields['edges']?.type) !== `[${node}Edge!]!` ||
      String(fields['nodes']?.type) !== `[${node}!]!` ||
      String(fields['pageInfo']?.type) !== 'PageInfo!' ||
      String(fields['totalCount']?.type) !== 'Int'
    );
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('lists hold no nulls', () => {
  const wrong = outputFields().filter(({ field }) => {
    const list = isNonNullType(field.type) ? field.type.ofType : field.type;
    return isListType(list) && !isNonNullType(list.ofType);
  });
  expect(wrong.map(({ owner, field }) => `${owner}.${field.name}`)).toEqual([]);
});

test('a thing with an id of its own is a Node', () => {
  const keyed = types().filter((type) => isObjectType(type) && 'id' in type.getFields() && !isImport(type.name));
  const nodes = keyed.filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
  expect(keyed.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name));
});

/** Said to whom it belongs, once; or the name of a thing, not the thing. */
const TOLD_ON_PURPOSE: ReadonlySet<string> = new Set([
  'CreateTokenPayload.secret',
  'CreateTokenPayload.apiToken',
  'RevokeTokenPayload.apiToken',
  'CreateAccountPayload.oneTimePassword',
  'ResetPasswordPayload.oneTimePassword',
  'OwnAccount.hasPassword',
  'OwnAccount.mustChangePassword',
  'OwnAccount.hasIdNumber',
  'Account.hasIdNumber',
  'UnlinkedIdentity.hasIdNumber',
  'SignInOptions.demoPassword',
  'Mutation.setIdNumber',
  'Account.mustChangePassword',
  'Query.apiTokens',
  'Mutation.changePassword',
  'Mutation.resetPassword',
  'Mutation.createToken',
  'Mutation.revokeToken',
]);

test('the API shows neither the citizen nor a secret', () => {
  const personal = /applicant|idnumber|citizen|password|secret|token|hash|idempotency/iu;
  expect(
    outputFields()
      .filter(({ field }) => personal.test(field.name))
      .map(({ owner, field }) => `${owner}.${field.name}`)
      .filter((name) => !TOLD_ON_PURPOSE.has(name)),
  ).toEqual([]);
});

const isConnection = (field: GraphQLField<unknown, unknown>): boolean => /Connection!?$/u.test(String(field.type));

/** An import is a piece of work on one machine, not a thing of the register: it is asked for by its own field. */
const isImport = (name: string): boolean => name === 'ImportBatch';

function fieldsOf(name: string): Record<string, { type: unknown } | undefined> {
  const type = api.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
